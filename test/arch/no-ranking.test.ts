import { expect, it } from 'vitest';
import { messagesOf } from '../dom/ui/messages.ts';
import { namesIn, specification, walk, wordsOf } from './api-names.ts';

/** Words that set people side by side, or judge them. */
const ranking =
  /^(ranks?|ranked|ranking|rankings|place|places|position|positions|scores?|leaderboards?|top|best|worst|percentile|quantile|compare|comparison|rating|grade|appraisal|evaluation|performance)$/;
const inWords = {
  ja: /ランキング|順位|第\s*\$?\d\s*位|トップ|ベスト|最下位|上位|偏差値|人事|評価|査定|成績/,
  en: /\b(ranks?|ranked|rankings?|leader ?boards?|top|best|worst|scores?|percentile|appraisals?|evaluat\w*|performance)\b/i,
} as const;

type Schema = Record<string, unknown> & {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly type?: string;
  readonly pattern?: string;
};

/** A schema, or what it is where it is not null. */
const bare = (schema: Schema): Schema => schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
const isMember = (schema: Schema) => bare(schema).pattern?.startsWith('^[0-9a-f]{8}-') === true;
const isNumber = (schema: Schema) => ['integer', 'number'].includes(bare(schema).type ?? '');

/** Every list of things that name a member, by its name: the numbers that stand beside her there. */
function numbersBesidePeople(document: object): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  walk(document, (node) => {
    for (const [name, schema] of Object.entries((node as Schema).properties ?? {})) {
      const fields = Object.entries(bare(schema).items?.properties ?? {});
      if (!fields.some(([, field]) => isMember(field))) continue;
      const numbers = fields.filter(([, field]) => isNumber(field)).map(([field]) => field);
      found[name] = [...new Set([...(found[name] ?? []), ...numbers])].toSorted();
    }
  });
  return found;
}

/** The fields that a field of some name is found in, anywhere. */
function holdersOf(document: object, name: string): string[] {
  const holders = new Set<string>();
  walk(document, (node) => {
    for (const [holder, schema] of Object.entries((node as Schema).properties ?? {}))
      if (bare(schema).properties?.[name] ?? bare(schema).items?.properties?.[name]) holders.add(holder);
  });
  return [...holders];
}

it('nobody’s rank, place or score is in any answer, absent and not hidden (rules 10 and 15)', async () => {
  const { routes, fields, choices } = namesIn(await specification());
  const named = [...routes, ...fields, ...choices].filter((name) =>
    wordsOf(name).some((word) => ranking.test(word)),
  );
  expect(named).toEqual([]);
});

it('no list of people has a number that one could put them in order by, but the level they show (rules 10 and 15)', async () => {
  expect(numbersBesidePeople(await specification())).toEqual({
    members: ['level'],
    // What follows are lists of things, each with when it was, and how far a goal of all has come.
    praises: ['at', 'clock', 'seconds'],
    cosigns: ['at'],
    ideas: ['clock', 'proposed', 'since'],
    steps: ['at'],
    quests: ['clock', 'done', 'goal'],
    personas: [],
  });
});

it('nobody can ask for people in an order, or for some of them by a count (rules 10 and 15)', async () => {
  const asked = new Set<string>();
  walk(await specification(), (node) => {
    if (typeof node.in === 'string' && typeof node.name === 'string') asked.add(node.name);
  });
  expect([...asked].toSorted()).toEqual(['id', 'recipe', 'since']);
});

it('what a level is made of is told to its member alone (rule 10)', async () => {
  const document = await specification();
  expect(holdersOf(document, 'growth')).toEqual(['own']);
  expect(holdersOf(document, 'people')).toEqual(['growth']);
});

it.each(['ja', 'en'] as const)(
  'no message in %s ranks or judges anybody (rules 10 and 15)',
  async (locale) => {
    const told = Object.entries(await messagesOf(locale)).filter(([, text]) => inWords[locale].test(text));
    expect(told).toEqual([]);
  },
);

it('sees a ranking when there is one, so that seeing none means something', () => {
  const uuid = { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}' };
  const givers = { type: 'array', items: { properties: { member: uuid, given: { type: 'integer' } } } };
  const document = { paths: { '/v1/top-givers': { get: { schema: { properties: { givers } } } } } };
  expect(numbersBesidePeople(document)).toEqual({ givers: ['given'] });
  expect(namesIn(document).routes.filter((name) => wordsOf(name).some((word) => ranking.test(word)))).toEqual(
    ['GET /v1/top-givers'],
  );
  expect(inWords.ja.test('今月の第 3 位です')).toBe(true);
});
