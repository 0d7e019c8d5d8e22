// AWS's model as AWS's own SDK for JavaScript carries it, in any folder into which the SDK was installed.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { MembersModel, ServiceModel } from './service-model.ts';

const PACKAGE = '@aws-sdk/client-sso-oidc';

/** A schema of the SDK: kind, namespace, name, traits, and what its kind has besides. */
type Schema = readonly [kind: number, namespace: string, name: string, traits: unknown, ...rest: unknown[]];

/** The kinds of schemas, as their first element. */
const STRUCTURE = 3;
const OPERATION = 9;
const EXCEPTION = -3;

/** What of the SDK's client is asked: how it is reached, and whether it signs. */
export interface SdkClient {
  readonly config: {
    readonly apiVersion: string;
    endpointProvider(parameters: Readonly<Record<string, unknown>>): { readonly url: URL };
    httpAuthSchemeProvider(
      parameters: Readonly<Record<string, unknown>>,
    ): readonly { readonly schemeId: string }[];
  };
}

/** An SDK that is installed somewhere. */
export interface InstalledSdk {
  readonly version: string;
  /** Its package.json. */
  readonly package: URL;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly client: SdkClient;
}

/**
 * Loads the SDK as the modules of a folder would.
 *
 * @param from a file, present or not, in the folder whose node_modules has the SDK
 * @throws Error when it is not there, or has another form than it had
 */
export async function loadSdk(from: string | URL): Promise<InstalledSdk> {
  const outer = createRequire(from);
  const entry = outer.resolve(PACKAGE);
  const manifest = pathToFileURL(outer.resolve(`${PACKAGE}/package.json`));
  const exports: Readonly<Record<string, unknown>> = await import(pathToFileURL(entry).href);
  const { SSOOIDCClient } = exports;
  if (typeof SSOOIDCClient !== 'function') throw new Error('the SDK has no SSOOIDCClient any more');
  const client: unknown = Reflect.construct(SSOOIDCClient, [{ region: 'us-east-1' }]);
  if (!isClient(client)) throw new Error("the SDK's client has another form than it had");
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  return { version: String(version), package: manifest, exports, client };
}

function isClient(value: unknown): value is SdkClient {
  if (typeof value !== 'object' || value === null || !('config' in value)) return false;
  const { config } = value;
  return (
    typeof config === 'object' &&
    config !== null &&
    'apiVersion' in config &&
    'endpointProvider' in config &&
    'httpAuthSchemeProvider' in config
  );
}

/** @throws Error for a schema of a kind that is not known here */
export async function readSdkModel(sdk: InstalledSdk): Promise<ServiceModel> {
  const schemas = Object.values(sdk.exports).filter(isSchema);
  const named = (kind: number) =>
    schemas.filter(([own, namespace]) => own === kind && namespace === 'com.amazonaws.ssooidc');
  const structures = new Map(named(STRUCTURE).map((schema) => [schema[2], schema]));
  const membersOf = (name: string): MembersModel => {
    const schema = structures.get(name);
    if (schema === undefined) throw new Error(`the SDK has no ${name}`);
    return readMembers(schema, sdk.exports);
  };
  const operations = await Promise.all(
    named(OPERATION).map(async (schema) => {
      const [, , id] = schema;
      const [method = '', path = '', status] = listOf(trait(schema, 'http'));
      const schemes = sdk.client.config.httpAuthSchemeProvider({ operation: id, region: 'us-east-1' });
      const operation = {
        method: String(method),
        path: String(path),
        status: Number(status),
        signed: !schemes.some(({ schemeId }) => schemeId === 'smithy.api#noAuth'),
        request: membersOf(`${id}Request`),
        response: membersOf(`${id}Response`),
        errors: await errorsOf(sdk, id),
      };
      return [id, operation] as const;
    }),
  );
  const errors = named(EXCEPTION)
    .filter(([, , name]) => name !== 'SSOOIDCServiceException')
    .map((schema) => {
      const error = { status: Number(trait(schema, 'httpError')), members: readMembers(schema, sdk.exports) };
      return [schema[2], error] as const;
    });
  return {
    version: sdk.client.config.apiVersion,
    operations: Object.fromEntries(operations),
    errors: Object.fromEntries(errors),
  };
}

function isSchema(value: unknown): value is Schema {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[2] === 'string';
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The trait that says where an operation is, or which status an exception has. */
function trait([, , , traits]: Schema, name: 'http' | 'httpError'): unknown {
  return Object.entries(traits ?? {}).find(([own]) => own === name)?.[1];
}

function readMembers(schema: Schema, exports: InstalledSdk['exports']): MembersModel {
  const [, , owner, , names, references, required = 0] = schema;
  // Members that are required come first; the SDK says only how many they are.
  return Object.fromEntries(
    listOf(names).map((own, index) => {
      const name = String(own);
      const values = valuesOf(exports[`${owner}${name.slice(0, 1).toUpperCase()}${name.slice(1)}`]);
      const member = { ...describe(listOf(references)[index]), required: index < Number(required) };
      return [name, values === undefined ? member : { ...member, values }];
    }),
  );
}

/** A list of values is an object of strings, named by its owner and its member. */
function valuesOf(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const values: readonly unknown[] = Object.values(value);
  return values.every((one) => typeof one === 'string') ? values.map(String).sort() : undefined;
}

/** The type of a member and whether it is sensitive; the SDK writes both into a reference. */
function describe(reference: unknown): { type: string; sensitive: boolean } {
  if (reference === 0) return { type: 'string', sensitive: false };
  if (reference === 1) return { type: 'integer', sensitive: false };
  if (reference === 2) return { type: 'boolean', sensitive: false };
  if (reference === 64) return { type: 'array', sensitive: false };
  const [lazy]: readonly unknown[] = [reference].flat();
  const target: unknown = typeof lazy === 'function' && lazy();
  if (isSchema(target) && target[0] === STRUCTURE) return { type: 'object', sensitive: false };
  // 8 is the bit of the trait `sensitive`.
  if (isSchema(target) && target[3] === 8) return { type: 'string', sensitive: true };
  throw new Error(`the SDK has a member of a kind that is not known here: ${String(reference)}`);
}

/** The exceptions that the SDK documents for an operation: its schemas do not have them. */
async function errorsOf(sdk: InstalledSdk, operation: string): Promise<readonly string[]> {
  const types = await readFile(
    new URL(`./dist-types/commands/${operation}Command.d.ts`, sdk.package),
    'utf8',
  );
  return [...types.matchAll(/@throws \{@link (\w+Exception)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'SSOOIDCServiceException')
    .sort();
}
