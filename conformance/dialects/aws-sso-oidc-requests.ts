// Requests of the aws-sso-oidc dialect: JSON, with the credentials of the client among the members.

import type { Parameters, RequestOptions } from '../model/dialect.ts';
import type { HttpRequest } from '../model/exchange.ts';
import type { Target } from '../model/target.ts';
import { withHeaders } from './headers.ts';

const DEVICE_CODE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

export const mediaType = 'application/json';

/** The parameters as a JSON object. */
export function encode(parameters: Parameters): string {
  return JSON.stringify(parameters);
}

/** StartDeviceAuthorization. */
export function startRequest(target: Target, options?: RequestOptions): HttpRequest {
  const parameters = { ...credentials(target, options), startUrl: target.startUrl };
  return jsonRequest(target.endpoints.deviceAuthorization, parameters, options);
}

/** CreateToken for a device code. */
export function pollRequest(target: Target, deviceCode: string, options?: RequestOptions): HttpRequest {
  const parameters = { ...credentials(target, options), grantType: DEVICE_CODE_GRANT, deviceCode };
  return jsonRequest(target.endpoints.token, parameters, options);
}

/** CreateToken for a refresh token. */
export function refreshRequest(target: Target, refreshToken: string): HttpRequest {
  const parameters = { ...credentials(target), grantType: 'refresh_token', refreshToken };
  return jsonRequest(target.endpoints.token, parameters);
}

/** RegisterClient with the given members. */
export function registerRequest(url: string, parameters: Parameters): HttpRequest {
  return jsonRequest(url, parameters);
}

/** A POST of JSON, as an AWS SDK sends it. */
export function jsonRequest(url: string, parameters: Parameters, options: RequestOptions = {}): HttpRequest {
  const { change = (honest: Parameters) => honest, headers } = options;
  return {
    method: 'POST',
    url,
    headers: withHeaders({ 'Content-Type': mediaType }, headers),
    body: encode(change(parameters)),
  };
}

function credentials(target: Target, options: RequestOptions = {}): Parameters {
  const { clientId, clientSecret } = options.client ?? target.clients.main;
  switch (options.authentication ?? 'default') {
    case 'default':
    case 'body':
      return { clientId, ...(clientSecret !== undefined && { clientSecret }) };
    case 'none':
      return { clientId };
    case 'basic':
    case 'basic-and-body':
      throw new Error('aws-sso-oidc knows no HTTP Basic authentication');
  }
}
