import { describe, expect, it, vi } from 'vitest';
import type { Home } from '../../../extension/popup/home.ts';
import { Panels } from '../../../extension/popup/panels.tsx';
import type { PraiseRow } from '../../../extension/store/schema.ts';
import type { Visibility } from '../../../shared/contract/views.ts';
import { me, now, ownRow, praiseRow, sato, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

const names = new Map([[sato, '佐藤 健一']]);
const cosigns = [{ member: sato, words: 'よい改善でした。\n助かっています。', at: now }];

const tabs = (over: Partial<Home>) => (
  <Panels
    home={{ ...emptyHome, team, names, ...over }}
    tab={null}
    site={null}
    onMore={() => {}}
    first="received"
  />
);
const received = (over: Partial<PraiseRow>) =>
  tabs({ received: { praises: [praiseRow('a', over)], hasMore: false } });
const given = (over: Partial<PraiseRow>, home: Partial<Home> = {}) =>
  tabs({
    given: {
      praises: [praiseRow('a', { direction: 'given', giver: me, receiver: sato, ...over })],
      hasMore: false,
    },
    ...home,
  });

async function showGiven(screen: ReturnType<typeof given>, locale: 'ja' | 'en' = 'ja') {
  const page = await show(screen, { locale });
  await page.click(page.button(locale === 'ja' ? 'おくった' : 'Given'));
  return page;
}

describe('what came of a received praise', () => {
  it('shows leaders’ lines with their names, and the applause', async () => {
    const { find } = await show(received({ seconds: 3, seconded: false, cosigns }));
    expect(find('cosign').textContent).toContain('上司のひとこと 佐藤 健一');
    expect(find('cosign').querySelector('blockquote')?.textContent).toBe(cosigns[0]?.words);
    expect(find('applause').textContent).toBe('拍手 3');
  });

  it('shows neither where there is none', async () => {
    const { all } = await show(received({}));
    expect([...all('cosign'), ...all('applause'), ...all('secret')]).toEqual([]);
  });

  it('says which ones giver and receiver alone know of', async () => {
    const { find } = await show(received({ secret: true }));
    expect(find('secret').textContent).toBe('二人だけ');
  });

  it('sends thanks with one tap, once', async () => {
    const page = await show(received({}));
    expect(page.find('thank').textContent).toContain('お礼を送る');
    await page.click(page.find('thank'));
    expect(page.sent).toEqual([{ type: 'thank', data: { praise: praiseRow('a').praise } }]);
    await page.redraw(received({ thanked: true }));
    expect(page.all('thank')).toEqual([]);
    expect(page.find('received-item').querySelector('[role=status]')?.textContent).toBe('お礼を伝えました');
  });

  it('offers thanks again when they could not be kept', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await show(received({}), {
      answers: {
        thank: () => {
          throw new Error('gone');
        },
      },
    });
    await page.click(page.find('thank'));
    expect(page.root.querySelector('[role=alert]')).not.toBeNull();
    await page.click(page.find('thank'));
    expect(page.sent).toHaveLength(2);
    log.mockRestore();
  });

  it('never tells the receiver what a praise weighs', async () => {
    const { all } = await show(received({ worth: { twelfths: 4, less: 'bare' } }));
    expect(all('worth')).toEqual([]);
  });
});

describe('what came of a given praise', () => {
  it('shows thanks, applause and leaders’ lines', async () => {
    const { find } = await showGiven(given({ thanked: true, seconds: 1, cosigns, secret: true }));
    expect(find('thanked').textContent).toContain('お礼が届きました');
    expect(find('applause').textContent).toBe('拍手 1');
    expect(find('cosign').textContent).toContain('佐藤 健一');
    expect(find('secret').textContent).toBe('二人だけ');
  });

  it.each(['bare', 'short', 'again', 'return', 'week'] as const)(
    'says kindly why it helped less: %s',
    async (less) => {
      for (const locale of ['ja', 'en'] as const) {
        const page = await showGiven(given({ worth: { twelfths: 4, less } }), locale);
        const line = page.find('worth').textContent ?? '';
        expect(line).not.toContain('popup.');
        expect(line).toMatch(locale === 'ja' ? /花/ : /flower/);
      }
    },
  );

  it('says nothing of it where it counts in full, is not known, or levels are off', async () => {
    const preferences = { wish: 'team', animation: true, levels: false, game: true, called: null } as const;
    const worth = { twelfths: 4, less: 'bare' } as const;
    for (const screen of [
      given({ worth: { twelfths: 12, less: null } }),
      given({ worth: null }),
      given({ worth }, { own: ownRow({ preferences }) }),
    ])
      expect((await showGiven(screen)).all('worth')).toEqual([]);
  });
});

describe('who may know of a given praise', () => {
  const amending = async (
    wish: Visibility | null,
    over: Partial<PraiseRow> = {},
    home: Partial<Home> = {},
  ) => {
    const wishes = wish ? new Map([[sato, wish]]) : new Map();
    const page = await showGiven(given(over, { wishes, ...home }));
    await page.click(page.button('書き直す'));
    return page;
  };
  const offered = (page: Awaited<ReturnType<typeof amending>>) =>
    (['open', 'team', 'private'] as const).filter((one) => page.all(`visibility-${one}`).length > 0);

  it('is whatever the giver likes while nobody knows the receiver', async () => {
    const page = await amending(null, { visibility: 'open' });
    expect(offered(page)).toEqual(['open', 'team', 'private']);
    expect(page.find('visibility-open')).toHaveProperty('checked', true);
    await page.click(page.find('visibility-private'));
    expect(page.sent.at(-1)).toMatchObject({ data: { draft: { visibility: 'private' } } });
    await page.submit();
    expect(page.sent.at(-1)).toMatchObject({ type: 'amendPraise', data: { visibility: 'private' } });
  });

  it('is no wider than the receiver wishes, and says so', async () => {
    const page = await amending('team', { visibility: 'open' });
    expect(offered(page)).toEqual(['team', 'private']);
    expect(page.find('visibility-team')).toHaveProperty('checked', true);
    expect(page.text()).toContain('佐藤 健一さんへのはなまるが見えるのは、チームの中だけです');
    await page.submit();
    expect(page.sent.at(-1)).toMatchObject({ data: { visibility: 'team' } });
  });

  it('is the two alone where the receiver wishes it, with nothing to choose', async () => {
    const page = await amending('private');
    expect(offered(page)).toEqual([]);
    expect(page.find('visibility-fixed').textContent).toContain('二人だけに見えます');
    await page.submit();
    expect(page.sent.at(-1)).toMatchObject({ data: { visibility: 'private' } });
  });

  it('begins from what was kept, by older versions too', async () => {
    const { post } = praiseRow('a');
    const kept = { post, value: null, words: '書きかけ' };
    const older = await amending('open', {}, { drafts: new Map([[post, kept]]) });
    expect(older.find('visibility-team')).toHaveProperty('checked', true);
    const drafts = new Map([[post, { ...kept, visibility: 'private' as const }]]);
    const newer = await amending('open', {}, { drafts });
    expect(newer.find('visibility-private')).toHaveProperty('checked', true);
  });
});
