import type { Field, Ladder } from '../../../shared/contract/recipe.ts';
import { tidy } from '../../../shared/target/plain-name.ts';
import { transform } from '../../overlay/read/transform.ts';
import { isUnstable } from './is-unstable.ts';
import { isMoment, isPersonAddress, saysWhen, timeAttribute } from './looks.ts';
import { bestFor, selectorsWithin } from './select-within.ts';

/** So many posts are searched for parts. */
const SAMPLE = 8;
/** A part that fewer posts have is none of the list's. */
const ENOUGH = 0.6;

/** When the posts were written, where most of them say so. */
export function proposeTime(
  posts: readonly Element[],
): { readonly time: Ladder; readonly select: string } | null {
  const select = commonest(posts, (element) => saysWhen(element));
  if (!select) return null;
  const [one] = posts.flatMap((post) => post.querySelector(select) ?? []);
  const attribute = one && timeAttribute(one);
  const field: Field = attribute ? { select, attribute } : { select };
  return { time: attribute ? [field, { select }] : [field], select };
}

/** Where the posts' words are: the longest text of its own that is neither name nor moment. */
export function proposeText(posts: readonly Element[], without: readonly string[]): string | null {
  const others = without.join(', ');
  const bodies = new Map<Element, Element>();
  for (const post of posts) {
    const body = bodyOf(post, others);
    if (body) bodies.set(post, body);
  }
  const options = new Set<string>();
  for (const [post, body] of [...bodies].slice(0, SAMPLE))
    for (const select of selectorsWithin(post, body).slice(0, 6)) options.add(select);
  const best = bestFor(posts, [...options], (element, post) => bodies.get(post) === element);
  return best && best.found >= ENOUGH * bodies.size ? best.select : null;
}

/** The smallest element that holds most of a post's words. */
function bodyOf(post: Element, others: string): Element | null {
  const total =
    lengthOf(post) -
    [...(others ? post.querySelectorAll(others) : [])].reduce((sum, one) => sum + lengthOf(one), 0);
  if (total < 5) return null;
  let body: Element = post;
  for (;;) {
    const next =
      [...body.children].find(
        (child) =>
          !(others && (child.matches(others) || child.querySelector(others))) &&
          lengthOf(child) >= 0.5 * total,
      ) ??
      [...body.children].find(
        (child) => lengthOf(child) >= 0.6 * lengthOf(body) && !(others && child.matches(others)),
      );
    if (!next || next.matches('p, blockquote, ul, ol, li, pre, span, a'))
      return body === post ? (next ?? null) : body;
    body = next;
  }
}

function lengthOf(element: Element): number {
  return tidy(element.textContent ?? '').length;
}

/** The selector that most posts share for an element that fits. */
function commonest(posts: readonly Element[], fits: (element: Element) => boolean): string | null {
  const options = new Set<string>();
  for (const post of posts.slice(0, SAMPLE)) {
    const element = [...post.querySelectorAll('*')].find((one) => fits(one) && !one.closest('blockquote'));
    if (element) for (const select of selectorsWithin(post, element).slice(0, 8)) options.add(select);
  }
  const best = bestFor(posts, [...options], fits);
  return best && best.found >= ENOUGH * posts.length ? best.select : null;
}

export interface IdProposal {
  readonly postId: Ladder;
  /** Ids are counted within a page: the page's address belongs to them. */
  readonly perPage: boolean;
}

/** What names the posts for good: an attribute of theirs, else what their permalink says, else their moment (derived). */
export function proposeId(posts: readonly Element[], time: Ladder | null): IdProposal | null {
  for (const field of idFields(posts)) {
    const ids = posts.map((post) => readField(post, field));
    const known = ids.filter((id): id is string => id !== null);
    if (known.length < ENOUGH * posts.length || !areOwn(posts, ids)) continue;
    if (known.some((id) => isUnstable(id.replace(/\d+/g, '')) && !/^[\w-]{8,}$|^\d+$/.test(id))) continue;
    return { postId: [field], perPage: isOfPage(field) && known.every((id) => /^\d{1,4}$/.test(id)) };
  }
  const [moment] = time ?? [];
  if (!moment || 'constant' in moment) return null;
  const moments = posts.map((post) => readField(post, moment));
  if (moments.includes(null) || new Set(moments).size !== posts.length) return null;
  return { postId: [{ ...moment, derived: true }], perPage: true };
}

/** Whether small numbers there are counted within the page: those in an address before its fragment are the site's. */
function isOfPage({ attribute, transforms }: Spot): boolean {
  return attribute !== 'href' || transforms?.[0] === 'hash';
}

/** Whether no two posts share an id, but for one post that the page shows twice, as beside its thread. */
function areOwn(posts: readonly Element[], ids: readonly (string | null)[]): boolean {
  const said = new Map<string, string>();
  for (const [index, post] of posts.entries()) {
    const id = ids[index];
    const words = tidy(post.textContent ?? '');
    if (!id) continue;
    const before = said.get(id);
    if (before !== undefined && !(before.includes(words) || words.includes(before))) return false;
    said.set(id, words);
  }
  return said.size > 0.5 * posts.length || said.size === 1;
}

type Spot = { readonly select?: string; readonly attribute: string; readonly transforms?: string[] };

/** Fields that may be an id, strongest first. */
function idFields(posts: readonly Element[]): Spot[] {
  const [first] = posts;
  if (!first) return [];
  const spots: Spot[] = [];
  const holders = [first, ...first.querySelectorAll('*')].slice(0, 80);
  for (const element of holders) {
    const select = element === first ? undefined : selectorsWithin(first, element)[0];
    if (element !== first && !select) continue;
    const at = select ? { select } : {};
    for (const { name, value } of [...element.attributes]) {
      if (!value || value.length > 200) continue;
      if (
        /^data-(?:[a-z]+-)*(?:id|key|cid|mid|pid)$|^itemid$|^data-anchor$|^zid$/.test(name) &&
        !/user|author|member|parent|avatar|test/.test(name)
      )
        spots.push({ ...at, attribute: name });
      if (name === 'id' || (name === 'name' && element.localName === 'a'))
        spots.push(...numbered(at, name, value));
      if (name === 'href' && !isPersonAddress(value)) spots.push(...addressed(at, value));
    }
  }
  return spots.sort((one, other) => rankOf(one) - rankOf(other));
}

/** On the post before inside it, its own attributes before addresses, what says `comment` before what says nothing. */
function rankOf({ select, attribute }: Spot): number {
  const kind = attribute === 'href' ? 4 : attribute === 'id' || attribute === 'name' ? 1 : 0;
  return kind + (select ? 2 : 0) + (/comment|post|message|note|reply|entry/.test(attribute) ? -0.5 : 0);
}

function numbered(at: { select?: string }, attribute: string, value: string): Spot[] {
  const begin = /^([^\d]*[A-Za-z][-_:.]?)(\d+)$/.exec(value)?.[1];
  if (begin && !value.startsWith(':')) return [{ ...at, attribute, transforms: [`after:${begin}`] }];
  const prefix = /^([a-z]+[-_])[\w-]{6,}$/i.exec(value)?.[1];
  if (prefix && !value.startsWith(':')) return [{ ...at, attribute, transforms: [`after:${prefix}`] }];
  return /^(?:[0-9a-f]{12,}|[0-9a-f-]{36}|\d{2,})$/i.test(value) ? [{ ...at, attribute }] : [];
}

function addressed(at: { select?: string }, href: string): Spot[] {
  const spots: Spot[] = [];
  const number = /#(.*?)(\d+)$/.exec(href);
  if (number)
    spots.push({
      ...at,
      attribute: 'href',
      transforms: number[1] ? ['hash', `after:${number[1]}`] : ['hash'],
    });
  for (const [, name] of href.matchAll(/[?&]([\w.-]+)=\d+/g))
    if (name) spots.push({ ...at, attribute: 'href', transforms: [`query:${name}`] });
  if (/\/[\w-]*\d[\w-]*\/?(?:[?#]|$)/.test(href))
    spots.push({ ...at, attribute: 'href', transforms: ['segment:-1'] });
  return spots;
}

/** Where a post can be opened: a link that says its id or its moment, else its own fragment. */
export function proposePermalink(posts: readonly Element[], timeSelect: string | null): Ladder | null {
  const rungs: Ladder = [];
  const select = commonest(
    posts,
    (element) => element.localName === 'a' && isOwnAddress(element, timeSelect),
  );
  if (select && areDifferent(posts.map((post) => post.querySelector(select)?.getAttribute('href') ?? null)))
    rungs.push({ select, attribute: 'href' });
  if (posts.every(({ id }) => id && !/\s/.test(id)))
    rungs.push({ attribute: 'id', transforms: ['prepend:#'] });
  return rungs.length > 0 ? rungs : null;
}

function isOwnAddress(link: Element, timeSelect: string | null): boolean {
  const href = link.getAttribute('href') ?? '';
  if (!/\d/.test(href) || /^(?:javascript|mailto|tel):/i.test(href)) return false;
  const isTimed =
    timeSelect !== null && (link.matches(timeSelect) || link.querySelector(timeSelect) !== null);
  const text = tidy(link.textContent ?? '');
  return (
    isTimed ||
    isMoment(text) ||
    /^#?\d+$/.test(text) ||
    /#[\w-]*\d+$/.test(href) ||
    /permalink|permanent|リンク/i.test(link.className + text + (link.getAttribute('title') ?? ''))
  );
}

function areDifferent(values: readonly (string | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.length > 0 && new Set(known).size === known.length;
}

function readField(post: Element, field: Exclude<Field, { constant: string }>): string | null {
  const { attribute, select, transforms } = field as Spot; // ours start at the post
  const element = select ? post.querySelector(select) : post;
  const text = attribute ? element?.getAttribute(attribute) : element?.textContent;
  if (!text) return null;
  try {
    return transform(text, transforms ?? [], post.baseURI);
  } catch {
    return null; // no address where one was expected
  }
}
