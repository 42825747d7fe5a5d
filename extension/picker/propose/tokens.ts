import { isUnstable } from './is-unstable.ts';

/** Attributes whose values programs and authors name things by, strongest first. */
const NAMING = [
  ...['itemprop', 'property', 'data-testid', 'data-test-id', 'data-qa', 'data-cy', 'data-automation-id'],
  ...['data-role', 'data-type', 'rel', 'role', 'aria-roledescription'],
];

/**
 * Selectors that name an element by what it is, strongest first: naming attributes, the name of an attribute that holds
 * an id, the stable beginning of a numbered id, stable classes, custom elements. What a tool made up is left out.
 */
export function tokensOf(element: Element): string[] {
  return [...named(element), ...numbered(element), ...classes(element), ...custom(element)];
}

function named(element: Element): string[] {
  return NAMING.flatMap((attribute) => {
    const value = element.getAttribute(attribute);
    return value && /^[\w .:/#-]{2,60}$/.test(value) && !isNumbered(value)
      ? [`[${attribute}="${value}"]`]
      : [];
  });
}

/** `[data-comment-id]`, `[id^="comment-"]`, and `#history` where the id has no number. */
function numbered(element: Element): string[] {
  const holders = [...element.attributes]
    .map(({ name }) => name)
    .filter((name) => /^data-(?:[a-z]+-)*(?:id|key|cid|mid|pid)$/.test(name) && name !== 'data-testid');
  const { id } = element;
  const begin = /^([A-Za-z][A-Za-z]+[-_]?(?:[a-z]+[-_])*)\d/.exec(id)?.[1];
  if (begin && !isUnstable(begin.replace(/[-_]$/, ''))) return [...holders.map(having), `[id^="${begin}"]`];
  const isName = id && !/\d/.test(id) && /^[\w-]+$/.test(id) && !isUnstable(id);
  return [...holders.map(having), ...(isName ? [`#${id}`] : [])];
}

function having(attribute: string): string {
  return `[${attribute}]`;
}

function classes(element: Element): string[] {
  const stable: string[] = [];
  const readable: string[] = [];
  for (const name of element.classList) {
    if (!isUnstable(name)) {
      if (/^[\w-]+$/.test(name)) stable.push(`.${name}`);
      continue;
    }
    // A CSS module keeps the author's own word between its marks: `_commentBody_1x9ab_3`, `Comment_body__3xK9a`.
    const word =
      /^_([a-z][A-Za-z]{3,})_/.exec(name)?.[0] ?? /^[A-Z][A-Za-z]+_[a-z][A-Za-z]+__/.exec(name)?.[0];
    if (word && !/[:[\]]/.test(name)) readable.push(`[class*="${word}"]`);
  }
  return [...stable, ...readable];
}

function custom({ localName }: Element): string[] {
  return localName.includes('-') || localName === 'article' || localName === 'time' ? [localName] : [];
}

function isNumbered(value: string): boolean {
  return /\d{3}/.test(value) || isUnstable(value.replaceAll(' ', '-'));
}
