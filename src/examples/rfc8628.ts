// Quickstart: sign in at any RFC 8628 server.
import { createClient, discover, login } from '../rfc8628/index.ts';

const { ISSUER = 'https://login.example.com', CLIENT_ID = 'my-tool' } = process.env;

const client = createClient({ ...(await discover(ISSUER)), clientId: CLIENT_ID, scope: 'profile' });

const result = await login(client, {
  onPrompt({ userCode, verificationUri, verificationUriComplete }) {
    console.log(`Open ${verificationUri} and enter the code ${userCode}`);
    if (verificationUriComplete) console.log(`or open ${verificationUriComplete} and compare the code`);
  },
  onProgress(progress) {
    if (progress.after !== 'busy') console.log(`waiting, ${progress.secondsLeft.toFixed()} s left`);
  },
});

switch (result.outcome) {
  case 'approved':
    console.log('signed in', result.token); // shows no secret; result.token.accessToken is the token
    break;
  case 'denied':
    console.log('refused', result.errorDescription ?? '');
    break;
  case 'expired':
    console.log('nobody confirmed in time');
    break;
}
