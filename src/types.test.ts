// What must and what must not compile, for users of the library. tsc holds the claims; vitest only counts them.
import { describe, expectTypeOf, test } from 'vitest';
import * as aws from './aws-sso-oidc/index.ts';
import type { LoginResult, PollResult, Progress } from './index.ts';
import * as rfc from './rfc8628/index.ts';

/** Never run: only its types matter. */
function never<T>(): T {
  throw new Error('types only');
}

describe('results narrow by outcome', () => {
  test('only an approved login has a token', () => {
    const check = (result: LoginResult) => {
      // @ts-expect-error not before the outcome is known
      void result.token;
      if (result.outcome === 'approved') expectTypeOf(result.token).toEqualTypeOf<rfc.Token>();
      else expectTypeOf(result.errorDescription).toEqualTypeOf<string | undefined>();
      return result.outcome;
    };
    expectTypeOf(check).returns.toEqualTypeOf<'approved' | 'denied' | 'expired'>();
  });

  test('a poll has two outcomes more', () => {
    expectTypeOf<PollResult['outcome']>().toEqualTypeOf<
      'approved' | 'denied' | 'expired' | 'pending' | 'slow_down'
    >();
    expectTypeOf<Extract<PollResult, { outcome: 'slow_down' }>['interval']>().toEqualTypeOf<
      number | undefined
    >();
  });
});

describe('errors narrow by class', () => {
  test('each class has codes of its own', () => {
    expectTypeOf<rfc.ConnectionError['code']>().toEqualTypeOf<
      'connection_failed' | 'connection_impossible' | 'timeout' | 'truncated' | 'busy'
    >();
    expectTypeOf<rfc.RejectedError['code']>().toEqualTypeOf<'rejected'>();
    expectTypeOf<rfc.ErrorCode>().toEqualTypeOf<rfc.DeviceAuthError['code']>();
    expectTypeOf<Extract<Progress, { after: 'failed' }>['error']>().toEqualTypeOf<rfc.ConnectionError>();
    // @ts-expect-error there is an error only after a failure
    void ((progress: Progress) => progress.error);
    // @ts-expect-error nothing expires before there are codes
    void ((progress: Progress) => progress.secondsLeft);
  });

  test('a code that does not exist does not compile', () => {
    const check = (error: rfc.DeviceAuthError) => {
      // @ts-expect-error no such code
      return error.code === 'time_out';
    };
    void check;
  });
});

describe('options', () => {
  test('AWS wants a region or a base URL, and a whole client', () => {
    const client = { clientId: 'c', clientSecret: 's', startUrl: 'https://x.example' };
    void (() => aws.createClient({ ...client, region: 'us-east-1' }));
    void (() => aws.createClient({ ...client, baseUrl: 'https://x.example' }));
    // @ts-expect-error neither
    void (() => aws.createClient(client));
    // @ts-expect-error no secret
    void (() => aws.createClient({ region: 'us-east-1', clientId: 'c', startUrl: 'https://x.example' }));
    // @ts-expect-error no name
    void (() => aws.registerClient({ region: 'us-east-1' }, {}));
    // @ts-expect-error the service takes one type only, so it is not asked for
    void (() => aws.registerClient({ region: 'us-east-1' }, { clientName: 'c', clientType: 'public' }));
  });

  test('RFC 8628 wants both endpoints, which discovery gives', () => {
    void (async () => rfc.createClient({ ...(await rfc.discover('https://as.example')), clientId: 'c' }));
    // @ts-expect-error no token endpoint
    void (() => rfc.createClient({ deviceAuthorizationEndpoint: 'https://as.example/d', clientId: 'c' }));
    // @ts-expect-error private keys are not offered
    expectTypeOf<rfc.ClientAuthentication>().toEqualTypeOf<'private_key_jwt'>();
  });

  test('a login has to show its code', () => {
    // @ts-expect-error no onPrompt
    void (() => rfc.login(never<rfc.DeviceClient>(), {}));
  });

  test('absent and undefined are the same', () => {
    const signal: AbortSignal | undefined = undefined;
    void (() => rfc.login(never<rfc.DeviceClient>(), { onPrompt() {}, onProgress: undefined, signal }));
  });

  test('what is read is not written', () => {
    const check = (token: rfc.Token) => {
      // @ts-expect-error read only
      token.tokenType = 'mac';
      // @ts-expect-error read only
      token.accessToken = 'x';
    };
    void check;
  });
});
