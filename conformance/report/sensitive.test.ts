// Secrets, device codes and tokens do not come through, in whatever spelling they travel.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../model/exchange.ts';
import { Sensitive } from './sensitive.ts';

const received = (members: Record<string, unknown>): Exchange => ({
  request: { method: 'POST', url: 'http://localhost/token', headers: {} },
  milliseconds: 1,
  response: { status: 200, headers: new Headers(), text: JSON.stringify(members), json: members, members },
});

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
    const sensitive = new Sensitive();
    sensitive.learnFrom(received({ [name]: 'abc-123-xyz' }));
    expect(sensitive.hide('it is abc-123-xyz.')).toBe(`it is <${kind}>.`);
  });

  it('is not the user code, which is made to be shown', () => {
    const sensitive = new Sensitive();
    sensitive.learnFrom(received({ user_code: 'WDJB-MJHT' }));
    expect(sensitive.hide('WDJB-MJHT')).toBe('WDJB-MJHT');
  });

  it('is not the code of an error', () => {
    const sensitive = new Sensitive();
    sensitive.learnFrom(received({ code: 'UNSUPPORTED_MEDIA_TYPE' }));
    expect(sensitive.hide('UNSUPPORTED_MEDIA_TYPE')).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('is a secret inside Basic credentials', () => {
    const sensitive = new Sensitive();
    sensitive.learn('p@ss word:100%', 'CLIENT_SECRET');
    for (const spelling of ['p@ss word:100%', 'p%40ss+word%3A100%25']) {
      const header = `Basic ${Buffer.from(`me:${spelling}`).toString('base64')}`;
      expect(sensitive.hide(`authorization: ${header}`)).toBe('authorization: Basic <CREDENTIALS>');
    }
  });

  it('is any value in any spelling: raw, in JSON, in a form, in a URL', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, unit: 'binary' }), (value) => {
        const sensitive = new Sensitive();
        sensitive.learn(value, 'DEVICE_CODE');
        const form = new URLSearchParams({ a: value }).toString().slice(2);
        for (const spelling of [value, JSON.stringify(value).slice(1, -1), form, encodeURIComponent(value)]) {
          expect(sensitive.split(`-${spelling}-`).some((piece) => 'hidden' in piece)).toBe(true);
        }
      }),
      { verbose: true },
    );
  });
});
