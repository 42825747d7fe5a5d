import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, howToGet, type Browser as Kind } from '../run/browsers.ts';
import { root } from '../run/step.ts';
import { until } from './until.ts';

/** A real browser with the built extension in it, driven as a person would. */
export interface Driven {
  readonly kind: Kind;
  readonly browser: Browser;
  /** The extension's id as its pages' addresses have it. */
  readonly id: string;
  /** Opens a page of the web in a tab of its own. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension (`popup.html`, `options.html`) in a tab of its own. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly kind: Kind;
  /** `enterprise` has its hosts granted; `store` asks for each. Default `enterprise`. */
  readonly build?: 'enterprise' | 'store';
  readonly headless?: boolean;
  readonly profile?: string;
  /** Whether the extension opens its options page when installed, which it does unless policy joined it. Default true. */
  readonly welcome?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Sandboxing needs rights that root in a container lacks; the rest keeps a test browser from calling home. */
const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Throws a sentence with what to do when the browser or the build is missing. */
export async function launch(options: LaunchOptions): Promise<Driven> {
  const { kind, build = 'enterprise', headless = true, width = 1180, height = 820 } = options;
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`No ${kind} found. ${howToGet[kind]}`);
  const folder = join(
    root,
    '.output',
    `${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3${build === 'store' ? '' : '-enterprise'}`,
  );
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(
      `The extension is not built. Run \`npm run build${build === 'store' ? '' : ':enterprise'}\`.`,
    );

  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: headless ? { width, height } : null,
    handleSIGINT: false, // the caller stops everything in its own order
    ...(options.profile ? { userDataDir: options.profile } : {}),
    ...(kind === 'chromium'
      ? {
          pipe: true,
          enableExtensions: true,
          args: [...chromiumFlags, `--window-size=${width},${height}`],
        }
      : {
          browser: 'firefox',
          extraPrefsFirefox: {
            'extensions.originControls.grantByDefault': true,
          },
        }),
  });

  try {
    const installed = await browser.installExtension(folder);
    const welcome = options.welcome === false ? null : await ownPage(browser, 'options.html');
    const id = kind === 'firefox' && welcome ? await welcome.evaluate(() => location.host) : installed;
    return {
      kind,
      browser,
      id,
      async open(url) {
        const page = await browser.newPage();
        await page.goto(url, { waitUntil: 'load' });
        return page;
      },
      async openOwn(path) {
        if (kind === 'chromium') {
          const page = await browser.newPage();
          await page.goto(`chrome-extension://${id}/${path}`, { waitUntil: 'load' });
          return page;
        }
        // Firefox refuses to navigate to moz-extension:// from outside: one of our own pages opens it.
        const known = new Set(await browser.pages());
        const opener = await ownPage(browser, 'options.html');
        await opener.evaluate((url) => chrome.tabs.create({ url }), `/${path}`);
        return until(async () => {
          for (const page of await browser.pages())
            if (!known.has(page) && (await addressOf(page)).includes(`/${path}`)) return page;
          return null;
        }, `${path} opens in a tab`);
      },
      close: () => browser.close(),
    };
  } catch (cause) {
    await browser.close();
    throw cause;
  }
}

/** A tab that shows one of the extension's pages: the options page opens by itself on installation. */
function ownPage(browser: Browser, path: string): Promise<Page> {
  return until(async () => {
    for (const page of await browser.pages())
      if (/^(chrome|moz)-extension:.*/.test(await addressOf(page)) && (await addressOf(page)).includes(path))
        return page;
    return null;
  }, `the extension opens its ${path} when it is installed`);
}

/** Asked of the page itself: Firefox tells nobody outside the address of an extension's page. */
async function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => ''); // a page on its way somewhere has no answer yet
}
