import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { pragmas } from '../../../server/node/node-sql.ts';

/**
 * What anybody would write in an afternoon: Hono, node:sqlite, prepared statements, no token, no schema, no
 * limits. It runs the statements ours runs, text for text (`sameSql` checks that), with the same pragmas.
 */
export const opsSql = {
  clock: 'SELECT clock FROM team',
  outcome: 'SELECT member, refused FROM ops WHERE id = ?',
  owner: 'SELECT member FROM personas WHERE tag = ?',
  value: 'SELECT 1 FROM team_values WHERE id = ?',
  known: 'SELECT post, giver, author, sealed IS NULL AS withdrawn FROM praises WHERE id = ?',
  praise: `INSERT INTO praises (id, post, giver, author, value, said, sealed, at, clock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET author = excluded.author, value = excluded.value, said = excluded.said,
      sealed = excluded.sealed, at = excluded.at, clock = excluded.clock`,
  post: `INSERT INTO posts (tag, author, n, clock) VALUES (?, ?, ?, ?)
    ON CONFLICT (tag) DO UPDATE SET n = n + excluded.n, clock = excluded.clock`,
  note: 'INSERT INTO ops (id, member, refused, at) VALUES (?, ?, ?, ?)',
  count: 'UPDATE team SET clock = ?',
};

export const lookupSql = {
  clock: opsSql.clock,
  posts: 'SELECT tag AS post, n FROM posts WHERE tag IN (SELECT value FROM json_each(?)) AND n > 0',
  praises: `SELECT praises.id AS praise, praises.post, praises.giver, praises.author, personas.member AS receiver,
      praises.value, praises.said, praises.sealed, praises.at, praises.clock
    FROM praises LEFT JOIN personas ON personas.tag = praises.author
    WHERE praises.post IN (SELECT value FROM json_each(?)) AND praises.giver = ? AND praises.sealed IS NOT NULL`,
  members: 'SELECT id, name, role FROM members WHERE id IN (SELECT value FROM json_each(?))',
};

/** Serves the floor from a team's file; gives its origin. */
export async function serveFloor(file: string, member: string): Promise<string> {
  const database = new DatabaseSync(file);
  for (const pragma of pragmas) database.exec(pragma);
  const prepare = (text: string) => database.prepare(text);
  const begin = prepare('BEGIN IMMEDIATE');
  const commit = prepare('COMMIT');
  const savepoint = prepare('SAVEPOINT level1');
  const release = prepare('RELEASE level1');
  const clock = prepare(opsSql.clock);
  const outcome = prepare(opsSql.outcome);
  const owner = prepare(opsSql.owner);
  const value = prepare(opsSql.value);
  const known = prepare(opsSql.known);
  const praise = prepare(opsSql.praise);
  const post = prepare(opsSql.post);
  const note = prepare(opsSql.note);
  const count = prepare(opsSql.count);
  const posts = prepare(lookupSql.posts);
  const praises = prepare(lookupSql.praises);
  const members = prepare(lookupSql.members);

  const app = new Hono()
    .post('/v1/ops', async (c) => {
      const { ops } = await c.req.json();
      begin.run();
      let now = Number(clock.get()?.clock);
      const results = [];
      for (const op of ops) {
        outcome.get(op.id);
        savepoint.run();
        owner.get(op.author);
        value.get(op.value);
        known.get(op.praise);
        praise.run(op.praise, op.post, member, op.author, op.value, op.said, op.sealed, op.at, ++now);
        post.run(op.post, op.author, 1, ++now);
        release.run();
        note.run(op.id, member, null, Date.now());
        results.push({ id: op.id, status: 'applied' });
      }
      count.run(now);
      commit.run();
      return c.json({ clock: now, results });
    })
    .post('/v1/lookup', async (c) => {
      const asked = await c.req.json();
      const tags = JSON.stringify(asked.posts);
      const { clock: now } = clock.get() ?? {};
      const counts = posts.all(tags);
      const own = praises.all(tags, member);
      const named =
        own.length > 0 ? members.all(JSON.stringify([...new Set(own.map((row) => row.giver))])) : [];
      return c.json({ clock: now, posts: counts, praises: own, personas: [], members: named });
    });

  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The floor listens on no port');
  return `http://127.0.0.1:${address.port}`;
}
