// The suite on trial in the standard's dialect. One file for each dialect, so that both run at once.

import { serversOnTrial } from './servers-on-trial.ts';
import { describeTrial } from './trial-of-the-suite.ts';

describeTrial(serversOnTrial, 'rfc8628', {
  'RFC6749-5.1-05': 'the response has no refresh_token',
  'RFC6749-5.2-06': 'no error response has error_uri',
});
