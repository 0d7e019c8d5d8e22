// What a person is told of a requirement, and of an ID that does not exist.

import { expect, it } from 'vitest';
import { requirements } from '../requirements/catalogue.ts';
import { explain } from './explain.ts';
import { proofsOf } from './proofs.ts';

const proofs = () => ({ checks: ['waits-for-the-person'], mutants: ['forgets the code', 'fails'] });

it('has the sentence, its source, its level, its check and its mutants', () => {
  expect(explain('RFC8628-3.5-02', proofs)).toBe(
    [
      'RFC8628-3.5-02  Every poll for a code that nobody has decided on yet, the first and each later one, gets authorization_pending, or slow_down.',
      '  binds     every server',
      '  level     MUST: broken, it fails',
      '  dialect   rfc8628',
      '  source    RFC 8628 §3.5, authorization_pending',
      '            https://www.rfc-editor.org/rfc/rfc8628.html#section-3.5',
      '  check     waits-for-the-person',
      '  mutants   a server that forgets the code',
      '            a server that fails',
      '',
    ].join('\n'),
  );
});

it('says why a sentence has no check', () => {
  const untestable = requirements.find((one) => one.untestable !== undefined);
  const text = explain(untestable?.id ?? '', () => ({ checks: [], mutants: [] }));
  expect(text).toContain(`  no check  ${untestable?.untestable}`);
  expect(text).not.toContain('mutant');
});

it('names those that begin like an ID that does not exist', () => {
  expect(() => explain('RFC8628-3.5-99', proofs)).toThrow(
    /RFC8628-3\.5-99; RFC8628-3\.5 has RFC8628-3\.5-01, /,
  );
  expect(() => explain('constructor', proofs)).toThrow(/devauth requirements lists them all/);
});

it('knows a check of every requirement that has no reason against one', () => {
  const without = requirements.filter(
    ({ id, untestable }) => untestable === undefined && proofsOf(id).checks.length === 0,
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});
