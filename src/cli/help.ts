// What `--help` says.
import { describeOptions } from './arguments.ts';
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
  0  done                          4  the code expired
  1  error, or a test that fails   5  no connection, or no answer in time
  2  wrong usage                 130  interrupted by Ctrl-C
  3  refused by the person       143  terminated
`;
}

export function loginHelp(): string {
  return `Sign in with a code that is confirmed in a browser, on this device or another.

Usage: devauth login --start-url URL --region REGION [OPTIONS]        AWS IAM Identity Center
       devauth login --issuer URL --client-id ID [OPTIONS]            any RFC 8628 server

${describeOptions(LOGIN_OPTIONS)}

The token goes to stdout as one line of JSON; everything that people read goes to stderr.
Exit codes: 0 signed in, 1 error, 2 wrong usage, 3 refused, 4 expired, 5 no connection, 130 Ctrl-C.
With --from-environment: 0 signed in, 1 anything else.

  devauth login --start-url https://example.awsapps.com/start --region us-east-1 --write-aws-cache
  devauth login --issuer https://login.example.com --client-id my-tool | jq -r .access_token
`;
}
