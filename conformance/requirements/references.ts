// Where to read a source: makes of the place of a sentence the reference that a report has, and of that an
// address for a person to open.

import { awsOperations, awsParts, rfcSections } from './sections.ts';

const smithyProtocol = 'https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html';
const smithyTests =
  'https://github.com/smithy-lang/smithy/blob/main/smithy-aws-protocol-tests/model/restJson1';
const botocoreParsers = 'https://github.com/boto/botocore/blob/develop/botocore/parsers.py';
const pyIdentityModel =
  'https://github.com/jamescrowley321/py-identity-model/blob/main/docs/api/device-auth.md';
const contract = 'the contract of this kit, in openapi/';

/** The places of sources of which only parts are cited, with their reference and their address. */
const places: Readonly<Record<string, readonly [ref: string, address: string]>> = {
  'restJson1, Content-Type': ['smithy-restjson1#content-type', `${smithyProtocol}#content-type`],
  'restJson1, JSON shape serialization': [
    'smithy-restjson1#json-shape-serialization',
    `${smithyProtocol}#json-shape-serialization`,
  ],
  'restJson1, Operation error serialization': [
    'smithy-restjson1#operation-error-serialization',
    `${smithyProtocol}#operation-error-serialization`,
  ],
  'restJson1 tests, malformed-accept': malformed('malformedRequests/malformed-accept'),
  'restJson1 tests, malformed-content-type': malformed('malformedRequests/malformed-content-type'),
  'restJson1 tests, malformed-request-body': malformed('malformedRequests/malformed-request-body'),
  'restJson1 tests, malformed-string': malformed('malformedRequests/malformed-string'),
  'restJson1 tests, malformed-required': malformed('validation/malformed-required'),
  'AWS CLI, SSOTokenFetcher': [
    'aws-cli#SSOTokenFetcher',
    'https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py',
  ],
  'AWS CLI, issue 5971': ['aws-cli#issue-5971', 'https://github.com/aws/aws-cli/issues/5971'],
  'AWS CLI, issue 7649': ['aws-cli#issue-7649', 'https://github.com/aws/aws-cli/issues/7649'],
  'botocore, error parsing': ['botocore#error-parsing', botocoreParsers],
  'botocore, response metadata': ['botocore#response-metadata', botocoreParsers],
  'botocore, structure parsing': ['botocore#structure-parsing', botocoreParsers],
  'AWS model, endpoint rules': [
    'aws-model#endpoint-rules',
    'https://github.com/aws/aws-sdk-go-v2/blob/main/codegen/sdk-codegen/aws-models/sso-oidc.json',
  ],
  'py-identity-model, DeviceAuthorizationRequest': ['py-identity-model#requests', pyIdentityModel],
  'py-identity-model, DeviceAuthorizationResponse': ['py-identity-model#responses', pyIdentityModel],
  'py-identity-model, DeviceTokenResponse': ['py-identity-model#token-responses', pyIdentityModel],
  'py-identity-model, poll_device_token': ['py-identity-model#poll', pyIdentityModel],
  'Contract of this kit, success': ['contract#success', contract],
  'Contract of this kit, errors': ['contract#errors', contract],
  'Contract of this kit, clients': [
    'contract#clients',
    'the contract of this kit with clients, in docs/clients.md',
  ],
  'Contract of this kit, malformed requests': ['contract#malformed-requests', contract],
};

const addresses = new Map(Object.values(places));

/**
 * The reference of a place, such as `rfc8628#section-3.5` for `RFC 8628 §3.5 ¶3`.
 * @throws Error when the source has no such section; a test keeps every `sentence` of the catalogue right.
 */
export function refOf(sentence: string): string {
  const ref = refInRfc(sentence) ?? refInAwsReference(sentence) ?? places[sentence]?.[0];
  if (ref === undefined) throw new Error(`no source has the place ${sentence}`);
  return ref;
}

/**
 * The address of a reference, for a person to open.
 * @throws Error when the reference is not one that `refOf` makes.
 */
export function urlOf(ref: string): string {
  const [source = '', anchor = ''] = ref.split('#', 2);
  if (/^rfc\d+$/.test(source)) {
    const sections = rfcSections[source.replace('rfc', 'RFC ')] ?? [];
    if (sections.includes(anchor.replace(/^section-/, ''))) {
      return `https://www.rfc-editor.org/rfc/${source}.html#${anchor}`;
    }
  }
  const [, page] = /^(API_[A-Za-z]+?)(_[A-Za-z]+)?$/.exec(anchor) ?? [];
  if (source === 'aws-api' && page !== undefined) {
    return `https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/${page}.html#${anchor}`;
  }
  const address = addresses.get(ref);
  if (address === undefined) throw new Error(`no address is known for the source ${ref}`);
  return address;
}

function refInRfc(sentence: string): string | undefined {
  const [, rfc = '', section = ''] = /^(RFC \d+) §([\d.]+)(?: ¶\d+|, .+)$/.exec(sentence) ?? [];
  if (rfcSections[rfc]?.includes(section) !== true) return undefined;
  return `${rfc.replace('RFC ', 'rfc')}#section-${section}`;
}

function refInAwsReference(sentence: string): string | undefined {
  const operation = awsOperations.find((name) => sentence.startsWith(`${name}, `));
  if (operation === undefined) return undefined;
  const [, part] = sentence.split(', ');
  const [, anchor] = Object.entries(awsParts).find(([name]) => name === part) ?? [];
  return anchor === undefined ? undefined : `aws-api#API_${operation}${anchor}`;
}

function malformed(file: string): readonly [string, string] {
  return [`smithy-restjson1#${file.replace(/^.*\//, '')}`, `${smithyTests}/${file}.smithy`];
}
