// The peer that does the least: a Hono handler that parses JSON, and validates and remembers nothing.

import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.post('/device_authorization', async (context) => {
  await context.req.json();
  return context.json({
    deviceCode: 'example-device-code-that-opens-nothing-0000000000000000',
    userCode: 'BCDF-GHJK',
    verificationUri: 'https://device.example.test/',
    verificationUriComplete: 'https://device.example.test/?user_code=BCDF-GHJK',
    expiresIn: 600,
    interval: 1,
  });
});

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
