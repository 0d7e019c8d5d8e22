// What the command says beside an error: which leniency would have helped, which option, which variable.
import { describe, expect, test } from 'vitest';
import { errorResponse, RFC, rfcStarted, rfcToken, run } from '../testing/command-line.ts';
import { json, raw, type Step } from '../testing/scripted-server.ts';

describe('the leniency that would have helped', () => {
  test.each<[string, readonly Step[], string]>([
    [
      '403',
      [json(200, rfcStarted), json(403, { error: 'authorization_pending' })],
      'errors-with-other-status',
    ],
    [
      '200 with an error',
      [json(200, rfcStarted), json(200, { error: 'authorization_pending' })],
      'errors-with-status-200',
    ],
    [
      'verification_url',
      [json(200, { ...rfcStarted, verification_uri: undefined, verification_url: 'https://x.example/' })],
      'verification-url',
    ],
    ['numbers as text', [json(200, { ...rfcStarted, expires_in: '600' })], 'numeric-strings'],
    ['201', [json(201, rfcStarted)], 'success-with-other-status'],
    [
      'a relative address',
      [json(200, { ...rfcStarted, verification_uri: '/activate' })],
      'relative-verification-uri',
    ],
    [
      'a form',
      [
        raw(
          200,
          new URLSearchParams({ ...rfcStarted, expires_in: '600' }).toString(),
          'application/x-www-form-urlencoded',
        ),
      ],
      'form-encoded-responses',
    ],
    [
      'JSON by another name',
      [raw(200, JSON.stringify(rfcStarted), 'text/plain')],
      'json-with-other-media-type',
    ],
  ])('is named: %s', async (_, steps, name) => {
    const without = await run(RFC, { steps });
    expect(without.code).toBe(1);
    expect(without.err).toContain(`--leniency ${name}\n`);
  });

  test('is not named where none would', async () => {
    expect((await run(RFC, { steps: [json(200, {})] })).err).not.toContain('--leniency');
  });

  test('is taken by its name, several at a time, and for metadata', async () => {
    const codes = json(201, { ...rfcStarted, expires_in: '600' });
    const names = '--leniency=success-with-other-status,numeric-strings';
    expect((await run([...RFC, names], { steps: [codes, json(200, rfcToken)] })).code).toBe(0);
    const issuer = 'https://login.microsoftonline.com/common/v2.0';
    const metadata = () =>
      json(200, {
        issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
        device_authorization_endpoint: 'https://as.example/da',
        token_endpoint: 'https://as.example/token',
      });
    const args = ['login', `--issuer=${issuer}`, '--client-id=tv'];
    const four = [metadata, metadata, metadata, metadata];
    expect((await run(args, { steps: four })).err).toContain('--leniency tenant-issuer\n');
    const steps = [metadata, json(200, rfcStarted), json(200, rfcToken)];
    expect((await run([...args, '--leniency=entra'], { steps })).code).toBe(0);
  });
});

test('an endpoint that is given goes before the one that is found, each by itself', async () => {
  const metadata = { issuer: 'https://as.example', token_endpoint: 'https://as.example/token' };
  const args = ['login', '--issuer=https://as.example', '--client-id=tv'];
  const steps = [json(200, metadata), json(200, rfcStarted), json(200, rfcToken)];
  const own = await run([...args, '--device-authorization-endpoint=https://own.example/da'], { steps });
  expect(own.code).toBe(0);
  expect(own.server.received[1]?.url).toBe('https://own.example/da');
  const without = await run(args, { steps: [json(200, metadata), raw(404, '', 'text/plain')] });
  expect(without.err).toContain('if it has one, give it: --device-authorization-endpoint');
});

describe('a secret', () => {
  const environment = { CLIENT_SECRET: 'client-secret-that-must-not-show' };

  test('that Basic did not bring home may be sent in the form', async () => {
    const { err } = await run(RFC, { steps: [errorResponse('invalid_client')], environment });
    expect(err).toContain('try --client-authentication client_secret_post');
    const post = [...RFC, '--client-authentication=client_secret_post'];
    expect((await run(post, { steps: [errorResponse('invalid_client')], environment })).err).not.toContain(
      'try',
    );
  });

  test('is not sent where the server offers no way', async () => {
    const metadata = {
      issuer: 'https://as.example',
      device_authorization_endpoint: 'https://as.example/da',
      token_endpoint: 'https://as.example/token',
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    };
    const args = ['login', '--issuer=https://as.example', '--client-id=tv'];
    const { code, err, server } = await run(args, { steps: [json(200, metadata)], environment });
    expect([code, server.received.length]).toEqual([2, 1]);
    expect(err).toContain('the secret is not sent: the server offers private_key_jwt');
  });
});

describe('a connection', () => {
  const failed = (code: string, message: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });

  test.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'NODE_EXTRA_CA_CERTS'],
    [
      'ERR_SSL_WRONG_VERSION_NUMBER',
      '00CE:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:../deps/x.c:355:',
      'no connection; wrong version number; the other side does not speak TLS at this port',
    ],
    [
      'UND_ERR_ABORTED',
      'Proxy response (407) !== 200 when HTTP Tunneling',
      'the proxy wants a name and a password',
    ],
  ])('that does not heal is told at once, with what to do: %s', async (code, message, hint) => {
    const {
      err,
      clock,
      code: exit,
    } = await run(RFC, { steps: [json(200, rfcStarted), failed(code, message)] });
    expect([exit, clock.now()]).toEqual([5, 5000]);
    expect(err).toContain(hint);
  });

  test('that fails while polling says why', async () => {
    const steps = [
      json(200, rfcStarted),
      failed('ENOTFOUND', 'getaddrinfo ENOTFOUND as.example'),
      json(200, rfcToken),
    ];
    const { err } = await run(RFC, { steps });
    expect(err).toContain(
      'POST /token: no connection; getaddrinfo ENOTFOUND as.example; next attempt in 10 s.',
    );
  });
});
