// How a client finds the endpoints of an issuer, where it does.

import { rfc } from '../../model/dialects.ts';
import { notSeen } from '../../model/reasons.ts';
import type { ClientCheck } from './client-check.ts';
import { turnsTo } from './reading.ts';

const NONE = notSeen('the client asks for no metadata');

export const clientMetadataChecks: readonly ClientCheck[] = [
  {
    id: 'asks-for-metadata-with-get',
    proves: ['RFC8414-3.1-01'],
    dialects: rfc,
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('discovery');
      const asked = turnsTo(conversation, 'metadata');
      if (asked.length === 0) trial.notApplicable('RFC8414-3.1-01', NONE);
      for (const { method } of asked) {
        trial.judge('RFC8414-3.1-01', conversation, {
          holds: method === 'GET',
          expected: 'GET',
          actual: method,
        });
      }
    },
  },
  {
    id: 'puts-the-well-known-path-between-host-and-path',
    proves: ['RFC8414-3.1-02'],
    dialects: rfc,
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('discovery-below-a-path');
      const asked = turnsTo(conversation, 'metadata').map(({ target }) => target);
      if (asked.length === 0) {
        trial.notApplicable('RFC8414-3.1-02', NONE);
        return;
      }
      trial.judge('RFC8414-3.1-02', conversation, {
        holds: asked.some((target) => /^\/\.well-known\/oauth-authorization-server\/tenant\/?$/.test(target)),
        expected: 'a request for /.well-known/oauth-authorization-server/tenant',
        actual: `requests for ${asked.join(', ')}`,
      });
    },
  },
  {
    id: 'does-not-use-the-metadata-of-another-issuer',
    proves: ['RFC8414-3.3-02'],
    dialects: rfc,
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('metadata-of-another-issuer');
      if (turnsTo(conversation, 'metadata').length === 0) {
        trial.notApplicable('RFC8414-3.3-02', NONE);
        return;
      }
      const used = [...turnsTo(conversation, 'deviceAuthorization'), ...turnsTo(conversation, 'token')];
      trial.judge('RFC8414-3.3-02', conversation, {
        holds: used.length === 0,
        expected: 'no request to an endpoint of those metadata',
        actual: `${used.length} requests to them`,
      });
    },
  },
];
