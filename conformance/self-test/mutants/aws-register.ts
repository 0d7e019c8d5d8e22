// Faults of RegisterClient.

import { altered, members, successOf } from '../../emulator/index.ts';
import { aws } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

const registrations = successOf('register');

export const awsRegisterMutants: readonly Mutant[] = [
  {
    name: 'answers a registration with 201',
    dialects: aws,
    policy: { successStatus: (operation) => (operation === 'register' ? 201 : 200) },
    breaks: ['SSOOIDC-RegisterClient-01'],
  },
  {
    name: 'registers a client without telling its ID',
    dialects: aws,
    policy: altered(registrations, members({ clientId: undefined })),
    breaks: ['SSOOIDC-RegisterClient-02', 'CONTRACT-Schema-01'],
  },
  {
    name: 'registers a client with an empty secret',
    dialects: aws,
    policy: altered(registrations, members({ clientSecret: '' })),
    breaks: ['SSOOIDC-RegisterClient-03', 'CONTRACT-Schema-01'],
  },
  {
    name: 'says as text when a client was registered',
    dialects: aws,
    policy: altered(registrations, members({ clientIdIssuedAt: '1893456000' })),
    breaks: ['SSOOIDC-RegisterClient-04', 'CONTRACT-Schema-01'],
  },
  {
    name: 'does not say when a secret expires',
    dialects: aws,
    policy: altered(registrations, members({ clientSecretExpiresAt: undefined })),
    breaks: ['SSOOIDC-RegisterClient-05', 'CONTRACT-Schema-01'],
  },
  {
    name: 'says with fractions when a secret expires',
    dialects: aws,
    policy: altered(
      registrations,
      members(({ clientSecretExpiresAt }) => ({
        clientSecretExpiresAt: Number(clientSecretExpiresAt) + 0.5,
      })),
    ),
    breaks: ['SSOOIDC-RegisterClient-05', 'CONTRACT-Schema-01'],
  },
  {
    name: 'counts the times of a registration in milliseconds',
    dialects: aws,
    policy: altered(
      registrations,
      members(({ clientIdIssuedAt, clientSecretExpiresAt }) => ({
        clientIdIssuedAt: Number(clientIdIssuedAt) * 1000,
        clientSecretExpiresAt: Number(clientSecretExpiresAt) * 1000,
      })),
    ),
    breaks: ['SSOOIDC-RegisterClient-06'],
  },
  {
    name: 'says that a secret expires at its issue',
    dialects: aws,
    policy: altered(
      registrations,
      members(({ clientIdIssuedAt }) => ({ clientSecretExpiresAt: clientIdIssuedAt })),
    ),
    breaks: ['SSOOIDC-RegisterClient-07'],
  },
  {
    name: 'gives secrets that have expired already',
    dialects: aws,
    policy: { registrationSeconds: 0 },
    breaks: ['SSOOIDC-RegisterClient-07', 'SSOOIDC-RegisterClient-08'],
  },
  {
    name: 'forgets every client that it registers',
    dialects: aws,
    policy: { maxRegistrations: 0 },
    breaks: ['SSOOIDC-RegisterClient-08'],
  },
  {
    name: 'gives every registration the same client',
    dialects: aws,
    policy: altered(registrations, members({ clientId: 'demo-device', clientSecret: 'demo-device-secret' })),
    breaks: ['SSOOIDC-RegisterClient-09'],
  },
  {
    name: 'registers confidential clients',
    dialects: aws,
    policy: { onClientType: 'accept' },
    breaks: ['SSOOIDC-RegisterClient-10'],
  },
  {
    name: 'blames the scope for a client type that it does not have',
    dialects: aws,
    policy: { onClientType: 'invalid_scope' },
    breaks: ['SSOOIDC-RegisterClient-10'],
  },
  {
    name: 'registers clients without a name',
    dialects: aws,
    policy: { onMissingParameter: (name) => (name === 'clientName' ? 'accept' : 'invalid_request') },
    breaks: ['SSOOIDC-RegisterClient-11'],
  },
  {
    name: 'blames the scope for a missing client type',
    dialects: aws,
    policy: { onMissingParameter: (name) => (name === 'clientType' ? 'invalid_scope' : 'invalid_request') },
    breaks: ['SSOOIDC-RegisterClient-12'],
  },
  {
    name: 'registers nobody for the device code grant',
    dialects: aws,
    policy: { registrableGrants: ['authorization_code', 'refresh_token'] },
    breaks: ['SSOOIDC-RegisterClient-13'],
  },
  {
    name: 'registers clients for grants that it does not have',
    dialects: aws,
    policy: { onRegisteredGrant: 'accept' },
    breaks: ['SSOOIDC-RegisterClient-14'],
  },
];
