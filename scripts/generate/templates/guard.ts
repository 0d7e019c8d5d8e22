// Holds a body against a shape: the few keywords of JSON Schema that the generated types can claim. Interprets
// data instead of compiling code, so it needs no `eval` and costs little where it is downloaded.

type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** The part of JSON Schema 2020-12 that is understood here. The generator refuses any other keyword. */
export interface Shape {
  readonly type?: TypeName;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Shape };
  readonly items?: Shape;
  /** Of a member: null means that it is absent. */
  readonly nullable?: true;
  readonly allOf?: readonly Shape[];
  readonly if?: Shape;
  readonly then?: Shape;
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

function withoutNulls(shape: Shape, body: unknown): unknown {
  if (!isObject(body)) return body;
  const parts = [shape, ...(shape.allOf ?? []).flatMap(({ then }) => then ?? [])];
  const mayBeNull = (name: string) => parts.some(({ properties }) => properties?.[name]?.nullable);
  const present = Object.entries(body).filter(([name, value]) => value !== null || !mayBeNull(name));
  return Object.fromEntries(present);
}

function check(shape: Shape, value: unknown, instancePath: string): Fault | undefined {
  const fault = (keyword: string, demand: unknown) => ({
    instancePath,
    keyword,
    message: keyword === 'required' ? `must have ${demand}` : `must keep ${keyword} ${demand}`,
  });
  const { type, minLength = 0, minimum = -Infinity, exclusiveMinimum = -Infinity } = shape;
  if (type && !isOfType(value, type)) return fault('type', type);
  if (shape.const !== undefined && value !== shape.const) return fault('const', shape.const);
  if (shape.enum && !shape.enum.some((one) => one === value)) return fault('enum', shape.enum);
  if (typeof value === 'string' && value.length < minLength) return fault('minLength', minLength);
  if (typeof value === 'number') {
    if (value < minimum) return fault('minimum', minimum);
    if (value <= exclusiveMinimum) return fault('exclusiveMinimum', exclusiveMinimum);
  }
  const inner = (part: Shape, member: unknown, step: string | number) =>
    check(part, member, `${instancePath}/${step}`);
  const faults: (Fault | undefined)[] = [];
  if (isObject(value)) {
    const members = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
    const missing = shape.required?.find((name) => !members.has(name));
    if (missing !== undefined) return fault('required', missing);
    for (const [name, member] of Object.entries(shape.properties ?? {})) {
      if (members.has(name)) faults.push(inner(member, members.get(name), name));
    }
  }
  const { items } = shape;
  if (items && Array.isArray(value)) faults.push(...value.map((item, index) => inner(items, item, index)));
  for (const part of shape.allOf ?? []) faults.push(check(part, value, instancePath));
  if (shape.if && shape.then && !check(shape.if, value, ''))
    faults.push(check(shape.then, value, instancePath));
  return faults.find((one) => one !== undefined);
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
