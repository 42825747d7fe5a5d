import { describe, expect, it } from 'vitest';
import { createCardModel } from '../../../extension/card/card-model.ts';
import { createDrafts } from '../../../extension/card/drafts.ts';
import type { AccountRef, Helper, Mark } from '../../../extension/messaging/protocol.ts';
import type { ReadPost } from '../../../extension/overlay/read/create-reader.ts';
import { badges, bare, cardRequest, worded } from './request.ts';

function open(answers: Parameters<typeof cardRequest>[0] = {}, over: Parameters<typeof cardRequest>[1] = {}) {
  const world = cardRequest({ amend: () => worded, ...answers }, over);
  const drafts = createDrafts(world.request.send);
  const model = createCardModel({
    request: world.request,
    drafts,
    sleep: async () => undefined,
    close: () => undefined,
  });
  const amended = () => world.sent.filter(({ type }) => type === 'amend').map(({ data }) => data);
  return { ...world, model, drafts, amended };
}

const carrying = (badge: string): Mark => ({
  n: 1,
  mine: { value: null, badge, words: 'ありがとう', visibility: 'team', pending: false },
});

describe('the badge', () => {
  it('is one of those the reader may give, or the one that the praise carries', () => {
    expect(open().model.badge.offers.value.map(({ id }) => id)).toEqual(['bridge', 'spark']);
    const { badge } = open({}, { mark: carrying('old') }).model;
    expect(badge.offers.value.map(({ id }) => id)).toEqual(['bridge', 'spark', 'old']);
    expect(badge.chosen.value).toBe('old');
  });

  it('is one of those there are now, where the team changed them since the page was opened', async () => {
    const [bridge, spark] = badges;
    const giveableBadges = () => [bridge, { ...spark, offered: false }];
    const { model } = open({ giveableBadges });
    model.badge.choose('spark');
    await model.badge.load();
    expect(model.badge.offers.value.map(({ id }) => id)).toEqual(['bridge']);
    expect(model.badge.chosen.value).toBeNull();
    const { badge } = open().model;
    await badge.load();
    expect(badge.offers.value).toHaveLength(2);
  });

  it('brings its value along where none is chosen', () => {
    const { model } = open();
    model.badge.choose('bridge');
    expect(model.value.value).toBe('help');
    model.value.value = 'try';
    model.badge.choose(null);
    model.badge.choose('bridge');
    expect(model.value.value).toBe('try');
  });

  it('is something to send, and sent', async () => {
    const { model, amended } = open();
    expect(model.dirty.value).toBe(false);
    model.badge.choose('spark');
    expect(model.dirty.value).toBe(true);
    await model.submit();
    expect(amended()).toMatchObject([{ badge: 'spark', value: null }]);
  });

  it('is kept in the draft, and not taken from one when the team retired it', async () => {
    const { model, drafts, request } = open();
    model.badge.choose('spark');
    expect(drafts.get(request.post)?.badge).toBe('spark');
    for (const [badge, chosen] of [
      ['spark', 'spark'],
      ['old', null],
    ] as const) {
      const later = open({ readDraft: () => ({ value: null, words: '書きかけ', badge }) }).model;
      await later.recall();
      expect(later.badge.chosen.value).toBe(chosen);
    }
  });
});

describe('who else helped', () => {
  const account = (id: string, name = id): AccountRef => ({ id, name, weak: false });
  const page = [
    account('u2', '山本'),
    account('u1', '田中 花子'),
    account('u3', '佐藤'),
    account('me', '私'),
  ];
  const told: Helper[] = [
    { id: 'u2', name: '山本しげる', given: false },
    { id: 'u3', name: '佐藤', given: true },
  ];

  /** A page of four posts, the flower beside the second. */
  async function onPage(mark = bare, authors = page, answers: Parameters<typeof cardRequest>[0] = {}) {
    document.body.innerHTML = authors.map((_, at) => `<p class="post" id="p${at}"></p>`).join('');
    const anchor = document.createElement('hanamaru-mark');
    document.querySelector('#p1')?.append(anchor);
    const read = (element: Element) => {
      const author = authors[Number(element.id.slice(1))];
      // Of a post the card reads nothing but its author.
      return author ? ({ author } as ReadPost) : null;
    };
    const world = open(
      { helpers: () => told, ...answers },
      { anchor, mark, reader: { selector: '.post', read, viewer: () => account('me', '私') } },
    );
    await world.model.helpers.load();
    const asked = world.sent.filter(({ type }) => type === 'helpers').map(({ data }) => data);
    return { ...world, asked };
  }
  it('asks about the page’s other authors, each once, but not the reader (rule 14)', async () => {
    const { asked } = await onPage(bare, [...page, account('u2', '山本')]);
    expect(asked).toEqual([
      { post: expect.anything(), accounts: [account('u3', '佐藤'), account('u2', '山本')] },
    ]);
  });

  it('asks about ten at most, the nearest first', async () => {
    const { asked } = await onPage(
      bare,
      Array.from({ length: 40 }, (_, at) => account(`a${at}`)),
    );
    const ids = (asked[0] as { accounts: AccountRef[] }).accounts.map(({ id }) => id);
    expect(ids).toHaveLength(10);
    expect(ids.slice(0, 4)).toEqual(['a1', 'a2', 'a0', 'a3']);
  });

  it('asks nothing on one’s own post', async () => {
    expect((await onPage({ n: 2, mine: null })).asked).toEqual([]);
  });

  it('tells those chosen the same, by the names that the page knows them by', async () => {
    const { model, amended } = await onPage();
    model.helpers.toggle('u2');
    expect(model.dirty.value).toBe(true);
    model.words.value = '二人のおかげです';
    await model.submit();
    expect(amended()).toMatchObject([{ words: '二人のおかげです', helpers: [account('u2', '山本')] }]);
    expect(model.helpers.offered.value.map(({ given }) => given)).toEqual([true, true]);
    expect(model.helpers.chosen.value).toEqual([]);
  });

  it('are kept in the draft, and chosen again when the card opens anew', async () => {
    const { model, drafts, request, amended } = await onPage();
    model.helpers.toggle('u2');
    expect(drafts.get(request.post)?.helpers).toEqual([account('u2', '山本')]);
    model.stopKeeping();
    const again = createCardModel({ request, drafts, sleep: async () => undefined, close: () => undefined });
    expect(drafts.get(request.post)?.helpers).toHaveLength(1);
    await again.helpers.load();
    expect([again.helpers.chosen.value, again.phase.value]).toEqual([['u2'], 'draft']);
    again.words.value = '助かりました';
    again.value.value = 'try';
    await again.submit();
    expect(amended()).toMatchObject([{ helpers: [account('u2', '山本')] }]);
    expect(drafts.get(request.post)).toBeUndefined();
  });

  it('come back from before the page was loaded, also where it shows them no more; who was told meanwhile does not', async () => {
    const readDraft = () => ({
      value: null,
      words: '',
      helpers: [account('u2', '山本'), account('u3', '佐藤')],
    });
    const { model, asked, drafts, request } = await onPage(bare, [], { readDraft });
    expect(asked).toEqual([]);
    await model.recall();
    expect(model.phase.value).toBe('draft');
    await model.helpers.load();
    expect(model.helpers.chosen.value).toEqual(['u2']);
    expect(drafts.get(request.post)?.helpers).toEqual([account('u2', '山本')]);
  });

  it('asks nobody beside praise between two', async () => {
    const { model, amended, drafts, request } = await onPage();
    model.helpers.toggle('u2');
    model.picked.value = 'private';
    expect(model.helpers.offered.value).toEqual([]);
    model.words.value = 'こっそり';
    await model.submit();
    expect(amended()).toMatchObject([{ helpers: [] }]);
    expect(drafts.get(request.post)?.helpers).toBeUndefined();
  });

  it('stay in the draft where one sends before they are found, and are told with the next', async () => {
    const drafted = { value: null, words: '助かりました', helpers: [account('u2', '山本')] };
    const { model, amended, drafts, request } = await onPage(bare, [], { readDraft: () => drafted });
    await model.recall();
    await model.submit();
    expect(amended()).toMatchObject([{ helpers: [] }]);
    expect(drafts.get(request.post)?.helpers).toEqual([account('u2', '山本')]);
    await model.helpers.load();
    expect(model.helpers.chosen.value).toEqual(['u2']);
    await model.submit();
    expect(amended().at(-1)).toMatchObject({ helpers: [account('u2', '山本')] });
    expect(drafts.get(request.post)?.helpers).toBeUndefined();
  });
});

it('calls the author what she would like to be called', async () => {
  const { model } = open({ author: () => ({ wish: 'open', called: 'はなさん' }) });
  expect(model.name.value).toBe('田中 花子');
  await model.loadAuthor();
  expect(model.name.value).toBe('はなさん');
});
