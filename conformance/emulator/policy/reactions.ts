// Decisions about what goes wrong: for every cause there is one member `on<Cause>` that names the response.
// `accept` carries on as if nothing had been found.
import type { Cause, ErrorCode } from '../vocabulary.ts';

/** The error that a cause leads to, or to carry on. */
type Reacted = ErrorCode | 'accept';

/** One error for every occasion of a cause, or one by its detail, such as the name of the parameter. */
export type Reaction = Reacted | ((detail: string | undefined) => Reacted);

/** One member for each cause, such as `onExpiredCode`. */
export type ReactionPolicy = { readonly [C in Cause as `on${C}`]: Reaction };

/**
 * What the conforming emulator says. Where a source leaves the choice open, the comment says so.
 * @see RFC 6749 §5.2, RFC 8628 §3.5
 */
export const conformingReactions: ReactionPolicy = {
  onThrottled: 'slow_down',
  onWrongMethod: 'invalid_request',
  onWrongContentType: 'invalid_request',
  onOversizedBody: 'invalid_request',
  onMalformedBody: 'invalid_request',
  onMissingParameter: 'invalid_request',
  onWrongType: 'invalid_request',
  onLongValue: 'invalid_request',
  onUnknownParameter: 'accept',
  onQuery: 'accept',
  onRepeatedParameter: 'invalid_request',
  // Open: a request that names no client lacks a parameter, and fails to authenticate.
  onMissingClient: 'invalid_request',
  onUnknownClient: 'invalid_client',
  onPublicClient: 'accept',
  onMissingSecret: 'invalid_client',
  onWrongSecret: 'invalid_client',
  onExpiredSecret: 'invalid_client',
  // Open: a public client has nothing that its secret could be compared with.
  onUnexpectedSecret: 'invalid_client',
  onTwoAuthMethods: 'invalid_request',
  onOtherClientId: 'invalid_request',
  onBadAuthorization: 'invalid_client',
  onUnauthorizedClient: 'unauthorized_client',
  onClientType: 'invalid_client_metadata',
  onRegisteredGrant: 'unsupported_grant_type',
  onRedirectUri: 'invalid_redirect_uri',
  // Open: a default scope does as well as a refusal.
  onMissingScope: 'accept',
  onBadScope: 'invalid_scope',
  onBadStartUrl: 'invalid_request',
  onUnknownPortal: 'invalid_request',
  onBurst: 'slow_down',
  onFull: 'slow_down',
  // Open: no sentence keeps a client from having several at once, and none allows it.
  onSecondGrant: 'accept',
  onUnsupportedGrant: 'unsupported_grant_type',
  onUnknownCode: 'invalid_grant',
  onForeignCode: 'invalid_grant',
  // No sentence says that a code is good for one token only; every server known does so.
  onUsedCode: 'invalid_grant',
  onExpiredCode: 'expired_token',
  onDeniedCode: 'access_denied',
  onEarlyPoll: 'slow_down',
  onRepeatedPoll: 'accept',
  onPendingCode: 'authorization_pending',
  onUnknownRefreshToken: 'invalid_grant',
  onForeignRefreshToken: 'invalid_grant',
};
