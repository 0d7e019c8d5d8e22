import { createClient, discover, login } from '../rfc8628/index.ts';

const client = createClient({ ...(await discover('https://login.example.com')), clientId: 'my-tool' });
const result = await login(client, {
  onPrompt: ({ userCode, verificationUri }) => console.log(`Open ${verificationUri} and enter ${userCode}`),
});
if (result.outcome === 'approved') console.log('signed in', result.token); // shows no secret
