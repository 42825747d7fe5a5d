import type { TeamId } from '../../shared/contract/ids.ts';
import type { Locale, TeamView, Value } from '../../shared/contract/views.ts';
import { readBadges } from './badges.ts';
import type { Sql } from './sql.ts';

interface TeamRow {
  id: TeamId;
  name: string;
  purpose: string;
  locale: Locale;
  zone: string;
  keyCheck: string;
  recipes: number;
  changed: number;
  clock: number;
}

const readTeam =
  'SELECT id, name, purpose, locale, zone, key_check AS keyCheck, recipes, changed, clock FROM team';

/** The team as members see it. Throws when the database holds none. */
export function teamView(sql: Sql): TeamView {
  const { id, name, purpose, locale, zone, recipes, clock } = teamRow(sql);
  const [values, badges] = [readValues(sql), readBadges(sql)];
  return { id, name, purpose, locale, zone, values, badges, recipes, clock };
}

/** The team if it changed in (since, upTo], for `changes`. */
export function teamChangedIn(sql: Sql, since: number, upTo: number): TeamView | null {
  const { changed } = teamRow(sql);
  return changed > since && changed <= upTo ? teamView(sql) : null;
}

export function teamKeyCheck(sql: Sql): string {
  return teamRow(sql).keyCheck;
}

export function isValue(sql: Sql, value: string): boolean {
  return sql.all('SELECT 1 FROM team_values WHERE id = ?', value).length > 0;
}

/** How many values the team has: levels ask for no more. */
export function countValues(sql: Sql): number {
  return sql.all<{ n: number }>('SELECT count(*) AS n FROM team_values')[0]?.n ?? 0;
}

function teamRow(sql: Sql): TeamRow {
  const [row] = sql.all<TeamRow>(readTeam);
  if (!row) throw new Error('The database holds no team');
  return row;
}

function readValues(sql: Sql): Value[] {
  return sql
    .all<Omit<Value, 'example'> & { example: string | null }>(
      'SELECT id, ja, en, colour, example FROM team_values ORDER BY place',
    )
    .map(({ example, ...value }) => (example === null ? value : { ...value, example }));
}
