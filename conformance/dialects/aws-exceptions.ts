// The exceptions of AWS IAM Identity Center OIDC: which error and status belong to each, which operation
// documents it, and where a response names it. Written from the API reference and the published model.

import type { HttpResponse } from '../model/exchange.ts';

/** The operations of the device code grant. */
type AwsOperation = 'RegisterClient' | 'StartDeviceAuthorization' | 'CreateToken';

/** One documented exception. */
interface AwsException {
  /** The value of `error` in the body. */
  readonly error: string;
  readonly status: 400 | 401 | 500;
  readonly operations: readonly AwsOperation[];
}

const everywhere = ['RegisterClient', 'StartDeviceAuthorization', 'CreateToken'] as const;

/** The exceptions of the service, by name. */
export const serviceExceptions: Readonly<Record<string, AwsException>> = {
  AccessDeniedException: { error: 'access_denied', status: 400, operations: ['CreateToken'] },
  AuthorizationPendingException: { error: 'authorization_pending', status: 400, operations: ['CreateToken'] },
  ExpiredTokenException: { error: 'expired_token', status: 400, operations: ['CreateToken'] },
  InternalServerException: { error: 'server_error', status: 500, operations: everywhere },
  InvalidClientException: {
    error: 'invalid_client',
    status: 401,
    operations: ['StartDeviceAuthorization', 'CreateToken'],
  },
  InvalidClientMetadataException: {
    error: 'invalid_client_metadata',
    status: 400,
    operations: ['RegisterClient'],
  },
  InvalidGrantException: { error: 'invalid_grant', status: 400, operations: ['CreateToken'] },
  InvalidRedirectUriException: { error: 'invalid_redirect_uri', status: 400, operations: ['RegisterClient'] },
  InvalidRequestException: { error: 'invalid_request', status: 400, operations: everywhere },
  InvalidScopeException: {
    error: 'invalid_scope',
    status: 400,
    operations: ['RegisterClient', 'CreateToken'],
  },
  SlowDownException: { error: 'slow_down', status: 400, operations: everywhere },
  UnauthorizedClientException: {
    error: 'unauthorized_client',
    status: 400,
    operations: ['StartDeviceAuthorization', 'CreateToken'],
  },
  UnsupportedGrantTypeException: {
    error: 'unsupported_grant_type',
    status: 400,
    operations: ['RegisterClient', 'CreateToken'],
  },
};

/**
 * What any operation may answer besides: the errors of the wire protocol, which judge a request before the
 * service sees it, and those that are common to all AWS services.
 */
export const generalExceptions: readonly string[] = [
  'SerializationException',
  'ValidationException',
  'UnsupportedMediaTypeException',
  'NotAcceptableException',
  'UnknownOperationException',
  'InternalFailure',
  'InternalFailureException',
  'InvalidAction',
  'NotAuthorized',
  'OptInRequired',
  'RequestExpired',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'ThrottlingException',
  'ValidationError',
];

/** The exception to which an error code belongs; undefined for a code that the service does not document. */
export function exceptionOfError(error: string): string | undefined {
  return Object.entries(serviceExceptions).find(([, exception]) => exception.error === error)?.[0];
}

/** The error code that is documented for an exception. */
export function errorOfException(exception: string): string | undefined {
  return Object.hasOwn(serviceExceptions, exception) ? serviceExceptions[exception]?.error : undefined;
}

/** The exception in the header `x-amzn-ErrorType`, cut as SDKs cut it; undefined without the header. */
export function exceptionNamed(response: HttpResponse): string | undefined {
  const header = response.headers.get('x-amzn-errortype');
  return header === null || header === '' ? undefined : shapeName(header);
}

/** The name in a value such as `namespace#Name:http://…`: what stands before the first colon, after a hash. */
export function shapeName(value: string): string {
  const [beforeColon = ''] = value.split(':');
  return beforeColon.slice(beforeColon.indexOf('#') + 1).trim();
}
