// The requests of a client of AWS's dialect: three operations, each one JSON object, and whose credentials they have.

import { parameterOf } from '../../dialects/client-requests.ts';
import type { ClientEndpoint } from '../../model/conversation.ts';
import { aws } from '../../model/dialects.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { ClientCheck, ClientRequirementId, ClientTrial } from './client-check.ts';
import { everyText, handedOut, type ReadTurn, readTurns, turnsBefore, turnsTo } from './reading.ts';

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const grants = [DEVICE_GRANT, 'refresh_token', 'authorization_code'];
const START_URL = 'https://example.awsapps.com/start';

interface Rule {
  readonly id: ClientRequirementId;
  readonly endpoints: readonly ClientEndpoint[];
  readonly finding: (read: ReadTurn, trial: ClientTrial) => Finding | undefined;
}

const everywhere = ['register', 'deviceAuthorization', 'token'] as const;

const isPost = ({ turn }: ReadTurn): Finding => ({
  holds: turn.method === 'POST',
  expected: 'POST',
  actual: turn.method,
});

const hasValue =
  (name: string, is: (value: string) => boolean, expected: string) =>
  (read: ReadTurn): Finding => {
    const value = parameterOf(read.request, name);
    return {
      holds: value !== undefined && is(value),
      expected: `${name}: ${expected}`,
      actual: value === undefined ? `no ${name}` : `another ${name}`,
    };
  };

/** The credentials that a conversation is about: those that were given, or those of its registration. */
function credentialsOf({ conversation, turn }: ReadTurn, trial: ClientTrial) {
  const registration = turnsBefore(conversation, turn).findLast(
    ({ endpoint, response }) => endpoint === 'register' && response?.status === 200,
  );
  const members = registration?.response?.members;
  return registration
    ? { id: members?.clientId, secret: members?.clientSecret }
    : { id: trial.usualClient.id, secret: trial.usualClient.secret };
}

const hasOwn =
  (name: 'clientId' | 'clientSecret') =>
  (read: ReadTurn, trial: ClientTrial): Finding => {
    const { id, secret } = credentialsOf(read, trial);
    const expected = name === 'clientId' ? id : secret;
    return hasValue(name, (value) => value === expected, 'the one of the registration')(read);
  };

const listOf =
  (name: string, is: (items: readonly unknown[]) => boolean, expected: string) => (read: ReadTurn) => {
    const value = parameterOf(read.request, name);
    if (value === undefined) return undefined;
    const items = parsed(value);
    return {
      holds: Array.isArray(items) && is(items),
      expected: `${name}: ${expected}`,
      actual: Array.isArray(items) ? 'another list' : 'no list',
    };
  };

const rules: readonly Rule[] = [
  {
    id: 'SSOOIDC-Protocol-21',
    endpoints: everywhere,
    finding: ({ request }) => ({
      holds: request.mediaType === 'application/json',
      expected: 'Content-Type: application/json',
      actual: `Content-Type: ${request.mediaType ?? 'absent, or there are several'}`,
    }),
  },
  {
    id: 'SSOOIDC-Protocol-22',
    endpoints: everywhere,
    finding: ({ request }) => ({
      holds: request.parameters !== undefined,
      expected: 'a body that is one JSON object with every member once',
      actual: `the body ${request.complaint}`,
    }),
  },
  { id: 'SSOOIDC-RegisterClient-15', endpoints: ['register'], finding: isPost },
  {
    id: 'SSOOIDC-RegisterClient-16',
    endpoints: ['register'],
    finding: hasValue('clientName', (value) => value !== '', 'a string that is not empty'),
  },
  {
    id: 'SSOOIDC-RegisterClient-17',
    endpoints: ['register'],
    finding: hasValue('clientType', (value) => value === 'public', 'public'),
  },
  {
    id: 'SSOOIDC-RegisterClient-18',
    endpoints: ['register'],
    finding: listOf(
      'grantTypes',
      (items) => items.includes(DEVICE_GRANT) && items.every((item) => grants.includes(String(item))),
      'documented grants, that of the device code among them',
    ),
  },
  {
    id: 'SSOOIDC-RegisterClient-19',
    endpoints: ['register'],
    finding: listOf(
      'scopes',
      (items) => items.every((item) => typeof item === 'string' && item !== '' && !item.includes(' ')),
      'one string for each scope',
    ),
  },
  { id: 'SSOOIDC-StartDeviceAuthorization-23', endpoints: ['deviceAuthorization'], finding: isPost },
  {
    id: 'SSOOIDC-StartDeviceAuthorization-24',
    endpoints: ['deviceAuthorization'],
    finding: hasOwn('clientId'),
  },
  {
    id: 'SSOOIDC-StartDeviceAuthorization-25',
    endpoints: ['deviceAuthorization'],
    finding: hasOwn('clientSecret'),
  },
  {
    id: 'SSOOIDC-StartDeviceAuthorization-26',
    endpoints: ['deviceAuthorization'],
    finding: hasValue('startUrl', (value) => value === START_URL, 'the address that the client was given'),
  },
  { id: 'SSOOIDC-CreateToken-26', endpoints: ['token'], finding: isPost },
  { id: 'SSOOIDC-CreateToken-27', endpoints: ['token'], finding: hasOwn('clientId') },
  { id: 'SSOOIDC-CreateToken-28', endpoints: ['token'], finding: hasOwn('clientSecret') },
  {
    id: 'SSOOIDC-CreateToken-29',
    endpoints: ['token'],
    finding: hasValue('grantType', (value) => value === DEVICE_GRANT, DEVICE_GRANT),
  },
  {
    id: 'SSOOIDC-CreateToken-30',
    endpoints: ['token'],
    finding: (read) => {
      const code = handedOut(read.conversation, 'deviceCode', read.turn);
      if (code === undefined) return undefined;
      return hasValue('deviceCode', (value) => value === code, 'the one of the response')(read);
    },
  },
];

export const awsRequestChecks: readonly ClientCheck[] = [
  {
    id: 'sends-requests-as-the-operations-are-documented',
    proves: rules.map(({ id }) => id),
    dialects: aws,
    phase: 'last',
    async run(trial) {
      const conversations = await trial.conversations();
      for (const { id, endpoints, finding } of rules) {
        const found = readTurns(conversations, trial.dialect, ...endpoints).flatMap((read) => {
          // A body that cannot be read is for the sentence about JSON to judge.
          if (read.request.parameters === undefined && !id.startsWith('SSOOIDC-Protocol')) return [];
          const one = finding(read, trial);
          return one ? [{ read, one }] : [];
        });
        if (found.length === 0) trial.notApplicable(id, notSeen('no request has what the sentence is about'));
        for (const { read, one } of found) trial.judge(id, read.conversation, one);
      }
    },
  },
  {
    id: 'uses-the-registration-that-it-was-given',
    proves: ['SSOOIDC-StartDeviceAuthorization-27'],
    dialects: aws,
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('success');
      const registrations = turnsTo(conversation, 'register').length;
      trial.judge('SSOOIDC-StartDeviceAuthorization-27', conversation, {
        holds: registrations === 0,
        expected: 'no registration beside the one that it was given',
        actual: `${registrations} registrations`,
      });
    },
  },
  {
    id: 'registers-once-and-uses-what-it-got',
    proves: ['SSOOIDC-StartDeviceAuthorization-28', 'SSOOIDC-RegisterClient-20'],
    dialects: aws,
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('self-registration');
      const registrations = turnsTo(conversation, 'register').length;
      trial.judge('SSOOIDC-StartDeviceAuthorization-28', conversation, {
        holds: registrations <= 1,
        expected: 'one registration for all requests',
        actual: `${registrations} registrations`,
      });
      const ids = everyText(conversation, ['clientId']);
      const secrets = everyText(conversation, ['clientSecret']);
      const later = readTurns([conversation], trial.dialect, 'deviceAuthorization', 'token');
      if (later.length === 0 || ids.length === 0) {
        trial.notApplicable('SSOOIDC-RegisterClient-20', notSeen('the client has not registered'));
        return;
      }
      const stray = later.find(
        ({ request }) =>
          request.parameters !== undefined &&
          (!ids.includes(parameterOf(request, 'clientId') ?? '') ||
            !secrets.includes(parameterOf(request, 'clientSecret') ?? '')),
      );
      trial.judge('SSOOIDC-RegisterClient-20', conversation, {
        holds: stray === undefined,
        expected: 'the clientId and clientSecret of the registration in every later request',
        actual: `a request to ${stray?.turn.target.split('?')[0]} with others`,
      });
    },
  },
];

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
