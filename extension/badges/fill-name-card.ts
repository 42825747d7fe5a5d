import type { Locale } from '../../shared/contract/views.ts';
import type { NameCard } from '../messaging/protocol.ts';
import { levelNames, levelStrokes } from '../ui/level-strokes.ts';
import { relativeTime } from '../ui/relative-time.ts';
import type { Translate } from '../ui/translate.ts';
import { drawBadge } from './draw-badge.ts';
import { tierNames } from './tier-names.ts';

/** What of a name card is known already: the rest is asked for. */
export type KnownOfName = Pick<NameCard, 'name' | 'badges' | 'isMe'> & Partial<NameCard>;

interface FillOptions {
  readonly document: Document;
  readonly translate: Translate;
  readonly locale: Locale;
  readonly now: number;
  readonly known: KnownOfName;
  readonly onPraise: () => void;
}

/** The content of the card beside a name: who, her badges, the latest praise of her, and the flower to press. */
export function fillNameCard({
  document,
  translate: t,
  locale,
  now,
  known,
  onPraise,
}: FillOptions): Element[] {
  const { name, department, level, badges, latest, isMe } = known;

  function make<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className: string,
    ...content: (string | Element)[]
  ): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...content);
    return element;
  }

  function head(): Element {
    const title = make('h2', '', name);
    title.id = 'name';
    title.title = name;
    const levelName = level == null ? '' : t(`popup.level.${levelNames[level]}`);
    const soft = [department ?? '', levelName].filter((text) => text !== '').join(' · ');
    const header = make('header', '', make('div', 'who', title, make('p', 'soft', soft)));
    if (level != null) header.prepend(drawLevel(document, level));
    return header;
  }

  function list(): Element {
    const items = badges.map((badge) =>
      make(
        'li',
        '',
        drawBadge(document, badge, 32),
        make('span', 'label', badge.label),
        make('span', 'soft', t(tierNames[badge.tier])),
      ),
    );
    const all = make('ul', '', ...items);
    all.ariaLabel = t('beside.list');
    if (items.length > 4) all.tabIndex = 0; // what scrolls must be reachable by keyboard
    return all;
  }

  function newest({ giverName, words, at }: NonNullable<NameCard['latest']>): Element {
    const by = t('beside.by', giverName, relativeTime(at, now, locale));
    return make(
      'figure',
      '',
      make('blockquote', '', words || t('beside.wordless')),
      make('figcaption', 'soft', by),
    );
  }

  function praise(): Element {
    const button = make('button', 'praise', t('beside.praise'));
    button.type = 'button';
    button.addEventListener('click', ({ isTrusted }) => {
      if (isTrusted) onPraise();
    });
    return button;
  }

  return [head(), list(), ...(latest ? [newest(latest)] : []), ...(isMe ? [] : [praise()])];
}

function drawLevel(document: Document, level: NonNullable<NameCard['level']>): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'flower');
  svg.setAttribute('viewBox', '-1 -1 50 50');
  svg.setAttribute('aria-hidden', 'true');
  for (const stroke of levelStrokes[level]) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', stroke);
    svg.append(path);
  }
  return svg;
}
