import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../server/node/start-server.ts';
import { start } from '../contracts/api/world.ts';
import { describeApi } from '../contracts/api.ts';

describeApi(
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'hanamaru-'));
    const createSecret = 'the-deployment-secret';
    let now = start;
    const server = await startServer({ dataDir, createSecret, clock: () => now });
    return {
      createSecret,
      request: (path, init) => fetch(server.url + path, init),
      setNow: (next) => {
        now = next;
      },
      async close() {
        await server.close();
        rmSync(dataDir, { recursive: true });
      },
    };
  },
  { runs: 40 },
);
