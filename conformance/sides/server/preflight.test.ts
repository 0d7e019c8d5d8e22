// What is said of a target that does not speak the dialect, and that everything else goes on to the checks.

import { describe, expect, it } from 'vitest';
import { awsSsoOidc } from '../../dialects/aws-sso-oidc.ts';
import { preflight } from './preflight.ts';
import { createSend } from './send.ts';

const url = 'https://server.example';
const codes = {
  deviceCode: 'd',
  userCode: 'u',
  verificationUri: url,
  verificationUriComplete: url,
  expiresIn: 600,
};

/** Says the preflight to a server that responses a start and a poll so; gives the sentence, if there is one. */
async function firstWords(start: () => Response, poll: () => Response): Promise<string | undefined> {
  const send = createSend({
    fetch: async (request) => (request.url.endsWith('/token') ? poll() : start()),
    timeout: 1,
  });
  try {
    await preflight({
      dialect: awsSsoOidc,
      target: {
        dialect: 'aws-sso-oidc',
        url,
        endpoints: { deviceAuthorization: `${url}/device_authorization`, token: `${url}/token` },
        clients: { main: { clientId: 'c', clientSecret: 's' } },
        startUrl: url,
        timeout: 1,
        slow: false,
      },
      send,
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const started = () => Response.json(codes);
const response =
  (status: number, body: unknown, headers = {}) =>
  () =>
    Response.json(body, { status, headers });
const pending = response(400, { error: 'authorization_pending' });

describe('the preflight', () => {
  it('go on when the flow starts and a poll is read, whatever it is answered', async () => {
    expect(await firstWords(started, pending)).toBeUndefined();
    expect(await firstWords(started, response(500, {}))).toBeUndefined();
    expect(await firstWords(started, response(404, { error: 'authorization_pending' }))).toBeUndefined();
  });

  it('go on when a start succeeds in a shape that no client can use', async () => {
    expect(await firstWords(response(200, { success: true }), response(404, {}))).toBeUndefined();
  });

  it('end at a start that succeeds with no JSON object', async () => {
    const page = () => new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html' } });
    expect(await firstWords(page, pending)).toMatch(/does not speak aws-sso-oidc: .* status 200, text\/html/);
    expect(await firstWords(response(200, ['a list']), pending)).toMatch(/does not speak aws-sso-oidc/);
  });

  it('name the endpoint that is not there, or does not take the media type', async () => {
    expect(await firstWords(response(404, {}), pending)).toMatch(
      /^https:\/\/server\.example\/device_authorization does not speak aws-sso-oidc: .* status 404/,
    );
    expect(await firstWords(started, response(415, {}))).toMatch(
      /^https:\/\/server\.example\/token does not speak aws-sso-oidc \(it does not take application\/json\)/,
    );
  });

  it.each(['unsupported_grant_type', 'invalid_client', 'unauthorized_client'])(
    'end at a poll that is refused with %s, in one sentence',
    async (error) => {
      expect(await firstWords(started, response(400, { error }))).toBe(
        'https://server.example/token refuses the conforming poll of the client that the run was given: ' +
          `status 400, error "${error}"`,
      );
    },
  );

  it('go on when a poll is refused for its code, which checks judge', async () => {
    expect(await firstWords(started, response(400, { error: 'invalid_grant' }))).toBeUndefined();
  });

  it('name the error of a refusal, and where a redirect goes', async () => {
    expect(await firstWords(response(401, { error: 'invalid_client' }), pending)).toMatch(
      /401, error "invalid_client"/,
    );
    expect(await firstWords(response(302, {}, { location: '/login' }), pending)).toContain(
      'a redirect to /login',
    );
  });
});
