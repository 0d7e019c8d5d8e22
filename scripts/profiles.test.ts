// The emulator's profiles and the library's leniencies are two sides of the same providers: with its leniency a login
// ends as it does at a server that conforms, whatever happens on the way; with less than all of it, it does not.
import { describe, expect, it } from 'vitest';
import {
  type Control,
  createEmulator,
  type ProfileName,
  profileNames,
} from '../conformance/emulator/index.ts';
import { VirtualClock } from '../conformance/model/virtual-clock.ts';
import * as leniency from '../src/leniency.ts';
import { createClient, waitForToken } from '../src/rfc8628/index.ts';

type Leniency = typeof leniency.github;

/** Each provider's leniency, and the kinds of which it is made. */
const leniencies: Readonly<
  Record<ProfileName, { readonly whole: Leniency; readonly kinds: readonly Leniency[] }>
> = {
  github: {
    whole: leniency.github,
    kinds: [leniency.formEncodedResponses, leniency.errorsWithStatus200, leniency.errorAliases],
  },
  google: { whole: leniency.google, kinds: [leniency.verificationUrl, leniency.errorsWithOtherStatus] },
  entra: { whole: leniency.entra, kinds: [leniency.numericStrings, leniency.errorAliases] },
  auth0: { whole: leniency.auth0, kinds: [leniency.errorsWithOtherStatus] },
};

/** What happens to a login after its second poll. */
const stories: Readonly<Record<string, (control: Control, userCode: string) => void>> = {
  approved: (control, userCode) => control.approve(userCode),
  denied: (control, userCode) => control.deny(userCode),
  expired: (control, userCode) => control.expire(userCode),
  // The device code is no longer known: an error of another name at some.
  forgotten: (control) => control.reset(),
};

/** How a login goes that meets `authorization_pending`, then `slow_down`, then the end of its story. */
async function login(profile: ProfileName | undefined, story: string, lenient?: Leniency): Promise<string> {
  const { fetch, url, control } = createEmulator({ dialect: 'rfc8628', ...(profile && { profile }) });
  const clock = new VirtualClock();
  const client = createClient({
    deviceAuthorizationEndpoint: `${url}/device_authorization`,
    tokenEndpoint: `${url}/token`,
    clientId: 'demo-device',
    scope: 'profile',
    // As a client that never heard of `Accept` would send it, where that makes a difference.
    fetch: (request, init) => fetch(withoutAccept(request), init),
    clock,
    ...(lenient && { leniency: lenient }),
  });
  const said: (string | undefined)[] = [];
  const flow = async () => {
    const authorization = await client.requestDeviceAuthorization();
    return waitForToken(client, authorization, {
      // The clock of the emulator is the real one, so the second poll comes early.
      onProgress: ({ after }) => {
        said.push(after);
        if (after === 'slow_down') stories[story]?.(control, authorization.userCode);
      },
    });
  };
  const end = await clock.run(
    flow().then(
      ({ outcome }) => outcome,
      (error: unknown) => (error instanceof Error && 'error' in error ? error.error : 'failed'),
    ),
  );
  return [...said, end].join(', ');
}

function withoutAccept(request: Request): Request {
  const copy = new Request(request);
  copy.headers.delete('accept');
  return copy;
}

describe.each(profileNames)('%s', (profile) => {
  const { whole, kinds } = leniencies[profile];
  const conforming = Object.keys(stories).map((story) => login(undefined, story));
  const goesAsElsewhere = async (lenient?: Leniency): Promise<boolean> => {
    const ends = await Promise.all(Object.keys(stories).map((story) => login(profile, story, lenient)));
    return JSON.stringify(ends) === JSON.stringify(await Promise.all(conforming));
  };

  it.each(Object.keys(stories))('meets its leniency: %s', async (story) => {
    expect(await login(profile, story, whole)).toBe(await login(undefined, story));
  });

  it('does not meet a client that is not lenient', async () => {
    expect(await goesAsElsewhere()).toBe(false);
  });

  it('is met by no less than all kinds of its leniency', async () => {
    expect(await goesAsElsewhere(leniency.all(...kinds))).toBe(true);
    for (const left of kinds) {
      const others = kinds.filter((kind) => kind !== left);
      expect([left.name, await goesAsElsewhere(leniency.all(...others))]).toEqual([left.name, false]);
    }
  });
});

it('a login at a server that conforms goes as its story says', async () => {
  const ends = { approved: 'approved', denied: 'denied', expired: 'expired', forgotten: 'invalid_grant' };
  for (const [story, end] of Object.entries(ends)) {
    expect(await login(undefined, story)).toBe(`start, pending, slow_down, ${end}`);
  }
});

/** Departures of no profile; src/leniency.test.ts and the tests of discovery have them. */
const ELSEWHERE = [
  'successWithOtherStatus',
  'jsonWithOtherMediaType',
  'relativeVerificationUri',
  'jsonRequests',
  'tenantIssuer',
];

it('every other kind of leniency is met by a profile', () => {
  const wholes: readonly string[] = ['all', ...profileNames];
  const kinds = Object.entries(leniency).filter(([name]) => !wholes.includes(name));
  const used = Object.values(leniencies).flatMap((one) => one.kinds);
  const unmet = kinds.filter(([, kind]) => !used.some((one) => one === kind)).map(([name]) => name);
  expect(unmet.sort()).toEqual([...ELSEWHERE].sort());
});
