import type { MemberId } from '../../shared/contract/ids.ts';
import type { WeekResponse } from '../../shared/contract/lookup.ts';
import { leads } from '../../shared/rules/leads.ts';
import { day } from '../domain/lifetimes.ts';
import { readClock } from './clock.ts';
import { departmentCoverage } from './coverage.ts';
import { declineOf } from './decline.ts';
import { memberView, memberViews } from './members.ts';
import { namedIn, openOfDepartment } from './praise-views.ts';
import type { Sql } from './sql.ts';

/** More than anybody reads in three minutes. */
const praisesPerWeek = 100;

/**
 * What people of the asker's department gave or received in the last seven days, in the open: none where she works
 * nowhere. With it, how many of them are reached at all, and for who leads whether the team is in a valley. `now` in
 * milliseconds since 1970.
 */
export function weekOfDepartment(sql: Sql, asker: MemberId, now: number): WeekResponse {
  const { department, role } = memberView(sql, asker);
  const asked = { after: now - 7 * day, most: praisesPerWeek };
  const praises = department === null ? [] : openOfDepartment(sql, asker, { department, ...asked });
  return {
    clock: readClock(sql),
    praises,
    members: memberViews(sql, namedIn(praises)),
    coverage: department === null ? null : departmentCoverage(sql, department, now),
    decline: leads(role) ? declineOf(sql, now) : null,
  };
}
