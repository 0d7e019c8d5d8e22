// Holds a body against a shape: the few keywords of JSON Schema that the generated types can claim. Interprets
// data instead of compiling code, so it needs no `eval` and costs little where it is downloaded.

type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** Much as in JSON Schema 2020-12. The generator writes nothing else. */
export interface Shape {
  readonly type?: TypeName;
  readonly enum?: readonly (string | number | boolean)[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Shape };
  readonly items?: Shape;
  /** Of a member: null means that it is absent. */
  readonly nullable?: true;
  /** Of a member: the values of another member with which this shape counts. */
  readonly when?: { readonly [name: string]: readonly string[] };
}

/** What does not fit first. Holds no value of the body. */
export interface Fault {
  /** JSON pointer to the member; empty for the body itself. */
  readonly instancePath: string;
  /** The broken keyword, such as `required`. */
  readonly keyword: string;
  /** What the keyword demands, such as `must be string`. */
  readonly message: string;
}

/** Tells whether a body is what the contract promises. */
export interface Guard<Body> {
  (body: unknown): body is Body;
  /** What does not fit, or undefined when all fits. */
  fault(body: unknown): Fault | undefined;
  /** The body without the members that are null where that means absent. */
  read(body: unknown): unknown;
}

/** The guard of a shape. */
export function guard<Body>(shape: Shape): Guard<Body> {
  const read = (body: unknown) => withoutNulls(shape, body);
  const fault = (body: unknown) => check(shape, body, '');
  return Object.assign((body: unknown): body is Body => fault(body) === undefined, { fault, read });
}

function withoutNulls({ properties = {} }: Shape, body: unknown): unknown {
  if (!isObject(body)) return body;
  const isAbsent = ([name, value]: [string, unknown]) =>
    value === null && properties[name]?.nullable && counts(properties[name], body);
  return Object.fromEntries(Object.entries(body).filter((entry) => !isAbsent(entry)));
}

function check(shape: Shape, value: unknown, instancePath: string): Fault | undefined {
  const fault = (keyword: string, demand: unknown) => ({
    instancePath,
    keyword,
    message: keyword === 'required' ? `must have ${demand}` : `must keep ${keyword} ${demand}`,
  });
  const { type, properties = {}, items } = shape;
  const { minLength = 0, minimum = -Infinity, exclusiveMinimum = -Infinity } = shape;
  if (type && !isOfType(value, type)) return fault('type', type);
  if (shape.enum && !shape.enum.some((one) => one === value)) return fault('enum', shape.enum);
  if (typeof value === 'string' && value.length < minLength) return fault('minLength', minLength);
  if (typeof value === 'number') {
    if (value < minimum) return fault('minimum', minimum);
    if (value <= exclusiveMinimum) return fault('exclusiveMinimum', exclusiveMinimum);
  }
  if (typeof value !== 'object' || !value) return undefined;
  const members: [string, unknown][] = Object.entries(value).filter(([, member]) => member !== undefined);
  const missing = shape.required?.find((name) => !members.some(([present]) => present === name));
  if (missing !== undefined) return fault('required', missing);
  for (const [name, member] of members) {
    const part = items ?? (Object.hasOwn(properties, name) ? properties[name] : undefined);
    const found = part && counts(part, value) && check(part, member, `${instancePath}/${name}`);
    if (found) return found;
  }
  return undefined;
}

/** Whether the shape of a member says something of this body. */
function counts({ when = {} }: Shape, body: object): boolean {
  return Object.entries(when).every(([name, values]) =>
    values.some((value) => value === Reflect.get(body, name)),
  );
}

function isOfType(value: unknown, type: TypeName): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return isObject(value);
  return typeof value === type;
}

/** Whether a value is a JSON object, of which nothing more is known. */
export function isObject(value: unknown): value is Readonly<Partial<Record<string, unknown>>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
