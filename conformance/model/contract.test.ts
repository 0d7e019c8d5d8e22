// Every part of a response that the contract speaks of is judged, and no sentence repeats what the response holds.

import { describe, expect, it } from 'vitest';
import { contracts } from '../../generated/contracts.ts';
import type { DialectName } from '../../generated/index.ts';
import { type ContractPart, faultsOf } from './contract.ts';

interface Given {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

const judge = (dialect: DialectName, operation: string, { status = 200, headers = {}, json }: Given) =>
  faultsOf(contracts[dialect], operation, { status, headers: new Headers(headers), json });

const type = { 'content-type': 'application/json' };
const uncached = { ...type, 'cache-control': 'no-store', pragma: 'no-cache' };
const awsToken = { accessToken: 'secret-0123456789', tokenType: 'Bearer', expiresIn: 3600 };
const rfcToken = { access_token: 'secret-0123456789', token_type: 'Bearer' };
const refused = (exception: string) => ({ ...type, 'x-amzn-ErrorType': exception });

describe('a response keeps the contract', () => {
  it.each<[string, DialectName, string, Given]>([
    ['a token', 'aws-sso-oidc', 'CreateToken', { headers: type, json: awsToken }],
    [
      'a token with members of its own',
      'aws-sso-oidc',
      'CreateToken',
      { headers: type, json: { ...awsToken, more: [] } },
    ],
    [
      'a media type with a parameter, in capitals',
      'aws-sso-oidc',
      'CreateToken',
      { headers: { 'content-type': 'Application/JSON; charset=utf-8' }, json: awsToken },
    ],
    [
      'an exception with namespace and suffix',
      'aws-sso-oidc',
      'CreateToken',
      { status: 400, headers: refused('a.b#SlowDownException:http://x/'), json: { error: 'slow_down' } },
    ],
    ['a token, uncached', 'rfc8628', 'requestToken', { headers: uncached, json: rfcToken }],
    [
      'an error of another specification',
      'rfc8628',
      'requestToken',
      { status: 400, headers: type, json: { error: 'invalid_target' } },
    ],
    ['a body that the contract leaves free', 'rfc8628', 'requestToken', { status: 503 }],
  ])('%s', (_, dialect, operation, given) => {
    expect(judge(dialect, operation, given)).toEqual([]);
  });
});

describe('a response leaves the contract', () => {
  it.each<[string, DialectName, string, Given, ContractPart, RegExp]>([
    ['a status of its own', 'aws-sso-oidc', 'CreateToken', { status: 418 }, 'status', /418 .*CreateToken/],
    [
      'no required header',
      'rfc8628',
      'requestToken',
      { headers: { ...type, pragma: 'no-cache' }, json: rfcToken },
      'header',
      /Cache-Control is missing/,
    ],
    [
      'a header of another form',
      'rfc8628',
      'requestToken',
      { headers: { ...uncached, 'cache-control': 'private' }, json: rfcToken },
      'header',
      /Cache-Control must match pattern/,
    ],
    [
      'an optional header of another form',
      'rfc8628',
      'requestToken',
      { status: 503, headers: { 'retry-after': 'soon' } },
      'header',
      /Retry-After/,
    ],
    [
      'a header that names another error than the body',
      'aws-sso-oidc',
      'CreateToken',
      { status: 400, headers: refused('AccessDeniedException'), json: { error: 'slow_down' } },
      'header',
      /names another error/,
    ],
    [
      'a header that names an exception of another operation',
      'aws-sso-oidc',
      'StartDeviceAuthorization',
      { status: 400, headers: refused('ExpiredTokenException'), json: { error: 'slow_down' } },
      'header',
      /x-amzn-ErrorType must match/,
    ],
    [
      'another media type',
      'aws-sso-oidc',
      'CreateToken',
      { headers: { 'content-type': 'text/plain' }, json: awsToken },
      'media-type',
      /application\/json: it is another/,
    ],
    ['no media type', 'aws-sso-oidc', 'CreateToken', { json: awsToken }, 'media-type', /there is none/],
    ['no JSON', 'aws-sso-oidc', 'CreateToken', { headers: type }, 'body', /not JSON/],
    [
      'an array',
      'aws-sso-oidc',
      'CreateToken',
      { headers: type, json: [] },
      'body',
      /the body must be object/,
    ],
    [
      'no required member',
      'aws-sso-oidc',
      'CreateToken',
      { headers: type, json: { ...awsToken, expiresIn: undefined } },
      'body',
      /the body must have required property 'expiresIn'/,
    ],
    [
      'a member of another type',
      'aws-sso-oidc',
      'CreateToken',
      { headers: type, json: { ...awsToken, expiresIn: '3600' } },
      'body',
      /^expiresIn must be integer/,
    ],
    [
      'a pattern that does not match',
      'aws-sso-oidc',
      'CreateToken',
      { headers: type, json: { ...awsToken, tokenType: awsToken.accessToken } },
      'body',
      /^tokenType must match pattern/,
    ],
    [
      'a string that is no URI',
      'rfc8628',
      'requestDeviceAuthorization',
      {
        headers: uncached,
        json: { device_code: 'd', user_code: 'u', verification_uri: 'secret-0123456789', expires_in: 9 },
      },
      'body',
      /^verification_uri must match format/,
    ],
    [
      'an error that is not documented',
      'aws-sso-oidc',
      'CreateToken',
      { status: 400, headers: refused('SlowDownException'), json: { error: 'secret-0123456789' } },
      'body',
      /names an error that is not documented/,
    ],
    [
      'an error without a name',
      'aws-sso-oidc',
      'CreateToken',
      { status: 400, headers: refused('SlowDownException'), json: { message: 'm' } },
      'body',
      /names no error/,
    ],
    [
      'a named error with a member that its own schema forbids, although others are allowed beside it',
      'rfc8628',
      'requestToken',
      { status: 400, headers: type, json: { error: 'slow_down', interval: 'secret-0123456789' } },
      'body',
      /^interval must be number/,
    ],
    [
      'an error of another specification without a name',
      'rfc8628',
      'requestToken',
      { status: 400, headers: type, json: {} },
      'body',
      /required property 'error'/,
    ],
  ])('%s', (_, dialect, operation, given, part, sentence) => {
    const faults = judge(dialect, operation, given);
    expect(faults).toEqual([{ part, sentence: expect.stringMatching(sentence) }]);
    expect(JSON.stringify(faults)).not.toContain('secret');
  });

  it('says everything that is wrong', () => {
    const faults = judge('rfc8628', 'requestToken', { headers: { 'content-type': 'text/html' } });
    expect(faults.map(({ part }) => part)).toEqual(['header', 'header', 'media-type', 'body']);
  });
});

it('an operation that the contract does not have is a mistake of the caller', () => {
  expect(() => judge('rfc8628', 'CreateToken', {})).toThrow(RangeError);
});
