import { expect, it } from 'vitest';
import { memberCard } from '../../server/store/member-card.ts';
import type { Sql } from '../../server/store/sql.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import { apply, openTeam, praiseStep, start } from './growth-team.ts';

it('finds what a third may know of somebody without reading through all that others gave her between two', async () => {
  const sql = await openTeam(['giver', 'receiver', 'third']);
  apply(sql, { by: 'receiver', kind: 'claim', persona: 'p', at: start });
  const steps: string[] = [];
  const explaining: Sql = {
    tx: sql.tx,
    all: (statement, ...binds) => {
      const plan = sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...binds);
      if (statement.includes('personas CROSS JOIN praises')) steps.push(...plan.map(({ detail }) => detail));
      return sql.all(statement, ...binds);
    },
  };
  for (const by of ['giver', 'third'])
    apply(sql, praiseStep({ giver: by, author: 'p', post: 'post', at: start, visibility: 'private' }));
  const latest = (asker: string) => memberCard(explaining, asker as MemberId, 'receiver' as MemberId)?.latest; // any text is an id to a table
  expect(latest('third')?.praise).toBe('third-post');
  expect(steps.filter((step) => /SEARCH given /.test(step))).toEqual([
    'SEARCH given USING INDEX praises_secret_given (author=? AND giver=?)',
  ]);
  expect(latest('receiver')?.praise).toBe('third-post');
  sql.close();
});
