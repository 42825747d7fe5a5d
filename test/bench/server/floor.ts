import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { openNodeSql } from '../../../server/node/node-sql.ts';
import { applyBatch } from '../../../server/store/apply/batch.ts';
import { lookUp } from '../../../server/store/lookup.ts';
import type { MemberId } from '../../../shared/contract/ids.ts';

/**
 * A bare handler: Hono and node:sqlite with no token, no schema, no limits and no digest of its own. It runs the store
 * itself, so that the SQL is ours statement for statement: what the ratio shows is what all the rest costs.
 * Gives its origin.
 */
export async function serveFloor(file: string, member: MemberId): Promise<string> {
  const sql = openNodeSql(file);
  const app = new Hono()
    .post('/v1/ops', async (c) => {
      const { ops, now } = await c.req.json();
      const checked = ops.map((op: { praise: string }) => ({ op, derived: op.praise }));
      return c.json(applyBatch(sql, member, checked, { now: Date.now(), sent: now }));
    })
    .post('/v1/lookup', async (c) => {
      const { posts } = await c.req.json();
      return c.json(lookUp(sql, member, { posts, personas: [], detail: false, reach: false }, Date.now()));
    });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The floor listens on no port');
  return `http://127.0.0.1:${address.port}`;
}
