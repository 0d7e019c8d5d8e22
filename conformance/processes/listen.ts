// Listens on the loopback interface and says where.

import type { Server } from 'node:net';

/** Starts to listen on 127.0.0.1 (port 0 takes any free one) and gives the origin. */
export function listen(server: Server, port = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port was taken'));
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
