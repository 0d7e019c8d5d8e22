// For those who draw their own screen: each step by itself, a way to cancel, and every kind of error.
import { ConnectionError, createClient, discover, RejectedError, waitForToken } from '../rfc8628/index.ts';

const { ISSUER = 'https://login.example.com', CLIENT_ID = 'my-tool' } = process.env;
const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort(new Error('cancelled')));

try {
  const client = createClient({ ...(await discover(ISSUER)), clientId: CLIENT_ID });
  const authorization = await client.requestDeviceAuthorization({ signal: cancel.signal });
  console.log(`Open ${authorization.verificationUri} and enter the code ${authorization.userCode}`);

  const result = await waitForToken(client, authorization, {
    signal: cancel.signal,
    onProgress(progress) {
      const { after, delay } = progress;
      if (after === 'slow_down') console.log(`the server wants ${delay} s between requests`);
      if (after === 'failed') console.log(`${progress.error.message}; next attempt in ${delay} s`);
    },
  });
  console.log(result.outcome);
} catch (error) {
  if (error instanceof RejectedError) console.log('the server refused:', error.error, error.errorDescription);
  else if (error instanceof ConnectionError) console.log('try again later:', error.message);
  else throw error;
}
