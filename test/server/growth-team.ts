import { parse } from 'valibot';
import { defaultValues } from '../../server/node/default-values.ts';
import { openNodeSql } from '../../server/node/node-sql.ts';
import { applyBatch } from '../../server/store/apply/batch.ts';
import { createTeam } from '../../server/store/create-team.ts';
import { type Book, ownBook } from '../../server/store/growth/book.ts';
import { readGrowth } from '../../server/store/growth.ts';
import { addMember } from '../../server/store/members.ts';
import type { Sql } from '../../server/store/sql.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import { CreateTeamRequest } from '../../shared/contract/join.ts';
import type { Op } from '../../shared/contract/ops.ts';
import type { Growth } from '../../shared/contract/views.ts';
import type { Fact } from './growth-oracle.ts';

export const start = Date.UTC(2026, 0, 5);

export async function openTeam(members: readonly string[]) {
  const sql = openNodeSql(':memory:');
  const team = {
    id: 'hinode',
    name: 'n',
    purpose: 'p',
    locale: 'ja',
    values: defaultValues,
    keyCheck: 'c'.repeat(22),
  };
  await createTeam(sql, parse(CreateTeamRequest, team), start);
  for (const id of members)
    addMember(sql, { id: id as MemberId, name: id, role: 'member', department: null }, start, 1); // any text is an id to a table
  return sql;
}

/** An op without its id and time, with plain texts for ids: the tables take any. */
export type Step = { readonly by: string; readonly at: number } & Record<string, unknown>;

export const praiseStep = (
  fact: Pick<Fact, 'giver' | 'author' | 'post' | 'at'> &
    Partial<Pick<Fact, 'value' | 'said'>> & { badge?: string | null; visibility?: string },
): Step => ({
  by: fact.giver,
  at: fact.at,
  kind: 'praise',
  praise: `${fact.giver}-${fact.post}`,
  post: fact.post,
  author: fact.author,
  value: fact.value ?? null,
  badge: fact.badge ?? null,
  group: null,
  said: fact.said ?? 'full',
  sealed: 'sealed',
  visibility: fact.visibility ?? 'team',
});

let made = 0;

/** Applies one op past its schema, as if the server's clock were its own. */
export function apply(sql: Sql, { by, ...step }: Step): void {
  made += 1;
  const op = { id: `op-${made}`, ...step } as unknown as Op; // plain texts in the place of tags and ids
  const derived = op.kind === 'praise' ? op.praise : null;
  applyBatch(sql, by as MemberId, [{ op, derived }], { now: step.at, sent: undefined });
}

export function factsOf(sql: Sql): Fact[] {
  return sql.all<Fact>(
    `SELECT praises.id, giver, author, personas.member AS receiver, post, value, said, at
     FROM praises LEFT JOIN personas ON personas.tag = author WHERE sealed IS NOT NULL`,
  );
}

export function growthIn(sql: Sql, member: string): Growth {
  return readGrowth(sql, member as MemberId); // any text is an id to a table
}

/** Everything a book of growth keeps, but for clocks. */
export function keptGrowth(sql: Sql, { merits, ties, givenValues, growth }: Book = ownBook(sql)): object {
  const rows = (statement: string) => sql.all<object>(statement).map((row) => ({ ...row }));
  return {
    merits: rows(`SELECT * FROM ${merits} ORDER BY praise`),
    ties: rows(`SELECT * FROM ${ties} ORDER BY member, counterpart`),
    values: rows(`SELECT * FROM ${givenValues} ORDER BY member, value`),
    growth: rows(
      `SELECT member, people, given_values, departments FROM ${growth} WHERE people + given_values + departments > 0 ORDER BY member`,
    ),
  };
}
