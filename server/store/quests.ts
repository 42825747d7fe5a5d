import type { MemberId, QuestId } from '../../shared/contract/ids.ts';
import type { QuestView } from '../../shared/contract/views.ts';
import type { Sql } from './sql.ts';

export type Quest = Pick<QuestView, 'quest' | 'month' | 'aim' | 'value' | 'goal' | 'by'>;

const columns = 'id AS quest, month, aim, value, goal, by, done, dropped, clock';

type QuestRow = Omit<QuestView, 'dropped'> & { readonly dropped: 0 | 1 };

export function findQuest(sql: Sql, quest: QuestId): { by: MemberId; dropped: boolean } | undefined {
  const [row] = sql.all<{ by: MemberId; dropped: 0 | 1 }>(
    'SELECT by, dropped FROM quests WHERE id = ?',
    quest,
  );
  return row && { by: row.by, dropped: row.dropped === 1 };
}

/** The goals of these months that nobody took back. */
export function questsOf(sql: Sql, months: Iterable<string>): (Quest & { readonly done: number })[] {
  return sql.all(
    `SELECT id AS quest, month, aim, value, goal, by, done FROM quests
     WHERE month IN (SELECT value FROM json_each(?)) AND dropped = 0 ORDER BY id`,
    JSON.stringify([...months]),
  );
}

export function putQuest(sql: Sql, quest: Quest & { done: number }, clock: number): void {
  sql.all(
    'INSERT INTO quests (id, month, aim, value, goal, by, done, clock) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    quest.quest,
    quest.month,
    quest.aim,
    quest.value,
    quest.goal,
    quest.by,
    quest.done,
    clock,
  );
}

export function dropQuest(sql: Sql, quest: QuestId, clock: number): void {
  sql.all('UPDATE quests SET dropped = 1, clock = ? WHERE id = ?', clock, quest);
}

export function addDone(sql: Sql, quest: QuestId, by: number, clock: number): void {
  sql.all('UPDATE quests SET done = done + ?, clock = ? WHERE id = ?', by, clock, quest);
}

/** Goals in (since, upTo], those taken back too. A new device hears of what stands in this month and later ones. */
export function questsChangedIn(sql: Sql, month: string, since: number, upTo: number): QuestView[] {
  return sql
    .all<QuestRow>(
      `SELECT ${columns} FROM quests WHERE clock > ?1 AND clock <= ?2 AND (?1 > 0 OR (month >= ?3 AND dropped = 0))
       ORDER BY clock`,
      since,
      upTo,
      month,
    )
    .map((row) => ({ ...row, dropped: row.dropped === 1 }));
}
