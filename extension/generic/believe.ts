import { tidy } from '../../shared/target/plain-name.ts';
import type { Account } from '../overlay/read/create-reader.ts';
import type { Here } from './here.ts';
import { identify } from './identify.ts';
import { nameAuthor } from './name-author.ts';
import type { Candidate, MarkedAuthor } from './vocabulary.ts';

/** A candidate that is believed. */
export interface Believed {
  readonly candidate: Candidate;
  readonly id: string;
  /** Where it can be found. */
  readonly address: string;
  readonly author: Account;
}

/** Being written, taken away, waited for, or paid for. */
const NOT_A_POST =
  /(?:^|[\s_-])(?:draft|deleted|removed|trash|spam|unapproved|placeholder|skeleton|sponsored|advert|promo)(?:[\s_-]|$)/i;
const NOT_SHOWN = '[contenteditable]:not([contenteditable="false"]), [hidden], [inert], [aria-hidden="true"]';

/** Says of the post it stands in that somebody has yet to let it through. */
const WAITING = '[class*="awaiting-moderation"], [class*="unapproved"]';

/** Posts, authors and ids are believed together or not at all. `posts` is whatever may be one. */
export function believe(element: Element, candidate: Candidate, posts: string, here: Here): Believed | null {
  if (NOT_A_POST.test(element.className) || element.closest(NOT_SHOWN) || isInEditor(element)) return null;
  if ([...element.querySelectorAll(WAITING)].some((hit) => hit.closest(posts) === element)) return null;
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(candidate.body.textContent ?? '')) return null;
  if (!isShown(candidate.author, element)) return null;
  const author = nameAuthor(candidate.author, here);
  const identity = author && identify(element, candidate, here);
  return identity ? { candidate, author, ...identity } : null;
}

/** A name that only machines are told may be that of whoever set up the site. A feed names its author once, outside. */
function isShown({ name, mark }: MarkedAuthor, element: Element): boolean {
  if (!element.contains(mark)) return true;
  return [mark, element].some(({ textContent }) => tidy(textContent ?? '').includes(name));
}

/** In a form, but not in the one that some servers put round the whole page. */
function isInEditor(element: Element): boolean {
  const form = element.closest('form');
  return form !== null && form.parentElement?.localName !== 'body';
}
