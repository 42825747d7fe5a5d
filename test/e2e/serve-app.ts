import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** Another site of the company, on an origin of its own. */
export interface ServedSite {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveApp(app: Pick<Hono, 'fetch'>): Promise<ServedSite> {
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
