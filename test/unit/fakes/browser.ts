import type { WorldBrowser } from '../../../extension/messaging/world.ts';
import type { Sites } from '../../../extension/sites/stored-sites.ts';

type Script = Parameters<WorldBrowser['scripting']['registerContentScripts']>[0][number];

export interface FakeBrowser {
  readonly browser: WorldBrowser;
  readonly local: Record<string, unknown>;
  readonly session: Record<string, unknown>;
  readonly granted: Set<string>;
  readonly scripts: Map<string, Script>;
  readonly tabs: { id: number; url: string; title?: string }[];
  /** Addresses of the windows that were opened. */
  readonly windows: string[];
  /** Tab ids and what was run in them, in order. */
  readonly ran: { tabId: number; what: string; frameIds?: readonly number[] }[];
  /** Null for a browser without a policy, as Firefox says it. */
  managed: Record<string, unknown> | null;
  /** What a script run in a page answers. */
  pageSays: unknown;
  /** False for hosts that were required at install, which browsers do not take back. */
  removable: boolean;
  badge: string;
}

export const OWN_ID = 'extension-id';
export const OWN_URL = `chrome-extension://${OWN_ID}/`;

/** As much of a browser as our background speaks to; WXT's has no scripting and no permissions. */
export function createFakeBrowser(sites: Sites = {}): FakeBrowser {
  const fake: Omit<FakeBrowser, 'browser'> = {
    local: { sites },
    session: {},
    granted: new Set<string>(),
    scripts: new Map(),
    tabs: [],
    windows: [],
    ran: [],
    managed: null,
    pageSays: null,
    removable: true,
    badge: '',
  };
  // Where the polyfill's overloads are wider than what we call, the cast narrows to the calls our code makes.
  const browser = {
    runtime: { id: OWN_ID, getURL: (path: string) => OWN_URL + path.replace(/^\//, '') },
    i18n: { getUILanguage: () => 'ja-JP' },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => {
        state.badge = text;
      },
    },
    storage: {
      local: areaOver(fake.local),
      session: areaOver(fake.session),
      managed: {
        async get() {
          if (!state.managed) throw new Error('Managed storage manifest not found');
          return state.managed;
        },
      },
    },
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => fake.granted.has(origin) || fake.granted.has('*://*/*')),
      async remove({ origins = [] }: { origins?: string[] }) {
        if (!state.removable) throw new Error('You cannot remove required permissions.');
        for (const origin of origins) fake.granted.delete(origin);
        return true;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [...fake.scripts.values()],
      async registerContentScripts(scripts: Script[]) {
        for (const script of scripts) {
          if (fake.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          fake.scripts.set(script.id, script);
        }
      },
      async updateContentScripts(scripts: Script[]) {
        for (const script of scripts) fake.scripts.set(script.id, script);
      },
      async unregisterContentScripts({ ids = [] }: { ids?: string[] }) {
        for (const id of ids) if (!fake.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      },
      async executeScript(injection: {
        target: { tabId: number; frameIds?: number[] };
        files?: string[];
        func?: { name: string };
      }) {
        const { tabId, frameIds } = injection.target;
        const what = injection.files?.[0] ?? injection.func?.name ?? '';
        fake.ran.push({ tabId, what, ...(frameIds ? { frameIds } : {}) });
        if (fake.pageSays instanceof Error) throw fake.pageSays;
        return [{ frameId: 0, result: state.pageSays }];
      },
    },
    tabs: {
      query: async () => fake.tabs,
      async get(id: number) {
        const tab = fake.tabs.find((one) => one.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}`);
        return tab;
      },
    },
    windows: {
      async create({ url }: { url: string }) {
        fake.windows.push(url);
        return {};
      },
    },
  } as unknown as WorldBrowser;
  const state: FakeBrowser = Object.assign(fake, { browser });
  return state;
}

/** A storage area that keeps its items in `kept`, as copies. */
function areaOver(kept: Record<string, unknown>) {
  return {
    get: async (key: string) => structuredClone(key in kept ? { [key]: kept[key] } : {}),
    set: async (items: Record<string, unknown>) => void Object.assign(kept, structuredClone(items)),
    remove: async (key: string) => void delete kept[key],
  };
}
