// What an RFC 8628 server answers to a device authorization request: status, media type and members.

import { Blocked } from '../../model/blocked.ts';
import { rfc } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import { notSeen } from '../../model/reasons.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { mediaTypeIsJson, memberIs, nonEmptyString, statusIsOneOf } from '../findings.ts';
import type { ServerCheck } from './server-check.ts';

const isAbsoluteUri = (value: unknown) =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value) && URL.canParse(value);

interface Member {
  readonly id: RequirementId;
  readonly name: string;
  readonly description: string;
  readonly test: (value: unknown) => boolean;
}

const text = { description: 'a string that is not empty', test: nonEmptyString };
const uri = { description: 'an absolute URI', test: isAbsoluteUri };

const required: readonly Member[] = [
  { id: 'RFC8628-3.2-03', name: 'device_code', ...text },
  { id: 'RFC8628-3.2-04', name: 'user_code', ...text },
  { id: 'RFC8628-3.2-05', name: 'verification_uri', ...uri },
  {
    id: 'RFC8628-3.2-07',
    name: 'expires_in',
    description: 'a number greater than 0',
    test: (value) => typeof value === 'number' && value > 0,
  },
];

const optional: readonly Member[] = [
  { id: 'RFC8628-3.2-06', name: 'verification_uri_complete', ...uri },
  {
    id: 'RFC8628-3.2-08',
    name: 'interval',
    description: 'a number that is not negative',
    test: (value) => typeof value === 'number' && value >= 0,
  },
];

export const deviceAuthorizationChecks: readonly ServerCheck[] = [
  {
    id: 'answers-a-device-authorization-request-with-codes',
    proves: [
      'RFC8628-3.2-01',
      'RFC8628-3.2-02',
      ...required.map(({ id }) => id),
      ...optional.map(({ id }) => id),
    ],
    dialects: rfc,
    async run({ dialect, target, send, judge, notApplicable }) {
      const exchange = await send(dialect.startRequest(target));
      const { response } = exchange;
      if (!response || response.status >= 300 || dialect.errorCode(response)) {
        throw new Blocked(`no device authorization response: ${describeResponse(exchange)}`, exchange);
      }
      judge('RFC8628-3.2-01', exchange, statusIsOneOf(exchange, [200]));
      judge('RFC8628-3.2-02', exchange, mediaTypeIsJson(exchange));
      if (!response.members) throw new Blocked('the body is no JSON object, so it has no members', exchange);
      for (const { id, name, description, test } of required) {
        judge(id, exchange, memberIs(exchange, name, description, test));
      }
      for (const { id, name, description, test } of optional) {
        if (response.members[name] === undefined) notApplicable(id, notSeen(`the response has no ${name}`));
        else judge(id, exchange, memberIs(exchange, name, description, test));
      }
    },
  },
];
