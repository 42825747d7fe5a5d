import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadgesPanel } from '../../../extension/popup/badges/badges-panel.tsx';
import { StoreProvider } from '../../../extension/popup/use-live.ts';
import { type OwnRow, openStore, type Store } from '../../../extension/store/schema.ts';
import { awardOf, me, memberRow, now, ownRow, praiseRow, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

let store: Store;
let count = 0;
beforeEach(() => {
  store = openStore(`badges-${count++}`);
});
afterEach(() => store.close());

const lifeboat = awardOf('first-aid', { tier: 1, have: 2, need: null, at: now - 1000 });
const panel = (over: Partial<OwnRow>) => (
  <StoreProvider value={store}>
    <BadgesPanel home={{ ...emptyHome, team, own: ownRow(over) }} />
  </StoreProvider>
);

describe('one’s badges', () => {
  it('are shown as full as they are, the newest first', async () => {
    const { all } = await show(panel({ awards: [awardOf('bridge', { tier: 2 }), lifeboat] }));
    expect(all('medal').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('助け舟'),
      expect.stringContaining('橋わたし二重咲き'),
    ]);
    const [given, earned] = all('medal');
    expect(given?.querySelectorAll('.petal')).toHaveLength(5);
    expect(earned?.querySelectorAll('.petal')).toHaveLength(10);
  });

  it('tell what they are for, and who gave them with which words', async () => {
    await store.members.add(memberRow());
    await store.praises.bulkAdd([
      praiseRow('a', { badge: lifeboat.badge }),
      praiseRow('other', { badge: lifeboat.badge, direction: 'other' }),
      praiseRow('none'),
    ]);
    const page = await show(panel({ awards: [lifeboat] }));
    const [medal] = page.all('medal');
    if (!medal) throw new Error('There is no medal');
    expect(medal.getAttribute('aria-expanded')).toBe('false');
    await page.click(medal);
    await expect.poll(() => page.find('badge-story').textContent).toContain('a の言葉');
    const story = page.find('badge-story').textContent;
    expect(story).toContain('助け舟の由来');
    expect(story).toContain('佐藤 健一さんから');
    expect(story).not.toContain('other の言葉');
    await page.click(medal);
    expect(page.all('badge-story')).toEqual([]);
  });

  it('on their way show how far it is, the nearest first; what is not begun stays folded', async () => {
    const awards = [
      awardOf('bridge', { tier: 1, have: 3, need: 4 }),
      awardOf('welcome', { tier: 0, have: 0, need: 1, at: null }),
    ];
    const { all, root } = await show(panel({ awards }));
    expect(all('nearly')[0]?.textContent).toContain('4 で咲きます（いま 3）');
    expect(root.querySelector('details')?.textContent).toContain('はじめの一輪');
    expect(root.querySelector('details')?.open).toBe(false);
  });

  it('that are retired lie in the hall of fame, and are no aim any more', async () => {
    const { text, all } = await show(panel({ awards: [awardOf('classic', { have: 3, need: 4 })] }));
    expect(text()).toContain('殿堂入りのバッジ');
    expect(all('medal')).toHaveLength(1);
    expect(all('nearly')).toEqual([]);
  });

  it('that wait for their month are spoken of kindly', async () => {
    const { find } = await show(panel({ waiting: 2 }));
    expect(find('badges-waiting').textContent).toContain('2 つあります');
  });

  it('given to others are counted', async () => {
    const gave = { badge: lifeboat.badge, direction: 'given', giver: me } as const;
    await store.praises.bulkAdd([praiseRow('a', gave), praiseRow('b', gave)]);
    const page = await show(panel({}));
    await expect.poll(() => page.all('gave-badge')[0]?.textContent).toBe('⛵助け舟2 回');
  });
});

describe('badges beside the name', () => {
  const awards = [awardOf('bridge'), awardOf('welcome', { need: null }), lifeboat, awardOf('classic')];

  it('are the newest until one chooses up to three, in the order chosen', async () => {
    await store.praises.put(praiseRow('a', { badge: lifeboat.badge }));
    const page = await show(panel({ awards }));
    await expect.poll(() => page.all('wear')[0]?.textContent).toContain('新しい順');
    await page.click(page.find('wear-choose'));
    for (const id of ['welcome', 'bridge', 'classic']) await page.click(page.find(`wear-${id}`));
    expect(page.find('wear-first-aid')).toHaveProperty('disabled', true);
    await page.submit();
    expect(page.sent).toEqual([{ type: 'chooseBadges', data: { badges: ['welcome', 'bridge', 'classic'] } }]);
  });

  it('are the newest as everybody may know, of the hall of fame too', async () => {
    const badge = lifeboat.badge;
    await store.praises.bulkPut([
      praiseRow('open', { badge, at: now - 500_000_000 }),
      praiseRow('quiet', { badge, at: now - 1000, secret: true }),
    ]);
    const dated = ['bridge', 'welcome', 'classic'].map((id, place) =>
      awardOf(id, { at: now - 400_000_000 + place }),
    );
    const page = await show(panel({ awards: [lifeboat, ...dated] }));
    await expect.poll(() => page.all('wear')).toHaveLength(1);
    const shown = [...page.find('wear').querySelectorAll('.wear-now .wear-badge')];
    expect(shown.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('昔の名札'),
      expect.stringContaining('はじめの一輪'),
      expect.stringContaining('橋わたし'),
    ]);
  });

  it('are chosen from those one has, whatever was worn and lost', async () => {
    const worn = ['lost', 'bridge', 'welcome'].map((id) => awardOf(id).badge);
    const page = await show(panel({ awards, worn }));
    await expect.poll(() => page.all('wear')).toHaveLength(1);
    await page.click(page.find('wear-choose'));
    await page.click(page.find('wear-classic'));
    await page.submit();
    expect(page.sent).toEqual([{ type: 'chooseBadges', data: { badges: ['bridge', 'welcome', 'classic'] } }]);
  });

  it('are none that only praise between two gave', async () => {
    await store.praises.put(praiseRow('a', { badge: lifeboat.badge, secret: true }));
    const page = await show(panel({ awards }));
    await expect.poll(() => page.all('wear')).toHaveLength(1);
    expect(page.find('wear').textContent).not.toContain('助け舟');
    await page.click(page.find('wear-choose'));
    expect(page.all('wear-first-aid')).toEqual([]);
    expect(page.all('medal')[0]?.textContent).toContain('助け舟'); // hers it is, for her own eyes
  });

  it('can be left to time again', async () => {
    const page = await show(panel({ awards, worn: [] }));
    await expect.poll(() => page.all('wear')[0]?.textContent).toContain('出していません');
    await page.click(page.find('wear-choose'));
    await page.click(page.find('wear-newest'));
    expect(page.sent).toEqual([{ type: 'chooseBadges', data: { badges: null } }]);
  });
});
