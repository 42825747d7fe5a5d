import { env, evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { countOf, newMember, newPost, newTeam, praise } from '../contracts/api/team.ts';

const world = {
  createSecret: env.CREATE_SECRET ?? '',
  request: (path: string, init?: RequestInit) =>
    exports.default.fetch(`https://hanamaru.example${path}`, init),
  setNow: () => {},
  close: async () => {},
};

it('keeps tokens, praises and answers when the object is evicted', async () => {
  const team = await newTeam(world);
  const [giver, post] = [await newMember(team), newPost()];
  const op = await praise(giver, post);
  const first = await giver.ops(op);
  await evictDurableObject(env.TEAMS.getByName(team.id));
  expect(await giver.ops(op)).toEqual(first);
  expect(await countOf(giver, post)).toBe(1);
});

it('writes nothing for a team that nobody opened', async () => {
  const name = `nobody-${crypto.randomUUID().slice(0, 8)}`;
  const response = await world.request('/v1/me', {
    headers: { Authorization: `Bearer ${name}.${'s'.repeat(43)}` },
  });
  expect(response.status).toBe(404);
  const tables = await runInDurableObject(env.TEAMS.getByName(name), (_, { storage }) =>
    storage.sql.exec("SELECT name FROM sqlite_schema WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray(),
  );
  expect(tables).toEqual([]);
});
