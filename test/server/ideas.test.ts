import { beforeEach, expect, it } from 'vitest';
import { lookUp } from '../../server/store/lookup.ts';
import type { Sql } from '../../server/store/sql.ts';
import type { MemberId, PostTag } from '../../shared/contract/ids.ts';
import { apply, openTeam, type Step, start } from './growth-team.ts';

// Where two lead: test/contracts/api/ideas.ts has one leader.

const hour = 3_600_000;
let sql: Sql & { close(): void };

beforeEach(async () => {
  sql = await openTeam(['proposer', 'first', 'second']);
  sql.all("UPDATE members SET role = 'leader' WHERE id <> 'proposer'");
  const about = { post: 'post', author: 'author', from: null, sealed: 'idea' };
  apply(sql, { by: 'proposer', at: start, kind: 'propose', ...about });
  return () => sql.close();
});

const move = (by: string, state: string, line: string | null, at = start + hour): Step => ({
  ...{ by, at, kind: 'move', post: 'post', state },
  sealed: line,
});

function idea() {
  const asked = { posts: ['post' as PostTag], personas: [], detail: true, reach: false };
  const found = lookUp(sql, 'proposer' as MemberId, asked, start).ideas[0]; // any text is an id to a table
  return {
    state: found?.state,
    since: found?.since,
    said: found?.steps.slice(1).map(({ member, sealed }) => `${member} ${sealed}`),
  };
}

function earned(): string[] {
  return sql
    .all<{ member: string; badge: string }>(
      `SELECT member, badge FROM awards WHERE tier > 0 AND badge IN ('finder', 'blossom', 'harvest', 'answerer')
       ORDER BY member, badge`,
    )
    .map(({ member, badge }) => `${member} ${badge}`);
}

it('keeps a leader’s reason beside that of another who had not heard, and lets each replace her own', () => {
  apply(sql, move('first', 'declined', 'no'));
  apply(sql, move('second', 'declined', 'nor I', start + 2 * hour));
  expect(idea()).toEqual({ state: 'declined', since: start + hour, said: ['first no', 'second nor I'] });
  apply(sql, move('first', 'declined', 'not yet', start + 3 * hour));
  expect(idea()).toEqual({ state: 'declined', since: start + hour, said: ['first not yet', 'second nor I'] });
  apply(sql, move('second', 'considered', null, start + 4 * hour));
  apply(sql, move('first', 'declined', 'no again', start + 5 * hour));
  expect(idea().said).toEqual(['first not yet', 'second nor I', 'second null', 'first no again']);
});

it('leaves the credit with who moved it there, whoever says more', () => {
  const answered = () =>
    sql
      .all<{ doer: string }>("SELECT doer FROM deeds WHERE kind = 'closing' AND state = 'adopted'")
      .map(({ doer }) => doer);
  apply(sql, move('first', 'adopted', null));
  apply(sql, move('second', 'adopted', 'gladly'));
  expect(answered()).toEqual(['first']);
  expect(idea().said).toEqual(['first null', 'second gladly']);
});

it('earns a finder nothing with her own post, and its author only what another leader decides', () => {
  apply(sql, { by: 'first', at: start, kind: 'claim', persona: 'hers' });
  const about = { author: 'hers', from: null, sealed: 'idea' };
  for (const post of ['own', 'found'])
    apply(sql, { by: post === 'own' ? 'first' : 'proposer', at: start, kind: 'propose', post, ...about });
  for (const post of ['own', 'found']) apply(sql, { ...move('first', 'adopted', null), post });
  expect(earned()).toEqual([]);
  for (const post of ['own', 'found'])
    for (const state of ['considered', 'adopted'])
      apply(sql, { ...move('second', state, null, start + 2 * hour), post });
  expect(earned()).toEqual(['first blossom', 'proposer finder', 'second answerer']);
});

it('earns for adoption and coming true as long as they hold', () => {
  apply(sql, { by: 'first', at: start, kind: 'claim', persona: 'author' });
  const earnedOnce = (state: string, at: number) => {
    apply(sql, move('second', state, 'line', start + at * hour));
    return earned().filter((one) => !one.startsWith('second'));
  };
  expect(earnedOnce('adopted', 1)).toEqual(['first blossom', 'proposer finder']);
  expect(earnedOnce('realised', 2)).toEqual(['first blossom', 'first harvest', 'proposer finder']);
  expect(earnedOnce('adopted', 3)).toEqual(['first blossom', 'proposer finder']);
  expect(earnedOnce('declined', 4)).toEqual([]);
  expect(earnedOnce('realised', 5)).toEqual(['first blossom', 'first harvest', 'proposer finder']);
});

it('is not moved back by a leader who decided earlier and reconnects later', () => {
  apply(sql, move('second', 'adopted', 'yes', start + 5 * hour));
  apply(sql, move('first', 'considered', 'perhaps', start + hour));
  expect(idea()).toEqual({ state: 'adopted', since: start + 5 * hour, said: ['second yes'] });
  const [last] = sql.all<{ refused: string }>(
    'SELECT refused FROM ops WHERE member = ? ORDER BY at',
    'first',
  );
  expect(last?.refused).toBe('idea-moved:state');
});

it('tells a line that comes late with the step that it follows', () => {
  apply(sql, move('second', 'adopted', 'yes', start + 5 * hour));
  apply(sql, move('first', 'adopted', 'yes, and soon', start + hour));
  const steps = sql.all<{ at: number }>('SELECT at FROM idea_steps ORDER BY place');
  expect(steps.map(({ at }) => (at - start) / hour)).toEqual([0, 5, 5]);
});
