// What a person sees of a login: the code and the address as they are, and no secret.

import { stripVTControlCharacters } from 'node:util';
import type { Conversation } from '../../model/conversation.ts';
import { aws, both, rfc } from '../../model/dialects.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { ClientCheck, ClientRequirementId } from './client-check.ts';
import { everyText, handedOut, turnsTo } from './reading.ts';

/** What is shown, without the escape codes of terminals. */
const plain = ({ shown }: Conversation) => stripVTControlCharacters(shown);

function shows(
  conversation: Conversation,
  what: string,
  ...values: readonly (string | undefined)[]
): Finding {
  const text = plain(conversation);
  return {
    holds: values.some((value) => value !== undefined && text.includes(value)),
    expected: `${what} on stderr`,
    actual: text.trim() === '' ? 'nothing is shown' : 'it is not among what is shown',
  };
}

/** A secret is looked for as it is and percent-encoded, as it would stand in an address. */
function showsNone(conversation: Conversation, what: string, values: readonly string[]): Finding {
  const text = plain(conversation);
  const leaked = values.some((value) => text.includes(value) || text.includes(encodeURIComponent(value)));
  return { holds: !leaked, expected: `${what} is not shown`, actual: 'it is shown' };
}

/** Which secrets are not to be shown, by the wire names of both dialects. */
const hidden: readonly {
  readonly what: string;
  readonly names: readonly string[];
  readonly ids: readonly ClientRequirementId[];
}[] = [
  {
    what: 'the device code',
    names: ['device_code', 'deviceCode'],
    ids: ['RFC8628-3.3-08', 'SSOOIDC-StartDeviceAuthorization-33'],
  },
  { what: 'the client secret', names: ['clientSecret'], ids: ['SSOOIDC-StartDeviceAuthorization-33'] },
  {
    what: 'the access token',
    names: ['access_token', 'accessToken'],
    ids: ['RFC6749-10.3-01', 'SSOOIDC-CreateToken-52'],
  },
];

export const personChecks: readonly ClientCheck[] = [
  {
    id: 'shows-the-code-and-the-address-where-there-is-no-complete-address',
    proves: ['RFC8628-3.3-05', 'RFC8628-3.3-06'],
    dialects: rfc,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const { names } = trial.dialect;
      const conversation = await trial.conversation('no-complete-address');
      if (turnsTo(conversation, 'token').length === 0) {
        trial.notApplicable(['RFC8628-3.3-05', 'RFC8628-3.3-06'], notSeen('the client did not get so far'));
        return;
      }
      trial.judge(
        'RFC8628-3.3-05',
        conversation,
        shows(conversation, 'the user code', handedOut(conversation, names.userCode)),
      );
      trial.judge(
        'RFC8628-3.3-06',
        conversation,
        shows(conversation, 'the verification address', handedOut(conversation, names.verificationUri)),
      );
    },
  },
  {
    id: 'shows-an-address-as-the-server-wrote-it',
    proves: ['RFC8628-3.3-06', 'SSOOIDC-StartDeviceAuthorization-32'],
    dialects: both,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const { names } = trial.dialect;
      for (const scenario of ['success', 'address-with-query-and-fragment'] as const) {
        const conversation = await trial.conversation(scenario);
        trial.judge(
          ['RFC8628-3.3-06', 'SSOOIDC-StartDeviceAuthorization-32'],
          conversation,
          shows(
            conversation,
            'the verification address, or the complete one',
            handedOut(conversation, names.verificationUri),
            handedOut(conversation, names.verificationUriComplete),
          ),
        );
      }
    },
  },
  {
    id: 'shows-code-and-address-beside-the-complete-address',
    proves: ['RFC8628-3.3.1-02', 'RFC8628-3.3.1-03', 'SSOOIDC-StartDeviceAuthorization-31'],
    dialects: both,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const { names } = trial.dialect;
      const conversation = await trial.conversation('success');
      const code = handedOut(conversation, names.userCode);
      const address = handedOut(conversation, names.verificationUri);
      const complete = handedOut(conversation, names.verificationUriComplete);
      // The complete address begins with the other one and holds the code: that does not count for either.
      const rest = { ...conversation, shown: plain(conversation).replaceAll(complete ?? '', '') };
      trial.judge(
        ['RFC8628-3.3.1-03', 'SSOOIDC-StartDeviceAuthorization-31'],
        conversation,
        shows(rest, 'the user code, beside the complete address', code),
      );
      trial.judge(
        'RFC8628-3.3.1-02',
        conversation,
        shows(rest, 'the verification address, beside the complete one', address),
      );
    },
  },
  ...hidden.map(
    ({ what, names, ids }): ClientCheck => ({
      id: `does-not-show-${what.replaceAll(' ', '-')}`,
      proves: ids,
      dialects: ids.every((id) => id.startsWith('SSOOIDC-')) ? aws : both,
      needs: ['loop'],
      phase: 'last',
      async run(trial) {
        for (const conversation of await trial.conversations()) {
          trial.judge(ids, conversation, showsNone(conversation, what, everyText(conversation, names)));
        }
      },
    }),
  ),
  {
    id: 'does-not-show-a-client-secret',
    proves: ['RFC6749-2.3.1-07'],
    dialects: rfc,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('confidential');
      const { secret } = trial.confidentialClient;
      trial.judge('RFC6749-2.3.1-07', conversation, showsNone(conversation, 'the client secret', [secret]));
    },
  },
];
