import { describe, expect, it } from 'vitest';
import type { Home } from '../../../extension/popup/home.ts';
import { fillInbox } from '../../../extension/popup/inbox/inbox.ts';
import { Panels } from '../../../extension/popup/panels.tsx';
import type { NewsRow, PraiseRow } from '../../../extension/store/schema.ts';
import { unasked } from '../../../shared/rules/unasked.ts';
import { awardOf, me, now, ownRow, praiseRow, sato, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';
import { ideaRow } from './idea-row.ts';

const bridge: NewsRow = {
  id: 'badge/bridge/2',
  kind: 'badge',
  badge: awardOf('bridge').badge,
  tier: 2,
  at: now - 1000,
  unread: 1,
};
const page = (...praises: PraiseRow[]) => ({ praises, hasMore: false });
const mine = praiseRow('mine', { direction: 'given', giver: me, receiver: sato, at: now - 90_000_000 });
const thanked = { ...mine, thanked: true, answered: now - 2000 };

describe('the inbox', () => {
  it('is newest first, a praise where its last word puts it, each once', () => {
    const old = praiseRow('old', { at: now - 50_000, answered: now - 500 });
    const recent = praiseRow('recent', { at: now - 3000 });
    const { entries } = fillInbox(
      { received: page(recent, old), answered: [old, thanked], news: [bridge] },
      9,
    );
    expect(entries.map((one) => (one.kind === 'news' ? one.news.id : one.praise.praise))).toEqual([
      old.praise,
      bridge.id,
      thanked.praise,
      recent.praise,
    ]);
    expect(entries.map(({ kind }) => kind)).toEqual(['received', 'news', 'answered', 'received']);
  });

  it('says that there is more than it shows', () => {
    const all = { received: page(praiseRow('a')), answered: [thanked], news: [bridge] };
    expect(fillInbox(all, 3).hasMore).toBe(false);
    expect(fillInbox(all, 2)).toMatchObject({ hasMore: true, entries: { length: 2 } });
  });
});

const home = (over: Partial<Home>, praises: readonly PraiseRow[], news: readonly NewsRow[] = []): Home => {
  const received = page(...praises.filter(({ direction }) => direction === 'received'));
  const answered = praises.filter((one) => one.answered !== undefined);
  const inbox = fillInbox({ received, answered, news }, 20);
  return { ...emptyHome, team, names: new Map([[sato, '佐藤 健一']]), own: ownRow(), inbox, ...over };
};
const screen = (shown: Home) => <Panels home={shown} tab={null} site={null} onMore={() => {}} />;

describe('the first screen', () => {
  it('opens new praise and a new badge with joy, and marks both as read', async () => {
    const { find, sent, text } = await show(
      screen(home({}, [praiseRow('a', { unread: 1 }), praiseRow('b')], [bridge])),
    );
    expect(find('joy').classList).toContain('joy-moves');
    expect(find('badge-news').querySelector('.badge-flower-opens')).not.toBeNull();
    expect(find('badge-news').textContent).toContain('バッジ「橋わたし」が咲きました');
    expect(find('badge-news').textContent).toContain('二重咲き');
    expect(text()).toContain('橋わたしの由来');
    expect(sent).toEqual([
      { type: 'markRead', data: { praises: [praiseRow('a').praise], news: ['badge/bridge/2'] } },
    ]);
  });

  it('keeps still for who switched the drawing off, and for what was seen before', async () => {
    const own = ownRow({ preferences: { ...unasked, animation: false } });
    const still = await show(screen(home({ own }, [praiseRow('a', { unread: 1 })], [bridge])));
    expect(still.find('joy').classList).not.toContain('joy-moves');
    expect(still.root.querySelector('.badge-flower-opens')).toBeNull();
    const seen = await show(screen(home({}, [praiseRow('a')], [{ ...bridge, unread: 0 }])));
    expect(seen.all('joy')).toEqual([]);
    expect(seen.root.querySelector('.badge-flower-opens')).toBeNull();
  });

  it('tells of thanks and leaders’ lines, with the words they were for', async () => {
    const cosigns = [{ member: sato, words: 'よく見ていますね', at: now }];
    const { all } = await show(
      screen(
        home({}, [
          thanked,
          {
            ...mine,
            ...praiseRow('l', { direction: 'given', giver: me, receiver: sato }),
            cosigns,
            answered: now,
          },
        ]),
      ),
    );
    const also = await show(screen(home({}, [{ ...thanked, cosigns, lastAnswer: 'line' }])));
    expect(also.find('answered-item').textContent).toContain('上司のひとことが届きました');
    const told = all('answered-item').map(({ textContent }) => textContent);
    expect(told[0]).toContain('佐藤 健一さんへのはなまるに、上司のひとことが届きました');
    expect(told[0]).toContain('よく見ていますね');
    expect(told[1]).toContain('佐藤 健一さんからお礼が届きました');
    expect(told[1]).toContain('mine の言葉');
  });

  it('tells what became of an idea, and what was said to it', async () => {
    const row = ideaRow('a', {
      state: 'adopted',
      steps: [{ state: 'adopted', member: sato, at: now, words: '来月から始めます' }],
    });
    const news = { kind: 'idea', post: row.post, state: 'adopted', at: now, unread: 1 } as const;
    const ideas = new Map([[row.post, row]]);
    const { find, sent } = await show(screen(home({ ideas }, [], [{ id: 'idea/a/adopted', ...news }])));
    expect(find('idea-news').textContent).toContain('提案が採用されました');
    expect(find('idea-news').textContent).toContain('佐藤 健一来月から始めます');
    expect(sent).toEqual([{ type: 'markRead', data: { praises: [], news: ['idea/a/adopted'] } }]);
  });

  it('tells nothing of badges without the game layer', async () => {
    const own = ownRow({ preferences: { ...unasked, game: false } });
    const { all } = await show(screen(home({ own }, [], [bridge])));
    expect(all('badge-news')).toEqual([]);
  });
});
