// The names that the contract of the standard's dialect uses are registered ones. The facts are those of the
// registrations, as they stood in the registry "OAuth Parameters" of IANA when it was last updated on 2025-10-02.
// @see https://www.iana.org/assignments/oauth-parameters/ RFC 6749 §11.2.2, RFC 8414 §7.1.2, RFC 8628 §7

import type { JsonObject } from '../../generate/json.ts';
import type { Contract } from '../../generate/load.ts';
import { type BodyModel, readModel } from '../../generate/model.ts';

/** Name → where it may be used. Registered by RFC 6749 and RFC 8628. */
const PARAMETERS: Readonly<Record<string, readonly ('token request' | 'token response')[]>> = {
  client_id: ['token request'],
  client_secret: ['token request'],
  redirect_uri: ['token request'],
  scope: ['token request', 'token response'],
  code: ['token request'],
  error_description: ['token response'],
  error_uri: ['token response'],
  grant_type: ['token request'],
  access_token: ['token response'],
  token_type: ['token response'],
  expires_in: ['token response'],
  username: ['token request'],
  password: ['token request'],
  refresh_token: ['token request', 'token response'],
  device_code: ['token request'],
};

/** Error codes of token responses: those of RFC 6749 §5.2, which needed no registration, and those of RFC 8628 §7.3. */
const ERRORS = {
  core: [
    ...['invalid_request', 'invalid_client', 'invalid_grant', 'unauthorized_client'],
    ...['unsupported_grant_type', 'invalid_scope'],
  ],
  device: ['authorization_pending', 'access_denied', 'slow_down', 'expired_token'],
} as const;

/** Members of authorization server metadata that the two RFCs registered. */
const METADATA = [
  ...['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'],
  ...['scopes_supported', 'response_types_supported', 'response_modes_supported', 'grant_types_supported'],
  ...['token_endpoint_auth_methods_supported', 'token_endpoint_auth_signing_alg_values_supported'],
  ...['service_documentation', 'ui_locales_supported', 'op_policy_uri', 'op_tos_uri', 'revocation_endpoint'],
  ...['revocation_endpoint_auth_methods_supported', 'revocation_endpoint_auth_signing_alg_values_supported'],
  ...['introspection_endpoint', 'introspection_endpoint_auth_methods_supported'],
  ...['introspection_endpoint_auth_signing_alg_values_supported', 'code_challenge_methods_supported'],
  ...['signed_metadata', 'device_authorization_endpoint'],
];

/** Members of the device authorization response: RFC 8628 §3.2 lists them, and no registry does. */
const DEVICE_AUTHORIZATION = [
  ...['device_code', 'user_code', 'verification_uri', 'verification_uri_complete', 'expires_in', 'interval'],
];

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code';

/** What the contract says beyond what is registered, with the reason. */
const BEYOND: Readonly<Record<string, string>> = {
  'token response error': 'RFC 6749 §5.2 defines it, and its own registrations leave it out',
  'token response interval': 'a widely used service sends it with slow_down',
};

/** Where the contract and the registrations part. `pointer` is a JSON pointer into the contract. */
export interface RegistryDifference {
  readonly what: string;
  readonly pointer: string;
}

/** Names of the contract that are not registered, what RFC 8628 registered and it lacks, and reasons that are stale. */
export function compareRegistries(contract: Contract): RegistryDifference[] {
  const { operations } = readModel(contract);
  const [start, token, metadata] = ['requestDeviceAuthorization', 'requestToken', 'getMetadata'].map((id) =>
    operations.find((operation) => operation.id === id),
  );
  const used = new Set<string>();
  const names = (body: BodyModel | undefined, known: readonly string[], place: string) =>
    (body?.alternatives ?? []).flatMap(({ name: schema, schema: { properties } }) =>
      Object.keys(object(properties)).flatMap((name) => {
        used.add(`${place} ${name}`);
        if (known.includes(name) || BEYOND[`${place} ${name}`] !== undefined) return [];
        return [
          {
            what: `${name} is not registered for a ${place}`,
            pointer: `/components/schemas/${schema}/properties/${name}`,
          },
        ];
      }),
    );
  const codes = (body: BodyModel | undefined, known: readonly string[], place: string) =>
    (body?.alternatives ?? []).flatMap(({ name, schema: { properties } }) => {
      const code = object(object(properties).error).const;
      if (typeof code !== 'string') return [];
      used.add(`${place} ${code}`);
      return known.includes(code)
        ? []
        : [{ what: `${code} is no error code of a ${place}`, pointer: `/components/schemas/${name}` }];
    });
  const success = (operation: typeof token) =>
    operation?.responses.find(({ status }) => status === 200)?.body;
  const failures = (operation: typeof token) =>
    (operation?.responses ?? []).filter(({ status }) => status >= 400).map(({ body }) => body);
  const at = (place: 'token request' | 'token response') =>
    Object.keys(PARAMETERS).filter((name) => PARAMETERS[name]?.includes(place));
  const all = [...ERRORS.core, ...ERRORS.device];
  const found = [
    ...names(start?.request, at('token request'), 'token request'),
    ...names(token?.request, at('token request'), 'token request'),
    ...names(success(token), at('token response'), 'token response'),
    ...names(success(start), DEVICE_AUTHORIZATION, 'device authorization response'),
    ...names(success(metadata), METADATA, 'metadata document'),
    ...failures(start).flatMap((body) => codes(body, ERRORS.core, 'device authorization response')),
    ...failures(token).flatMap((body) => [
      ...codes(body, all, 'token response'),
      ...names(body, at('token response'), 'token response'),
    ]),
  ];
  const wanted = [
    ...DEVICE_AUTHORIZATION.map((name) => `device authorization response ${name}`),
    ...all.map((code) => `token response ${code}`),
    ...[
      'token request grant_type',
      'token request device_code',
      'metadata document device_authorization_endpoint',
    ],
  ];
  const grants = (token?.request?.alternatives ?? []).map(
    ({ schema }) => object(object(schema.properties).grant_type).const,
  );
  return [
    ...found,
    ...wanted.filter((name) => !used.has(name)).map((name) => ({ what: `no ${name}`, pointer: '/paths' })),
    ...Object.keys(BEYOND)
      .filter((name) => !used.has(name))
      .map((name) => ({ what: `a reason is given for ${name}, which is not there`, pointer: '/paths' })),
    ...(grants.includes(GRANT_TYPE)
      ? []
      : [
          {
            what: `the grant type is registered as ${GRANT_TYPE}`,
            pointer: '/components/schemas/DeviceTokenRequest',
          },
        ]),
  ];
}

const object = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
