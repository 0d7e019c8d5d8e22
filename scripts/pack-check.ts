// `npm run pack-check`: packs the package, installs the tarball in an empty project, and uses it there as anybody
// would: types, entry points, command, emulator, conformance run. Exit 1 at the first thing that is wrong.
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dialectNames } from '../generated/index.ts';
import { EXAMPLES, publishedExample } from '../src/testing/published-example.ts';
import { commandOf, runPipeline } from './pack/pipeline.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const run = promisify(execFile);

/** A step that says what it proves; what it prints is shown only when it fails. */
async function step<T>(claim: string, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    console.log(`ok      ${claim}`);
    return result;
  } catch (error) {
    console.log(`BROKEN  ${claim}`);
    throw error;
  }
}

const project = await mkdtemp(join(tmpdir(), 'devauth-pack-'));
/** Nothing of the checkout is found from there by accident. */
const inProject = { cwd: project, env: { ...process.env, NODE_PATH: '', npm_config_offline: 'true' } };
const npm = (...args: string[]) => run('npm', args, inProject);

/** The example as its reader has it: importing the package by its name. */
async function writeExample(name: string): Promise<string> {
  const path = join(project, `${name}.ts`);
  await writeFile(path, await publishedExample(name));
  return path;
}

/** Starts the installed emulator; the URL is what it prints first. */
async function startEmulator(dialect: string) {
  const command = join(project, 'node_modules', '.bin', 'devauth');
  const child = spawn(command, ['emulator', '--dialect', dialect, '--port', '0'], {
    ...inProject,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`the emulator ended: ${said}`)));
  });
  return { url, stop: () => child.kill('SIGTERM') };
}

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('there is no free port');
  return address.port;
}

async function loginBy(url: string): Promise<string> {
  const command = join(project, 'node_modules', '.bin', 'devauth');
  const child = spawn(
    command,
    ['login', '--base-url', url, '--start-url', 'https://example.awsapps.com/start'],
    {
      ...inProject,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [out, err] = ['', ''];
  let approved = false;
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
    const [code] = /[B-Z]{4}-[B-Z]{4}/.exec(err) ?? [];
    if (!code || approved) return;
    approved = true;
    void fetch(`${url}/_emulator/approve?user_code=${code}`, { method: 'POST' });
  });
  const exit = await new Promise((resolve) => child.once('close', resolve));
  if (exit !== 0) throw new Error(`exit ${exit}: ${err}`);
  return out;
}

/** What the types of a client of one request have to allow: narrowing by status, then by error. */
const NARROWING = `import { createRfc8628Client } from 'devauth/clients/rfc8628';
const client = createRfc8628Client({ baseUrl: 'https://login.example.com' });
const token = await client.requestToken({
  grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  device_code: 'd',
});
if (token.status === 200) console.log(token.body.access_token.length);
if (token.status === 400 && token.body.error === 'slow_down') console.log(token.body.interval ?? 5);
`;

try {
  const tarball = await step('npm pack makes a tarball', async () => {
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project], { cwd: root });
    const [, name] = /"filename":\s*"([^"]+)"/.exec(stdout) ?? [];
    if (!name) throw new Error(`npm pack said: ${stdout}`);
    return join(project, name);
  });
  await step('publint finds nothing', () => run(join(bin, 'publint'), ['--strict', tarball], { cwd: root }));
  await step('attw finds the types of every entry point', () =>
    // YAML is a file to be read and has no types.
    run(
      join(bin, 'attw'),
      [
        tarball,
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        ...dialectNames.map((name) => `./openapi/${name}.yaml`),
      ],
      { cwd: root },
    ),
  );
  await step('it installs in an empty project, offline and alone', async () => {
    await writeFile(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }');
    await npm('install', '--no-audit', '--no-fund', tarball);
    const { stdout } = await npm('ls', '--all', '--parseable');
    const others = stdout
      .trim()
      .split('\n')
      .slice(1)
      .filter((path) => !path.endsWith('node_modules/devauth'));
    if (others.length > 0) throw new Error(`it brings ${others.join(', ')}`);
  });
  await step('every entry point can be imported, and shares its classes with the others', async () => {
    const script = `
      import * as all from 'devauth'; import * as aws from 'devauth/aws-sso-oidc';
      import * as rfc from 'devauth/rfc8628'; import * as leniency from 'devauth/leniency';
      if (aws.DeviceAuthError !== rfc.DeviceAuthError || all.rfc8628.login !== rfc.login) throw new Error('two copies');
      if (typeof leniency.github !== 'function') throw new Error('no leniency');`;
    await run(process.execPath, ['--input-type=module', '--eval', script], inProject);
  });
  await step('emulator, suite and catalogue can be imported', async () => {
    const script = `
      import { createEmulator } from 'devauth/emulator';
      import { runServerSuite } from 'devauth/conformance';
      import catalogue from 'devauth/requirements.json' with { type: 'json' };
      import malformed from 'devauth/malformed.json' with { type: 'json' };
      import schema from 'devauth/report.schema.json' with { type: 'json' };
      import ofCatalogue from 'devauth/requirements.schema.json' with { type: 'json' };
      import ofMalformed from 'devauth/malformed.schema.json' with { type: 'json' };
      const emulator = createEmulator({ dialect: 'aws-sso-oidc', policy: { intervalSeconds: 1 } });
      const { failed, text } = await runServerSuite({
        target: emulator.url, dialect: 'aws-sso-oidc', fetch: (request) => emulator.fetch(request),
      });
      if (failed > 0) throw new Error(text);
      for (const { type } of [schema, ofCatalogue, ofMalformed]) if (type !== 'object') throw new Error('no schema');
      if (catalogue.requirements.length < 100 || malformed.requests.length < 100) throw new Error('no catalogue');`;
    await run(process.execPath, ['--input-type=module', '--eval', script], inProject);
  });
  await step('the contracts can be read, and their typed clients send one request each', async () => {
    const script = `
      import { readFile } from 'node:fs/promises';
      import { createEmulator } from 'devauth/emulator';
      import { createAwsSsoOidcClient } from 'devauth/clients/aws-sso-oidc';
      import { createRfc8628Client } from 'devauth/clients/rfc8628';
      import aws from 'devauth/openapi/aws-sso-oidc.json' with { type: 'json' };
      import rfc from 'devauth/openapi/rfc8628.json' with { type: 'json' };
      for (const contract of [aws, rfc]) if (!contract.openapi.startsWith('3.1')) throw new Error('no contract');
      for (const name of ['aws-sso-oidc', 'rfc8628']) {
        const text = await readFile(new URL(import.meta.resolve('devauth/openapi/' + name + '.yaml')), 'utf8');
        if (!text.includes('openapi: 3.1')) throw new Error('no contract in YAML');
      }
      const emulator = createEmulator({ dialect: 'rfc8628' });
      const client = createRfc8628Client({ baseUrl: emulator.url, fetch: (request) => emulator.fetch(request) });
      const { status } = await client.requestDeviceAuthorization({ client_id: 'demo-device' });
      if (status !== 200) throw new Error('status ' + status);
      if (typeof createAwsSsoOidcClient({ region: 'us-east-1' }).createToken !== 'function') throw new Error('no client');`;
    await run(process.execPath, ['--input-type=module', '--eval', script], inProject);
  });
  await step('its types serve a strict project', async () => {
    const files = await Promise.all(EXAMPLES.map(writeExample));
    const narrowing = join(project, 'narrowing.ts');
    await writeFile(narrowing, NARROWING);
    files.push(narrowing);
    await mkdir(join(project, 'types'));
    const strict = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--module',
      'nodenext',
      '--target',
      'es2022',
    ];
    const types = ['--typeRoots', join(root, 'node_modules', '@types'), '--types', 'node'];
    await run(join(bin, 'tsc'), [...strict, ...types, ...files], inProject);
  });
  await step('the command says its version and refuses what it does not know', async () => {
    const { stdout } = await npm('exec', '--', 'devauth', '--version');
    if (!/^\d+\.\d+\.\d+\n$/.test(stdout)) throw new Error(stdout);
    const refused = await npm('exec', '--', 'devauth', 'logn').catch((error: unknown) => String(error));
    if (!String(refused).includes('Did you mean login?')) throw new Error(String(refused));
  });
  await step('devauth drift holds contracts of a project, and says what comparing takes', async () => {
    const contracts = join(project, 'openapi');
    await mkdir(contracts);
    const text = await readFile(join(root, 'openapi', 'rfc8628.yaml'), 'utf8');
    await writeFile(join(contracts, 'mine.yaml'), text);
    const drift = (...args: string[]) => npm('exec', '--', 'devauth', 'drift', contracts, ...args);
    await drift();
    const refused = await drift('--base', contracts).catch((error: unknown) => String(error));
    if (!String(refused).includes('npm install --save-dev @redocly/cli@')) throw new Error(String(refused));
    await writeFile(join(contracts, 'mine.yaml'), text.replace('openapi: 3.1', 'openapi: 3.0'));
    const red = await drift().catch((error: unknown) =>
      Object(error).code === 1 ? Object(error).stdout : '',
    );
    if (!red?.includes('mine.yaml:')) throw new Error('it takes what is no contract');
  });
  const port = await freePort();
  const snippet = await commandOf(join(root, 'docs', 'ci.md'), port);
  const action = join(root, 'scripts', 'ci', 'conformance.sh');
  const actionInputs = {
    INPUT_TARGET: `http://127.0.0.1:${port}`,
    INPUT_VERSION: tarball,
    CLIENT_ID: 'my-device',
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(project, 'summary.md'),
  };
  const pipelines = [
    ["a stranger's pipeline, by the command of docs/ci.md", snippet, {}, ''],
    ['the script of action.yml', `bash '${action}'`, actionInputs, '::error title=fail RFC8628-3.2-07::'],
  ] as const;
  for (const [what, command, variables, alsoSaid] of pipelines) {
    await step(`${what}, is red while the server has a fault, and green without it`, async () => {
      const environment = { ...inProject.env, ...variables };
      const red = await runPipeline(project, port, command, { ...environment, FAULT: '1' });
      if (red.code !== 1 || !red.output.includes('RFC8628-3.2-07') || !red.output.includes(alsoSaid)) {
        throw new Error(`exit ${red.code}: ${red.output}`);
      }
      const green = await runPipeline(project, port, command, environment);
      if (green.code !== 0) throw new Error(`exit ${green.code}: ${green.output}`);
      await readFile(join(project, 'devauth-report', 'report.html'));
    });
  }
  for (const dialect of ['aws-sso-oidc', 'rfc8628']) {
    const emulator = await step(`devauth emulator serves ${dialect}`, () => startEmulator(dialect));
    try {
      if (dialect === 'aws-sso-oidc') {
        await step('devauth login signs in at it', async () => {
          const token: unknown = JSON.parse(await loginBy(emulator.url));
          if (typeof token !== 'object' || token === null || !('access_token' in token))
            throw new Error('no token');
        });
      }
      await step(`devauth conformance finds that it conforms to ${dialect}`, async () => {
        const client = dialect === 'rfc8628' ? ['--client-id', 'demo-device'] : [];
        await npm('exec', '--', 'devauth', 'conformance', '--target', emulator.url, ...client);
      });
    } finally {
      emulator.stop();
    }
  }
} catch (error) {
  const output = error instanceof Error && 'stdout' in error ? `${error.stdout}\n` : '';
  console.error(`${output}${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await rm(project, { recursive: true, force: true });
}
