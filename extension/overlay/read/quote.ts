import type { Surface } from '../../../shared/contract/recipe.ts';
import type { FieldReader } from './field.ts';

type Text = Surface['text'];

/** The post's own words, see `Text` in the contract. Called on a press only, so it may copy what it reads. */
export function readText(post: Element, surface: Surface, fields: FieldReader): string {
  const { text } = surface;
  const copy =
    'between' in text
      ? copyBetween(text.between, fields.climb(surface.postId, post)?.text ?? '', post)
      : copyOf(text.select ? fields.own(post, text.select) : post);
  if (!copy) return '';
  if ('without' in text && text.without)
    for (const part of copy.querySelectorAll(text.without)) part.remove();
  for (const block of copy.querySelectorAll('p, br, li, div, td')) block.after(' ');
  return copy.textContent ?? '';
}

function copyOf(element: Element | null): Element | null {
  return element && (element.cloneNode(true) as Element); // a clone is of the same kind
}

function copyBetween(
  ends: Extract<Text, { between: unknown }>['between'],
  id: string,
  post: Element,
): DocumentFragment | null {
  const quoted = JSON.stringify(id);
  const document = post.ownerDocument;
  const [first, last] = ends.map((select) => document.querySelector(select.replace('{id}', () => quoted)));
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStartAfter(first);
  range.setEndBefore(last);
  return range.cloneContents();
}
