// Something for the person to see at the verification URI.

import { Blocked } from '../../model/blocked.ts';
import { rfc } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { ServerCheck } from './server-check.ts';

export const verificationPageChecks: readonly ServerCheck[] = [
  {
    id: 'has-an-interaction-at-the-verification-uri',
    proves: ['RFC8628-3.3-02'],
    dialects: rfc,
    async run(trial) {
      const { verificationUri, exchange: started } = await trial.start();
      if (!/^https?:$/.test(URL.parse(verificationUri)?.protocol ?? '')) {
        throw new Blocked('verification_uri is no address that can be asked', started);
      }
      const exchange = await trial.send({
        method: 'GET',
        url: verificationUri,
        headers: { Accept: 'text/html' },
      });
      const status = exchange.response?.status;
      trial.judge('RFC8628-3.3-02', exchange, {
        holds: status !== undefined && (status < 400 || status === 401),
        expected: 'a page, a redirect or a log-in',
        actual: describeResponse(exchange),
      });
    },
  },
];
