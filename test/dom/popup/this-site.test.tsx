import { describe, expect, it, vi } from 'vitest';
import { HomePanel } from '../../../extension/popup/home-panel.tsx';
import { type SiteState, ThisSite } from '../../../extension/popup/this-site.tsx';
import { gate } from '../ui/gate.ts';
import { sessionRow } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

const url = 'https://redmine.example.co.jp/issues/1?page=2';
const origin = 'https://redmine.example.co.jp';
const screen = (site: SiteState | null, tabUrl: string | null = url) => (
  <ThisSite tab={{ id: 7, url: tabUrl }} site={site} />
);
const recognise = () => ({ recipe: 'redmine', name: 'Redmine' });
const readBy = recognise;
/** What reads a switched-on site is asked first. */
const asked = { type: 'readBy', data: { url, recipe: 'redmine' } };

describe('the switch for this site', () => {
  it('offers to switch on where the product is recognised', async () => {
    const page = await show(screen(null), { answers: { recognise } });
    expect(page.sent).toEqual([{ type: 'recognise', data: { tabId: 7, url } }]);
    expect(page.find('site-switch-on').textContent).toBe('このサイトではなまるを使う');
    expect(page.all('make-recipe')).toHaveLength(1); // for what the product's recipe does not read
  });

  it('says what it reads where no product is recognised but the page marks its posts', async () => {
    const marks = () => ({ recipe: 'generic', name: '画面の目印から読み取り', posts: 12 });
    const page = await show(screen(null), { answers: { recognise: marks, switchOn: () => ({ ok: true }) } });
    expect(page.text()).toContain('この画面から 12 件の投稿と、それぞれを書いた人を読み取れます');
    await page.click(page.find('site-switch-on'));
    expect(page.sent[1]).toEqual({ type: 'switchOn', data: { origin, recipe: 'generic' } });
    const one = { recognise: () => ({ ...marks(), posts: 1 }) };
    expect((await show(screen(null), { answers: one, locale: 'en' })).text()).toContain(
      'One post and who wrote it',
    );
  });

  it('says that a site with the team’s recipe is in use, and looks at it anew once that was withdrawn', async () => {
    const site = { recipe: 'team-2b49', source: 'person', granted: true } as const;
    const page = await show(screen(site), { answers: { recognise } });
    expect(page.all('site-switch-off')).toHaveLength(1);
    expect(page.all('drop-recipe')).toEqual([]); // it is not one's own to forget
    const after = await show(screen({ ...site, withdrawn: true }), { answers: { recognise } });
    expect(after.sent).toEqual([{ type: 'recognise', data: { tabId: 7, url } }]);
    expect(after.find('site-switch-on').textContent).toBe('このサイトではなまるを使う');
  });

  it('asks for the permission within the click itself, then switches on', async () => {
    const { promise, resolve } = gate<boolean>();
    const requestSite = vi.fn(() => promise);
    const page = await show(screen(null), {
      answers: { recognise, switchOn: () => ({ ok: true }) },
      world: { requestSite },
    });
    page.find('site-switch-on').click();
    expect(requestSite.mock.calls).toEqual([[origin, 'redmine']]);
    expect(page.sent).toHaveLength(1);
    resolve(true);
    await expect.poll(() => page.sent[1]).toEqual({ type: 'switchOn', data: { origin, recipe: 'redmine' } });
  });

  it('switches nothing on when the permission is refused, and says what to do', async () => {
    const page = await show(screen(null), {
      answers: { recognise },
      world: { requestSite: async () => false },
    });
    await page.click(page.find('site-switch-on'));
    expect(page.sent.map(({ type }) => type)).toEqual(['recognise']);
    expect(page.text()).toContain('許可がなかった');
  });

  it('says quietly when no recipe reads the page', async () => {
    const page = await show(screen(null), { answers: { recognise: () => null } });
    expect(page.text()).toContain('まだ対応していません');
    await page.click(page.button('設定でサイトを追加'));
    expect(page.world.openOptions).toHaveBeenCalledOnce();
  });

  it('treats a page that cannot be looked at as one without a recipe, and logs why', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await show(screen(null), {
      answers: {
        recognise: () => {
          throw new Error('Cannot access contents of the page');
        },
      },
    });
    expect(page.text()).toContain('まだ対応していません');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it('switches off what a person switched on', async () => {
    const page = await show(screen({ recipe: 'redmine', source: 'person', granted: true }), {
      answers: { readBy },
    });
    await page.click(page.find('site-switch-off'));
    expect(page.sent).toEqual([asked, { type: 'switchOff', data: { origin } }]);
  });

  it('leaves on what the organisation switched on', async () => {
    const page = await show(screen({ recipe: 'redmine', source: 'policy', granted: true }), {
      answers: { readBy },
    });
    expect(page.all('site-switch-off')).toEqual([]);
    expect(page.text()).toContain('組織の設定');
  });

  it('offers to allow again where the permission was taken back', async () => {
    const page = await show(screen({ recipe: 'growi', source: 'person', granted: false }), {
      answers: { readBy: () => ({ recipe: 'growi', name: 'GROWI' }), switchOn: () => ({ ok: true }) },
    });
    expect(page.text()).toContain('（GROWI）');
    await page.click(page.find('site-switch-on'));
    expect(page.sent.at(-1)).toEqual({ type: 'switchOn', data: { origin, recipe: 'growi' } });
  });

  it('says that the organisation named an unknown product, whether the browser lets us onto it or not', async () => {
    for (const granted of [true, false]) {
      const page = await show(screen({ recipe: 'redmin', source: 'policy', granted }), {
        answers: { readBy: () => null },
      });
      expect(page.text()).toContain('「redmin」は、未対応の製品名です');
      expect(page.text()).not.toContain('組織の設定で使');
      expect(page.root.querySelector('button')).toBeNull();
    }
  });

  it('recognises anew what a person switched on for a product that is ours no more', async () => {
    const page = await show(screen({ recipe: 'redmin', source: 'person', granted: true }), {
      answers: { recognise, readBy: () => null },
    });
    await expect.poll(() => page.text()).toContain('（Redmine）');
    expect(page.all('site-switch-on')).toHaveLength(1);
  });

  it('speaks of the product of the page where one origin holds two', async () => {
    const garoon = 'https://x.cybozu.com/g/message/index.csp';
    const kintone = { recipe: 'kintone', source: 'person' } as const;
    const answers = { readBy: () => ({ recipe: 'garoon', name: 'Garoon' }) };
    const waiting = await show(screen({ ...kintone, granted: false }, garoon), { answers });
    expect(waiting.text()).toContain('（Garoon）');
    const inUse = await show(screen({ ...kintone, granted: true }, garoon), { answers });
    expect(inUse.text()).toContain('はなまるが咲いています');
  });

  it('offers to show how a page is read that nobody knows, after asking for its hosts in the click', async () => {
    const requestSite = vi.fn(async () => false);
    const page = await show(screen(null), {
      answers: { recognise: () => null, startPicker: () => ({ ok: false }) },
      world: { requestSite },
    });
    page.find('make-recipe').click();
    expect(requestSite.mock.calls).toEqual([[origin, null]]);
    await expect.poll(() => page.sent.at(-1)).toEqual({ type: 'startPicker', data: { tabId: 7, url } });
    await expect.poll(() => page.text()).toContain('この画面では使えません');
  });

  it('says when the site is not read any more, and offers to show how', async () => {
    const page = await show(screen({ recipe: 'redmine', source: 'person', granted: true, silent: true }), {
      answers: { readBy },
    });
    expect(page.text()).toContain('最近のページで読み取れていません');
    expect(page.all('make-recipe')).toHaveLength(1);
    expect(page.all('drop-recipe')).toEqual([]);
  });

  it('offers the way of reading that the team shares where another is in use', async () => {
    const page = await show(screen({ recipe: 'made-redmine', source: 'person', granted: true }), {
      answers: {
        readBy: () => ({ recipe: 'made-redmine', name: 'x', teams: 'team-2b49' }),
        switchOn: () => ({ ok: true }),
      },
    });
    expect(page.text()).toContain('チームが、このサイトの読み方を配っています');
    await page.click(page.find('site-teams'));
    expect(page.sent.at(-1)).toEqual({ type: 'switchOn', data: { origin, recipe: 'team-2b49' } });
  });

  it('lets one forget what was made for the site', async () => {
    const page = await show(screen({ recipe: 'made-redmine', source: 'person', granted: true }), {
      answers: { readBy: () => ({ recipe: 'made-redmine', name: 'redmine.example.co.jp' }) },
    });
    await page.click(page.find('drop-recipe'));
    expect(page.sent.at(-1)).toEqual({ type: 'dropRecipe', data: { origin } });
  });

  it('says what to do on a page of the browser itself', async () => {
    const page = await show(screen(null, null));
    expect(page.sent).toEqual([]);
    expect(page.text()).toContain('社内ページを開いて');
  });
});

describe('praise of a colleague for the page', () => {
  const home = { ...emptyHome, session: sessionRow() };
  const panel = (tabUrl: string | null, over: Partial<typeof home> = {}) => (
    <HomePanel home={{ ...home, ...over }} tab={{ id: 7, url: tabUrl }} site={null} onMore={() => {}} />
  );

  it('is begun for any page, also one that nothing reads, and the popup makes way', async () => {
    const closed = vi.spyOn(window, 'close').mockImplementation(() => {});
    const page = await show(panel(url), { answers: { recognise: () => null } });
    await page.click(page.find('praise-colleague'));
    expect(page.sent.at(-1)).toEqual({ type: 'startPraise', data: { tabId: 7 } });
    expect(closed).toHaveBeenCalledOnce();
    closed.mockRestore();
  });

  it('is not offered where there is no page to speak of, or nobody to speak as', async () => {
    expect((await show(panel(null))).all('praise-colleague')).toEqual([]);
    const ended = await show(panel(url, { session: sessionRow({ state: 'ended' }) }));
    expect(ended.all('praise-colleague')).toEqual([]);
  });
});
