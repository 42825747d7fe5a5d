import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { Refusal } from '../../server/domain/refusal.ts';
import { defaultValues } from '../../server/node/default-values.ts';
import { openNodeSql } from '../../server/node/node-sql.ts';
import { applyBatch } from '../../server/store/apply/batch.ts';
import { readOps } from '../../server/store/apply/read-ops.ts';
import { createTeam } from '../../server/store/create-team.ts';
import type { Sql } from '../../server/store/sql.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import { CreateTeamRequest } from '../../shared/contract/join.ts';
import { newPost, type Person, praise, withdraw } from '../contracts/api/team.ts';
import { start } from '../contracts/api/world.ts';

const member = crypto.randomUUID() as MemberId; // a UUID is what a member id is made of
const giver = { id: member } as Person; // only the id is asked for

const clocks = { now: start, sent: undefined };

async function openTeam() {
  const sql = openNodeSql(':memory:');
  const team = {
    id: 'hinode',
    name: 'n',
    purpose: 'p',
    locale: 'ja',
    values: defaultValues,
    keyCheck: 'c'.repeat(22),
  };
  await createTeam(sql, parse(CreateTeamRequest, team), start);
  return sql;
}

it('keeps nothing of what a withdrawn praise said', async () => {
  const sql = await openTeam();
  const post = newPost();
  const ops = [await praise(giver, post, { said: 'full', value: 'kaizen' }), await withdraw(giver, post)];
  applyBatch(sql, member, await readOps(ops, member), clocks);
  const rows = sql.all<object>('SELECT value, said, sealed FROM praises').map((row) => ({ ...row }));
  expect(rows).toEqual([{ value: null, said: 'none', sealed: null }]);
  sql.close();
});

it('leaves nothing of an op that is refused when it had begun to write, and all of the others', async () => {
  const sql = await openTeam();
  const posts = [newPost(), newPost(), newPost()];
  const ops = await Promise.all(posts.map((post) => praise(giver, post)));
  const refusing: Sql = {
    tx: sql.tx,
    all: (statement, ...binds) => {
      if (statement.includes('INTO posts') && binds[0] === posts[1]?.post)
        throw new Refusal('own-post', 'author');
      return sql.all(statement, ...binds);
    },
  };
  const { results } = applyBatch(refusing, member, await readOps(ops, member), clocks);
  expect(results.map((result) => result.status)).toEqual(['applied', 'refused', 'applied']);
  const kept = sql.all<{ post: string }>('SELECT post FROM praises ORDER BY clock').map((row) => row.post);
  expect(kept).toEqual([posts[0]?.post, posts[2]?.post]);
  sql.close();
});
