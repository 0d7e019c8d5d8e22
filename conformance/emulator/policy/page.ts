// Decisions about the verification page: how often a person may guess, what is shown, what is checked.
import type { PageName } from '../vocabulary.ts';

/** One page before it is sent. */
export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/** What the page shows and checks. */
export interface PagePolicy {
  /** Wrong user codes that one address may enter within the window; the next is refused unseen. */
  readonly wrongCodesAllowed: number;
  readonly wrongCodesWindowSeconds: number;
  /** Whether arriving with a complete URI shows the code and asks to compare it. */
  readonly showsCodeToCompare: boolean;
  /** Whether arriving with a complete URI still asks, rather than approving at once. */
  readonly asksBeforeApproving: boolean;
  /** Whether the page says which client asks for what. */
  readonly showsRequest: boolean;
  /** Whether a decision must carry the token of the form that was shown. */
  readonly checksForgery: boolean;
  /** The last decision about every page: returns what is sent. */
  readonly presentPage: (page: PageResponse, name: PageName) => PageResponse;
}

/** What the conforming emulator decides about its page. @see RFC 8628 §3.3, §5.1, §5.4 */
export const conformingPage: PagePolicy = {
  wrongCodesAllowed: 5,
  wrongCodesWindowSeconds: 60,
  showsCodeToCompare: true,
  asksBeforeApproving: true,
  showsRequest: true,
  checksForgery: true,
  presentPage: (page) => page,
};
