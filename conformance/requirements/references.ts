// Where to read a source: makes an address of the `ref` of a requirement.

const smithyTests =
  'https://github.com/smithy-lang/smithy/blob/main/smithy-aws-protocol-tests/model/restJson1';

const botocoreParsers = 'https://github.com/boto/botocore/blob/develop/botocore/parsers.py';

/** By source, what its anchor is in an address. A source of which only parts are cited is a table. */
const sources: Readonly<Record<string, (anchor: string) => string | undefined>> = {
  rfc6749: rfc(6749),
  rfc6750: rfc(6750),
  rfc8259: rfc(8259),
  rfc8414: rfc(8414),
  rfc8628: rfc(8628),
  rfc9110: rfc(9110),
  'aws-api': (anchor) => {
    const [, page, part] = /^(API_[A-Za-z]+)(_[A-Za-z]+)?$/.exec(anchor) ?? [];
    if (page === undefined) return undefined;
    const address = `https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/${page}.html`;
    return part === undefined ? address : `${address}#${anchor}`;
  },
  'smithy-restjson1': among({
    'content-type': 'https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#content-type',
    'operation-error-serialization':
      'https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization',
    'number-serialization':
      'https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#json-shape-serialization',
    'malformed-accept': `${smithyTests}/malformedRequests/malformed-accept.smithy`,
    'malformed-content-type': `${smithyTests}/malformedRequests/malformed-content-type.smithy`,
    'malformed-request-body': `${smithyTests}/malformedRequests/malformed-request-body.smithy`,
    'malformed-string': `${smithyTests}/malformedRequests/malformed-string.smithy`,
    'malformed-required': `${smithyTests}/validation/malformed-required.smithy`,
  }),
  'aws-cli': among({
    SSOTokenFetcher: 'https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py',
    'issue-5878': 'https://github.com/aws/aws-cli/issues/5878',
    'issue-7649': 'https://github.com/aws/aws-cli/issues/7649',
    'issue-5971': 'https://github.com/aws/aws-cli/issues/5971',
  }),
  botocore: among({
    'error-parsing': botocoreParsers,
    'response-metadata': botocoreParsers,
    'structure-parsing': botocoreParsers,
  }),
  'aws-model': among({
    'endpoint-rules':
      'https://github.com/aws/aws-sdk-go-v2/blob/main/codegen/sdk-codegen/aws-models/sso-oidc.json',
  }),
  'aws-sdk-go': among({
    deserializers: 'https://github.com/aws/aws-sdk-go-v2/blob/main/service/ssooidc/deserializers.go',
  }),
  contract: among({
    success: 'the contract of this kit, in openapi/',
    errors: 'the contract of this kit, in openapi/',
    'generated-requests': 'the contract of this kit, in openapi/',
  }),
};

/**
 * The address of a source, for a person to open.
 * @throws Error when the table does not know it; a test keeps every `ref` of the catalogue known.
 */
export function urlOf(ref: string): string {
  const [source = '', anchor = ''] = ref.split('#', 2);
  const url = sources[source]?.(anchor);
  if (url === undefined) throw new Error(`no address is known for the source ${ref}`);
  return url;
}

function rfc(number: number): (anchor: string) => string | undefined {
  return (anchor) =>
    /^section-\d+(\.\d+)*$/.test(anchor)
      ? `https://www.rfc-editor.org/rfc/rfc${number}.html#${anchor}`
      : undefined;
}

function among(addresses: Readonly<Record<string, string>>): (anchor: string) => string | undefined {
  return (anchor) => addresses[anchor];
}
