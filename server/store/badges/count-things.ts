import type { Sql } from '../sql.ts';
import { byHolding, type Count, type Holding, summed } from './counts.ts';

export interface Gain extends Holding {
  readonly gain: number;
}

/** Counts distinct things, each of which may rest on several deeds, and gives how many more there are. */
export function countThings(sql: Sql, counts: readonly Count[]): Gain[] {
  const sums = summed(counts, ({ thing }) => thing);
  if (sums.length === 0) return [];
  const bound = JSON.stringify(sums.map(({ member, badge, thing, by }) => ({ member, badge, thing, by })));
  const rows = sql.all<Holding & { thing: string; n: number }>(
    `INSERT INTO badge_things (member, badge, thing, n)
     SELECT value ->> 'member', value ->> 'badge', value ->> 'thing', value ->> 'by' FROM json_each(?) WHERE true
     ON CONFLICT (member, badge, thing) DO UPDATE SET n = n + excluded.n
     RETURNING member, badge, thing, n`,
    bound,
  );
  if (rows.some(({ n }) => n === 0))
    sql.all(
      `DELETE FROM badge_things WHERE n = 0 AND (member, badge, thing) IN
         (SELECT value ->> 'member', value ->> 'badge', value ->> 'thing' FROM json_each(?))`,
      bound,
    );
  const by = new Map(sums.map((sum) => [`${sum.member}\n${sum.badge}\n${sum.thing}`, sum.by]));
  const gains = rows.map(({ member, badge, thing, n }) => {
    const had = n - (by.get(`${member}\n${badge}\n${thing}`) ?? 0);
    return { member, badge, gain: Number(n > 0) - Number(had > 0) };
  });
  return byHolding(gains)
    .flatMap(([first, ...rest]) =>
      first ? [{ ...first, gain: rest.reduce((sum, { gain }) => sum + gain, first.gain) }] : [],
    )
    .filter(({ gain }) => gain !== 0);
}
