import { bringBadges } from './badges/bring-badges.ts';
import { settleEarlierPraises } from './earlier-praises.ts';
import { countEarlierPraises } from './growth/backfill.ts';
import { openBook, ownBook } from './growth/book.ts';
import { migrations } from './migrations.ts';
import type { Sql } from './sql.ts';

/**
 * Brings a database to the newest shape, each step in its own transaction; harmless when it is there already.
 * Throws on a database that a newer Hanamaru has written, rather than writing to what it does not know.
 */
export function migrate(sql: Sql, now: number): void {
  sql.all('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT');
  const taken = new Set(sql.all<{ name: string }>('SELECT name FROM migrations').map((row) => row.name));
  const known = new Set(migrations.map((step) => step.name));
  for (const name of taken)
    if (!known.has(name))
      throw new Error(`The database has taken the step ${name}, which this version does not know`);
  for (const step of migrations) {
    if (taken.has(step.name)) continue;
    sql.tx(() => {
      for (const statement of step.statements) sql.all(statement);
      // Weeks in a time zone are more than SQL can count. Later steps only add: what is called here must stay able to run here.
      if (step.name === '0004-growth') countEarlierPraises(ownBook(sql));
      if (step.name === '0005-badges-ideas-quests') {
        countEarlierPraises(openBook(sql));
        settleEarlierPraises(sql);
        bringBadges(sql, now);
      }
      sql.all('INSERT INTO migrations (name, at) VALUES (?, ?)', step.name, now);
    });
  }
}
