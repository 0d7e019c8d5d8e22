// Test support: a client of a scripted server, in the standard's dialect, and answers as the standard has them.
import { createClient, type Rfc8628Options } from '../rfc8628/client.ts';
import { type Step, scripted } from './scripted-server.ts';

export const device_code = 'device-code-that-must-not-show';
export const started = {
  device_code,
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://as.example/device',
  expires_in: 1800,
};
export const token = { access_token: 'access-token-that-must-not-show', token_type: 'Bearer' };

export function setUp(step: Step, options: Partial<Rfc8628Options> = {}) {
  const server = scripted(step);
  const client = createClient({
    deviceAuthorizationEndpoint: 'https://as.example/device_authorization',
    tokenEndpoint: 'https://as.example/token?tenant=a',
    clientId: 'tv',
    fetch: server.fetch,
    ...options,
  });
  const sent = () => {
    const [request] = server.received;
    if (!request) throw new Error('nothing was sent');
    return { ...request, form: Object.fromEntries(new URLSearchParams(request.body)) };
  };
  return { client, server, sent };
}

export const start = (step: Step, options?: Partial<Rfc8628Options>) =>
  setUp(step, options).client.requestDeviceAuthorization();
export const poll = (step: Step, options?: Partial<Rfc8628Options>) =>
  setUp(step, options).client.pollToken({ deviceCode: device_code });
