import type { IdeaState } from '../../../shared/contract/badge.ts';
import { flowerPath } from '../../ui/flower-path.ts';
import { createSheet } from '../../ui/sheet.ts';
import type { Translate } from '../../ui/translate.ts';
import { chip } from './chip.ts';
import { drawFlower } from './draw-flower.ts';
import css from './mark.css?inline';
import { bud, bulbPath, buttonStyle, countStyle, createDrawing, disc, hostStyle, ink } from './resting.ts';
import { sayFailure } from './say-failure.ts';

/** What a mark shows. `own`: the reader's own post, which she cannot praise but can ask about or propose. */
export interface Look {
  readonly n: number;
  readonly mine: boolean;
  readonly pending: boolean;
  readonly own: boolean;
  /** The state of the idea that the post is. */
  readonly idea?: IdeaState | undefined;
}

/**
 * One flower in the page, or the bulb of one's own post that nobody praised yet. The host element is a `<hanamaru-mark>`
 * with a closed root. What others did stands beside it as a button of its own, so that one can read without giving.
 */
export interface MarkView {
  readonly host: HTMLElement;
  /** Somebody is about to use it: hover and the like need the sheet. */
  wake(): void;
  show(look: Look): void;
  /** The pen draws the flower; still under reduced motion. */
  draw(): void;
  /** Says beside the flower what went wrong, until the next look or eight seconds on. */
  fail(message: string): void;
  /** Whether a press was on what others did, not on the flower. */
  isOnCount(press: MouseEvent): boolean;
  /** Of the count where `reads`, else of the flower. */
  setExpanded(open: boolean, reads: boolean): void;
  focus(reads: boolean): void;
}

export const MARK = 'hanamaru-mark';
const blank: Look = { n: 0, mine: false, pending: false, own: false };

/** Makes flowers by cloning one template; all share one sheet. */
export function createMarks(document: Document, translate: Translate) {
  let adopt: ReturnType<typeof createSheet> | undefined;
  const hostTemplate = document.createElement(MARK);
  hostTemplate.style.cssText = hostStyle;
  const buttonTemplate = document.createElement('button');
  buttonTemplate.style.cssText = buttonStyle;
  buttonTemplate.ariaPressed = 'false';
  buttonTemplate.textContent = bud;
  const countTemplate = document.createElement('button');
  countTemplate.style.cssText = buttonStyle + countStyle;

  return function createMark(authorName: string): MarkView {
    // A clone of an element is an element of the same kind.
    const host = hostTemplate.cloneNode() as HTMLElement;
    const button = buttonTemplate.cloneNode(true) as HTMLButtonElement;
    button.ariaLabel = translate('overlay.mark.none', authorName);
    const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
    root.append(button);
    let count: HTMLElement | undefined;
    let drawing: SVGElement | undefined;
    let now = blank;
    let awake = false;

    function wake(): void {
      if (awake) return;
      awake = true;
      adopt ??= createSheet(document, css);
      adopt(root);
    }

    function show(look: Look): void {
      const { n, mine, own, pending, idea } = look;
      const kind = kindOf(look);
      const isAnother = kind !== kindOf(now);
      if (!isAnother && n === now.n && pending === now.pending && idea === now.idea) return;
      if (isAnother) paint(kind);
      if (idea !== now.idea) host.style.setProperty('inline-size', idea ? 'auto' : '48px', 'important');
      now = look;
      if (drawing) drawing.style.opacity = pending ? '0.8' : '';
      button.ariaLabel = translate(`overlay.mark.${kind}`, authorName, n);
      button.ariaPressed = own ? null : String(mine);
      if (n || idea) tell(look);
      else count?.remove();
    }

    function paint(kind: keyof typeof ink): void {
      const isMine = kind === 'mine';
      button.style.color = ink[kind];
      button.style.backgroundImage = isMine ? disc : '';
      button.title = kind === 'idle' ? translate('overlay.mark.idle') : '';
      drawing = undefined;
      if (isMine || kind === 'idle') drawing = createDrawing(document, isMine ? flowerPath : bulbPath);
      button.firstChild?.replaceWith(drawing ?? bud);
    }

    function tell({ n, idea }: Look): void {
      count ??= countTemplate.cloneNode() as HTMLElement;
      const state = idea ? translate(`common.idea.state.${idea}`) : '';
      count.textContent = n > 99 ? '99+' : String(n || '');
      count.style.fontSize = n > 99 ? '10px' : '12px';
      if (state) chip(count, state);
      // Begins with what is seen, for those who say what to press.
      count.ariaLabel = translate('overlay.mark.count', count.textContent);
      if (!count.parentNode) root.append(count);
    }

    const partOf = (reads: boolean) => (reads && count) || button;

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
      // A press by keyboard has no place, but the focus.
      isOnCount: ({ detail, clientX, clientY }) =>
        !!count?.contains(detail ? root.elementFromPoint(clientX, clientY) : root.activeElement),
      setExpanded(open, reads) {
        partOf(reads).ariaExpanded = String(open);
      },
      focus: (reads) => partOf(reads).focus(),
    };
  };
}

/** `idle`: one's own post that nobody praised or proposed yet. */
function kindOf({ n, mine, own, idea }: Look): keyof typeof ink {
  if (own) return n || idea ? 'own' : 'idle';
  if (mine) return 'mine';
  return n ? 'some' : 'none';
}
