import type { IdeaState } from '../../../shared/contract/badge.ts';
import { createSheet } from '../../ui/sheet.ts';
import type { Translate } from '../../ui/translate.ts';
import { chip } from './chip.ts';
import { drawFlower } from './draw-flower.ts';
import css from './mark.css?inline';
import { bud, buttonStyle, countStyle, createFlower, disc, hostStyle, ink } from './resting.ts';
import { sayFailure } from './say-failure.ts';

/** What a mark shows. `own`: the reader's own post, which she cannot praise but can ask about. */
export interface Look {
  readonly n: number;
  readonly mine: boolean;
  readonly pending: boolean;
  readonly own: boolean;
  /** The state of the idea that the post is. */
  readonly idea?: IdeaState | undefined;
}

/** One flower in the page. The host element is a `<hanamaru-mark>` with a closed root. */
export interface MarkView {
  readonly host: HTMLElement;
  /** Somebody is about to use it: hover and the like need the sheet. */
  wake(): void;
  show(look: Look): void;
  /** The pen draws the flower; still under reduced motion. */
  draw(): void;
  /** Says beside the flower what went wrong, until the next look or eight seconds on. */
  fail(message: string): void;
  setExpanded(open: boolean): void;
  focus(): void;
}

export const MARK = 'hanamaru-mark';
const blank: Look = { n: 0, mine: false, pending: false, own: false };

/** Makes flowers by cloning one template; all share one sheet. */
export function createMarks(document: Document, translate: Translate) {
  let adopt: ReturnType<typeof createSheet> | undefined;
  const hostTemplate = document.createElement(MARK);
  hostTemplate.style.cssText = hostStyle;
  const buttonTemplate = document.createElement('button');
  buttonTemplate.type = 'button';
  buttonTemplate.style.cssText = buttonStyle;
  buttonTemplate.setAttribute('aria-pressed', 'false');
  buttonTemplate.textContent = bud;

  return function createMark(authorName: string): MarkView {
    // A clone of an element is an element of the same kind.
    const host = hostTemplate.cloneNode() as HTMLElement;
    const button = buttonTemplate.cloneNode(true) as HTMLButtonElement;
    button.ariaLabel = label(translate, authorName, blank);
    const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
    root.append(button);
    let count: HTMLElement | undefined;
    let flower: SVGElement | undefined;
    let now = blank;
    let awake = false;

    function wake(): void {
      if (awake) return;
      awake = true;
      adopt ??= createSheet(document, css);
      adopt(root);
    }

    function show(look: Look): void {
      if (sameLook(now, look)) return;
      now = look;
      if (!count) {
        count = document.createElement('span');
        count.style.cssText = countStyle;
        button.append(count);
      }
      count.textContent = look.n > 99 ? '99+' : String(look.n || '');
      count.style.fontSize = look.n > 99 ? '10px' : '12px';
      button.style.color = ink[look.mine ? 'mine' : look.n > 0 ? 'some' : 'none'];
      if (look.mine !== (flower !== undefined)) bloom(look.mine);
      if (flower) flower.style.opacity = look.pending ? '0.8' : '';
      if (look.own) button.removeAttribute('aria-pressed');
      else button.ariaPressed = String(look.mine);
      const state = look.idea && translate(`common.idea.state.${look.idea}`);
      chip(host, button, state);
      button.ariaLabel = [label(translate, authorName, look), state].join(' ').trim();
    }

    function bloom(mine: boolean): void {
      button.style.backgroundImage = mine ? disc : '';
      flower = mine ? createFlower(document) : undefined;
      button.firstChild?.replaceWith(flower ?? bud);
    }

    return {
      host,
      wake,
      show,
      draw() {
        wake();
        drawFlower(button);
      },
      fail(message) {
        wake();
        sayFailure(root, button, message);
      },
      setExpanded(open) {
        button.ariaExpanded = String(open);
      },
      focus: () => button.focus(),
    };
  };
}

function sameLook(a: Look, b: Look): boolean {
  return a.n === b.n && a.mine === b.mine && a.pending === b.pending && a.own === b.own && a.idea === b.idea;
}

function label(translate: Translate, author: string, { n, mine, own }: Look): string {
  if (own) return translate('overlay.mark.own', n);
  if (mine) return translate('overlay.mark.mine', author, n);
  return n > 0 ? translate('overlay.mark.some', author, n) : translate('overlay.mark.none', author);
}
