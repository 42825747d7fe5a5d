import { tidy } from '../../../shared/target/plain-name.ts';
import { isBesideMoment, isMoment, isName, isPersonAddress, isPersonal, saysWhen } from './looks.ts';
import { tokensOf } from './tokens.ts';

/** One way to read the list that a pointed element is of. */
export interface ListProposal {
  /** For `Surface.post`. */
  readonly select: string;
  readonly posts: readonly Element[];
  /** How much it looks like posts of people, 0 to 1 and a little more. */
  readonly score: number;
}

/** Steps up from what was pointed at that may be the post itself. */
const CLIMB = 14;
/** Positions of the slider. */
const STEPS = 7;
/** More than this is no list of posts. */
const MOST = 2000;
/** So many posts are looked at closely. */
const SAMPLE = 24;

/**
 * Lists that contain what was pointed at (each example in a post of its own), from narrow to broad, and the place of
 * the best among them. Empty where nothing on the page repeats and nothing looks like a post.
 */
export function proposeLists(
  document: Document,
  examples: readonly Element[],
): { readonly lists: readonly ListProposal[]; readonly best: number } {
  const [first] = examples;
  const seen: ListProposal[] = [];
  let height = 0;
  for (
    let post = first ?? null;
    post && post !== document.body && height < CLIMB;
    post = post.parentElement
  ) {
    for (const select of selectorsOf(document, post)) {
      const posts = [...document.querySelectorAll(select)];
      if (posts.length === 0 || posts.length > MOST || !holdEach(posts, examples)) continue;
      if (seen.some((known) => areSame(known.posts, posts))) continue;
      seen.push({ select, posts, score: scoreOf(posts) + height / 1000 });
    }
    height += 1;
  }
  const ranked = seen.sort((one, other) => other.score - one.score).slice(0, STEPS);
  const [top] = ranked;
  const lists = ranked.sort((one, other) => one.posts.length - other.posts.length);
  return { lists, best: top ? lists.indexOf(top) : -1 };
}

function areSame(one: readonly Element[], other: readonly Element[]): boolean {
  return one.length === other.length && one.every((post, at) => post === other[at]);
}

/** Every example in exactly one post, and no two in the same. */
function holdEach(posts: readonly Element[], examples: readonly Element[]): boolean {
  const holders = examples.map((example) => posts.filter((post) => post.contains(example)).at(-1));
  return holders.every(Boolean) && new Set(holders).size === examples.length;
}

/** From narrow (all tokens, inside its container) to broad (one token), and by its place where it has none. */
function selectorsOf(document: Document, post: Element): string[] {
  const tokens = tokensOf(post);
  const whole = tokens
    .filter((token) => /^[.[]/.test(token))
    .slice(0, 4)
    .join('');
  const named = [...tokens, whole].filter((select) => select !== '' && !select.startsWith('#'));
  const parts = named.filter((select) => /^[.[]/.test(select)); // a tag's name can only stand first
  const pairs = parts.flatMap((one) => parts.filter((other) => other > one).map((other) => `${one}${other}`));
  const tag = post.localName;
  const own = [...new Set([...named, ...pairs.slice(0, 10)])].map((select) =>
    /^[a-z]/.test(select) ? select : tag + select,
  );
  const inside = containers(document, post);
  return [
    ...own,
    ...inside.flatMap((container) => own.slice(0, 4).map((select) => `${container.select} ${select}`)),
    ...inside.map(({ select, path }) => `${select} > ${path}`),
  ];
}

/** The nearest ancestors that have a name, with the way of tags from there: `#history` and `div > div`. */
function containers(document: Document, post: Element): { select: string; path: string }[] {
  const found: { select: string; path: string }[] = [];
  const steps = [post.localName];
  for (
    let around = post.parentElement;
    around && found.length < 2 && steps.length < 6;
    around = around.parentElement
  ) {
    const [token] = tokensOf(around).filter((select) => !select.startsWith('[id^'));
    const landmark = ['main', 'body', 'article', 'section'].includes(around.localName)
      ? around.localName
      : undefined;
    const select = token ?? landmark;
    if (select && document.querySelectorAll(select).length <= MOST)
      found.push({ select, path: steps.join(' > ') });
    steps.unshift(around.localName);
  }
  return found;
}

/** A list of one may be a list with one post today, and is more often what stands round the list. */
const ALONE = 0.3;

/** Each post should have one person and one moment of its own, and words beside them. */
function scoreOf(posts: readonly Element[]): number {
  const sample = posts.slice(0, SAMPLE);
  const among = new Set(posts);
  let worth = 0;
  for (const post of sample) {
    const { people, moments, words } = partsOf(post, among);
    if (people > 0 && words) worth += moments > 0 ? 1 : 0.6;
    else if (moments > 0 && words) worth += 0.3;
    if (moments > 1 && people > 1) worth -= moments > 2 ? 0.8 : 0.4;
  }
  const many = posts.length > 1 ? 0.1 * Math.min(1, Math.log10(posts.length)) : -ALONE;
  return worth / sample.length + many;
}

interface Parts {
  readonly people: number;
  readonly moments: number;
  readonly words: boolean;
}

/** What a post has that is not of a post inside it. */
function partsOf(post: Element, among: ReadonlySet<Element>): Parts {
  const people = new Set<string>();
  const moments = new Set<string>();
  const inner = [...post.querySelectorAll('*')].filter((element) => among.has(element));
  for (const element of post.querySelectorAll('*')) {
    if (inner.some((other) => other.contains(element)) || element.closest(APART)) continue;
    if (saysWhen(element)) moments.add(tidy(element.textContent ?? ''));
    if (saysWho(element)) people.add(tidy(element.textContent ?? ''));
  }
  const letters = inner.reduce((sum, other) => sum - lengthOf(other), lengthOf(post));
  const used = [...people, ...moments].reduce((sum, text) => sum + text.replaceAll(' ', '').length, 0);
  return { people: people.size, moments: moments.size, words: letters - used > 4 };
}

/** What is quoted or still being written is not a post's own. */
const APART = 'blockquote, form, [contenteditable="true"]';

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}

/** Whether an element seems to be somebody's name. */
function saysWho(element: Element): boolean {
  const text = element.textContent ?? '';
  if (!isName(text) || isMoment(text) || element.childElementCount > 1) return false;
  if (
    isPersonAddress(element.getAttribute('href') ?? '') ||
    (element.childElementCount === 0 && isBesideMoment(element))
  )
    return true;
  const names = [
    ...element.classList,
    element.getAttribute('itemprop') ?? '',
    element.getAttribute('data-testid') ?? '',
  ];
  return names.some(isPersonal);
}
