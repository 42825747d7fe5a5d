import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { createDoor } from '../door.ts';
import { nodeTeams } from './teams.ts';

export interface ServerOptions {
  /** The folder of the teams' files; made when missing. */
  readonly dataDir: string;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  /** Loopback unless told otherwise: TLS in front is somebody else's work. */
  readonly host?: string;
  /** Lets its holder open teams over HTTP. */
  readonly createSecret?: string;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly log?: (error: unknown) => void;
}

export interface RunningServer {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Lets what is under way finish (5 s at most), then closes the files. */
  close(): Promise<void>;
}

const patience = 5000;

/** Serves the API on Node. Rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    dataDir,
    port = 0,
    host = '127.0.0.1',
    createSecret,
    clock = Date.now,
    log = console.error,
  } = options;
  const teams = nodeTeams({ dataDir, clock, log });
  const door = createDoor({ teams, createSecret, log });
  const server = createAdaptorServer({ fetch: door.fetch });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const force = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        patience,
      );
      await closed;
      clearTimeout(force);
      teams.close();
    },
  };
}
