import { bringBadges } from './badges/bring-badges.ts';
import { countAnew } from './count-anew.ts';
import { settleEarlierPraises } from './earlier-praises.ts';
import { countEarlierPraises } from './growth/backfill.ts';
import { openBook, ownBook } from './growth/book.ts';
import { giveEarlierMemberPersonas } from './member-personas.ts';
import { migrations } from './migrations.ts';
import type { Sql } from './sql.ts';

/**
 * Brings a database to the newest shape in one transaction; harmless when it is there already.
 * Throws on a database that a newer Hanamaru has written, rather than writing to what it does not know.
 */
export function migrate(sql: Sql, now: number): void {
  sql.all('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT');
  const taken = new Set(sql.all<{ name: string }>('SELECT name FROM migrations').map((row) => row.name));
  const known = new Set(migrations.map((step) => step.name));
  for (const name of taken)
    if (!known.has(name))
      throw new Error(`The database has taken the step ${name}, which this version does not know`);
  sql.tx(() => {
    for (const { name, statements } of migrations.filter((step) => !taken.has(step.name))) {
      for (const statement of statements) sql.all(statement);
      sql.all('INSERT INTO migrations (name, at) VALUES (?, ?)', name, now);
    }
    // Weeks in a time zone are more than SQL can count. What counts them knows the newest shape alone: it comes last.
    if (!taken.has('0004-growth')) countEarlierPraises(ownBook(sql));
    if (!taken.has('0012-member-personas')) giveEarlierMemberPersonas(sql);
    if (taken.has('0005-badges-ideas-quests')) {
      if (!taken.has('0009-counted-anew')) countAnew(sql, now);
      return;
    }
    countEarlierPraises(openBook(sql));
    settleEarlierPraises(sql);
    bringBadges(sql, now);
  });
}
