import type { MemberId } from '../../shared/contract/ids.ts';
import type { WeekResponse } from '../../shared/contract/lookup.ts';
import { readClock } from './clock.ts';
import { praisesOfDepartment } from './facts.ts';
import { memberView, memberViews } from './members.ts';
import { praisesById } from './praise-views.ts';
import type { Sql } from './sql.ts';

const week = 7 * 86_400_000;
/** More than anybody reads in the three minutes that a leader has (RECOGNITION.md rule 13). */
const atMost = 100;

/** The week of the asker's department in open praise; empty while nobody knows where she works. */
export function weekOfDepartment(sql: Sql, asker: MemberId, now: number): WeekResponse {
  const clock = readClock(sql);
  const { department } = memberView(sql, asker);
  if (department === null) return { clock, praises: [], members: [] };
  const praises = praisesById(sql, asker, praisesOfDepartment(sql, department, now - week, atMost));
  const named = praises.flatMap(({ giver, receiver, cosigns }) => [
    giver,
    ...(receiver === null ? [] : [receiver]),
    ...cosigns.map(({ member }) => member),
  ]);
  return { clock, praises, members: memberViews(sql, named) };
}
