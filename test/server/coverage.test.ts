import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../server/domain/coverage.ts';
import { addSession } from '../../server/store/sessions.ts';
import type { Sql } from '../../server/store/sql.ts';
import { weekOfDepartment } from '../../server/store/week.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import { apply, openTeam, praiseStep, start } from './growth-team.ts';

describe('coverage of a department (rule 14)', () => {
  it.each([
    [4, 4, null],
    [5, 4, 80],
    [6, 5, 83],
    [200, 199, 99],
    [5, 5, 100],
    [5, 0, 0],
  ])('of %i people with %i reached is %j', (people, reached, expected) => {
    expect(coverageOf(people, reached)).toBe(expected);
  });

  it('is found by index, like the weeks of a decline: nothing is read through', async () => {
    const members = Array.from({ length: 6 }, (_, n) => `m${n}`);
    const sql = await openTeam(members);
    sql.all("UPDATE members SET department = '製造', role = 'leader'");
    for (const one of members) addSession(sql, one, one as MemberId, start);
    for (const [n, by] of members.entries()) apply(sql, { by, kind: 'claim', persona: `p${n}`, at: start });
    apply(sql, praiseStep({ giver: 'm0', author: 'p1', post: 't', at: start }));
    const scans: unknown[] = [];
    const explaining: Sql = {
      tx: sql.tx,
      all: (statement, ...binds) => {
        const plan = sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...binds);
        scans.push(
          ...plan.filter(({ detail }) => /^SCAN (facts|members|praises|personas|sessions)/.test(detail)),
        );
        return sql.all(statement, ...binds);
      },
    };
    expect(weekOfDepartment(explaining, 'm0' as MemberId, start)).toMatchObject({ coverage: 16 });
    expect(scans).toEqual([]);
    sql.close();
  });
});
