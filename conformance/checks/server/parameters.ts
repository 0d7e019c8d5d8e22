// How an RFC 8628 server reads parameters: unknown ones, missing ones, and those of a GET. What else can be wrong with
// a parameter is in the table of parameters.

import type { RequestOptions } from '../../model/dialect.ts';
import { rfc } from '../../model/dialects.ts';
import type { Exchange, HttpRequest } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import { namesError, succeeds } from '../findings.ts';
import { set, without, withQuery } from './changes.ts';
import { isNone, isStill } from './flow.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

const unknownParameter = set('x_devauth_probe', '1');

/** Clients in .NET and Java name the encoding. */
const withCharset: RequestOptions = {
  headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
};

function start(trial: ServerTrial, options: RequestOptions): Promise<Exchange> {
  return trial.send(trial.dialect.startRequest(trial.target, options));
}

/** The same request with its parameters in the URL. */
function asGet({ url, headers, body }: HttpRequest): HttpRequest {
  const { 'Content-Type': _, ...others } = headers;
  return { method: 'GET', url: withQuery(url, String(body)), headers: others };
}

export const parameterChecks: readonly ServerCheck[] = [
  {
    id: 'issues-no-codes-on-get',
    proves: ['RFC8628-3.1-01'],
    dialects: rfc,
    async run({ dialect, target, send, judge }) {
      const exchange = await send(asGet(dialect.startRequest(target)));
      judge('RFC8628-3.1-01', exchange, {
        holds: !(exchange.response && dialect.readStart(exchange.response)),
        expected: 'any response to GET but codes',
        actual: describeResponse(exchange),
      });
    },
  },
  {
    id: 'issues-no-codes-to-nobody',
    proves: ['RFC8628-3.1-02'],
    dialects: rfc,
    async run(trial) {
      const exchange = await start(trial, { authentication: 'none', change: without('client_id') });
      const refusals = ['invalid_request', 'invalid_client'];
      trial.judge('RFC8628-3.1-02', exchange, namesError(trial.dialect, exchange, refusals));
    },
  },
  {
    id: 'ignores-an-unknown-parameter-and-takes-a-charset-when-it-issues-codes',
    proves: ['RFC8628-3.1-04', 'RFC8628-3.1-22'],
    dialects: rfc,
    async run(trial) {
      const exchange = await start(trial, { change: unknownParameter });
      trial.judge('RFC8628-3.1-04', exchange, succeeds(trial.dialect, exchange));
      const typed = await start(trial, withCharset);
      trial.judge('RFC8628-3.1-22', typed, succeeds(trial.dialect, typed));
    },
  },
  {
    id: 'has-an-answer-to-a-request-without-scope',
    proves: ['RFC6749-3.3-01'],
    dialects: rfc,
    async run(trial) {
      const exchange = await start(trial, { change: without('scope') });
      const codes = succeeds(trial.dialect, exchange);
      const refused = namesError(trial.dialect, exchange, ['invalid_scope']);
      trial.judge('RFC6749-3.3-01', exchange, {
        holds: codes.holds || refused.holds,
        expected: 'codes, or error invalid_scope',
        actual: codes.actual,
      });
    },
  },
  {
    id: 'issues-no-token-on-get',
    proves: ['RFC6749-3.2-01'],
    dialects: rfc,
    needs: ['approve'],
    async run(trial) {
      const flow = await trial.start();
      await trial.approve(flow);
      const exchange = await trial.send(asGet(trial.dialect.pollRequest(trial.target, flow.deviceCode)));
      const expected = 'any response to GET but a token';
      trial.judge('RFC6749-3.2-01', exchange, isNone(trial, exchange, ['approved'], expected));
    },
  },
  {
    id: 'ignores-an-unknown-parameter-and-takes-a-charset-at-the-token-endpoint',
    proves: ['RFC6749-3.2-03', 'RFC6749-3.2-12'],
    dialects: rfc,
    async run(trial) {
      const honest = await trial.poll(await trial.start());
      const probed = await trial.poll(await trial.start(), { change: unknownParameter });
      trial.judge('RFC6749-3.2-03', probed, isStill(trial, honest, probed));
      const typed = await trial.poll(await trial.start(), withCharset);
      trial.judge('RFC6749-3.2-12', typed, isStill(trial, honest, typed));
    },
  },
];
