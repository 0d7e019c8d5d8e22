// Holds a body against a shape: the few keywords of JSON Schema that the generated types can claim. Interprets
// data instead of compiling code, so it needs no `eval` and costs little where it is downloaded.

/** The part of JSON Schema 2020-12 that is understood here. The generator refuses any other keyword. */
export interface Shape {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
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
  const fault = (keyword: string, demand: string) => ({ instancePath, keyword, message: `must ${demand}` });
  const { type, minLength, minimum, exclusiveMinimum } = shape;
  if (type && !isOfType(value, type)) return fault('type', `be ${type}`);
  if (shape.const !== undefined && value !== shape.const) return fault('const', `be ${shape.const}`);
  if (shape.enum && !shape.enum.some((one) => one === value)) return fault('enum', `be one of ${shape.enum}`);
  if (minLength && typeof value === 'string' && value.length < minLength) {
    return fault('minLength', `have length >= ${minLength}`);
  }
  if (typeof value === 'number') {
    if (minimum !== undefined && value < minimum) return fault('minimum', `be >= ${minimum}`);
    if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
      return fault('exclusiveMinimum', `be > ${exclusiveMinimum}`);
    }
  }
  if (isObject(value)) {
    const members = new Map<string, unknown>(Object.entries(value));
    for (const name of shape.required ?? []) if (!members.has(name)) return fault('required', `have ${name}`);
    for (const [name, member] of Object.entries(shape.properties ?? {})) {
      const inner = members.has(name) && check(member, members.get(name), `${instancePath}/${name}`);
      if (inner) return inner;
    }
  }
  if (shape.items && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const inner = check(shape.items, item, `${instancePath}/${index}`);
      if (inner) return inner;
    }
  }
  for (const part of shape.allOf ?? []) {
    const inner = check(part, value, instancePath);
    if (inner) return inner;
  }
  return shape.if && shape.then && !check(shape.if, value, '')
    ? check(shape.then, value, instancePath)
    : undefined;
}

function isOfType(value: unknown, type: NonNullable<Shape['type']>): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return isObject(value);
  return typeof value === type;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
