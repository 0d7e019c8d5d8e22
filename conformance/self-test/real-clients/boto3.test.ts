// boto3 from Debian, unmodified, through the whole flow of the emulator over HTTP.

import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serveEmulator } from '../../emulator/index.ts';

const python = '/usr/bin/python3';
const hasBoto3 = spawnSync(python, ['-c', 'import boto3']).status === 0;

describe.skipIf(!hasBoto3 && !process.env.CI)('boto3 on the emulator', () => {
  it('reaches every end of a flow, and raises each exception by its own name', async () => {
    const served = await serveEmulator({ dialect: 'aws-sso-oidc', port: 0, host: '127.0.0.1' });
    try {
      const script = join(import.meta.dirname, 'boto3-flow.py');
      const { stdout } = await promisify(execFile)(python, [script, served.url]);
      expect(JSON.parse(stdout)).toEqual({
        pending: 'AuthorizationPendingException 400',
        'wrong client': 'InvalidClientException 401',
        'other client': 'InvalidGrantException 400',
        approved: 'success',
        used: 'InvalidGrantException 400',
        denied: 'AccessDeniedException 400',
        expired: 'ExpiredTokenException 400',
        hurry: [
          'AuthorizationPendingException 400',
          'AuthorizationPendingException 400',
          'SlowDownException 400',
        ],
      });
    } finally {
      await served.close();
    }
  });
});
