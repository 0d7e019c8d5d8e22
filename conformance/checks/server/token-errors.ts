// What the token endpoint of an RFC 8628 server answers to a request that is wrong in one parameter.

import type { RequestOptions } from '../../model/dialect.ts';
import { rfc } from '../../model/dialects.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { namesError } from '../findings.ts';
import { set, without } from './changes.ts';
import type { ServerCheck } from './server-check.ts';

interface Refusal {
  readonly id: RequirementId;
  readonly options: RequestOptions;
  readonly errors: readonly string[];
}

const refusals: readonly Refusal[] = [
  {
    id: 'RFC6749-5.2-07',
    options: { change: set('device_code', 'no-answer-has-ever-brought-this-device-code') },
    errors: ['invalid_grant'],
  },
  { id: 'RFC8628-3.4-02', options: { change: without('device_code') }, errors: ['invalid_request'] },
  {
    id: 'RFC8628-3.4-03',
    options: { change: without('client_id'), authentication: 'none' },
    errors: ['invalid_request', 'invalid_client'],
  },
  { id: 'RFC6749-5.2-13', options: { change: without('grant_type') }, errors: ['invalid_request'] },
  {
    id: 'RFC8628-3.4-01',
    options: { change: set('grant_type', 'urn:ietf:params:oauth:grant-type:device-code') },
    errors: ['unsupported_grant_type'],
  },
  {
    id: 'RFC8628-3.4-01',
    options: { change: set('grant_type', 'urn:example:devauth-conformance:made-up-grant') },
    errors: ['unsupported_grant_type'],
  },
];

export const tokenErrorChecks: readonly ServerCheck[] = [
  {
    id: 'names-what-is-wrong-with-a-token-request',
    proves: [...new Set(refusals.map(({ id }) => id))],
    dialects: rfc,
    async run(trial) {
      for (const { id, options, errors } of refusals) {
        // A code of its own each time: what a refusal does to a code is not the question here.
        const exchange = await trial.poll(await trial.start(), options);
        trial.judge(id, exchange, namesError(trial.dialect, exchange, errors));
      }
    },
  },
];
