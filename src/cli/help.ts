// What `--help` says.
import { describeOptions, type OptionHelp } from './arguments.ts';
import { EXIT, EXIT_MEANINGS } from './exit-codes.ts';
import { LOGIN_OPTIONS } from './login-options.ts';

export function mainHelp(commands: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;
  const lines = Object.entries(commands).map(([name, help]) => `  ${name.padEnd(width)}${help}`);
  return `devauth: sign in from a device, and test what does

Usage: devauth COMMAND [OPTIONS]

${lines.join('\n')}

  devauth help COMMAND      the options of a command
  devauth --version

Exit codes
${exitCodes().join('\n')}
`;
}

function exitCodes(): readonly string[] {
  return Object.entries(EXIT_MEANINGS).map(
    ([name, meaning]) => `  ${String(EXIT[name as keyof typeof EXIT]).padStart(3)}  ${meaning}`,
  );
}

const NETWORK = `Networks: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY are obeyed, and certificates of an organisation
are read from NODE_EXTRA_CA_CERTS, SSL_CERT_FILE and AWS_CA_BUNDLE, beside those that Node has.`;

export function loginHelp(): string {
  return `Sign in with a code that is confirmed in a browser, on this device or another.

Usage: devauth login --profile NAME [OPTIONS]                         AWS, as ~/.aws/config has it
       devauth login --start-url URL --region REGION [OPTIONS]        AWS IAM Identity Center
       devauth login --issuer URL --client-id ID [OPTIONS]            any RFC 8628 server

${describeOptions(LOGIN_OPTIONS)}

The token goes to stdout as one line of JSON, but to no terminal; what people read goes to stderr.
${NETWORK}
Terminals: NO_COLOR, TERM=dumb, ACCESSIBLE and BROWSER (words, %s, a list, none) mean what they
mean elsewhere.
Exit codes: 0 signed in, 1 error, 2 wrong usage, 3 refused, 4 expired, 5 no connection, 130 Ctrl-C.
With --from-environment: 0 signed in, 1 anything else.

  devauth login --profile my-profile
  devauth login --issuer https://login.example.com --client-id my-tool --output token.json
  devauth login --issuer https://login.example.com --client-id my-tool | jq -r .access_token
`;
}

/** The help of a command for tokens that are stored. */
export function storedHelp(
  name: string,
  does: string,
  options: Readonly<Record<string, OptionHelp>>,
): string {
  return `${does}

Usage: devauth ${name} [FILE...]                      files of devauth login --output, or of AWS's cache
       devauth ${name} --profile NAME                 a token in AWS's cache

${describeOptions(options)}

${NETWORK}
`;
}
