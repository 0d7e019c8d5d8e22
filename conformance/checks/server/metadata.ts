// What an RFC 8628 server publishes about itself, where it publishes anything.

import { Blocked } from '../../model/blocked.ts';
import { rfc } from '../../model/dialects.ts';
import { notSeen } from '../../model/reasons.ts';
import { kindOf, mediaTypeIsJson, memberIs, statusIsOneOf } from '../findings.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

const DEVICE_CODE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

const isUrl = (value: unknown) =>
  typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '');

const isIssuer = (value: unknown) => typeof value === 'string' && isUrl(value) && !/[?#]/.test(value);

function publishedMetadata({ target }: ServerTrial) {
  if (!target.metadata) throw new Blocked('the target publishes no metadata');
  return target.metadata;
}

const isNotHttp = (value: unknown) => typeof value !== 'string' || URL.parse(value)?.protocol !== 'http:';

const ofHttps = ['RFC8628-3.1-21', 'RFC6749-3.2-11', 'RFC8628-3.3-11'] as const;

export const metadataChecks: readonly ServerCheck[] = [
  {
    id: 'publishes-its-metadata-as-json',
    proves: ['RFC8414-3.2-01', 'RFC8414-3.2-02'],
    dialects: rfc,
    needs: ['metadata'],
    async run(trial) {
      const { url } = publishedMetadata(trial);
      const exchange = await trial.send({ method: 'GET', url, headers: { Accept: 'application/json' } });
      trial.judge('RFC8414-3.2-01', exchange, statusIsOneOf(exchange, [200]));
      trial.judge('RFC8414-3.2-02', exchange, mediaTypeIsJson(exchange));
    },
  },
  {
    id: 'publishes-metadata-that-a-client-can-use',
    proves: [
      'RFC8414-2-01',
      'RFC8414-2-02',
      'RFC8414-3.2-03',
      'RFC8414-3.3-01',
      'RFC8628-4-01',
      'RFC8628-4-02',
    ],
    dialects: rfc,
    needs: ['metadata'],
    async run(trial) {
      const { url } = publishedMetadata(trial);
      const exchange = await trial.send({ method: 'GET', url, headers: { Accept: 'application/json' } });
      const { members } = exchange.response ?? {};
      if (!members) throw new Blocked('the metadata could not be read a second time', exchange);
      const { issuer, grant_types_supported: grants } = members;
      const { judge, notApplicable } = trial;

      judge(
        'RFC8414-2-01',
        exchange,
        memberIs(exchange, 'issuer', 'a URL without query and fragment', isIssuer),
      );
      judge('RFC8414-2-02', exchange, memberIs(exchange, 'token_endpoint', 'an absolute URL', isUrl));
      const device = 'device_authorization_endpoint';
      judge('RFC8628-4-02', exchange, memberIs(exchange, device, 'an absolute URL', isUrl));
      const empty = Object.keys(members).find((name) => {
        const value = members[name];
        return Array.isArray(value) && value.length === 0;
      });
      judge('RFC8414-3.2-03', exchange, {
        holds: empty === undefined,
        expected: 'no list without elements',
        actual: `${empty} is an empty list`,
      });
      judge('RFC8628-4-01', exchange, {
        holds: Array.isArray(grants) && grants.includes(DEVICE_CODE_GRANT),
        expected: `grant_types_supported with ${DEVICE_CODE_GRANT}`,
        actual: Array.isArray(grants) ? 'a list without it' : `grant_types_supported is ${kindOf(grants)}`,
      });
      if (typeof issuer !== 'string') {
        notApplicable('RFC8414-3.3-01', notSeen('the metadata have no issuer'));
      } else {
        // TARGET may be written with or without a slash at its end; the run does not know which it was.
        judge('RFC8414-3.3-01', exchange, {
          holds: issuer === trial.target.url || issuer === `${trial.target.url}/`,
          expected: `issuer ${trial.target.url}`,
          actual: `issuer ${issuer}`,
        });
      }
    },
  },
  {
    id: 'stays-with-https-where-its-issuer-is-https',
    proves: [...ofHttps],
    dialects: rfc,
    needs: ['metadata'],
    async run(trial) {
      const { url } = publishedMetadata(trial);
      if (URL.parse(trial.target.url)?.protocol !== 'https:') {
        return trial.notApplicable(ofHttps, notSeen('the issuer is no https address'));
      }
      const exchange = await trial.send({ method: 'GET', url, headers: { Accept: 'application/json' } });
      for (const [id, name] of [
        ['RFC8628-3.1-21', 'device_authorization_endpoint'],
        ['RFC6749-3.2-11', 'token_endpoint'],
      ] as const) {
        trial.judge(id, exchange, memberIs(exchange, name, 'no http address', isNotHttp));
      }
      const { exchange: started } = await trial.start();
      for (const name of ['verification_uri', 'verification_uri_complete']) {
        trial.judge('RFC8628-3.3-11', started, memberIs(started, name, 'no http address', isNotHttp));
      }
    },
  },
];
