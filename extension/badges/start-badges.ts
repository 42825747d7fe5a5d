import { hideInPrint } from '../overlay/show/hide-in-print.ts';
import { createTranslate } from '../ui/translate.ts';
import type { BadgesPage, Wear } from './badges-request.ts';
import { followBadges } from './follow-badges.ts';
import { hearNames } from './hear-names.ts';
import { BADGES, createRows } from './name-badges.ts';
import { createNameCard } from './name-card.ts';
import { createWearer } from './wear.ts';

/** Puts badges beside the names of those who have some, with a card on each, until the page's signal aborts. */
export function startBadges(page: BadgesPage): Wear {
  const { document, signal, setup } = page;
  const window = document.defaultView;
  if (!window || signal.aborted) return () => undefined;
  const remove = () => {
    for (const row of document.querySelectorAll(BADGES)) row.remove();
  };
  remove();
  signal.addEventListener('abort', remove);
  const translate = createTranslate(setup.messages);
  const wearer = createWearer({ page, createRow: createRows(document, translate, setup.locale) });
  const badges = followBadges({ page, onTold: (items) => page.run(() => items.forEach(wear)) });
  const card = createNameCard({ page, translate });

  function wear(item: Parameters<Wear>[0]): void {
    wearer.wear(item, item.mark?.worn ? badges.of(item) : []);
    card.checkAnchor();
  }

  hearNames({ window, signal, card, rowOf: wearer.rowOf });
  hideInPrint(window, signal, BADGES);
  return wear;
}
