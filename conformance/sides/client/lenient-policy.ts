// What the emulator of a scenario lets pass: the suite judges how a request is written, by readers of its own, and a
// client that could not even sign in would keep everything else from being judged.

import type { Policy } from '../../emulator/index.ts';

export const lenientPolicy: Partial<Policy> = {
  allowedMethods: ['POST', 'PUT', 'PATCH'],
  acceptsContentType: () => true,
  tokenChecks: ['used', 'expired', 'denied', 'approved', 'pending'],
  // A poll that comes too early is judged by when it came.
  pollToleranceSeconds: Number.POSITIVE_INFINITY,
  isKnownPortal: () => true,
  onMissingParameter: 'accept',
  onWrongType: 'accept',
  onQuery: 'accept',
  onRepeatedParameter: 'accept',
  onMissingClient: 'accept',
  onUnknownClient: 'accept',
  onMissingSecret: 'accept',
  onWrongSecret: 'accept',
  onUnexpectedSecret: 'accept',
  onTwoAuthMethods: 'accept',
  onOtherClientId: 'accept',
  onBadAuthorization: 'accept',
  onClientType: 'accept',
  onRegisteredGrant: 'accept',
  onBadScope: 'accept',
  onBadStartUrl: 'accept',
  onUnsupportedGrant: 'accept',
};
