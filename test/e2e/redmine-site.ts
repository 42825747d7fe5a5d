import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { root } from '../run/step.ts';

/** Tanaka's account on it. */
export const tanakasId = '1012';

/**
 * Another product of the same company: the saved Redmine ticket, on an origin of its own, with Tanaka as one who wrote on
 * it. `/issues/812?as=1012` is the page as she sees it; without `as`, as Suzuki does.
 */
export async function startRedmine(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const saved = readFileSync(join(root, 'test/sites/redmine/issue.html'), 'utf8').replaceAll(
    '佐藤 健一',
    '田中 由香',
  );
  const own = saved.replace('href="/users/1027">suzuki-m', `href="/users/${tanakasId}">tanaka-y`);
  const app = new Hono().get('/issues/812', (c) => c.html(c.req.query('as') === tanakasId ? own : saved));
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
