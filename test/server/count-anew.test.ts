import { expect, it } from 'vitest';
import { migrate } from '../../server/store/migrate.ts';
import type { Sql } from '../../server/store/sql.ts';
import { apply, growthIn, keptGrowth, openTeam, praiseStep, start } from './growth-team.ts';

const day = 86_400_000;

/** As step 0008 left it. */
function undoStep(sql: Sql): void {
  sql.all("DELETE FROM migrations WHERE name = '0009-counted-anew'");
}

it('counts growth anew in a database that counted it by older rules, and tells whose it is', async () => {
  const sql = await openTeam(['giver', 'other']);
  apply(sql, { by: 'other', at: start, kind: 'claim', persona: 'hers' });
  apply(sql, praiseStep({ giver: 'giver', author: 'hers', post: 'post', at: start + day, value: 'kaizen' }));
  const kept = [keptGrowth(sql), growthIn(sql, 'giver')];
  const clocks = () => sql.all("SELECT clock FROM growth WHERE member = 'giver'")[0];
  const before = clocks();
  // An older rule let something else of her week count.
  for (const statement of [
    'UPDATE merits SET for_giver = 0',
    "UPDATE ties SET twelfths = 0 WHERE member = 'giver'",
    "UPDATE growth SET people = 0 WHERE member = 'giver'",
  ])
    sql.all(statement);
  undoStep(sql);
  migrate(sql, start + 2 * day);
  expect([keptGrowth(sql), growthIn(sql, 'giver')]).toEqual(kept);
  expect(clocks()).not.toEqual(before);
  sql.close();
});

it('takes back what ideas earned by older rules', async () => {
  const sql = await openTeam(['boss', 'proposer']);
  sql.all("UPDATE members SET role = 'leader' WHERE id = 'boss'");
  const about = { post: 'post', author: 'author', from: null, sealed: 'idea' };
  apply(sql, { by: 'boss', at: start, kind: 'propose', ...about });
  apply(sql, { by: 'boss', at: start + day, kind: 'move', post: 'post', state: 'adopted', sealed: null });
  const awards = () =>
    sql
      .all<{ badge: string }>("SELECT badge FROM awards WHERE member = 'boss' AND tier > 0")
      .map(({ badge }) => badge);
  expect(awards()).toEqual([]);
  // An older rule let who proposed decide, too.
  sql.all(
    `INSERT INTO deeds (id, source, kind, state, doer, counterpart, receiver, value, worded, at, week)
     VALUES ('idea/post/adopted', 'idea/post', 'idea', 'adopted', 'boss', 'author', NULL, NULL, 0, ?, 1)`,
    start + day,
  );
  sql.all("INSERT INTO awards (member, badge, have, hidden, tier, at) VALUES ('boss', 'finder', 1, 0, 1, 1)");
  expect(awards()).toEqual(['finder']);
  undoStep(sql);
  migrate(sql, start + 2 * day);
  expect(awards()).toEqual([]);
  expect(sql.all("SELECT 1 FROM deeds WHERE state = 'adopted'")).toEqual([]);
  sql.close();
});
