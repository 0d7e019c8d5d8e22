// Which members a report names because the contract does not.

import { expect, it } from 'vitest';
import { contract as aws } from '../../generated/aws-sso-oidc/contract.ts';
import { contract as rfc } from '../../generated/rfc8628/contract.ts';
import { undocumentedMembers } from './undocumented.ts';

it('names a member of a response that no response of the operation has, once and in order', () => {
  const seen = [
    { operation: 'StartDeviceAuthorization', members: ['deviceCode', 'zone', 'error', 'accessToken'] },
    { operation: 'StartDeviceAuthorization', members: ['zone'] },
    { operation: 'CreateToken', members: ['accessToken', 'aws_sso_app_session_id'] },
  ];
  expect(undocumentedMembers(aws, 'response', seen)).toEqual([
    { operation: 'StartDeviceAuthorization', member: 'accessToken' },
    { operation: 'StartDeviceAuthorization', member: 'zone' },
    { operation: 'CreateToken', member: 'aws_sso_app_session_id' },
  ]);
});

it('knows every member of every error, where the body is one of several', () => {
  const seen = [{ operation: 'requestToken', members: ['error', 'error_description', 'error_uri'] }];
  expect(undocumentedMembers(rfc, 'response', seen)).toEqual([]);
});

it('names a parameter of a request that the operation does not have', () => {
  const seen = [{ operation: 'requestDeviceAuthorization', members: ['client_id', 'scope', 'audience'] }];
  expect(undocumentedMembers(rfc, 'request', seen)).toEqual([
    { operation: 'requestDeviceAuthorization', member: 'audience' },
  ]);
});

it('neither names what is too long to be a name, nor more than a person reads', () => {
  const many = Array.from({ length: 200 }, (_, index) => `made-up-${index}`);
  expect(undocumentedMembers(rfc, 'response', [{ operation: 'requestToken', members: many }])).toHaveLength(
    50,
  );
  const long = [{ operation: 'requestToken', members: ['x'.repeat(65)] }];
  expect(undocumentedMembers(rfc, 'response', long)).toEqual([]);
});
