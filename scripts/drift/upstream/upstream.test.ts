// The side of upstream on trial: each way in which AWS, the registries and the contracts can part.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../conformance/model/user-error.ts';
import { type Contract, loadContracts, readContract } from '../../generate/load.ts';
import { type Edit, edited, OPENAPI, ofAws, ofRfc } from '../testing/edits.ts';
import { readPartitions } from './hosts.ts';
import { readModelFile } from './model-file.ts';
import { loadSdk, readSdkModel } from './sdk.ts';
import {
  compareModels,
  describeDifference,
  type ServiceError,
  type ServiceModel,
  type ServiceOperation,
} from './service-model.ts';
import { findingsAgainst, type Upstream } from './upstream.ts';

let upstream: Upstream;
let contracts: readonly Contract[];
let folder: string;
beforeAll(async () => {
  const sdk = await loadSdk(import.meta.url);
  upstream = { name: 'AWS', model: await readSdkModel(sdk), partitions: await readPartitions(sdk) };
  contracts = await loadContracts(OPENAPI);
  folder = await mkdtemp(join(tmpdir(), 'devauth-upstream-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('as they are: green, over every operation and every region', () => {
  expect(Object.keys(upstream.model.operations)).toHaveLength(4);
  expect(upstream.partitions.flatMap(({ hosts }) => [...hosts]).length).toBeGreaterThan(40);
  expect(findingsAgainst(contracts, upstream)).toEqual([]);
});

/** The model with one operation changed. */
const withOperation = (id: string, change: (operation: ServiceOperation) => Partial<ServiceOperation>) => {
  const { operations } = upstream.model;
  const operation = operations[id];
  if (operation === undefined) throw new Error(`AWS has ${id}`);
  return { ...upstream.model, operations: { ...operations, [id]: { ...operation, ...change(operation) } } };
};

/** The model with one error changed. */
const withError = (name: string, change: (error: ServiceError) => Partial<ServiceError>) => {
  const { errors } = upstream.model;
  const error = errors[name];
  if (error === undefined) throw new Error(`AWS has ${name}`);
  return { ...upstream.model, errors: { ...errors, [name]: { ...error, ...change(error) } } };
};

const text = { type: 'string', sensitive: false, required: false };

const ofModel: readonly [what: string, change: () => ServiceModel, says: RegExp][] = [
  [
    'another version',
    () => ({ ...upstream.model, version: '2027-01-01' }),
    /version: 2027-01-01 → 2019-06-10/,
  ],
  [
    'an operation more',
    () => {
      const logout = {
        method: 'POST',
        path: '/logout',
        status: 200,
        signed: false,
        request: {},
        response: {},
        errors: [],
      };
      return { ...upstream.model, operations: { ...upstream.model.operations, Logout: logout } };
    },
    /operation Logout: went/,
  ],
  [
    'another path',
    () => withOperation('CreateToken', () => ({ path: '/tokens' })),
    /CreateToken path: \/tokens → \/token/,
  ],
  ['another method', () => withOperation('CreateToken', () => ({ method: 'PUT' })), /CreateToken method/],
  [
    'another status',
    () => withOperation('CreateToken', () => ({ status: 201 })),
    /CreateToken status: 201 → 200/,
  ],
  [
    'a signature',
    () => withOperation('CreateToken', () => ({ signed: true })),
    /CreateToken signature: signed → unsigned/,
  ],
  [
    'a member of a request',
    () => withOperation('CreateToken', ({ request }) => ({ request: { ...request, actor: text } })),
    /CreateTokenRequest\.actor: went/,
  ],
  [
    'a member of a response',
    () => withOperation('RegisterClient', ({ response }) => ({ response: { ...response, hint: text } })),
    /RegisterClientResponse\.hint: went/,
  ],
  [
    'a member less',
    () => withOperation('CreateToken', ({ response: { idToken: _, ...response } }) => ({ response })),
    /CreateTokenResponse\.idToken: came/,
  ],
  [
    'another type',
    () =>
      withOperation('StartDeviceAuthorization', ({ response }) => ({
        response: { ...response, interval: text },
      })),
    /interval type: string → integer/,
  ],
  [
    'what is required',
    () =>
      withOperation('CreateToken', ({ request }) => ({
        request: { ...request, deviceCode: { ...text, required: true } },
      })),
    /deviceCode required: true → false/,
  ],
  [
    'what is sensitive',
    () =>
      withOperation('StartDeviceAuthorization', ({ response }) => ({
        response: { ...response, userCode: { ...text, sensitive: true } },
      })),
    /userCode sensitive: true → false/,
  ],
  [
    'the values of a member',
    () =>
      withError('AccessDeniedException', ({ members }) => ({
        members: { ...members, reason: { ...text, values: ['New'] } },
      })),
    /AccessDeniedException\.reason values: New → KMS_AccessDeniedException/,
  ],
  [
    'an error of an operation',
    () => withOperation('RegisterClient', ({ errors }) => ({ errors: [...errors, 'AccessDeniedException'] })),
    /RegisterClient raises AccessDeniedException: went/,
  ],
  [
    'an error less',
    () => withOperation('CreateToken', ({ errors: [, ...errors] }) => ({ errors })),
    /CreateToken raises .*: came/,
  ],
  [
    'the status of an error',
    () => withError('InvalidClientException', () => ({ status: 403 })),
    /InvalidClientException status: 403 → 401/,
  ],
  [
    'a member of an error',
    () => withError('SlowDownException', ({ members }) => ({ members: { ...members, retryAfter: text } })),
    /SlowDownException\.retryAfter: went/,
  ],
];

test.each(ofModel)("AWS's model has %s: red, with the place in the contract", (_, change, says) => {
  const findings = findingsAgainst(contracts, { ...upstream, model: change() });
  const own = findings.filter(({ file }) => file.endsWith('aws-sso-oidc.yaml'));
  expect(own.map(({ what }) => what).join('\n')).toMatch(says);
  expect(own.every(({ line }) => line !== undefined && line >= 1)).toBe(true);
});

test('a reason for a difference that is not there any more: red', () => {
  const model = withOperation('StartDeviceAuthorization', ({ response }) => ({
    response: { ...response, interval: { ...text, type: 'integer', required: true } },
  }));
  expect(findingsAgainst(contracts, { ...upstream, model })).toMatchObject([
    { file: expect.stringContaining('purpose.ts'), what: expect.stringContaining('interval required') },
  ]);
});

test('a partition, a prefix of regions or a host that AWS changes: red', () => {
  const find = (partitions: Upstream['partitions']) =>
    findingsAgainst(contracts, { ...upstream, partitions });
  const hosts = new Map([['new-east-1', 'https://oidc.new']]);
  expect(
    find([...upstream.partitions, { id: 'aws-new', pattern: '^new\\-\\w+\\-\\d+$', hosts }]),
  ).toHaveLength(2);
  const [first, ...others] = upstream.partitions;
  if (!first) throw new Error('there are partitions');
  expect(find([{ ...first, pattern: first.pattern.replace('|mx', '|mx|zz') }, ...others])).toHaveLength(2);
  const moved = new Map([...first.hosts].map(([region]) => [region, 'https://oidc.elsewhere']));
  expect(find([{ ...first, hosts: moved }, ...others]).length).toBe(first.hosts.size);
});

const ofContract: readonly Edit[] = [
  ofAws(
    'another service',
    'https://oidc.{region}.amazonaws.com\n',
    'https://sso-oidc.{region}.amazonaws.com\n',
  ),
  ofAws('another suffix', 'amazonaws.com.cn', 'amazonaws.cn'),
  ofAws('a prefix of regions less', '|il|mx)', '|il)'),
  ofAws(
    'a member that AWS does not have',
    '        idToken:\n',
    '        hint: { type: string, description: A. }\n        idToken:\n',
  ),
  ofAws('a reason that AWS does not list', '`KMS_DisabledException`', '`KMS_OffException`'),
  ofAws('another version', "version: '2019-06-10'", "version: '2019-06-11'"),
  ofRfc(
    'a parameter that is not registered',
    '        scope:\n          type: string\n',
    '        scopes:\n          type: string\n',
  ),
  ofRfc('a code that is not registered', 'const: slow_down', 'const: slowdown'),
  ofRfc(
    'a member of metadata that is not registered',
    '        token_endpoint_auth_methods_supported:\n',
    '        auth_methods_supported:\n',
  ),
  ofRfc(
    'a member of the response that no RFC lists',
    '        verification_uri_complete:\n',
    '        verification_url_complete:\n',
  ),
  ofRfc(
    'another grant type',
    'const: urn:ietf:params:oauth:grant-type:device_code',
    'const: urn:ietf:params:oauth:grant-type:device-code',
  ),
  ofRfc(
    'a reason for what is gone',
    '        interval:\n          type: number\n          minimum: 0\n          description: New interval',
    '        wait:\n          type: number\n          minimum: 0\n          description: New interval',
  ),
];

test.each(ofContract)('the contract has $what: red', async (edit) => {
  const contract = contracts.find(({ dialect }) => dialect === edit.dialect);
  if (contract === undefined) throw new Error(`there is a contract of ${edit.dialect}`);
  const changed = readContract(
    { dialect: edit.dialect, name: contract.file },
    await edited(edit),
    contract.source.file,
  );
  expect(findingsAgainst([changed], upstream).length).toBeGreaterThan(0);
});

describe('a model file of AWS', () => {
  const write = async (document: unknown) => {
    const path = join(folder, 'service-2.json');
    await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
    return path;
  };

  test('of an earlier year says what came since', async () => {
    const old = await readModelFile(
      await write({
        metadata: { apiVersion: '2019-06-10' },
        operations: {
          CreateToken: {
            http: { method: 'POST', requestUri: '/token' },
            input: { shape: 'CreateTokenRequest' },
            output: { shape: 'CreateTokenResponse' },
            errors: [{ shape: 'SlowDownException' }],
            authtype: 'none',
          },
        },
        shapes: {
          CreateTokenRequest: {
            type: 'structure',
            required: ['deviceCode'],
            members: { deviceCode: { shape: 'Text' }, scope: { shape: 'Scopes' } },
          },
          CreateTokenResponse: {
            type: 'structure',
            members: { expiresIn: { shape: 'Seconds' }, idToken: { shape: 'Secret' } },
          },
          SlowDownException: {
            type: 'structure',
            exception: true,
            error: { httpStatusCode: 429 },
            members: {},
          },
          Text: { type: 'string' },
          Secret: { type: 'string', sensitive: true },
          Scopes: { type: 'list' },
          Seconds: { type: 'integer' },
        },
      }),
    );
    const changes = compareModels(old, upstream.model).map(describeDifference);
    expect(changes).toEqual(
      expect.arrayContaining([
        'CreateTokenRequest.deviceCode required: true → false',
        'CreateTokenRequest.codeVerifier: came',
        'CreateToken raises ExpiredTokenException: came',
        'operation RegisterClient: came',
        'SlowDownException status: 429 → 400',
        'SlowDownException.error: came',
      ]),
    );
    expect(changes.join('\n')).not.toMatch(/scope|idToken|expiresIn|version/);
  });

  test('that is none is refused in one sentence', async () => {
    await expect(readModelFile(join(folder, 'absent.json'))).rejects.toThrow(UserError);
    await expect(readModelFile(await write('{'))).rejects.toThrow(/is not JSON/);
    await expect(readModelFile(await write({}))).rejects.toThrow(/no model of AWS/);
  });
});
