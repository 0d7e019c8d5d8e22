// The command for APPROVE and DENY: `node conformance/targets/oidc-provider/decide.ts approve` (or `deny`)
// reads the codes from the environment and decides at oidc-provider's pages. Exit 0 when it was accepted.

import { decideAtPages } from './verification.ts';

const [decision] = process.argv.slice(2);
const {
  USER_CODE: userCode,
  VERIFICATION_URI: verificationUri,
  VERIFICATION_URI_COMPLETE: complete,
} = process.env;

if ((decision !== 'approve' && decision !== 'deny') || !userCode || !verificationUri) {
  process.stderr.write(
    'usage: USER_CODE=... VERIFICATION_URI=... [VERIFICATION_URI_COMPLETE=...] node decide.ts approve|deny\n',
  );
  process.exitCode = 2;
} else {
  try {
    await decideAtPages(decision, {
      userCode,
      verificationUri,
      ...(complete && { verificationUriComplete: complete }),
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
