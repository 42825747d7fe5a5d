import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Driven } from './launch.ts';
import { until } from './until.ts';

/** What axe found inside our hosts on a page. */
export interface AxeFindings {
  /** Serious and critical ones, as a sentence each: the rule, the element, and why. */
  readonly serious: string[];
  /** Texts whose contrast was measured, and those where axe could not tell, with the reason. */
  readonly contrast: { readonly measured: number; readonly unsure: string[] };
}

/**
 * Runs axe inside the closed roots of whatever matches `hosts` on a page of the web. Chromium only.
 *
 * axe goes into shadow roots by `element.shadowRoot`, which is null for closed ones. So it runs where our content scripts
 * do, in the isolated world of the extension, where `openOrClosedShadowRoot` gives the root; there, and while it looks,
 * each host says what its root is. The page's own world sees nothing of it, and nothing of the product knows.
 *
 * Behind text axe reads no gradient. The card's only one is a shadow at its lower edge, over the paper it lies on: while
 * axe looks the paper is alone. Text that a card covers or scrolls away is not looked at.
 */
export async function lookWithAxe(driven: Driven, page: Page, hosts: string): Promise<AxeFindings> {
  const session = await page.createCDPSession();
  try {
    let world: number | undefined;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { isDefault, frameId } = context.auxData as { isDefault: boolean; frameId: string };
      const isOurs = !isDefault && context.origin === `chrome-extension://${driven.id}`;
      if (isOurs && frameId === mainFrame) world = context.id;
    });
    const { frameTree } = await session.send('Page.getFrameTree');
    const mainFrame = frameTree.frame.id;
    await session.send('Runtime.enable'); // tells of those there are already
    const contextId = await until(() => world, 'our scripts have a world on the page');
    await session.send('Runtime.evaluate', { contextId, expression: `${axe.source};0` });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      executionContextId: contextId,
      functionDeclaration: `${look}`,
      arguments: [{ value: hosts }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as AxeFindings; // what `look` gives, by way of JSON
  } finally {
    await session.detach();
  }
}

/** Runs in the isolated world, by its text: knows nothing of this file. */
async function look(selector: string): Promise<AxeFindings> {
  const { axe: lens } = globalThis as typeof globalThis & { axe: typeof axe }; // as its source has left it
  /** A picture, such as the flower, is no text; what is cut by the edge of what scrolls is measured where it is whole. */
  const untold = ['nonBmp', 'elmPartiallyObscured'];
  const hosts = [...document.querySelectorAll<HTMLElement>(selector)];
  if (hosts.length === 0) throw new Error(`Nothing matches ${selector}`);
  const plain = new CSSStyleSheet();
  plain.replaceSync('.panel { background: var(--paper); animation: none }');
  const roots = hosts.map((host) => {
    const root = chrome.dom.openOrClosedShadowRoot(host);
    if (!root) throw new Error(`${host.localName} has no root`);
    root.adoptedStyleSheets.push(plain);
    Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
    return root;
  });
  try {
    const { passes, violations, incomplete } = await lens.run({ include: hosts });
    const ofContrast = (results: typeof passes) =>
      results.flatMap(({ id, nodes }) => (id === 'color-contrast' ? nodes : []));
    return {
      serious: violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
        ),
      contrast: {
        measured: ofContrast(passes).length,
        unsure: ofContrast(incomplete)
          .filter(({ any }) => !untold.includes(any[0]?.data?.messageKey))
          .map(({ html, ...checks }) => `${html}: ${JSON.stringify(checks)}`),
      },
    };
  } finally {
    for (const host of hosts) Reflect.deleteProperty(host, 'shadowRoot');
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== plain);
  }
}
