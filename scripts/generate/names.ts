// How names of the contract become names of generated code.

/** `aws-sso-oidc` → `AwsSsoOidc`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** `RegisterClient` → `registerClient`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
}

/** The guard of the body that one operation has with one status: `isRequestToken200`. */
export function guardName(operationId: string, status: number): string {
  return `is${pascalCase(operationId)}${status}`;
}

/** The type of every response of one operation: `RequestTokenResult`. */
export function resultName(operationId: string): string {
  return `${pascalCase(operationId)}Result`;
}

/** Types of the clients' runtime, and of the language, that generated clients name: no schema may have their names. */
export const RESERVED_TYPES: readonly string[] = [
  ...[
    'CallOptions',
    'DocumentedResponse',
    'Fault',
    'ParsedResponse',
    'Reply',
    'Transport',
    'UnexpectedResponse',
  ],
  ...['Promise', 'ReturnType', 'RegExp', 'URL'],
];
