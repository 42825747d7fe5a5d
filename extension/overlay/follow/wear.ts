import { type BadgesPage, badgesStart, type StartBadges, type Wear } from '../../badges/badges-request.ts';
import type { Item } from './item.ts';

interface WearOptions extends BadgesPage {
  /** Posts that may show badges already. */
  readonly near: () => Iterable<Item>;
}

/** Gives what keeps badges beside a post's author. Their script is loaded once somebody of the page has any. */
export function createWear(page: WearOptions): Wear {
  let wear: Wear | undefined;
  let isAsked = false;

  async function load(): Promise<void> {
    if (!start()) await page.send('loadBadges');
    if (page.signal.aborted) return;
    wear = start()?.(page);
    page.run(() => {
      for (const item of page.near()) wear?.(item);
    });
  }

  return (item) => {
    if (wear) wear(item);
    else if (item.mark?.worn && !isAsked) {
      isAsked = true;
      load().catch((error) => page.onFault('badges', error));
    }
  };
}

function start(): StartBadges | undefined {
  // Only the badges' own script writes this key of the isolated world.
  return (globalThis as { [badgesStart]?: StartBadges })[badgesStart];
}
