// Our own lint rules for the contracts, as a plugin of redocly. Each says in its message what is wrong and why.

type Node = Readonly<Record<string, unknown>>;

interface Context {
  report(problem: { message: string; location?: Place }): void;
  resolve(node: unknown): { readonly node?: unknown };
  readonly location: Place;
}

interface Place {
  child(path: readonly (string | number)[]): Place;
}

type Rule = () => Readonly<Record<string, (node: Node, context: Context) => void>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entries = (value: unknown): [string, unknown][] => (isNode(value) ? Object.entries(value) : []);

const resolved = (value: unknown, context: Context): Node => {
  const node = isNode(value) && '$ref' in value ? context.resolve(value).node : value;
  return isNode(node) ? node : {};
};

const reportAt = (context: Context, path: readonly (string | number)[], message: string): void =>
  context.report({ message, location: context.location.child(path) });

/** A server over plain HTTP would carry credentials in the open. */
const secureServer: Rule = () => ({
  Server(server, context) {
    if (!String(server.url).startsWith('https://')) {
      reportAt(context, ['url'], 'a server must be https: requests carry credentials');
    }
  },
});

/** A member without a description leaves its unit and meaning to guesswork. */
const describedMember: Rule = () => ({
  Schema(schema, context) {
    for (const [name, member] of entries(schema.properties)) {
      if (!resolved(member, context).description) {
        reportAt(context, ['properties', name], `member ${name} must be described`);
      }
    }
  },
});

/** A number without a lower limit lets a server send what no client can wait for. */
const limitedNumber: Rule = () => ({
  Schema(schema, context) {
    if (schema.type !== 'integer' && schema.type !== 'number') return;
    if (schema.minimum === undefined && schema.exclusiveMinimum === undefined) {
      reportAt(context, ['type'], 'a number must have a minimum');
    }
    if (!/\bseconds\b/.test(String(schema.description))) {
      reportAt(context, ['type'], 'a number must say its unit in its description; all of them are seconds');
    }
  },
});

/** Objects stay open: services add members, and a reader must not break then. */
const openObject: Rule = () => ({
  Schema(schema, context) {
    if (schema.additionalProperties === false || schema.unevaluatedProperties === false) {
      context.report({ message: 'an object must stay open to members that the service may add' });
    }
  },
});

const CREDENTIAL =
  /^(?:(?:client|app)_?secret|(?:access|refresh|id)_?token|device_?code|code|code_?verifier|password)$/i;

/** Whoever holds a credential has what it opens. The mark keeps it out of logs and reports. */
const markedCredential: Rule = () => ({
  Schema(schema, context) {
    for (const [name, member] of entries(schema.properties)) {
      const { format, 'x-sensitive': sensitive } = resolved(member, context);
      const marks = [format === 'password', sensitive === true];
      if (CREDENTIAL.test(name) ? marks.includes(false) : marks[0] !== marks[1]) {
        reportAt(
          context,
          ['properties', name],
          `${name} must carry both format: password and x-sensitive: true`,
        );
      }
    }
  },
});

/** A mirror of the AWS documentation wraps answers in an envelope that no server of either dialect sends. */
const noEnvelope: Rule = () => ({
  Schema(schema, context) {
    for (const name of ['success', 'data']) {
      if (entries(schema.properties).some(([member]) => member === name)) {
        reportAt(context, ['properties', name], `no envelope: ${name} belongs to neither dialect`);
      }
    }
  },
});

/** Types narrow by `error` only when it is one constant per schema, and always there. */
const constantError: Rule = () => ({
  Schema(schema, context) {
    const member = entries(schema.properties).find(([name]) => name === 'error')?.[1];
    if (member === undefined || schema['x-extension-point'] === true) return;
    if (typeof resolved(member, context).const !== 'string') {
      reportAt(context, ['properties', 'error'], 'the error of a named schema must be one constant');
    }
    if (!Array.isArray(schema.required) || !schema.required.includes('error')) {
      context.report({ message: 'an error schema must require its error' });
    }
  },
});

/** The mock serves examples by name, and people read them first. */
const namedExample: Rule = () => ({
  MediaType(media, context) {
    if (media.example !== undefined)
      reportAt(context, ['example'], 'give examples by name, under `examples`');
    if (entries(media.examples).length === 0) context.report({ message: 'a body must have a named example' });
  },
});

const errorOf = (example: unknown, context: Context): unknown => {
  const { value } = resolved(example, context);
  return isNode(value) ? value.error : undefined;
};

/** Prism answers a request that is not valid with the first example of 400. */
const invalidRequestFirst: Rule = () => ({
  Operation(operation, context) {
    const response = resolved(isNode(operation.responses) ? operation.responses['400'] : undefined, context);
    for (const [mediaType, media] of entries(response.content)) {
      const [first] = entries(isNode(media) ? media.examples : undefined);
      if (first === undefined || errorOf(first[1], context) !== 'invalid_request') {
        const path = ['responses', '400', 'content', mediaType, 'examples'];
        reportAt(context, path, 'the first example of 400 must be invalid_request: the mock answers with it');
      }
    }
  },
});

/** An error without an example is never seen by a client that is tried against the mock. */
const exampleForEveryError: Rule = () => ({
  MediaType(media, context) {
    const schema = resolved(media.schema, context);
    const alternatives = [schema, schema.oneOf, schema.anyOf].flat();
    const codes = alternatives.flatMap((alternative) => {
      const { properties } = resolved(alternative, context);
      const error = isNode(properties) ? resolved(properties.error, context).const : undefined;
      return typeof error === 'string' ? [error] : [];
    });
    const examples = entries(media.examples);
    for (const code of codes) {
      const example = examples.find(([name]) => name === code)?.[1];
      if (errorOf(example, context) !== code) {
        context.report({ message: `error ${code} must have an example of that name` });
      }
    }
  },
});

export default () => ({
  id: 'devauth',
  rules: {
    oas3: {
      'constant-error': constantError,
      'described-member': describedMember,
      'example-for-every-error': exampleForEveryError,
      'invalid-request-first': invalidRequestFirst,
      'limited-number': limitedNumber,
      'marked-credential': markedCredential,
      'named-example': namedExample,
      'no-envelope': noEnvelope,
      'open-object': openObject,
      'secure-server': secureServer,
    },
  },
});
