// A certificate for HTTPS on this machine: made anew for each start, and put where clients can be told to trust it.
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAYS = 30;

/** Names under which an emulator is reached on its own machine. */
const OWN_NAMES = ['localhost', '127.0.0.1', '::1'];

/** Makes a certificate that is good for this machine, and for `host` if that is another name. */
export async function makeCertificate(host: string): Promise<Certificate> {
  const names = [...new Set([...OWN_NAMES, ...(/^(?:0\.0\.0\.0|::)$/.test(host) ? [] : [host])])];
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'devauth emulator' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + DAYS * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) =>
          isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name },
        ),
      },
    ],
  });
  return { cert, key };
}

/** Writes the certificate, without its key, into a folder that lasts as long as this process; gives the path. */
export async function writeCertificate({ cert }: Certificate): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'devauth-emulator-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'certificate.pem');
  await writeFile(path, cert);
  return path;
}
