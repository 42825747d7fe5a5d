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

describe('the switch for this site', () => {
  it('offers to switch on where the product is recognised', async () => {
    const page = await show(screen(null), { answers: { recognise } });
    expect(page.sent).toEqual([{ type: 'recognise', data: { tabId: 7, url } }]);
    expect(page.find('site-switch-on').textContent).toBe('このサイトではなまるを使う');
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
    const page = await show(screen({ recipe: 'redmine', source: 'person', granted: true }));
    await page.click(page.find('site-switch-off'));
    expect(page.sent).toEqual([{ type: 'switchOff', data: { origin } }]);
  });

  it('leaves on what the organisation switched on', async () => {
    const page = await show(screen({ recipe: 'redmine', source: 'policy', granted: true }));
    expect(page.all('site-switch-off')).toEqual([]);
    expect(page.text()).toContain('組織の設定');
  });

  it('offers to allow again where the permission was taken back', async () => {
    const page = await show(screen({ recipe: 'growi', source: 'person', granted: false }), {
      answers: { switchOn: () => ({ ok: true }) },
    });
    expect(page.text()).toContain('（GROWI）');
    await page.click(page.find('site-switch-on'));
    expect(page.sent).toEqual([{ type: 'switchOn', data: { origin, recipe: 'growi' } }]);
  });

  it('says that the organisation named an unknown product, whether the browser lets us onto it or not', async () => {
    for (const granted of [true, false]) {
      const page = await show(screen({ recipe: 'redmin', source: 'policy', granted }));
      expect(page.text()).toContain('「redmin」は、未対応の製品名です');
      expect(page.text()).not.toContain('組織の設定で使');
      expect(page.root.querySelector('button')).toBeNull();
    }
  });

  it('recognises anew what a person switched on for a product that is ours no more', async () => {
    const page = await show(screen({ recipe: 'redmin', source: 'person', granted: true }), {
      answers: { recognise },
    });
    expect(page.text()).toContain('（Redmine）');
    expect(page.all('site-switch-on')).toHaveLength(1);
  });

  it('speaks of the product of the page where one origin holds two', async () => {
    const garoon = 'https://x.cybozu.com/g/message/index.csp';
    const kintone = { recipe: 'kintone', source: 'person' } as const;
    const waiting = await show(screen({ ...kintone, granted: false }, garoon));
    expect(waiting.text()).toContain('（Garoon）');
    const inUse = await show(screen({ ...kintone, granted: true }, garoon));
    expect(inUse.text()).toContain('はなまるが咲いています');
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
