import type { MemberId, QuestId } from '../../shared/contract/ids.ts';
import type { QuestView } from '../../shared/contract/views.ts';
import { questKey } from '../domain/quest-key.ts';
import type { Take } from './clock.ts';
import { type Fact, type FactChange, factsOfMonth } from './facts.ts';
import type { Sql } from './sql.ts';

const columns = 'id AS quest, month, aim, value, goal, by, done, dropped, clock';

type QuestRow = Omit<QuestView, 'dropped'> & { readonly dropped: 0 | 1 };

export function findQuest(sql: Sql, id: QuestId): QuestView | undefined {
  return sql.all<QuestRow>(`SELECT ${columns} FROM quests WHERE id = ?`, id).map(viewOf)[0];
}

/** How many goals of a month stand. */
export function countQuests(sql: Sql, month: string): number {
  const [row] = sql.all<{ n: number }>(
    'SELECT count(*) AS n FROM quests WHERE month = ? AND dropped = 0',
    month,
  );
  return row?.n ?? 0;
}

/** Sets a goal, with what its month has already. */
export function putQuest(
  { sql, take }: { sql: Sql; take: Take },
  quest: Pick<QuestView, 'quest' | 'month' | 'aim' | 'value' | 'goal'> & { readonly by: MemberId },
): void {
  const { quest: id, month, aim, value, goal, by } = quest;
  sql.all(
    'INSERT INTO quests (id, month, aim, value, goal, by, done, clock) VALUES (?, ?, ?, ?, ?, ?, 0, ?)',
    ...[id, month, aim, value, goal, by, take()],
  );
  settleQuests({ sql, take }, { gone: [], fresh: factsOfMonth(sql, month) }, [quest]);
}

export function dropQuest(sql: Sql, id: QuestId, clock: number): void {
  sql.all('UPDATE quests SET dropped = 1, clock = ? WHERE id = ?', clock, id);
  sql.all('DELETE FROM quest_keys WHERE quest = ?', id);
}

/**
 * Brings goals up to date with open praise that changed. A goal counts distinct things, so that what several praises
 * reached stands until the last of them is taken back. As many statements whatever the history; they read the goals of the
 * months that changed, three each at most.
 */
export function settleQuests(
  { sql, take }: { sql: Sql; take: Take },
  { gone, fresh }: FactChange,
  quests: readonly Pick<QuestView, 'quest' | 'month' | 'aim' | 'value'>[] = standingIn(sql, [
    ...gone,
    ...fresh,
  ]),
): void {
  const changes = quests.flatMap((quest) => {
    const sums = new Map<string, number>();
    const add = (fact: Fact, by: 1 | -1) => {
      const key = fact.month === quest.month ? questKey(quest, fact) : null;
      if (key !== null) sums.set(key, (sums.get(key) ?? 0) + by);
    };
    for (const fact of gone) add(fact, -1);
    for (const fact of fresh) add(fact, 1);
    return [...sums].filter(([, by]) => by !== 0).map(([key, by]) => ({ quest: quest.quest, key, by }));
  });
  const gains = addKeys(sql, changes);
  if (gains.length === 0) return;
  sql.all(
    `UPDATE quests SET done = done + (item.value ->> 'gain'), clock = ? + item.key FROM json_each(?) AS item
     WHERE quests.id = item.value ->> 'quest'`,
    take(gains.length),
    JSON.stringify(gains),
  );
}

/** Goals that changed in (since, upTo], for `changes`. A new device is told of those that stand. */
export function questsChangedIn(sql: Sql, since: number, upTo: number): QuestView[] {
  return sql
    .all<QuestRow>(
      `SELECT ${columns} FROM quests WHERE clock > ?1 AND clock <= ?2 AND (dropped = 0 OR ?1 > 0) ORDER BY clock`,
      since,
      upTo,
    )
    .map(viewOf);
}

/** The clock values of goals after a clock, at most so many. */
export function questClocksAfter(sql: Sql, since: number, limit: number): number[] {
  return sql
    .all<{ clock: number }>('SELECT clock FROM quests WHERE clock > ? ORDER BY clock LIMIT ?', since, limit)
    .map(({ clock }) => clock);
}

function standingIn(sql: Sql, facts: readonly Fact[]): QuestView[] {
  const months = [...new Set(facts.map(({ month }) => month))];
  if (months.length === 0) return [];
  return sql
    .all<QuestRow>(
      `SELECT ${columns} FROM quests WHERE month IN (SELECT value FROM json_each(?)) AND dropped = 0`,
      JSON.stringify(months),
    )
    .map(viewOf);
}

/** Adds to how many praises each thing rests on, and gives how many things that is more, by goal. */
function addKeys(
  sql: Sql,
  changes: readonly { readonly quest: QuestId; readonly key: string; readonly by: number }[],
): { quest: QuestId; gain: number }[] {
  if (changes.length === 0) return [];
  const rows = sql.all<{ quest: QuestId; key: string; n: number }>(
    `INSERT INTO quest_keys (quest, key, n)
     SELECT item.value ->> 'quest', item.value ->> 'key', item.value ->> 'by' FROM json_each(?) AS item WHERE true
     ON CONFLICT (quest, key) DO UPDATE SET n = n + excluded.n
     RETURNING quest, key, n`,
    JSON.stringify(changes),
  );
  sql.all(
    `DELETE FROM quest_keys WHERE n = 0 AND (quest, key) IN
       (SELECT item.value ->> 'quest', item.value ->> 'key' FROM json_each(?) AS item)`,
    JSON.stringify(changes),
  );
  const by = new Map(changes.map((change) => [`${change.quest} ${change.key}`, change.by]));
  const gains = new Map<QuestId, number>();
  for (const { quest, key, n } of rows) {
    const had = n - (by.get(`${quest} ${key}`) ?? 0);
    gains.set(quest, (gains.get(quest) ?? 0) + Number(n > 0) - Number(had > 0));
  }
  return [...gains].filter(([, gain]) => gain !== 0).map(([quest, gain]) => ({ quest, gain }));
}

function viewOf(row: QuestRow): QuestView {
  return { ...row, dropped: row.dropped === 1 };
}
