// A body is read whole up to the limit, kept no longer beyond it, and given up at last.

import { expect, it } from 'vitest';
import { LARGEST_BODY, readBody } from './body.ts';

/** A request whose body has so many chunks of 64 KiB, or never ends; `sent` counts what was asked for. */
function requestOf(chunks: number) {
  const counter = { sent: 0 };
  const body = new ReadableStream({
    pull(controller) {
      if (counter.sent++ >= chunks) controller.close();
      else controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  return {
    counter,
    request: new Request('http://mock.test', { method: 'POST', body, ...{ duplex: 'half' } }),
  };
}

it('reads a body of exactly the limit', async () => {
  expect((await readBody(requestOf(4).request))?.byteLength).toBe(LARGEST_BODY);
});

it('gives up a larger one, but reads it to its end', async () => {
  const { request, counter } = requestOf(20);
  expect(await readBody(request)).toBeUndefined();
  expect(counter.sent).toBe(21);
});

it('does not read one that never ends', async () => {
  const { request, counter } = requestOf(Number.POSITIVE_INFINITY);
  expect(await readBody(request)).toBeUndefined();
  expect(counter.sent).toBeLessThan(300);
});

it('takes a request without a body for an empty one', async () => {
  expect((await readBody(new Request('http://mock.test')))?.byteLength).toBe(0);
});
