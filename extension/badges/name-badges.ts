import type { Locale } from '../../shared/contract/views.ts';
import type { ShownBadge } from '../messaging/protocol.ts';
import type { Item } from '../overlay/follow/item.ts';
import type { Translate } from '../ui/translate.ts';
import { drawBadge } from './draw-badge.ts';
import { tierNames } from './tier-names.ts';

/** The badges beside one name in the page. */
export interface BadgeRow {
  /** Changes with whatever it shows. */
  readonly key: string;
  readonly author: string;
  readonly item: Item;
  readonly badges: readonly ShownBadge[];
  /** `<hanamaru-badges>` with a closed root. */
  readonly host: HTMLElement;
  readonly placed: number[];
}

export const BADGES = 'hanamaru-badges';

/** Inline, like a flower's (overlay/show/resting.ts): a style sheet in each root would cost the page. */
const hostStyle = [
  ...[
    'all: initial',
    'display: inline-block',
    'direction: ltr',
    'vertical-align: middle',
    'align-self: center',
  ],
  ...['block-size: 24px', 'margin: -4px 2px -4px 4px', 'line-height: 24px', 'white-space: nowrap'],
]
  .map((declaration) => `${declaration} !important`)
  .join(';');

const buttonStyle = [
  ...['appearance: none', 'display: inline-flex', 'gap: 2px', 'align-items: center', 'block-size: 24px'],
  ...['min-inline-size: 24px', 'margin: 0', 'padding: 0 1px', 'border: 0', 'border-radius: 12px'],
  ...['background: transparent', 'color: inherit', 'cursor: pointer', 'user-select: none'],
].join(';');

/** Makes the row of badges beside a name: icons, and for screen readers what they are. */
export function createRows(document: Document, translate: Translate, locale: Locale) {
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });

  return function createRow(name: string, badges: readonly ShownBadge[]): HTMLElement {
    const host = document.createElement(BADGES);
    host.style.cssText = hostStyle;
    const button = document.createElement('button');
    button.type = 'button';
    button.style.cssText = buttonStyle;
    const said = badges.map(({ label, tier }) => translate('beside.one', label, translate(tierNames[tier])));
    button.ariaLabel = translate('beside.all', name, list.format(said));
    button.ariaHasPopup = 'dialog';
    button.append(...badges.map((badge) => drawBadge(document, badge, 25)));
    host.attachShadow({ mode: 'closed', delegatesFocus: true }).append(button);
    return host;
  };
}
