import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../server/store/migrate.ts';
import type { Sql } from '../../server/store/sql.ts';
import { apply, openTeam, praiseStep, type Step, start } from './growth-team.ts';

const hour = 3_600_000;
let sql: Sql & { close(): void };
let at = start;

beforeEach(async () => {
  at = start;
  sql = await openTeam(['author', 'colleague', 'boss']);
  sql.all("UPDATE members SET role = 'leader' WHERE id = 'boss'");
  for (const by of ['author', 'colleague', 'boss']) work(by, 'first');
});
afterEach(() => sql.close());

function go(step: Omit<Step, 'at'> & { by: string }): void {
  at += hour;
  apply(sql, { ...step, at });
}
const work = (by: string, department: string) => go({ by, kind: 'department', department });
const everybodyMoves = () => {
  for (const by of ['author', 'colleague', 'boss']) work(by, 'second');
};

const departments = () =>
  Object.fromEntries(
    sql
      .all<{ id: string; doer: string | null; receiver: string | null }>(
        'SELECT id, doer_department AS doer, receiver_department AS receiver FROM deeds ORDER BY id',
      )
      .map(({ id, doer, receiver }) => [id, [doer, receiver]]),
  );

it('keeps of applause where both worked then, whatever is said of the praise later', () => {
  go({ by: 'author', kind: 'claim', persona: 'hers' });
  const praise = praiseStep({ giver: 'colleague', author: 'hers', post: 'post', at });
  go(praise);
  go({ by: 'boss', kind: 'second', praise: 'colleague-post', sealed: 'line' });
  everybodyMoves();
  go({ ...praise, kind: 'amend', value: 'kaizen' });
  expect(departments()).toEqual({ 'colleague-post/boss': ['first', 'first'] });
});

it('keeps of an idea where each worked when it was proposed and moved, and its author when she claimed it', () => {
  const about = { post: 'post', author: 'hers', from: null, sealed: 'idea' };
  go({ by: 'colleague', kind: 'propose', ...about });
  go({ by: 'boss', kind: 'move', post: 'post', state: 'considered', sealed: null });
  go({ by: 'author', kind: 'claim', persona: 'hers' });
  everybodyMoves();
  go({ by: 'boss', kind: 'move', post: 'post', state: 'adopted', sealed: null });
  expect(departments()).toEqual({
    'idea/post/proposed': ['first', 'first'],
    'idea/post/considered': ['first', 'first'],
    'idea/post/considered/closing': ['first', 'first'],
    'idea/post/adopted': ['first', 'first'],
    'idea/post/adopted/closing': ['second', 'first'],
  });
  go({ by: 'author', kind: 'unclaim', persona: 'hers' });
  expect(departments()['idea/post/proposed']).toEqual(['first', null]);
});

it('takes from the deeds of older databases where both worked then', () => {
  const about = { author: 'hers', from: null, sealed: 'idea' };
  go({ by: 'author', kind: 'claim', persona: 'hers' });
  go(praiseStep({ giver: 'colleague', author: 'hers', post: 'post', at }));
  go({ by: 'boss', kind: 'second', praise: 'colleague-post', sealed: 'line' });
  go({ by: 'colleague', kind: 'propose', post: 'post', ...about });
  go({ by: 'boss', kind: 'move', post: 'post', state: 'adopted', sealed: null });
  const before = departments();
  everybodyMoves();
  for (const column of ['seconds DROP COLUMN department', 'idea_steps DROP COLUMN department'])
    sql.all(`ALTER TABLE ${column}`);
  sql.all('ALTER TABLE ideas DROP COLUMN owner_department');
  sql.all("DELETE FROM migrations WHERE name = '0010-departments-of-deeds'");
  migrate(sql, at);
  go({ by: 'boss', kind: 'move', post: 'post', state: 'adopted', sealed: 'line' });
  go({
    by: 'colleague',
    kind: 'amend',
    praise: 'colleague-post',
    value: 'kaizen',
    said: 'full',
    sealed: 's',
  });
  expect(departments()).toEqual(before);
});
