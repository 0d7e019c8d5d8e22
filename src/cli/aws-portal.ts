// Where AWS's access portal takes orders about a token: in the partition of the token's region.
import { contract } from '../../generated/aws-sso-oidc/contract.ts';
import type { Environment } from './io.ts';

/**
 * The portal's own API for a region. AWS has it beside the OIDC service that the contract describes, in every partition.
 * @see https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/welcome.html
 */
export function portalOf(region: string, { AWS_ENDPOINT_URL_SSO }: Environment): string {
  if (AWS_ENDPOINT_URL_SSO) return AWS_ENDPOINT_URL_SSO.replace(/\/$/, '');
  const [commercial, ...others] = contract.servers;
  const server = others.find(({ regionPattern }) => new RegExp(regionPattern).test(region)) ?? commercial;
  return server.url.replace('//oidc.', '//portal.sso.').replace('{region}', region);
}
