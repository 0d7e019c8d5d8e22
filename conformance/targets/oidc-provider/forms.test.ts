// The forms of a page as they would be submitted.

import { describe, expect, it } from 'vitest';
import { readForms } from './forms.ts';

const page = new URL('https://server.example/device?user_code=A');

describe('readForms', () => {
  it('reads fields that are hidden, fields to fill in, and buttons outside their form', () => {
    const html = `
      <form id="first" method="post" action="/device">
        <input type="hidden" name="xsrf" value="1 &amp; 2"/>
        <input autofocus type="text" name="user_code" placeholder="Enter code">
      </form>
      <button type="submit" form="first" value="yes" name="abort">no</button>
      <button type="submit" form="first">yes</button>
      <input type="hidden" name="stray" value="of no form">`;
    expect(readForms(html, page)).toEqual([
      {
        action: 'https://server.example/device',
        method: 'POST',
        fields: { xsrf: '1 & 2' },
        inputs: ['user_code'],
        buttons: { abort: 'yes' },
      },
    ]);
  });

  it('submits to the page itself by GET when the form does not say where and how', () => {
    expect(readForms('<form><input name="q"></form>', page)).toMatchObject([
      { action: page.href, method: 'GET', inputs: ['q'] },
    ]);
  });
});
