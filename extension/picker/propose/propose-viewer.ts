import type { Recipe } from '../../../shared/contract/recipe.ts';
import { tidy } from '../../../shared/target/plain-name.ts';
import { isName, isPersonAddress } from './looks.ts';
import { addressPart, ownSelectors } from './select-within.ts';
import { tokensOf } from './tokens.ts';

type Viewer = NonNullable<Recipe['viewer']>;

/** Whose page it is, from the element in which the page names the person signed in; null where nothing names it for good. */
export function proposeViewer(document: Document, pointed: Element): Viewer | null {
  const link = pointed.closest('a') ?? pointed;
  if (!isName(tidy(pointed.textContent ?? ''))) return null;
  const select = selectAlone(document, pointed);
  if (!select) return null;
  const href = link.getAttribute('href') ?? '';
  const part = isPersonAddress(href) ? addressPart(href) : null;
  const whole = link === pointed ? select : selectAlone(document, link);
  return {
    ...(part?.startsWith('/') &&
      whole && {
        id: [
          {
            from: 'document',
            select: whole,
            attribute: 'href',
            transforms: [`after:${part}`, 'trim-after:/', 'trim-after:?', 'decode'],
          },
        ],
      }),
    name: [{ from: 'document', select }],
  };
}

/** Where pages name who is signed in. */
const LANDMARKS = ['header', 'nav', 'aside'];

/** A selector under which the document has this element first, by names that last. */
function selectAlone(document: Document, target: Element): string | null {
  const own = [...ownSelectors(target), target.localName];
  const options = own.slice(0, -1);
  for (let around = target.parentElement; around && around !== document.body; around = around.parentElement) {
    const landmark = LANDMARKS.includes(around.localName) ? [around.localName] : [];
    for (const token of [...tokensOf(around).slice(0, 3), ...landmark])
      options.push(...own.map((inner) => `${token} ${inner}`));
  }
  return options.find((select) => document.querySelector(select) === target) ?? null;
}
