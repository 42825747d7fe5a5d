import type { MemberId, PraiseId } from '../../../shared/contract/ids.ts';
import type { Take } from '../clock.ts';
import type { Sql } from '../sql.ts';
import type { Merit } from './merits.ts';
import type { Recount } from './weeks.ts';

/** A praise that weighs or counts something else now, or for another reason, though nothing was done to it. */
export interface Reweighed {
  readonly praise: PraiseId;
  readonly giver: MemberId;
}

/** Which praises, but those that were changed themselves, are worth something else to their givers. */
export function reweighedBeside(
  praises: readonly PraiseId[],
  {
    before,
    after,
    recounts,
  }: { before: readonly Merit[]; after: readonly Merit[]; recounts: readonly Recount[] },
): Reweighed[] {
  const known = new Map(before.map((merit) => [merit.praise, merit]));
  const told = new Map<PraiseId, MemberId>();
  for (const { praise, giver, again, weight } of after) {
    const had = known.get(praise);
    if (had?.again !== again || had.weight !== weight) told.set(praise, giver);
  }
  for (const { praise, member, gave } of recounts) if (gave === 1) told.set(praise, member);
  for (const praise of praises) told.delete(praise);
  return [...told].map(([praise, giver]) => ({ praise, giver }));
}

/**
 * Lets their givers hear of it. Not by the praises' own clocks: those are told to receivers too, who would learn that
 * something else of the giver's changed, which may be between two.
 */
export function tellReweighed(
  { sql, take }: { sql: Sql; take: Take },
  reweighed: readonly Reweighed[],
): void {
  if (reweighed.length === 0) return;
  sql.all(
    `INSERT INTO reweighed (praise, giver, clock)
     SELECT value ->> 'praise', value ->> 'giver', ? + key FROM json_each(?) WHERE true
     ON CONFLICT (praise) DO UPDATE SET clock = excluded.clock`,
    take(reweighed.length),
    JSON.stringify(reweighed),
  );
}
