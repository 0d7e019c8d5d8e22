// The contract as data keeps its own word: schemas compile, examples fit, header and body name the same errors.

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { contract as awsSsoOidc } from '../../generated/aws-sso-oidc/contract.ts';
import { errors as awsErrors } from '../../generated/aws-sso-oidc/errors.ts';
import type { Contract, ContractBody, ErrorTable } from '../../generated/contract-shape.ts';
import { contracts } from '../../generated/contracts.ts';
import { dialectNames } from '../../generated/index.ts';
import { contract as rfc8628 } from '../../generated/rfc8628/contract.ts';
import { errors as rfcErrors } from '../../generated/rfc8628/errors.ts';

test('every dialect has a name and a contract of that name', () => {
  expect(Object.keys(contracts)).toEqual(dialectNames);
  expect(Object.values(contracts).map(({ dialect }) => dialect)).toEqual(dialectNames);
});

test.each<[ErrorTable, (typeof dialectNames)[number]]>([
  [awsErrors, 'aws-sso-oidc'],
  [rfcErrors, 'rfc8628'],
])('the table of errors says what the responses say (%#)', (table, dialect) => {
  const fromTable = Object.entries(table).flatMap(([code, { schema, operations }]) =>
    operations.map((operation) => `${operation} ${code} ${schema}`),
  );
  const fromResponses = Object.values(contracts[dialect].operations).flatMap(({ id, responses }) =>
    Object.values(responses).flatMap(({ errors = {}, status }) =>
      Object.entries(errors).map(([code, schema]) => {
        expect(table[code]?.statuses).toContain(status);
        return `${id} ${code} ${schema}`;
      }),
    ),
  );
  expect(fromTable.toSorted()).toEqual([...new Set(fromResponses)].toSorted());
});

function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv;
}

describe.each(Object.values(contracts))('$dialect', (contract) => {
  const operations = Object.values(contract.operations);
  const responses = operations.flatMap(({ id, responses }) =>
    Object.values(responses).map((response) => ({ id, ...response })),
  );
  const bodies: (ContractBody & { place: string })[] = [
    ...operations.flatMap(({ id, request }) => (request ? [{ place: `${id} request`, ...request }] : [])),
    ...responses.flatMap(({ id, status, body }) => (body ? [{ place: `${id} ${status}`, ...body }] : [])),
  ];

  test.each(bodies)(
    '$place: a strict validator takes the schema, and every example fits it',
    ({ schema, examples }) => {
      const validate = strictAjv().compile(schema);
      expect(Object.keys(examples)).not.toHaveLength(0);
      for (const [name, value] of Object.entries(examples)) {
        expect(validate(value), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
      }
    },
  );

  test.each(bodies)('$place: is open to members that it does not know', ({ schema, examples }) => {
    const validate = strictAjv().compile(schema);
    const [example] = Object.values(examples);
    expect(validate({ ...Object(example), somethingNew: { deep: [1, null] } })).toBe(true);
  });

  test('each example of an error has its code as its name, and no code fits two schemas', () => {
    for (const { id, status, body, errors } of responses) {
      if (!body || status < 400) continue;
      const codes = Object.keys(errors ?? {});
      if (codes.length === 0) {
        // What the header alone names has no code.
        expect(status, id).toBe(403);
        for (const value of Object.values(body.examples)) expect(value).not.toHaveProperty('error');
        continue;
      }
      expect(codes.sort(), `${id} ${status}`).toEqual(Object.keys(body.examples).sort());
      for (const [name, value] of Object.entries(body.examples)) expect(value).toMatchObject({ error: name });
    }
  });

  test('each example of a header fits its schema', () => {
    for (const { headers } of responses) {
      for (const [name, { schema, example }] of Object.entries(headers)) {
        expect(strictAjv().validate(schema, example), name).toBe(true);
      }
    }
  });
});

test('every device code, secret and token is marked as a credential', () => {
  expect(awsSsoOidc.sensitive).toEqual([
    ...['accessToken', 'clientSecret', 'code', 'codeVerifier', 'deviceCode', 'idToken', 'refreshToken'],
  ]);
  expect(rfc8628.sensitive).toEqual(['access_token', 'client_secret', 'device_code', 'refresh_token']);
});

describe('x-amzn-ErrorType', () => {
  const errors = Object.values(awsSsoOidc.operations)
    .flatMap(({ id, responses }) => Object.values(responses).map((response) => ({ id, ...response })))
    .filter(({ status }) => status >= 400 && status !== 503);
  const every = [
    ...new Set(errors.flatMap((response) => ('errors' in response ? Object.values(response.errors) : []))),
  ];

  test.each(errors)('$id $status: names exactly the exceptions of its bodies', (response) => {
    const headers: Contract['operations'][string]['responses'][string]['headers'] = response.headers;
    const header = headers['x-amzn-ErrorType'];
    const validate = strictAjv().compile(header?.schema ?? false);
    const documented = 'errors' in response ? Object.values<string>(response.errors) : [];
    expect(header?.required).toBe(true);
    expect(every.filter((exception) => validate(exception)).sort()).toEqual(documented.sort());
    for (const exception of documented) {
      // How the live service writes it, and how the protocol allows it to be written.
      expect(validate(`${exception}:http://internal.amazon.com/coral/com.amazonaws.sso.oidc/`)).toBe(true);
      expect(validate(`com.amazonaws.ssooidc#${exception}`)).toBe(true);
      expect(validate(`${exception},text`)).toBe(true);
      expect(validate(`Not${exception}`)).toBe(false);
      expect(validate(`${exception}s`)).toBe(false);
    }
  });
});

describe('the regions of the AWS contract', () => {
  const serversOf = (region: string) =>
    awsSsoOidc.servers
      .filter(({ regionPattern }) => new RegExp(regionPattern).test(region))
      .map(({ url }) => url);

  test.each([
    ['us-east-1', 'https://oidc.{region}.amazonaws.com'],
    ['ap-southeast-2', 'https://oidc.{region}.amazonaws.com'],
    ['cn-northwest-1', 'https://oidc.{region}.amazonaws.com.cn'],
    ['us-gov-east-1', 'https://oidc.{region}.amazonaws.com'],
    ['us-iso-east-1', 'https://oidc.{region}.c2s.ic.gov'],
    ['us-isob-east-1', 'https://oidc.{region}.sc2s.sgov.gov'],
  ])('%s belongs to one server', (region, url) => {
    expect(serversOf(region)).toEqual([url]);
  });

  test.each(['', 'mars-north-1', 'us-east-1.evil.example', 'us-east-1/', '-us-east-1', 'us-east'])(
    '"%s" belongs to none',
    (region) => {
      expect(serversOf(region)).toEqual([]);
    },
  );
});
