import { describe, expect, it } from 'vitest';
import { findActiveTab } from '../../../extension/popup/active-tab.ts';

type Tabs = Parameters<typeof findActiveTab>[0];

/** `tabs` of a browser with these tabs, the first of them active. */
function browserWith(...tabs: { id: number; url?: string }[]): Tabs {
  const fake = {
    query: async () => tabs.slice(0, 1),
    async get(id: number) {
      const tab = tabs.find((one) => one.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return tab;
    },
  };
  return fake as unknown as Tabs; // the two methods that are called
}

describe('the tab that the popup is about', () => {
  const link = 'https://hanamaru.example/join#t=hanamaru&k=key&i=invite';

  it('is the active one, with its whole address', async () => {
    expect(await findActiveTab(browserWith({ id: 3, url: link }), '')).toEqual({ id: 3, url: link });
  });

  it('is the one it is told of', async () => {
    const tabs = browserWith({ id: 3, url: link }, { id: 4, url: 'https://redmine.example/' });
    expect(await findActiveTab(tabs, '?tab=4')).toEqual({ id: 4, url: 'https://redmine.example/' });
  });

  it('is none when the one it is told of has been closed', async () => {
    expect(await findActiveTab(browserWith({ id: 3, url: link }), '?tab=9')).toBeNull();
  });

  it.each(['chrome://extensions', 'about:addons', 'file:///home/me/a.html', undefined])(
    'has no address that one could switch on at %s',
    async (url) => {
      const tab = url === undefined ? { id: 3 } : { id: 3, url };
      expect(await findActiveTab(browserWith(tab), '')).toEqual({ id: 3, url: null });
    },
  );
});
