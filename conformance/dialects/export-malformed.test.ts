// What other languages get of the malformed requests is what the suite itself sends.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { type BodyPiece, exportMalformed } from './export-malformed.ts';
import { dialects } from './index.ts';

const schema: object = JSON.parse(readFileSync(new URL('malformed.schema.json', import.meta.url), 'utf8'));

const bytesOf = (piece: BodyPiece) => {
  if (typeof piece === 'string') return Buffer.from(piece);
  if ('base64' in piece) return Buffer.from(piece.base64, 'base64');
  return Buffer.from(piece.repeat.repeat(piece.times));
};

test('malformed.json is as its schema says', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  expect(ajv.validate(schema, JSON.parse(JSON.stringify(exportMalformed()))), ajv.errorsText()).toBe(true);
});

test.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
  'every request of %s is there, and its pieces make its body',
  (name, { malformed }) => {
    const url = 'https://server.test';
    const sent = malformed.table({
      dialect: name,
      url,
      endpoints: {
        deviceAuthorization: `${url}/device_authorization`,
        token: `${url}/token`,
        register: `${url}/register`,
      },
      clients: {
        main: { clientId: 'CLIENT_ID', ...(name === 'aws-sso-oidc' && { clientSecret: 'CLIENT_SECRET' }) },
      },
      startUrl: 'START_URL',
      timeout: 1,
      slow: false,
    });
    const exported = exportMalformed().requests.filter(({ dialect }) => dialect === name);
    expect(exported.map(({ what }) => what)).toEqual(sent.map(({ what }) => what));
    for (const [index, { request }] of sent.entries()) {
      const row = exported[index];
      const body = Buffer.concat(row?.body.map(bytesOf) ?? []);
      expect(body.equals(Buffer.from(request.body ?? '')), row?.what).toBe(true);
      expect(row).toMatchObject({ method: request.method, headers: request.headers });
    }
  },
);

test('a body of a mebibyte does not make the file one', () => {
  expect(JSON.stringify(exportMalformed()).length).toBeLessThan(200_000);
});
