import type { Sql } from './sql.ts';

/** Takes `count` clock values, one per changed row, and gives the first of them. */
export type Take = (count?: number) => number;

export function readClock(sql: Sql): number {
  const [team] = sql.all<{ clock: number }>('SELECT clock FROM team');
  if (!team) throw new Error('A database without its team row cannot have a clock');
  return team.clock;
}

/**
 * One transaction that changes rows: hands out the team's next clock values and writes the counter back once.
 * Gives what `change` gave and the clock after it.
 */
export function changing<T>(sql: Sql, change: (take: Take) => T): { result: T; clock: number } {
  return sql.tx(() => {
    const before = readClock(sql);
    let clock = before;
    const result = change((count = 1) => {
      const first = clock + 1;
      clock += count;
      return first;
    });
    if (clock !== before) sql.all('UPDATE team SET clock = ?', clock);
    return { result, clock };
  });
}
