// The part of OpenAPI 3.1 that is generated from, as one table. Whatever a contract says beyond it is refused with its
// place, because something generated would not say it. CONTRIBUTING.md tells the subset in words.

import type { Problem } from './contract-error.ts';
import { isObject, type Json, type JsonObject, pointerStep } from './json.ts';
import { METHODS } from './model.ts';
import { schemaProblems } from './schema-subset.ts';
import type { Source } from './source.ts';

type Tell = (pointer: string, reason: string) => void;
type Visit = (value: Json, pointer: string, tell: Tell) => void;

/** What the contract says outside of the subset, each at its place. */
export function outsideSubset(source: Source): Problem[] {
  const problems: Problem[] = [];
  document(source.document, '', (pointer, reason) => problems.push(source.problem(pointer, reason)));
  return problems;
}

const anything: Visit = () => {};

const NO_PARAMETERS =
  'parameters in the path, the query or a header: a generated function takes a body and nothing else';

/** Why well-known fields are not in the subset; the others are simply not read by anything. */
const REASONS: Readonly<Record<string, string>> = {
  parameters: NO_PARAMETERS,
  callbacks: 'callbacks: nothing is generated for them',
  webhooks: 'webhooks: nothing is generated for them',
  links: 'links: nothing is generated for them',
  encoding: 'encoding: forms are sent in the one way that OAuth has',
  example: 'example: give examples by name, under examples',
};

/** An object with these fields, `x-` fields and nothing else. */
function fields(what: string, known: Readonly<Record<string, Visit>>): Visit {
  return (value, pointer, tell) => {
    if (!isObject(value)) return;
    for (const [name, member] of Object.entries(value)) {
      const here = pointer + pointerStep(name);
      if (name.startsWith('x-')) continue;
      const visit = Object.hasOwn(known, name) ? known[name] : undefined;
      if (visit) visit(member, here, tell);
      else tell(here, `${what} may not have ${REASONS[name] ?? name}`);
    }
  };
}

/** Either a reference to a component of this kind in the same document, or what `visit` takes. */
function orReference(kind: string, visit: Visit): Visit {
  return (value, pointer, tell) => {
    const reference = isObject(value) ? value.$ref : undefined;
    if (typeof reference !== 'string') return visit(value, pointer, tell);
    if (!reference.startsWith(`#/components/${kind}/`)) {
      tell(`${pointer}/$ref`, `a reference here must lead to #/components/${kind}/ of the same file`);
    }
  };
}

/** A map whose names pass the test. */
function named(test: (name: string) => string | undefined, visit: Visit): Visit {
  return (value, pointer, tell) => {
    for (const [name, member] of Object.entries(isObject(value) ? value : {})) {
      const here = pointer + pointerStep(name);
      const reason = test(name);
      if (reason === undefined) visit(member, here, tell);
      else tell(here, reason);
    }
  };
}

const each =
  (visit: Visit): Visit =>
  (value, pointer, tell) => {
    for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
      visit(item, `${pointer}/${index}`, tell);
    }
  };

const anyName = () => undefined;

const identifier = (name: string) =>
  /^[A-Za-z][A-Za-z0-9]*$/.test(name)
    ? undefined
    : 'the name becomes a name of code: letters and digits only';

const schema: Visit = (value, pointer, tell) => {
  for (const { at, reason } of schemaProblems(value)) tell(pointer + at, reason);
};

/** A schema by its name, or named schemas that exclude each other. */
const bodySchema: Visit = (value, pointer, tell) => {
  const { $ref, oneOf, anyOf, ...others } = isObject(value) ? value : {};
  const keyword = Object.keys(others).find((name) => !name.startsWith('x-'));
  if (keyword !== undefined || ($ref === undefined) === (oneOf === undefined && anyOf === undefined)) {
    const reason = 'a body must be a reference to a schema, or one oneOf or anyOf of such references';
    return tell(keyword === undefined ? pointer : pointer + pointerStep(keyword), reason);
  }
  const onlyReference: Visit = (_, here) =>
    tell(here, 'an alternative must be a reference, so that its type has a name');
  const reference = orReference('schemas', onlyReference);
  if ($ref !== undefined) return reference({ $ref }, pointer, tell);
  const [union, list] = oneOf === undefined ? ['anyOf', anyOf] : ['oneOf', oneOf];
  each(reference)(list ?? null, `${pointer}/${union}`, tell);
};

function content(mediaTypes: readonly string[], whose: string): Visit {
  const mediaType = fields('a media type', {
    schema: bodySchema,
    examples: named(anyName, orReference('examples', anything)),
  });
  return (value, pointer, tell) => {
    const types = Object.keys(isObject(value) ? value : {});
    if (types.length > 1)
      tell(pointer, 'a body has one media type, so that a client knows which to send and to expect');
    const test = (name: string) =>
      mediaTypes.includes(name) ? undefined : `${whose} of generated clients is ${mediaTypes.join(' or ')}`;
    named(test, (media, here, report) => {
      if (!isObject(media) || media.schema === undefined) report(here, 'a body must have a schema');
      mediaType(media, here, report);
    })(value, pointer, tell);
  };
}

const headerFields = fields('a header', {
  description: anything,
  required: anything,
  deprecated: anything,
  schema,
  example: anything,
});

const header: Visit = (value, pointer, tell) => {
  headerFields(value, pointer, tell);
  const { type } = isObject(value) && isObject(value.schema) ? value.schema : {};
  if (type !== 'string')
    tell(`${pointer}/schema`, 'the schema of a header is of the string that stands in it: type string');
};

const response = fields('a response', {
  description: anything,
  headers: named(anyName, orReference('headers', header)),
  content: content(['application/json'], 'what a response carries to functions'),
});

const requestBody = fields('a request body', {
  description: anything,
  required: anything,
  content: content(['application/json', 'application/x-www-form-urlencoded'], 'the media type of requests'),
});

const operation = fields('an operation', {
  operationId: (value, pointer, tell) => {
    const reason = typeof value === 'string' ? identifier(value) : undefined;
    if (reason !== undefined) tell(pointer, reason);
  },
  summary: anything,
  description: anything,
  externalDocs: anything,
  tags: anything,
  security: anything,
  deprecated: anything,
  requestBody: orReference('requestBodies', requestBody),
  responses: named(
    (status) => (/^[1-5][0-9]{2}$/.test(status) ? undefined : 'a response must have one status, such as 400'),
    orReference('responses', response),
  ),
});

const pathItem: Visit = (value, pointer, tell) => {
  const { summary: _, description: __, ...methods } = isObject(value) ? value : {};
  fields('a path', Object.fromEntries(METHODS.map((method) => [method, operation])))(methods, pointer, tell);
  for (const method of METHODS) {
    const found = methods[method];
    if (!isObject(found)) continue;
    const here = `${pointer}/${method}`;
    if (typeof found.operationId !== 'string')
      tell(here, 'an operation needs an operationId, to become a function');
    if (!isObject(found.responses)) tell(here, 'an operation needs responses');
    const endpoint = found['x-endpoint'];
    if (endpoint !== undefined && (typeof endpoint !== 'string' || identifier(endpoint) !== undefined)) {
      tell(`${here}/x-endpoint`, 'the name becomes an option of the client: letters and digits only');
    }
  }
};

const server = fields('a server', {
  url: anything,
  description: anything,
  variables: named(
    (name) => (name === 'region' ? undefined : 'the only variable of a server is region'),
    anything,
  ),
});

/** Regional servers are chosen by region, others by the caller: one contract has only one of the two. */
const servers: Visit = (value, pointer, tell) => {
  const list: readonly Json[] = Array.isArray(value) ? value : [];
  each(server)(list, pointer, tell);
  const regional = (one: Json) => isObject(one) && one['x-region-pattern'] !== undefined;
  for (const [index, one] of list.entries()) {
    const here = `${pointer}/${index}`;
    if (!isObject(one)) continue;
    const hasVariable = typeof one.url === 'string' && /\{/.test(one.url);
    if (hasVariable !== regional(one))
      tell(here, 'a URL has {region} exactly when x-region-pattern says for which regions it is');
    else if (regional(one) !== regional(list[0] ?? null))
      tell(here, 'either every server has x-region-pattern or none has');
    if (!isRegularExpression(one['x-region-pattern']))
      tell(here, 'x-region-pattern must be a regular expression');
  }
};

function isRegularExpression(value: Json | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'string') return false;
  try {
    new RegExp(value);
    return true;
  } catch {
    return false;
  }
}

const document = fields('a contract', {
  openapi: anything,
  jsonSchemaDialect: anything,
  info: anything,
  externalDocs: anything,
  tags: anything,
  security: anything,
  servers,
  paths: (value, pointer, tell) => {
    named((path) => (path.includes('{') ? `a path may not have ${NO_PARAMETERS}` : undefined), pathItem)(
      value,
      pointer,
      tell,
    );
    repeatedNames(isObject(value) ? value : {}, pointer, tell);
  },
  components: fields('components', {
    schemas: named(identifier, schema),
    responses: named(anyName, response),
    headers: named(anyName, header),
    examples: anything,
    requestBodies: named(anyName, requestBody),
    securitySchemes: anything,
  }),
});

/** Each operation becomes a function, and each `x-endpoint` an option: two of one name would be one. */
function repeatedNames(paths: JsonObject, pointer: string, tell: Tell): void {
  for (const field of ['operationId', 'x-endpoint']) {
    const seen = new Set<string>();
    for (const [path, item] of Object.entries(paths)) {
      for (const method of METHODS) {
        const found = isObject(item) ? item[method] : undefined;
        const name = isObject(found) ? found[field] : undefined;
        if (typeof name !== 'string') continue;
        const key = name.toLowerCase();
        if (seen.has(key))
          tell(`${pointer}${pointerStep(path)}/${method}/${field}`, `${name} is taken by another operation`);
        seen.add(key);
      }
    }
  }
}
