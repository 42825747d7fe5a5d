import { wholePerson } from '../../../shared/rules/level.ts';
import type { Book } from './book.ts';
import type { TieChange, ValueChange } from './tally.ts';

/** What a change adds to a member's totals. */
export interface Gain {
  readonly member: string;
  readonly gain: number;
}

/**
 * Adds to ties, and gives what that is in twelfths of people: one counterpart is never more than one person, however
 * much goes back and forth.
 */
export function addToTies(book: Book, ties: readonly TieChange[]): Gain[] {
  const { sql } = book;
  const changes = JSON.stringify(ties);
  const rows = sql.all<{ member: string; counterpart: string; twelfths: number }>(
    `INSERT INTO ${book.ties} (member, counterpart, twelfths, given)
     SELECT value ->> 'member', value ->> 'counterpart', value ->> 'twelfths', value ->> 'given'
     FROM json_each(?) WHERE true
     ON CONFLICT (member, counterpart) DO UPDATE SET twelfths = twelfths + excluded.twelfths,
       given = given + excluded.given
     RETURNING member, counterpart, twelfths`,
    changes,
  );
  sql.all(
    `DELETE FROM ${book.ties} WHERE twelfths = 0 AND given = 0 AND (member, counterpart) IN
       (SELECT value ->> 'member', value ->> 'counterpart' FROM json_each(?))`,
    changes,
  );
  const added = new Map(ties.map((tie) => [`${tie.member} ${tie.counterpart}`, tie.twelfths]));
  return rows.map(({ member, counterpart, twelfths }) => {
    const had = twelfths - (added.get(`${member} ${counterpart}`) ?? 0);
    return { member, gain: Math.min(wholePerson, twelfths) - Math.min(wholePerson, had) };
  });
}

/** Adds to the values given, and gives how many distinct ones that is more. */
export function addToValues({ sql, givenValues }: Book, values: readonly ValueChange[]): Gain[] {
  const changes = JSON.stringify(values);
  const rows = sql.all<{ member: string; value: string; given: number }>(
    `INSERT INTO ${givenValues} (member, value, given)
     SELECT item.value ->> 'member', item.value ->> 'value', item.value ->> 'given'
     FROM json_each(?) AS item WHERE true
     ON CONFLICT (member, value) DO UPDATE SET given = given + excluded.given
     RETURNING member, value, given`,
    changes,
  );
  sql.all(
    `DELETE FROM ${givenValues} WHERE given = 0 AND (member, value) IN
       (SELECT item.value ->> 'member', item.value ->> 'value' FROM json_each(?) AS item)`,
    changes,
  );
  const added = new Map(values.map(({ member, value, given }) => [`${member} ${value}`, given]));
  return rows.map(({ member, value, given }) => {
    const had = given - (added.get(`${member} ${value}`) ?? 0);
    return { member, gain: Number(given > 0) - Number(had > 0) };
  });
}
