// The suite on trial in the AWS dialect. One file for each dialect, so that both run at once.

import { serversOnTrial } from './servers-on-trial.ts';
import { describeTrial } from './trial-of-the-suite.ts';

describeTrial(serversOnTrial, 'aws-sso-oidc', {});
