// Something for the person to see at the verification URIs, where opening an address decides nothing.

import { Blocked } from '../../model/blocked.ts';
import { rfc } from '../../model/dialects.ts';
import { describeResponse, type Exchange } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import { isStill } from './flow.ts';
import type { ServerCheck } from './server-check.ts';

function leadsToAPage(exchange: Exchange): Finding {
  const status = exchange.response?.status;
  return {
    holds: status !== undefined && (status < 400 || status === 401),
    expected: 'a page, a redirect or a log-in',
    actual: describeResponse(exchange),
  };
}

const ofCompleteAddress = ['RFC8628-3.3.1-04', 'RFC9110-9.2.1-01'] as const;

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
      trial.judge('RFC8628-3.3-02', exchange, leadsToAPage(exchange));
    },
  },
  {
    id: 'decides-nothing-by-opening-the-complete-address',
    proves: [...ofCompleteAddress],
    dialects: rfc,
    async run(trial) {
      const flow = await trial.start();
      const { verificationUriComplete: url } = flow;
      if (url === undefined) {
        return trial.notApplicable(ofCompleteAddress, notSeen('no response has verification_uri_complete'));
      }
      if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
        throw new Blocked('verification_uri_complete is no address that can be asked', flow.exchange);
      }
      const opened = await trial.send({ method: 'GET', url, headers: { Accept: 'text/html' } });
      trial.judge('RFC8628-3.3.1-04', opened, leadsToAPage(opened));
      // What this server says to the first poll of a code whose address nobody has opened.
      const before = await trial.poll(await trial.start());
      const { kind } = trial.dialect.readPoll(before);
      if (kind !== 'pending' && kind !== 'slow_down') {
        return trial.notApplicable(
          'RFC9110-9.2.1-01',
          notSeen('a code that nobody has decided on is not pending'),
        );
      }
      const after = await trial.poll(flow);
      trial.judge('RFC9110-9.2.1-01', after, isStill(trial, before, after));
    },
  },
];
