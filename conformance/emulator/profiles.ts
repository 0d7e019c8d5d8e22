// What large providers do otherwise than RFC 8628 says, as they document it themselves, for clients that meet them.
// The library's leniencies are the other side of this; a test has the two meet.
import { alter, membersOf, members as withMembers } from './alterations.ts';
import type { PlainResponse } from './messages.ts';
import type { Policy } from './policy/index.ts';
import { type About, DEVICE_GRANT } from './vocabulary.ts';

/** The providers by name. */
export const profileNames = ['github', 'google', 'entra', 'auth0'] as const;

/** One of them. */
export type ProfileName = (typeof profileNames)[number];

/** Error responses of the two endpoints, with a status and a code of their own. */
function errorsAs(
  statusOf: (error: string, usual: number) => number,
  aliases: Readonly<Record<string, string>> = {},
): (response: PlainResponse, about: About) => PlainResponse {
  return (response, { outcome, operation }) => {
    if (outcome === 'success' || !['device_authorization', 'token'].includes(operation)) return response;
    const error = aliases[outcome] ?? outcome;
    return alter(response, { status: statusOf(outcome, response.status), members: { error } });
  };
}

/** The body in the form encoding of requests. */
function formEncoded(response: PlainResponse): PlainResponse {
  const entries = Object.entries(membersOf(response)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return {
    ...alter(response, { headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' } }),
    body: new URLSearchParams(entries).toString(),
  };
}

const githubErrors = errorsAs(() => 200, {
  invalid_client: 'incorrect_client_credentials',
  invalid_grant: 'incorrect_device_code',
});

/** @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#device-flow */
const github: Partial<Policy> = {
  lifetimeSeconds: 900,
  otherPaths: { device_authorization: ['/login/device/code'], token: ['/login/oauth/access_token'] },
  verificationUriComplete: () => undefined,
  pollErrorMembers: (error, interval) => (error === 'slow_down' ? { interval } : {}),
  tokenType: 'bearer',
  present: (response, about) => {
    if (about.operation !== 'device_authorization' && about.operation !== 'token') return response;
    const commas = withMembers(({ scope }) =>
      typeof scope === 'string' ? { scope: scope.replaceAll(' ', ',') } : {},
    );
    const told = githubErrors(commas(response), about);
    // JSON is for those who ask for it.
    return /json/i.test(about.accept ?? '') ? told : formEncoded(told);
  },
};

/** @see https://developers.google.com/identity/protocols/oauth2/limited-input-device */
const google: Partial<Policy> = {
  lifetimeSeconds: 1800,
  otherPaths: { device_authorization: ['/device/code'] },
  verificationUriComplete: () => undefined,
  present: (response, about) => {
    const told = errorsAs((error, usual) => {
      if (error === 'authorization_pending') return 428;
      return error === 'slow_down' || error === 'access_denied' ? 403 : usual;
    })(response, about);
    if (about.outcome !== 'success' || about.operation !== 'device_authorization') return told;
    return withMembers(({ verification_uri: url }) => ({
      verification_uri: undefined,
      verification_url: url,
    }))(told);
  },
};

/** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code */
const entra: Partial<Policy> = {
  lifetimeSeconds: 900,
  otherPaths: { device_authorization: ['/oauth2/v2.0/devicecode'], token: ['/oauth2/v2.0/token'] },
  verificationUriComplete: () => undefined,
  onMissingScope: 'invalid_request',
  // The short name is what Microsoft's own library for Node sends.
  readGrantType: (sent) => (sent === 'device_code' ? DEVICE_GRANT : sent),
  present: (response, about) => {
    const told = errorsAs((_, usual) => usual, {
      access_denied: 'authorization_declined',
      invalid_grant: 'bad_verification_code',
    })(response, about);
    if (about.outcome !== 'success' || about.operation !== 'device_authorization') return told;
    return withMembers(({ expires_in, interval, user_code, verification_uri }) => ({
      expires_in: String(expires_in),
      interval: String(interval),
      message: `To sign in, use a web browser to open the page ${verification_uri} and enter the code ${user_code} to authenticate.`,
    }))(told);
  },
};

/** @see https://auth0.com/docs/get-started/authentication-and-authorization-flow/device-authorization-flow */
const auth0: Partial<Policy> = {
  lifetimeSeconds: 900,
  otherPaths: { device_authorization: ['/oauth/device/code'], token: ['/oauth/token'] },
  present: errorsAs((error, usual) => {
    if (error === 'slow_down') return 429;
    const flow = ['authorization_pending', 'access_denied', 'expired_token', 'invalid_grant'];
    return flow.includes(error) ? 403 : usual;
  }),
};

/** The decisions of each provider. */
export const profiles: Readonly<Record<ProfileName, Partial<Policy>>> = { github, google, entra, auth0 };
