// What is asked of each parameter: for every operation, every way to authenticate and everything that can be wrong
// with a parameter, the sentence that says what happens then, or why no sentence does. The first row that fits decides.

import type { DialectName } from '../../model/requirement.ts';
import type { Endpoints } from '../../model/target.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';

/** What is wrong with a parameter. */
export const TREATMENTS = ['absent', 'empty', 'repeated', 'in the query', 'of another type'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** How the client proves who it is: as it does in all of the run, by the header, or by the body. */
export const WAYS = {
  'aws-sso-oidc': ['usual'],
  rfc8628: ['usual', 'basic', 'body'],
} as const satisfies Record<DialectName, readonly string[]>;
export type Way = (typeof WAYS)[DialectName][number];

/** One parameter of one operation, what is wrong with it, and how the client authenticates. */
export interface Cell {
  readonly dialect: DialectName;
  readonly endpoint: keyof Endpoints;
  readonly parameter: string;
  readonly treatment: Treatment;
  readonly way: Way;
}

/** What becomes of a cell. */
export type Decision =
  /** Tried, and held against the same request without the parameter. */
  | { readonly asAbsent: RequirementId }
  /** Tried, and refused with one of the errors. */
  | { readonly refused: RequirementId; readonly errors: readonly string[] }
  /** Judged by a check of its own. */
  | { readonly provedBy: RequirementId }
  /** Not judged, and why. */
  | { readonly leftOut: string };

/** A row: the cells that it fits, which are all where it names none, and what becomes of them. */
type Row = {
  readonly [Part in keyof Cell]?: readonly Cell[Part][];
} & { readonly decision: Decision };

const ofClient = ['client_id', 'client_secret', 'clientId', 'clientSecret'];
const atStart = ['deviceAuthorization'] as const;
const atToken = ['token'] as const;
const atRegistration = ['register'] as const;

const nobody = ['invalid_request', 'invalid_client'];

const rfcRows: readonly Row[] = [
  {
    parameter: ['refresh_token'],
    decision: { leftOut: 'belongs to another grant' },
  },
  {
    endpoint: atToken,
    parameter: ['scope'],
    decision: { leftOut: 'belongs to another grant at this endpoint' },
  },
  {
    treatment: ['of another type'],
    decision: { leftOut: 'a form has texts only' },
  },
  {
    parameter: ['grant_type', 'device_code', 'scope'],
    way: ['basic', 'body'],
    decision: { leftOut: 'is read in the same way however the client authenticates' },
  },
  {
    parameter: ofClient,
    way: ['basic'],
    treatment: ['absent', 'repeated', 'in the query'],
    decision: { leftOut: 'stands in the header, and not in the body that the sentence is about' },
  },
  {
    parameter: ['client_secret'],
    way: ['usual'],
    treatment: ['absent', 'repeated', 'in the query'],
    decision: {
      leftOut: 'a public client has none; the secret of another has its rows under the other ways',
    },
  },

  { treatment: ['empty'], endpoint: atStart, decision: { asAbsent: 'RFC8628-3.1-03' } },
  { treatment: ['empty'], endpoint: atToken, decision: { asAbsent: 'RFC6749-3.2-02' } },

  {
    treatment: ['repeated'],
    endpoint: atStart,
    parameter: ['scope'],
    decision: { refused: 'RFC8628-3.1-05', errors: ['invalid_request', 'invalid_scope'] },
  },
  {
    treatment: ['repeated'],
    endpoint: atStart,
    decision: { refused: 'RFC8628-3.1-05', errors: nobody },
  },
  {
    treatment: ['repeated'],
    endpoint: atToken,
    parameter: ofClient,
    decision: { refused: 'RFC6749-3.2-04', errors: nobody },
  },
  {
    treatment: ['repeated'],
    endpoint: atToken,
    decision: { refused: 'RFC6749-3.2-04', errors: ['invalid_request'] },
  },

  {
    treatment: ['in the query'],
    parameter: ['client_secret'],
    decision: { asAbsent: 'RFC6749-2.3.1-08' },
  },
  {
    treatment: ['in the query'],
    parameter: ['scope'],
    decision: { leftOut: 'may be left out, so that only the token would show whether it was read' },
  },
  { treatment: ['in the query'], endpoint: atStart, decision: { asAbsent: 'RFC8628-3.1-20' } },
  { treatment: ['in the query'], endpoint: atToken, decision: { asAbsent: 'RFC6749-3.2-10' } },

  { treatment: ['absent'], parameter: ['scope'], decision: { provedBy: 'RFC6749-3.3-01' } },
  { treatment: ['absent'], parameter: ['grant_type'], decision: { provedBy: 'RFC6749-5.2-13' } },
  { treatment: ['absent'], parameter: ['device_code'], decision: { provedBy: 'RFC8628-3.4-02' } },
  {
    treatment: ['absent'],
    parameter: ['client_secret'],
    endpoint: atStart,
    decision: { provedBy: 'RFC8628-3.1-06' },
  },
  {
    treatment: ['absent'],
    parameter: ['client_secret'],
    endpoint: atToken,
    decision: { provedBy: 'RFC8628-3.4-04' },
  },
  {
    treatment: ['absent'],
    parameter: ['client_id'],
    way: ['usual'],
    endpoint: atStart,
    decision: { provedBy: 'RFC8628-3.1-02' },
  },
  {
    treatment: ['absent'],
    parameter: ['client_id'],
    way: ['usual'],
    endpoint: atToken,
    decision: { provedBy: 'RFC8628-3.4-03' },
  },
  // A secret alone names nobody.
  {
    treatment: ['absent'],
    parameter: ['client_id'],
    endpoint: atStart,
    decision: { refused: 'RFC8628-3.1-02', errors: nobody },
  },
  {
    treatment: ['absent'],
    parameter: ['client_id'],
    endpoint: atToken,
    decision: { refused: 'RFC8628-3.4-03', errors: nobody },
  },
];

const absentInAws = {
  deviceAuthorization: {
    clientId: 'SSOOIDC-StartDeviceAuthorization-13',
    clientSecret: 'SSOOIDC-StartDeviceAuthorization-14',
    startUrl: 'SSOOIDC-StartDeviceAuthorization-15',
  },
  token: {
    clientId: 'SSOOIDC-CreateToken-20',
    clientSecret: 'SSOOIDC-CreateToken-21',
    grantType: 'SSOOIDC-CreateToken-18',
    deviceCode: 'SSOOIDC-CreateToken-17',
  },
  register: { clientName: 'SSOOIDC-RegisterClient-11', clientType: 'SSOOIDC-RegisterClient-12' },
} as const satisfies Record<keyof Endpoints, Readonly<Record<string, RequirementId>>>;

const required = ['clientId', 'clientSecret', 'startUrl', 'grantType'];

const awsRows: readonly Row[] = [
  {
    treatment: ['empty'],
    decision: { leftOut: 'the model sets no length, and says of no member that an empty text is missing' },
  },
  {
    treatment: ['repeated'],
    decision: { leftOut: 'RFC 8259 §4 leaves it to the receiver what a repeated name means' },
  },
  {
    parameter: ['code', 'refreshToken', 'redirectUri', 'codeVerifier', 'redirectUris'],
    decision: { leftOut: 'belongs to another grant' },
  },
  {
    parameter: ['scope', 'scopes', 'grantTypes', 'issuerUrl', 'entitledApplicationArn'],
    decision: { leftOut: 'is optional, and nothing that a run sees depends on it' },
  },
  ...(['deviceAuthorization', 'token', 'register'] as const).flatMap((endpoint) =>
    Object.entries(absentInAws[endpoint]).map(
      ([parameter, provedBy]): Row => ({
        treatment: ['absent'],
        endpoint: [endpoint],
        parameter: [parameter],
        decision: { provedBy },
      }),
    ),
  ),
  {
    endpoint: atRegistration,
    decision: { leftOut: 'the other operations show how the service reads its requests' },
  },
  { treatment: ['in the query'], decision: { asAbsent: 'SSOOIDC-Protocol-33' } },
  {
    treatment: ['of another type'],
    parameter: required,
    decision: { provedBy: 'SSOOIDC-Protocol-15' },
  },
  {
    treatment: ['of another type'],
    parameter: ['deviceCode'],
    decision: { provedBy: 'CONTRACT-Malformed-01' },
  },
];

/** The rows of each dialect. */
export const parameterRows: Readonly<Record<DialectName, readonly Row[]>> = {
  'aws-sso-oidc': awsRows,
  rfc8628: rfcRows,
};

/** The row that decides a cell; undefined where none does. */
export function rowOf(cell: Cell): Row | undefined {
  return parameterRows[cell.dialect].find((row) => fits(row, cell));
}

function fits(row: Row, cell: Cell): boolean {
  const parts: readonly (readonly [readonly string[] | undefined, string])[] = [
    [row.dialect, cell.dialect],
    [row.endpoint, cell.endpoint],
    [row.parameter, cell.parameter],
    [row.treatment, cell.treatment],
    [row.way, cell.way],
  ];
  return parts.every(([named, part]) => named === undefined || named.includes(part));
}
