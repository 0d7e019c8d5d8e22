// Faults of StartDeviceAuthorization.

import { altered, members, successOf } from '../../emulator/index.ts';
import { aws } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

const starts = successOf('device_authorization');

export const awsStartMutants: readonly Mutant[] = [
  {
    name: 'answers a device authorization with 201',
    dialects: aws,
    policy: { successStatus: (operation) => (operation === 'device_authorization' ? 201 : 200) },
    breaks: ['SSOOIDC-StartDeviceAuthorization-01'],
  },
  {
    name: 'leaves deviceCode out',
    dialects: aws,
    policy: altered(starts, members({ deviceCode: undefined })),
    breaks: ['SSOOIDC-StartDeviceAuthorization-02', 'CONTRACT-Schema-01'],
  },
  {
    name: 'issues a user code that is a number',
    dialects: aws,
    policy: altered(starts, members({ userCode: 12_345_678 })),
    breaks: ['SSOOIDC-StartDeviceAuthorization-03', 'CONTRACT-Schema-01'],
  },
  {
    name: 'gives the path of the verification page instead of its URI',
    dialects: aws,
    policy: { verificationUri: (page) => new URL(page).pathname },
    breaks: ['SSOOIDC-StartDeviceAuthorization-04', 'CONTRACT-Schema-01'],
  },
  {
    name: 'leaves verificationUriComplete out',
    dialects: aws,
    policy: { verificationUriComplete: () => undefined },
    breaks: ['SSOOIDC-StartDeviceAuthorization-05', 'CONTRACT-Schema-01'],
  },
  {
    name: 'gives a complete verification URI that is empty',
    dialects: aws,
    policy: { verificationUriComplete: () => '' },
    breaks: ['SSOOIDC-StartDeviceAuthorization-05', 'CONTRACT-Schema-01'],
  },
  {
    name: 'writes expiresIn as text',
    dialects: aws,
    policy: altered(
      starts,
      members(({ expiresIn }) => ({ expiresIn: String(expiresIn) })),
    ),
    breaks: ['SSOOIDC-StartDeviceAuthorization-06', 'CONTRACT-Schema-01'],
  },
  {
    name: 'writes expiresIn with fractions',
    dialects: aws,
    policy: { advertisedLifetime: (seconds) => seconds + 0.5 },
    breaks: ['SSOOIDC-StartDeviceAuthorization-06', 'CONTRACT-Schema-01'],
  },
  {
    name: 'says when the codes expire instead of in how many seconds',
    dialects: aws,
    policy: { advertisedLifetime: (seconds) => 1_893_456_000 + seconds },
    breaks: ['SSOOIDC-StartDeviceAuthorization-07'],
  },
  {
    name: 'writes interval as text',
    dialects: aws,
    policy: altered(
      starts,
      members(({ interval }) => ({ interval: String(interval) })),
    ),
    breaks: ['SSOOIDC-StartDeviceAuthorization-08', 'CONTRACT-Schema-01'],
  },
  {
    name: 'leaves interval out',
    dialects: aws,
    policy: { advertisedInterval: () => undefined },
    breaks: ['SSOOIDC-StartDeviceAuthorization-08', 'CONTRACT-Schema-01'],
  },
  {
    name: 'shows the device code to the person as user code',
    dialects: aws,
    policy: altered(
      starts,
      members(({ deviceCode }) => ({ userCode: deviceCode })),
    ),
    breaks: ['SSOOIDC-StartDeviceAuthorization-09'],
  },
  {
    name: 'repeats members under the names of RFC 8628',
    dialects: aws,
    policy: altered(
      starts,
      members(({ deviceCode }) => ({ device_code: deviceCode })),
    ),
    breaks: ['SSOOIDC-StartDeviceAuthorization-12'],
  },
  {
    name: 'takes a startUrl that is none',
    dialects: aws,
    policy: { onBadStartUrl: 'accept' },
    breaks: ['SSOOIDC-StartDeviceAuthorization-19'],
  },
  {
    name: 'blames the client for a startUrl that is none',
    dialects: aws,
    policy: { onBadStartUrl: 'unauthorized_client' },
    breaks: ['SSOOIDC-StartDeviceAuthorization-19'],
  },
  {
    name: 'starts flows for portals that do not exist',
    dialects: aws,
    policy: { isKnownPortal: () => true },
    breaks: ['SSOOIDC-StartDeviceAuthorization-20'],
  },
];
