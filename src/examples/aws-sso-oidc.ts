// Quickstart: sign in at AWS IAM Identity Center.
import { createClient, login, registerClient } from '../aws-sso-oidc/index.ts';

const {
  START_URL: startUrl = 'https://example.awsapps.com/start',
  REGION: region = 'us-east-1',
  BASE_URL,
} = process.env;
const service = BASE_URL ? { baseUrl: BASE_URL } : { region };

// Keep registration.reveal() somewhere safe, and use it again until clientSecretExpiresAt.
const registration = await registerClient(service, { clientName: 'my-tool', scopes: ['sso:account:access'] });
const { clientId, clientSecret } = registration;

const result = await login(createClient({ ...service, clientId, clientSecret, startUrl }), {
  onPrompt({ userCode, verificationUriComplete }) {
    console.log(`Open ${verificationUriComplete} and check that it shows ${userCode}`);
  },
});

if (result.outcome === 'approved') {
  console.log('signed in for', result.token.expiresIn, 'seconds');
} else {
  console.log('not signed in:', result.outcome);
}
