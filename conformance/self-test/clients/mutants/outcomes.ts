// Bad habits of reading responses: what is taken for a token, for an error, for a start.

import { aws, both, rfc } from '../../../model/dialects.ts';
import type { ClientMutant } from '../clients-on-trial.ts';
import { codeOf, type Read } from '../habits.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Reads errors as the conforming client does, but for the name of the exception. */
const byException =
  (named: (response: Read) => unknown, read: (name: string) => string = codeOf) =>
  (response: Read): string | undefined => {
    const { status, members } = response;
    if (status < 400 && !isText(members.error)) return undefined;
    if (isText(members.error)) return members.error;
    const name = named(response);
    return isText(name) ? read(name) : undefined;
  };

const usual = ({ header, members }: Read) => header('x-amzn-errortype') ?? members.__type ?? members.code;

export const outcomeMutants: readonly ClientMutant[] = [
  // What is no token.
  {
    name: 'takes a token of any type',
    dialects: both,
    habits: { isUsableType: () => true },
    breaks: ['RFC6749-7.1-01', 'SSOOIDC-CreateToken-43'],
  },
  {
    name: 'knows the type of a token in one spelling only',
    dialects: both,
    habits: { isUsableType: (type) => type === 'Bearer' },
    breaks: ['RFC6749-5.1-10', 'SSOOIDC-CreateToken-43'],
  },
  {
    name: 'takes a number for a token',
    dialects: both,
    habits: (dialect) => {
      const name = dialect === 'rfc8628' ? 'access_token' : 'accessToken';
      return { token: (members) => (members[name] === undefined ? undefined : String(members[name])) };
    },
    breaks: ['RFC6749-5.1-13', 'SSOOIDC-CreateToken-45'],
  },
  {
    name: 'takes a success without a token for one',
    dialects: both,
    habits: (dialect) => {
      const name = dialect === 'rfc8628' ? 'access_token' : 'accessToken';
      return {
        token: (members) =>
          typeof members[name] === 'string' || members[name] === undefined
            ? String(members[name] ?? '')
            : undefined,
      };
    },
    breaks: ['RFC6749-5.1-13', 'SSOOIDC-CreateToken-45'],
  },
  {
    name: 'takes an error with status 200 for a success',
    dialects: rfc,
    habits: {
      errorOf: ({ status, members }) => (status >= 400 && isText(members.error) ? members.error : undefined),
      token: (members) =>
        members.error !== undefined
          ? 'an error'
          : isText(members.access_token)
            ? members.access_token
            : undefined,
      isUsableType: (type) => type === undefined || String(type).toLowerCase() === 'bearer',
    },
    breaks: ['RFC8628-3.5-30'],
  },
  {
    name: 'takes whatever it cannot read for a success',
    dialects: both,
    habits: (dialect) => ({
      errorOf: (response) =>
        response.json === undefined && response.status === 200 ? 'unreadable' : byException(usual)(response),
      isPending: (error) => error === 'authorization_pending',
      errorSaid: (error) => {
        if (error === 'unreadable') throw new SyntaxError('Unexpected token < in JSON');
        return error;
      },
      isUsableStart: (members) =>
        typeof members[dialect === 'rfc8628' ? 'device_code' : 'deviceCode'] === 'string',
    }),
    breaks: [
      'RFC8628-3.5-29',
      'RFC8628-3.2-24',
      'RFC8628-3.2-19',
      'RFC8628-3.2-20',
      'SSOOIDC-Protocol-31',
      'SSOOIDC-StartDeviceAuthorization-34',
      'CONTRACT-Client-02',
    ],
  },
  {
    name: 'cuts long tokens off',
    dialects: both,
    habits: { tokenSaid: (token) => token.slice(0, 4096) },
    breaks: ['RFC6749-5.1-16', 'SSOOIDC-CreateToken-42'],
  },
  {
    name: 'ends with another token than it was given',
    dialects: both,
    habits: { tokenSaid: (token) => `${token} ` },
    // Every sentence that is proved by the right token at the end.
    breaks: [
      'RFC8628-3.2-17',
      'RFC8628-3.2-23',
      'RFC8628-3.5-11',
      'RFC8628-3.5-13',
      'RFC8628-3.5-20',
      'RFC6749-5.1-10',
      'RFC6749-5.1-11',
      'RFC6749-5.1-12',
      'RFC6749-5.1-14',
      'RFC6749-5.1-15',
      'RFC6749-5.1-16',
      'RFC6749-5.2-14',
      'SSOOIDC-CreateToken-34',
      'SSOOIDC-CreateToken-42',
      'SSOOIDC-CreateToken-43',
      'SSOOIDC-CreateToken-44',
      'SSOOIDC-Protocol-29',
      'SSOOIDC-Protocol-30',
    ],
  },

  // What is a token all the same.
  {
    name: 'wants a refresh token',
    dialects: rfc,
    habits: {
      token: (members, { members: all }) =>
        all.scope === undefined
          ? undefined
          : typeof members.access_token === 'string'
            ? members.access_token
            : undefined,
    },
    breaks: ['RFC6749-5.1-11'],
  },
  {
    name: 'wants an ID token',
    dialects: aws,
    habits: {
      token: (members) =>
        members.refreshToken === undefined
          ? undefined
          : isText(members.accessToken)
            ? members.accessToken
            : undefined,
    },
    breaks: ['SSOOIDC-CreateToken-44', 'SSOOIDC-Protocol-29'],
  },
  {
    name: 'wants to know how long a token lives',
    dialects: rfc,
    habits: {
      token: (members) =>
        members.expires_in === undefined
          ? undefined
          : isText(members.access_token)
            ? members.access_token
            : undefined,
    },
    breaks: ['RFC6749-5.1-12'],
  },
  {
    name: 'takes no token response with a member that it does not know',
    dialects: both,
    habits: (dialect) => ({
      token: (members) => {
        const token = members[dialect === 'rfc8628' ? 'access_token' : 'accessToken'];
        return 'devauth.example/unknown' in members || !isText(token) ? undefined : token;
      },
    }),
    breaks: ['RFC6749-5.1-15', 'SSOOIDC-Protocol-30'],
  },
  {
    name: 'takes no error response with a member that it does not know',
    dialects: both,
    habits: {
      errorOf: (response) =>
        response.status >= 400 && 'devauth.example/unknown' in response.members
          ? 'unreadable'
          : byException(usual)(response),
    },
    breaks: ['RFC6749-5.2-14', 'SSOOIDC-Protocol-30'],
  },
  {
    name: 'takes no device authorization response with a member that it does not know',
    dialects: both,
    habits: {
      isUsableStart: (members) =>
        !('devauth.example/unknown' in members) &&
        Object.values(members).every((value) => value !== undefined) &&
        isStart(members),
    },
    breaks: ['RFC8628-3.2-23', 'SSOOIDC-Protocol-30'],
  },
  {
    name: 'takes no response whose media type has a charset',
    dialects: rfc,
    habits: {
      isUsableStart: (members, { header }) =>
        isStart(members) && !/charset/i.test(header('content-type') ?? ''),
    },
    breaks: ['RFC6749-5.1-14'],
  },
  {
    name: 'wants a complete verification address',
    dialects: rfc,
    habits: {
      isUsableStart: (members) => isStart(members) && members.verification_uri_complete !== undefined,
    },
    breaks: ['RFC8628-3.2-17'],
  },
  {
    name: 'takes null for a value',
    dialects: aws,
    habits: {
      nullIsAbsent: false,
      interval: (advertised) => (typeof advertised === 'number' ? advertised : 5),
      token: (members) =>
        Object.values(members).includes(null) || !isText(members.accessToken)
          ? undefined
          : members.accessToken,
    },
    breaks: ['SSOOIDC-Protocol-29', 'SSOOIDC-CreateToken-44'],
  },

  // What is no start.
  {
    name: 'goes on without a device code',
    dialects: both,
    habits: (dialect) => {
      const [user, address] =
        dialect === 'rfc8628' ? ['user_code', 'verification_uri'] : ['userCode', 'verificationUri'];
      return { isUsableStart: (members) => isText(members[user ?? '']) && isText(members[address ?? '']) };
    },
    breaks: ['RFC8628-3.2-18', 'SSOOIDC-StartDeviceAuthorization-34'],
  },
  {
    name: 'goes on without a user code',
    dialects: rfc,
    habits: { isUsableStart: (members) => isText(members.device_code) && isText(members.verification_uri) },
    breaks: ['RFC8628-3.2-19'],
  },
  {
    name: 'goes on without an address',
    dialects: rfc,
    habits: { isUsableStart: (members) => isText(members.device_code) && isText(members.user_code) },
    breaks: ['RFC8628-3.2-20'],
  },

  // AWS's exceptions.
  {
    name: 'does not read the header that names the exception',
    dialects: aws,
    habits: { errorOf: byException(({ members }) => members.__type ?? members.code) },
    breaks: ['SSOOIDC-Protocol-23', 'SSOOIDC-Protocol-24', 'SSOOIDC-Protocol-27', 'SSOOIDC-Protocol-28'],
  },
  {
    name: 'does not read the exception in __type',
    dialects: aws,
    habits: { errorOf: byException(({ header, members }) => header('x-amzn-errortype') ?? members.code) },
    breaks: ['SSOOIDC-Protocol-25'],
  },
  {
    name: 'does not read the exception in code',
    dialects: aws,
    habits: { errorOf: byException(({ header, members }) => header('x-amzn-errortype') ?? members.__type) },
    breaks: ['SSOOIDC-Protocol-26'],
  },
  {
    name: 'keeps the address that stands after the name of an exception',
    dialects: aws,
    habits: { errorOf: byException(usual, (name) => (name.includes(':') ? name : codeOf(name))) },
    breaks: ['SSOOIDC-Protocol-27', 'SSOOIDC-Protocol-28', 'SSOOIDC-Protocol-26'],
  },
  {
    name: 'keeps the namespace that stands before the name of an exception',
    dialects: aws,
    habits: { errorOf: byException(usual, (name) => (name.includes('#') ? name : codeOf(name))) },
    breaks: ['SSOOIDC-Protocol-27', 'SSOOIDC-Protocol-28', 'SSOOIDC-Protocol-25'],
  },
];

/** A device authorization response with all that a client needs, in either dialect. */
function isStart(members: Readonly<Record<string, unknown>>): boolean {
  return (
    isText(members.device_code ?? members.deviceCode) &&
    isText(members.user_code ?? members.userCode) &&
    isText(members.verification_uri ?? members.verificationUri)
  );
}
