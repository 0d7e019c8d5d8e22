// The codes and tokens of the run, looked at together: each is new, and hard enough to guess for what it is.

import type { DeviceAuthorization } from '../../model/dialect.ts';
import { both, rfc } from '../../model/dialects.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { nonEmptyString } from '../findings.ts';
import { responsesOfOperations } from './all-exchanges.ts';
import { countsUp, roomInBits } from './entropy.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

interface Issued extends DeviceAuthorization {
  readonly exchange: Exchange;
}

/** Enough to see that codes differ; a whole run brings many more. */
const ENOUGH = 5;

/** Every code of the run, and more where those are few. */
async function issuedCodes(trial: ServerTrial): Promise<readonly Issued[]> {
  const issued: Issued[] = responsesOfOperations(trial).flatMap(({ exchange, response, endpoint }) => {
    const codes = endpoint === 'deviceAuthorization' ? trial.dialect.readStart(response) : undefined;
    return codes ? [{ ...codes, exchange }] : [];
  });
  while (issued.length < ENOUGH) issued.push(await trial.start());
  return issued;
}

function judgeEachIsNew(
  trial: ServerTrial,
  ids: readonly RequirementId[],
  issued: readonly Issued[],
  name: 'deviceCode' | 'userCode',
): void {
  const wire = trial.dialect.names[name];
  const seen = new Set<string>();
  // One that is missing is not repeated: that it is missing is the finding of another sentence.
  const present = issued.filter((codes) => codes[name] !== '');
  if (present.length < 2) {
    trial.notApplicable(ids, notSeen(`no two responses have a ${wire} to compare`));
    return;
  }
  const repeated = present.find((codes) => seen.size === seen.add(codes[name]).size);
  trial.judge(ids, repeated?.exchange, {
    holds: repeated === undefined,
    expected: `a new ${wire} in each of ${present.length} answers`,
    actual: `a ${wire} that an earlier answer had brought`,
  });
}

/** Logarithms are not exact: nine digits have as much room as a billion, and fall short of it by a hair. */
const HAIR = 1e-6;

function hasRoom(name: string, codes: readonly string[], bits: number): Finding {
  const room = roomInBits(codes);
  return {
    holds: room >= bits - HAIR,
    expected: `${name} with room for at least ${Math.round(bits)} bits`,
    actual: `room for at most ${Math.round(room)} bits, by length and characters of ${codes.length} of them`,
  };
}

function doNotCountUp(name: string, values: readonly string[]): Finding {
  return {
    holds: !countsUp(values),
    expected: `each ${name} tells nothing of the next`,
    actual: `${values.length} of them in a row count up`,
  };
}

/** Dashes and the like, which a person need not type. */
const withoutPunctuation = (code: string) => code.replace(/[^\p{L}\p{N}]/gu, '');

/** The smaller example of RFC 8628 §6.1: nine digits. */
const BILLION = Math.log2(10 ** 9);

/** Characters that are taken for each other, as RFC 8628 §6.1 names them. */
const confusable = ['0O', '1l', '1I', 'lI'] as const;

const containsUserCode = ({ verificationUri, userCode }: Issued) =>
  userCode !== '' &&
  [userCode, withoutPunctuation(userCode)].some((code) =>
    verificationUri.toLowerCase().includes(code.toLowerCase()),
  );

const ofDeviceCodes = [
  'RFC6749-10.10-01',
  'RFC6749-10.10-02',
  'RFC6749-10.10-03',
  'SSOOIDC-StartDeviceAuthorization-39',
] as const;
const ofUserCodes = ['RFC8628-5.1-02', 'RFC8628-5.1-03', 'SSOOIDC-StartDeviceAuthorization-40'] as const;
const ofTokens = [
  'RFC6749-10.10-04',
  'RFC6749-10.10-05',
  'RFC6749-10.10-06',
  'SSOOIDC-CreateToken-59',
] as const;

export const codeChecks: readonly ServerCheck[] = [
  {
    id: 'issues-new-codes-each-time',
    proves: [
      'RFC8628-3.2-09',
      'RFC8628-3.2-10',
      'SSOOIDC-StartDeviceAuthorization-10',
      'SSOOIDC-StartDeviceAuthorization-11',
    ],
    dialects: both,
    phase: 'last',
    async run(trial) {
      const issued = await issuedCodes(trial);
      judgeEachIsNew(trial, ['RFC8628-3.2-09', 'SSOOIDC-StartDeviceAuthorization-10'], issued, 'deviceCode');
      judgeEachIsNew(trial, ['RFC8628-3.2-10', 'SSOOIDC-StartDeviceAuthorization-11'], issued, 'userCode');
    },
  },
  {
    id: 'issues-codes-that-are-hard-to-guess',
    proves: [...ofDeviceCodes, ...ofUserCodes],
    dialects: both,
    phase: 'last',
    async run(trial) {
      const issued = await issuedCodes(trial);
      const { names } = trial.dialect;
      const first = issued[0]?.exchange;
      const deviceCodes = issued.map(({ deviceCode }) => deviceCode);
      const userCodes = issued
        .map(({ userCode }) => withoutPunctuation(userCode))
        .filter((code) => code !== '');
      const device = hasRoom(`a ${names.deviceCode}`, deviceCodes, 128);
      trial.judge(['RFC6749-10.10-01', 'SSOOIDC-StartDeviceAuthorization-39'], first, device);
      trial.judge('RFC6749-10.10-02', first, hasRoom(`a ${names.deviceCode}`, deviceCodes, 160));
      const counted = doNotCountUp(names.deviceCode, deviceCodes);
      trial.judge(['RFC6749-10.10-03', 'SSOOIDC-StartDeviceAuthorization-39'], first, counted);
      if (userCodes.length === 0) {
        return trial.notApplicable(ofUserCodes, notSeen(`no response has a ${names.userCode}`));
      }
      const user = hasRoom(`a ${names.userCode}`, userCodes, BILLION);
      trial.judge(['RFC8628-5.1-02', 'SSOOIDC-StartDeviceAuthorization-40'], first, user);
      const typed = doNotCountUp(names.userCode, userCodes);
      trial.judge(['RFC8628-5.1-03', 'SSOOIDC-StartDeviceAuthorization-40'], first, typed);
    },
  },
  {
    id: 'issues-tokens-that-are-hard-to-guess',
    proves: [...ofTokens],
    dialects: both,
    needs: ['approve'],
    phase: 'last',
    async run(trial) {
      const { names } = trial.dialect;
      const issued = responsesOfOperations(trial).flatMap(({ exchange, response, endpoint }) => {
        const token = endpoint === 'token' ? response.members?.[names.accessToken] : undefined;
        return nonEmptyString(token) ? [{ token, exchange }] : [];
      });
      const tokens = issued.map(({ token }) => token);
      if (tokens.length < 2) {
        return trial.notApplicable(
          ofTokens,
          notSeen(`no two responses have an ${names.accessToken} to compare`),
        );
      }
      const first = issued[0]?.exchange;
      const name = `an ${names.accessToken}`;
      trial.judge(['RFC6749-10.10-04', 'SSOOIDC-CreateToken-59'], first, hasRoom(name, tokens, 128));
      trial.judge('RFC6749-10.10-05', first, hasRoom(name, tokens, 160));
      trial.judge(
        ['RFC6749-10.10-06', 'SSOOIDC-CreateToken-59'],
        first,
        doNotCountUp(names.accessToken, tokens),
        {
          holds: new Set(tokens).size === tokens.length,
          expected: `a new ${names.accessToken} in each of ${tokens.length} responses`,
          actual: 'one that an earlier response had brought',
        },
      );
    },
  },
  {
    id: 'issues-user-codes-that-can-be-typed',
    proves: ['RFC8628-6.1-03', 'RFC8628-3.3-01'],
    dialects: rfc,
    phase: 'last',
    async run(trial) {
      const issued = await issuedCodes(trial);
      const characters = issued.map(({ userCode }) => userCode).join('');
      const pair = confusable.find(
        ([one = '', other = '']) => characters.includes(one) && characters.includes(other),
      );
      trial.judge('RFC8628-6.1-03', issued[0]?.exchange, {
        holds: pair === undefined,
        expected: 'user codes without two characters that are easily confused',
        actual: `both ${pair?.[0]} and ${pair?.[1]} in user codes`,
      });
      const spoilt = issued.find(containsUserCode);
      trial.judge('RFC8628-3.3-01', spoilt?.exchange, {
        holds: spoilt === undefined,
        expected: 'verification_uri without the user_code',
        actual: 'a verification_uri that contains the user_code',
      });
    },
  },
];
