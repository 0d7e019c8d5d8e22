// Secrets, device codes and tokens do not come through, in whatever spelling they travel.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretsIn } from '../dialects/secrets.ts';
import type { Exchange } from '../model/exchange.ts';
import { Hiding } from './hiding.ts';

const received = (members: Record<string, unknown>): Exchange => ({
  kind: 'exchange',
  request: { method: 'POST', url: 'http://localhost/token', headers: {} },
  sentAt: 0,
  endedAt: 1,
  response: { status: 200, headers: new Headers(), text: JSON.stringify(members), json: members, members },
});

const hidingOf = (value: string, variable = 'CLIENT_SECRET') => new Hiding([{ value, variable }]);

/** Every spelling in which a value travels, or is shown on its way. */
const spellings: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  JSON: (value) => JSON.stringify(value).slice(1, -1),
  'JSON, every character escaped': (value) =>
    [...value]
      .flatMap((character) => [...Array(character.length).keys()].map((unit) => character.charCodeAt(unit)))
      .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
      .join(''),
  form: (value) => new URLSearchParams({ v: value }).toString().slice(2),
  'form, twice': (value) => spellings.form?.(spellings.form(value)) ?? '',
  URI: (value) => encodeURIComponent(value),
  'every byte percent-encoded': (value) => Buffer.from(value).toString('hex').replace(/../g, '%$&'),
  'the same in capitals': (value) => Buffer.from(value).toString('hex').toUpperCase().replace(/../g, '%$&'),
  HTML: (value) => value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  'a form in JSON': (value) => spellings.JSON?.(spellings.form?.(value) ?? '') ?? '',
};

describe('what is hidden', () => {
  it.each([
    ['deviceCode', 'DEVICE_CODE'],
    ['device_code', 'DEVICE_CODE'],
    ['access_token', 'ACCESS_TOKEN'],
    ['accessToken', 'ACCESS_TOKEN'],
    ['refreshToken', 'REFRESH_TOKEN'],
    ['clientSecret', 'CLIENT_SECRET'],
    ['id_token', 'ID_TOKEN'],
  ])('is a %s that a server handed out', (name, kind) => {
    const hiding = new Hiding(secretsIn(received({ [name]: 'abc-123-xyz' })));
    expect(hiding.hide('it is abc-123-xyz.')).toBe(`it is <${kind}>.`);
  });

  it.each([
    ['user_code', 'WDJB-MJHT'],
    ['code', 'UNSUPPORTED_MEDIA_TYPE'],
  ])('is not a %s, which is made to be shown', (name, value) => {
    expect(new Hiding(secretsIn(received({ [name]: value }))).hide(value)).toBe(value);
  });

  it('is a value in any spelling, and in Base64 of any', () => {
    // Base64 shows nothing of what is no text.
    const text = fc.string({ minLength: 6, unit: 'grapheme' }).filter((value) => value.isWellFormed());
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.entries(spellings)), (value, [, spell]) => {
        const hiding = hidingOf(value);
        const spelt = spell(value);
        expect(hiding.hide(`-${spelt}-`)).not.toContain(spelt);
        const basic = Buffer.from(`the-client:${spelt}`).toString('base64');
        expect(hiding.hide(`Authorization: Basic ${basic}`)).not.toContain(basic);
        expect(hiding.hide(`in a URL ${encodeURIComponent(basic)}`)).not.toContain(encodeURIComponent(basic));
      }),
      { verbose: true },
    );
  });

  it('leaves what stands around it', () => {
    expect(hidingOf('s3cr3t/Value').hide('a=1&b=s3cr3t%2FValue&c=2')).toBe(
      'a=1&b=<FORM_ENCODED_CLIENT_SECRET>&c=2'.replace('FORM', 'URI'),
    );
  });

  it('is the longer of two that overlap', () => {
    const hiding = new Hiding([
      { value: 'abcdef', variable: 'ONE' },
      { value: 'abcdef-and-more', variable: 'OTHER' },
    ]);
    expect(hiding.hide('abcdef-and-more abcdef')).toBe('<OTHER> <ONE>');
  });

  it('is not a word that happens to be Base64', () => {
    expect(hidingOf('s3cr3t').hide('Content-Type: application/json; charset=utf-8')).toBe(
      'Content-Type: application/json; charset=utf-8',
    );
  });
});
