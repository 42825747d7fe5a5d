import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { root } from '../run/step.ts';

/** A company's own reports page, of utility classes, that no recipe knows. */
export async function startHomeMade(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const page = readFileSync(join(root, 'test/sites/picker/pages/utility.html'), 'utf8');
  const app = new Hono().get('/reports', (c) => c.html(page));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((done, fail) => server.once('listening', done).once('error', fail));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections(); // browsers keep theirs alive
      }),
  };
}
