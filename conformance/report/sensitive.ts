// Keeps secrets, device codes and tokens out of everything that is shown or written. Values are learnt
// by the names that the contract marks as sensitive, and then hidden wherever they turn up.

import { contract as awsSsoOidc } from '../../generated/aws-sso-oidc/contract.ts';
import { contract as rfc8628 } from '../../generated/rfc8628/contract.ts';
import type { Exchange, HttpRequest } from '../model/exchange.ts';

/** What real servers hand out besides: a server of OpenID Connect adds it to a token response. */
const beyondTheContract = ['id_token'];

/** In a request an authorization code, but in a response the code of an error, which may be shown. */
const onlyInRequests = 'code';

/** The wire names that carry credentials, each with the shell variable that stands for it in replay commands. */
const variables = new Map<string, string>(
  [...awsSsoOidc.sensitive, ...rfc8628.sensitive, ...beyondTheContract]
    .filter((name) => name !== onlyInRequests)
    .map((name) => [name, name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()]),
);

/** Shorter values are not hidden: they would blank out ordinary words. */
const SHORTEST_SECRET = 6;

/** How a value is spelt where it stands, and how JavaScript spells it so. */
const spellings = {
  JSON: (value: string) => JSON.stringify(value).slice(1, -1),
  URI: (value: string) => encodeURIComponent(value),
  FORM: (value: string) => new URLSearchParams({ v: value }).toString().slice(2),
} as const;

/** A spelling other than the plain one. */
export type Spelling = keyof typeof spellings;

/** What must not be shown. */
export interface Hidden {
  /** The shell variable that stands for it; with a spelling in front of the name where it is not the plain one. */
  readonly variable: string;
  readonly spelling?: { readonly as: Spelling; readonly of: string };
  /** The request that was answered with it; without one it was in the settings of the run. */
  readonly from?: HttpRequest;
}

/** A text in pieces: plain text, or what was hidden. */
export type Piece = { readonly text: string } | { readonly hidden: Hidden };

/** Remembers sensitive values and hides them. */
export class Sensitive {
  readonly #known = new Map<string, Hidden>();

  /** Remembers one value, in the spellings in which it travels; an encoded one gets a name of its own. */
  learn(value: string, variable: string, from?: HttpRequest): void {
    if (value.length < SHORTEST_SECRET || this.#known.get(value)?.variable === variable) return;
    const origin = from && { from };
    for (const as of ['JSON', 'URI', 'FORM'] as const) {
      const spelling = { as, of: variable };
      this.#known.set(spellings[as](value), { variable: `${as}_ENCODED_${variable}`, spelling, ...origin });
    }
    this.#known.set(value, { variable, ...origin });
  }

  /** Learns what a response hands out. What the suite itself makes up for a request is no secret. */
  learnFrom(exchange: Exchange): void {
    for (const [name, value] of Object.entries(exchange.response?.members ?? {})) {
      const variable = variables.get(name);
      if (variable && typeof value === 'string') this.learn(value, variable, exchange.request);
    }
  }

  /** Cuts a text into what may be shown and what may not. */
  split(text: string): readonly Piece[] {
    const present = [...this.#known.keys()].filter((value) => text.includes(value));
    if (present.length === 0) return [{ text }];
    const longestFirst = present.sort((a, b) => b.length - a.length).map(escapeForPattern);
    return text
      .split(new RegExp(`(${longestFirst.join('|')})`))
      .filter((part) => part !== '')
      .map((part) => {
        const hidden = this.#known.get(part);
        return hidden ? { hidden } : { text: part };
      });
  }

  /** The text with every sensitive value replaced by its variable, such as `<DEVICE_CODE>`. */
  hide(text: string): string {
    return this.split(withoutCredentials(text, this))
      .map((piece) => ('hidden' in piece ? `<${piece.hidden.variable}>` : piece.text))
      .join('');
  }
}

/** A Basic header hides the secret in Base64; it is taken apart before it is judged. */
function withoutCredentials(text: string, sensitive: Sensitive): string {
  return text.replace(/\bBasic ([A-Za-z0-9+/=_-]{4,})/g, (whole, encoded: string) => {
    const decoded = Buffer.from(encoded, 'base64').toString('utf8');
    return sensitive.split(decoded).some((piece) => 'hidden' in piece) ? 'Basic <CREDENTIALS>' : whole;
  });
}

/** `RegExp.escape` is not in every Node that this runs on. */
function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
