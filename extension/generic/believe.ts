import type { Account } from '../overlay/read/create-reader.ts';
import { identify } from './identify.ts';
import { nameAuthor } from './name-author.ts';
import type { Candidate } from './vocabulary.ts';

/** A candidate that is believed. */
export interface Believed {
  readonly candidate: Candidate;
  readonly id: string;
  /** Where it can be found; perhaps relative. */
  readonly address: string;
  readonly author: Account;
}

/** Being written, taken away, waited for, or paid for. */
const NOT_A_POST =
  /(?:^|[\s_-])(?:draft|deleted|removed|trash|spam|unapproved|placeholder|skeleton|sponsored|advert|promo)(?:[\s_-]|$)/i;
const NOT_SHOWN = '[contenteditable]:not([contenteditable="false"]), [hidden], [inert], [aria-hidden="true"]';

/** Says of the post it stands in that somebody has yet to let it through. */
const WAITING = '[class*="awaiting-moderation"], [class*="unapproved"]';

interface Page {
  /** What may be a post; whatever stands in another one is not this one's. */
  readonly posts: string;
  /** What the site is called. */
  readonly ofSite: ReadonlySet<string>;
}

/** Posts, authors and ids are believed together or not at all. */
export function believe(element: Element, candidate: Candidate, { posts, ofSite }: Page): Believed | null {
  if (NOT_A_POST.test(element.className) || element.closest(NOT_SHOWN) || isInEditor(element)) return null;
  if ([...element.querySelectorAll(WAITING)].some((hit) => hit.closest(posts) === element)) return null;
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(candidate.body.textContent ?? '')) return null;
  const author = nameAuthor(candidate.author, ofSite);
  const identity = author && identify(element, candidate);
  return identity ? { candidate, author, ...identity } : null;
}

/** In a form, but not in the one that some servers put round the whole page. */
function isInEditor(element: Element): boolean {
  const form = element.closest('form');
  return form !== null && form.parentElement?.localName !== 'body';
}
