// What a person reads of a run keeps its secrets.

import { expect, it } from 'vitest';
import { dialects } from '../dialects/index.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Result } from '../model/verdict.ts';
import { toScreen } from './screen.ts';
import { Sensitive } from './sensitive.ts';
import { summarize } from './summary.ts';

const [dialect] = dialects;
if (!dialect) throw new Error('there is no dialect');

it('hides a token that is longer than what is shown of a body', () => {
  const token = 'header.payload.'.repeat(100);
  const members = { id_token: token };
  const exchange: Exchange = {
    request: { method: 'POST', url: 'https://server.example/token', headers: {} },
    milliseconds: 1,
    response: { status: 200, headers: new Headers(), text: JSON.stringify(members), json: members, members },
  };
  const sensitive = new Sensitive();
  sensitive.learnFrom(exchange);
  const results: readonly Result[] = [{ id: 'RFC6749-5.1-07', verdict: 'fail', exchange }];
  const screen = toScreen(
    {
      url: 'https://server.example',
      dialect,
      dialectBecause: 'the test says so',
      startedAt: new Date(0),
      milliseconds: 1,
      exchanges: 1,
      seed: 1,
      results,
      sensitive,
    },
    summarize(results, {}, false),
    { colour: false, known: {} },
  );
  expect(screen).toContain('{"id_token":"<ID_TOKEN>"}');
  expect(screen).not.toContain('payload');
});
