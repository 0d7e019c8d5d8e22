// What a run against a server is told, from the variables of `make conformance`.

import type { ServerSettings } from '../../model/settings.ts';
import type { Client } from '../../model/target.ts';
import { decideByCommand } from '../../processes/decide-by-command.ts';
import type { Values } from '../../settings/read.ts';
import { SettingsError } from '../../settings/settings-error.ts';

/** The start URL of a run that names none. */
export const DEFAULT_START_URL = 'https://example.awsapps.com/start';

/** Seconds for one exchange of a run that does not say. */
const DEFAULT_TIMEOUT = 10;

/** What stands before CLIENT_ID in the name of a variable. */
type ClientPrefix = '' | 'OTHER_' | 'UNAUTHORIZED_' | 'CONFIDENTIAL_';

/**
 * The settings of a run against a target.
 * @throws SettingsError when a secret is set without its client.
 */
export function serverSettings(values: Values<'conformance'>, target: string): ServerSettings {
  const client = clientOf(values, '');
  const otherClient = clientOf(values, 'OTHER_');
  const unauthorizedClient = clientOf(values, 'UNAUTHORIZED_');
  const confidentialClient = clientOf(values, 'CONFIDENTIAL_');
  const publicClient = values.PUBLIC_CLIENT_ID;
  return {
    target: target.replace(/\/+$/, ''),
    startUrl: values.START_URL ?? DEFAULT_START_URL,
    timeout: values.TIMEOUT ?? DEFAULT_TIMEOUT,
    seed: values.SEED ?? freshSeed(),
    slow: values.SLOW ?? false,
    ...(values.RATE !== undefined && { rate: values.RATE }),
    ...(values.DIALECT && { dialect: values.DIALECT }),
    ...(client && { client }),
    ...(otherClient && { otherClient }),
    ...(unauthorizedClient && { unauthorizedClient }),
    ...(confidentialClient && { confidentialClient }),
    ...(values.CONFIDENTIAL_CLIENT_AUTHENTICATION && {
      clientAuthentication: values.CONFIDENTIAL_CLIENT_AUTHENTICATION,
    }),
    ...(publicClient && { publicClient: { clientId: publicClient } }),
    ...(values.SCOPE && { scope: values.SCOPE }),
    ...(values.DEVICE_AUTHORIZATION_ENDPOINT && {
      deviceAuthorizationEndpoint: values.DEVICE_AUTHORIZATION_ENDPOINT,
    }),
    ...(values.TOKEN_ENDPOINT && { tokenEndpoint: values.TOKEN_ENDPOINT }),
    ...(values.APPROVE && { approve: decideByCommand(values.APPROVE) }),
    ...(values.DENY && { deny: decideByCommand(values.DENY) }),
  };
}

function clientOf(values: Values<'conformance'>, prefix: ClientPrefix): Client | undefined {
  const clientId = values[`${prefix}CLIENT_ID`];
  const clientSecret = values[`${prefix}CLIENT_SECRET`];
  if (!clientId && clientSecret) {
    throw new SettingsError(
      `${prefix}CLIENT_SECRET is set, but ${prefix}CLIENT_ID is not; set both or neither`,
    );
  }
  return clientId ? { clientId, ...(clientSecret && { clientSecret }) } : undefined;
}

function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
