import type { Ladder } from '../../../shared/contract/recipe.ts';
import { tidy } from '../../../shared/target/plain-name.ts';
import { transform } from '../../overlay/read/transform.ts';
import { isBesideMoment, isName, isPersonAddress, isPersonal, saysWhen } from './looks.ts';
import { addressPart, bestFor, selectorsWithin } from './select-within.ts';

export interface AuthorProposal {
  readonly name: Ladder;
  /** Absent where the page shows no id: the author is then known by name only. */
  readonly id?: Ladder;
  /** Where the name stands, for badges and the flower. */
  readonly select: string;
  /** Posts in which a name was found. */
  readonly found: number;
}

/** So many posts are searched for names. */
const SAMPLE = 8;

/** Who wrote the posts, best first. With `pointed`, the element that a person says is the name. */
export function proposeAuthors(posts: readonly Element[], pointed?: Element): AuthorProposal[] {
  const candidates = new Map<string, number>();
  const worthOf = createWorth();
  if (pointed) {
    const post = posts.find((one) => one.contains(pointed));
    for (const select of post ? selectorsWithin(post, pointed) : []) candidates.set(select, 10);
  } else
    for (const post of posts.slice(0, SAMPLE))
      for (const element of post.querySelectorAll('*')) {
        const worth = worthOf(element, post);
        if (worth <= 0) continue;
        for (const select of selectorsWithin(post, element).slice(0, 6))
          candidates.set(select, Math.max(worth, candidates.get(select) ?? 0));
      }
  const isFit = (element: Element, post: Element) =>
    isName(nameOf(element)) && (!!pointed || worthOf(element, post) > 0);
  const ranked = [...candidates].flatMap(([select, worth]) => {
    const best = bestFor(posts, [select], isFit);
    return best
      ? [{ ...best, rank: worth + (6 * best.found) / posts.length - (select.startsWith(':scope') ? 1 : 0) }]
      : [];
  });
  ranked.sort((one, other) => other.rank - one.rank);
  return ranked.slice(0, 5).map(({ select, found }) => proposalOf(posts, select, found));
}

function proposalOf(posts: readonly Element[], select: string, found: number): AuthorProposal {
  const name: Ladder = [{ select }];
  const id = idOf(posts, select);
  return id ? { name, id, select, found } : { name, select, found };
}

/** How much an element seems to be the name of who wrote the post. Asked of the same ones under many selectors: said once each. */
function createWorth(): (element: Element, post: Element) => number {
  const known = new Map<Element, Map<Element, number>>();
  return (element, post) => {
    const ofPost = known.get(post) ?? worthsOf(post);
    known.set(post, ofPost);
    return ofPost.get(element) ?? 0;
  };
}

function worthsOf(post: Element): Map<Element, number> {
  const all = [...post.querySelectorAll('*')];
  // 0 at the beginning of a post, 1 at its end: who wrote it is said early.
  return new Map(all.map((element, at) => [element, worthIn(element, post, at / Math.max(1, all.length))]));
}

/** 0 or less: not at all. */
function worthIn(element: Element, post: Element, place: number): number {
  const text = nameOf(element);
  if (!isName(text) || saysWhen(element) || element.childElementCount > 2) return 0;
  if (element.closest('form, blockquote, [contenteditable="true"], button')) return 0;
  const names = [element, element.parentElement, element.parentElement?.parentElement].flatMap(
    (near, step) =>
      near && (near === post || post.contains(near)) && near !== post
        ? namesOf(near)
            .filter(isPersonal)
            .map(() => 4 - step)
        : [],
  );
  let worth = Math.max(0, ...names);
  const href = element.getAttribute('href') ?? '';
  if (isPersonAddress(href)) worth += 3;
  if (
    element.matches(
      '[itemprop="author"], [rel~="author"], [itemprop="author"] [itemprop="name"], .p-author, .fn',
    )
  )
    worth += 5;
  if (
    [...element.attributes].some(({ name }) => /^data-(?:user|author|uid|person|member|account)/.test(name))
  )
    worth += 3;
  if (worth === 0 && element.childElementCount === 0 && isBesideMoment(element)) worth = 2;
  if (element.matches('h1, h2, h3, h4, h5, strong, b, a') && worth > 0) worth += 0.5;
  if (
    text.startsWith('@') ||
    namesOf(element).some((name) => /mention|assign|recipient|reply-?to/i.test(name))
  )
    worth -= 6;
  if (element.closest('p, li li, .content, .body') && post.contains(element.closest('p')) && !href)
    worth -= 1;
  return worth - depthOf(element, post) * 0.05 - place;
}

function namesOf(element: Element): string[] {
  const said = ['itemprop', 'data-testid', 'data-qa', 'rel'].map(
    (attribute) => element.getAttribute(attribute) ?? '',
  );
  return [...element.classList, ...said].filter(Boolean);
}

function depthOf(element: Element, post: Element): number {
  let depth = 0;
  for (let node: Element | null = element; node && node !== post; node = node.parentElement) depth += 1;
  return depth;
}

function nameOf(element: Element): string {
  return tidy(element.textContent ?? '');
}

/** Ways to an id on the element that names somebody or on what it stands in. */
const WAYS: readonly { readonly attribute: string; readonly transforms?: readonly string[] }[] = [
  { attribute: 'data-user-id' },
  { attribute: 'data-userid' },
  { attribute: 'data-author-id' },
  { attribute: 'data-uid' },
  { attribute: 'data-user' },
  { attribute: 'data-username' },
  { attribute: 'data-member-id' },
  { attribute: 'data-user-card' },
  { attribute: 'href', transforms: ['query:uid'] },
  { attribute: 'href', transforms: ['query:user'] },
  { attribute: 'href', transforms: ['query:userid'] },
  { attribute: 'href', transforms: ['query:user_id'] },
  { attribute: 'href', transforms: ['query:username'] },
  { attribute: 'href', transforms: ['query:author'] },
  { attribute: 'href', transforms: ['query:member'] },
  { attribute: 'href', transforms: ['query:member_id'] },
  { attribute: 'href', transforms: ['query:id'] },
  { attribute: 'href', transforms: ['after:mailto:', 'trim-after:?'] },
  { attribute: 'href', transforms: ['segment:-1'] },
  { attribute: 'href', transforms: ['segment:-2'] },
];

/** What follows `/users/` and the like in the addresses of these names, before other ways. */
function waysFor(posts: readonly Element[], select: string): typeof WAYS {
  const href = posts.flatMap(
    (post) => post.querySelector(select)?.closest('a')?.getAttribute('href') ?? [],
  )[0];
  const part = href ? addressPart(href) : null;
  if (!part?.startsWith('/')) return WAYS;
  const transforms = [`after:${part}`, 'trim-after:/', 'trim-after:?', 'decode'];
  return [
    ...WAYS.filter(({ attribute }) => attribute !== 'href'),
    { attribute: 'href', transforms },
    ...WAYS,
  ];
}

/** The first way by which one name has one id and another name another, in every post that has the name. */
function idOf(posts: readonly Element[], select: string): Ladder | undefined {
  for (const way of waysFor(posts, select))
    for (const reach of [select, `${select} a`, way.attribute === 'href' ? null : `[${way.attribute}]`]) {
      if (!reach) continue;
      const field = {
        select: reach,
        attribute: way.attribute,
        ...(way.transforms && { transforms: [...way.transforms] }),
      };
      if (namesPeople(posts, select, field)) return [field];
    }
  return undefined;
}

function namesPeople(
  posts: readonly Element[],
  select: string,
  {
    select: reach,
    attribute,
    transforms,
  }: { select: string; attribute: string; transforms?: readonly string[] },
): boolean {
  const byName = new Map<string, string>();
  const byId = new Map<string, string>();
  for (const post of posts) {
    const name = nameOf(post.querySelector(select) ?? post.ownerDocument.createElement('i'));
    if (!name) continue;
    const text = post.querySelector(reach)?.getAttribute(attribute);
    const id = text && readId(text, transforms ?? [], post.baseURI);
    if (!id) return false;
    if ((byName.get(name) ?? id) !== id || (byId.get(id) ?? name) !== name) return false;
    byName.set(name, id);
    byId.set(id, name);
  }
  // One person alone does not show whose the id is: a list's address, or a script's, would make everybody one account.
  const isSaid = attribute !== 'href' || transforms?.some((step) => /^after:|^query:(?!id$)/.test(step));
  return byId.size > 1 || (byId.size === 1 && isSaid === true);
}

function readId(text: string, transforms: readonly string[], base: string): string | null {
  if (!URL.canParse(text, base) || /^javascript:/i.test(text)) return null;
  return transform(text, transforms, base);
}
