// Requirements that hold for every operation of AWS IAM Identity Center OIDC: its wire protocol (restJson1)
// and its error responses. Without them an AWS SDK cannot tell one error from another.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['aws-sso-oidc'] } as const;
const advice = { side: 'server', level: 'ADVICE', dialects: ['aws-sso-oidc'] } as const;

export const ssoOidcProtocol = {
  'SSOOIDC-Protocol-01': {
    ...must,
    sentence: 'restJson1, Content-Type',
    keyword: 'none',
    text: 'A success response has the media type application/json; parameters such as charset are allowed.',
  },
  'SSOOIDC-Protocol-02': {
    ...must,
    sentence: 'restJson1, Content-Type',
    keyword: 'none',
    text: 'An error response with status 400, 401 or 500 has the media type application/json; parameters such as charset are allowed.',
  },
  'SSOOIDC-Protocol-03': {
    ...must,
    sentence: 'restJson1, Operation error serialization',
    keyword: 'MUST',
    text: 'Every error response with status 400, 401 or 500 names its exception in the header x-amzn-ErrorType; AWS SDKs read it there.',
  },
  'SSOOIDC-Protocol-04': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, error',
    keyword: 'none',
    text: 'The exception in x-amzn-ErrorType, cut at the first colon and after the first hash sign, is the one whose documented error the body names.',
  },
  'SSOOIDC-Protocol-05': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, HTTP Status Code',
    keyword: 'none',
    text: 'An error response has the status that is documented for its error: 401 for invalid_client, 500 for server_error, 400 for every other.',
  },
  'SSOOIDC-Protocol-06': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, error',
    keyword: 'none',
    text: 'The body of every exception of the service has error, the single documented code.',
  },
  'SSOOIDC-Protocol-07': {
    ...must,
    sentence: 'restJson1, Operation error serialization',
    keyword: 'none',
    text: 'An error body has no member code or __type, or it names the exception of the header: SDKs read both as the name of the exception.',
  },
  'SSOOIDC-Protocol-08': {
    ...advice,
    sentence: 'botocore, response metadata',
    keyword: 'none',
    text: 'Every response of an operation has the header x-amzn-RequestId, which SDKs show to the person who asks for help.',
  },
  'SSOOIDC-Protocol-09': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, error_description',
    keyword: 'none',
    text: 'error_description, where an error body has it, is a string, or null, which counts as absent.',
  },
  'SSOOIDC-Protocol-10': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Errors, error_description',
    keyword: 'none',
    text: 'The body of every exception of the service has error_description, the text that helps the developer.',
  },
  'SSOOIDC-Protocol-11': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Errors',
    keyword: 'none',
    text: 'An operation responds with the exceptions that are documented for it, an error common to all AWS services or one of the wire protocol, and no other.',
  },
  'SSOOIDC-Protocol-12': {
    ...must,
    sentence: 'restJson1 tests, malformed-request-body',
    keyword: 'none',
    text: 'A body that is not JSON gets status 400: InvalidRequestException, which the service documents, or SerializationException of the wire protocol.',
  },
  'SSOOIDC-Protocol-13': {
    ...must,
    sentence: 'restJson1 tests, malformed-request-body',
    keyword: 'none',
    text: 'A body that is JSON but no object gets status 400: InvalidRequestException, which the service documents, or SerializationException or ValidationException of the wire protocol.',
  },
  'SSOOIDC-Protocol-14': {
    ...must,
    sentence: 'restJson1 tests, malformed-required',
    keyword: 'none',
    text: 'A required member that is null counts as missing and gets status 400: InvalidRequestException, which the service documents, or SerializationException or ValidationException of the wire protocol.',
  },
  'SSOOIDC-Protocol-15': {
    ...must,
    sentence: 'restJson1 tests, malformed-string',
    keyword: 'none',
    text: 'A required member that is not a string gets status 400: InvalidRequestException, which the service documents, or SerializationException or ValidationException of the wire protocol.',
  },
  'SSOOIDC-Protocol-16': {
    ...must,
    sentence: 'RFC 8259 §11, charset',
    keyword: 'none',
    text: 'A charset parameter after application/json in the request changes nothing.',
  },
  'SSOOIDC-Protocol-17': {
    ...advice,
    sentence: 'AWS CLI, issue 5971',
    keyword: 'none',
    text: 'A JSON body without a Content-Type header is accepted: AWS accepts it, and versions of the AWS CLI send it so.',
  },
  'SSOOIDC-Protocol-18': {
    ...must,
    sentence: 'restJson1 tests, malformed-content-type',
    keyword: 'none',
    text: 'A body with a media type other than application/json is refused with status 415 (UnsupportedMediaTypeException) or 400.',
  },
  'SSOOIDC-Protocol-19': {
    ...advice,
    sentence: 'StartDeviceAuthorization, URI Request Parameters',
    keyword: 'none',
    text: 'A query string changes nothing: the operation uses no URI parameters.',
  },
  'SSOOIDC-Protocol-20': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, InternalServerException',
    keyword: 'none',
    text: 'A failure of the service itself gets status 500, error server_error and InternalServerException.',
    untestable:
      'No request makes a sound service fail; where a run meets a 500, the sentences about error responses judge it.',
  },
  'SSOOIDC-Protocol-32': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Errors, InternalServerException',
    keyword: 'none',
    text: 'No well-formed request ends in a 5xx; a 503 by which a service asks for patience is none.',
  },
  'SSOOIDC-Protocol-33': {
    ...advice,
    sentence: 'StartDeviceAuthorization, URI Request Parameters',
    keyword: 'none',
    text: 'A member that stands in the URI instead of the body counts as missing: the operations use no URI parameters.',
  },
} as const satisfies RequirementRecord;
