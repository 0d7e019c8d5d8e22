// What a client in process gives no occasion to prove.

import type { NotExercised } from '../trial-of-the-suite.ts';

export const inProcess = {
  notExercised: {
    'CONTRACT-Client-03': 'the client is a function, and no process',
    'CONTRACT-Client-04': 'the client makes whole logins (CLIENT_CALLS=single says otherwise)',
  },
  /** Proved, and seen to be broken, by real processes in `processes.test.ts`. */
  provedElsewhere: ['CONTRACT-Client-03'],
} as const satisfies { readonly notExercised: NotExercised; readonly provedElsewhere: readonly string[] };
