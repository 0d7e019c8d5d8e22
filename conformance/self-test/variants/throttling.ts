// Servers that limit their rate, each saying so in another way. What they refuse never reaches the emulator.

import { aws, both } from '../../model/dialects.ts';
import type { VirtualClock } from '../../model/virtual-clock.ts';
import type { Fetch } from '../../sides/server/send.ts';
import type { Variant } from '../mutant.ts';

/** A server that takes so many requests in each second, and refuses the others. */
export function limited(perSecond: number, refuse: (clock: VirtualClock) => Response) {
  return (server: Fetch, clock: VirtualClock): Fetch => {
    let second = Number.NaN;
    let taken = 0;
    return async (request, init) => {
      const now = Math.floor(clock.now() / 1000);
      if (now !== second) [second, taken] = [now, 0];
      taken += 1;
      return taken <= perSecond ? server(request, init) : refuse(clock);
    };
  };
}

/** A refusal by an exception of AWS. */
export function exception(name: string, error: string, status: number): Response {
  return Response.json(
    { error, error_description: 'Too fast' },
    { status, headers: { 'x-amzn-ErrorType': name } },
  );
}

/** Two requests a second, as an operator may have set it. */
const PER_SECOND = 2;

export const throttlingVariants: readonly Variant[] = [
  {
    name: 'limits its rate by a 429 with Retry-After and without a body',
    dialects: both,
    policy: {},
    before: limited(PER_SECOND, () => new Response(null, { status: 429, headers: { 'Retry-After': '1' } })),
  },
  {
    name: 'limits its rate by a 429 without Retry-After, with an error of its own',
    dialects: both,
    policy: {},
    before: limited(PER_SECOND, () => Response.json({ error: 'too_many_requests' }, { status: 429 })),
  },
  {
    name: 'limits its rate by a page with status 503 and a date until which to wait',
    dialects: both,
    policy: {},
    before: limited(
      PER_SECOND,
      (clock) =>
        new Response('<h1>Busy</h1>', {
          status: 503,
          headers: {
            'Content-Type': 'text/html',
            Date: new Date(clock.now()).toUTCString(),
            'Retry-After': new Date(clock.now() + 2000).toUTCString(),
          },
        }),
    ),
  },
  {
    name: 'limits its rate by an exception that is common to the services of AWS',
    dialects: aws,
    policy: {},
    before: limited(PER_SECOND, () => exception('ThrottlingException', 'throttled', 400)),
  },
  {
    name: 'limits starts and registrations by SlowDownException',
    dialects: aws,
    policy: {},
    before: (server, clock) => {
      const limitedServer = limited(1, () => exception('SlowDownException', 'slow_down', 400))(server, clock);
      return (request, init) =>
        (new URL(request.url).pathname.endsWith('/token') ? server : limitedServer)(request, init);
    },
  },
];
