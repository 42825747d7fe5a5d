import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createIntranet } from './create-intranet.ts';

export interface Intranet {
  /** Origin without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The sample company's portal: a notice board and reports one can really write in, kept in memory.
 * `port` 0 takes a free one; `posts` is how many `/long` shows when the address does not say.
 */
export async function startIntranet({
  port,
  host = '127.0.0.1',
  posts = 1000,
  clock = Date.now,
}: {
  port: number;
  host?: string;
  posts?: number;
  clock?: () => number;
}): Promise<Intranet> {
  const app = createIntranet({ posts, clock });
  const server = serve({ fetch: app.fetch, port, hostname: host });
  await new Promise<void>((done, fail) => server.once('listening', done).once('error', fail));
  const { port: bound } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    url: `http://${host}:${bound}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections(); // pages poll over kept-alive connections
      }),
  };
}
