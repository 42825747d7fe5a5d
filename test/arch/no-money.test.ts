import { describe, expect, it } from 'vitest';
import { openNodeSql } from '../../server/node/node-sql.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Sql } from '../../server/store/sql.ts';
import { messagesOf } from '../dom/ui/messages.ts';
import { namesIn, specification, wordsOf } from './api-names.ts';

/** Words that name what may be spent, or got for praise. */
const money =
  /^(money|cash|coins?|currency|currencies|prices?|priced|costs?|fees?|rates?|exchange|points?|credits?|wallets?|balances?|spend|spent|redeem|redeemed|rewards?|prizes?|payouts?|pay|paid|salary|bonus|bonuses|vouchers?|shop|store|buy)$/;
/** And words that name what somebody would have to give. */
const quota = /^(quotas?|minimum|min|must|obliged|mandatory|required|target|targets|owed?|debt|penalty)$/;

const inWords = {
  ja: /円|ポイント|通貨|コイン|換金|両替|価格|値段|景品|賞金|賞与|報酬|給与|給料|商品券|ギフト券|ノルマ|最低でも|義務/,
  en: /[$€£¥]\s?\d|\b(money|cash|coins?|currency|prices?|points|vouchers?|gift cards?|prizes?|rewards?|redeem|spend|bonus|salary|quotas?|minimum|mandatory|at least)\b/i,
} as const;

function tablesAndColumns(sql: Sql): string[] {
  return sql
    .all<{ name: string }>(
      `SELECT tables.name || '.' || columns.name AS name
       FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'`,
    )
    .map(({ name }) => name);
}

const named = (names: readonly string[], what: RegExp) =>
  names.filter((name) => wordsOf(name).some((word) => what.test(word)));

describe.each([
  ['money, nor anything to spend (rule 1)', money],
  ['a quota, nor anything one has to give (rule 2)', quota],
])('there is no word for %s', (_, what) => {
  it('in any table or column of a team’s database', () => {
    const sql = openNodeSql(':memory:');
    migrate(sql, 0);
    const names = tablesAndColumns(sql);
    expect(names).toContain('praises.giver');
    expect(named(names, what)).toEqual([]);
    sql.close();
  });

  it('in any route, field or choice of the API', async () => {
    const { routes, fields, choices } = namesIn(await specification());
    expect(routes).toContain('POST /v1/ops');
    expect(fields).toEqual(expect.arrayContaining(['praise', 'sealed', 'purpose', 'since']));
    expect(choices).toContain('cosign');
    expect(named([...routes, ...fields, ...choices], what)).toEqual([]);
  });
});

describe.each(['ja', 'en'] as const)('in %s', (locale) => {
  it('nobody is told of money or a quota (rules 1 and 2)', async () => {
    const messages = Object.entries(await messagesOf(locale));
    const told = messages.filter(([, text]) => inWords[locale].test(text.replaceAll(/\$\d/g, ''))); // places in a sentence
    expect(told).toEqual([]);
    expect(messages.length).toBeGreaterThan(100);
  });
});

it('sees what must not be there when it is, so that seeing nothing means something', () => {
  const sql = openNodeSql(':memory:');
  sql.all('CREATE TABLE members (id TEXT, points INTEGER, weekly_minimum INTEGER) STRICT');
  const names = tablesAndColumns(sql);
  expect([named(names, money), named(names, quota)]).toEqual([
    ['members.points'],
    ['members.weekly_minimum'],
  ]);
  const api = { paths: { '/v1/shop': { get: { schema: { properties: { exchangeRate: {} } } } } } };
  const { routes, fields } = namesIn(api);
  expect(named([...routes, ...fields], money)).toEqual(['GET /v1/shop', 'exchangeRate']);
  expect(inWords.ja.test('100 ポイントと交換')).toBe(true);
  expect(inWords.en.test('Give at least three')).toBe(true);
  sql.close();
});
