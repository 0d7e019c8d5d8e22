// The suite on trial in the AWS dialect. One file for each dialect, so that both run at once.

import { describeTrial } from './trial-of-the-suite.ts';

describeTrial('aws-sso-oidc', {});
