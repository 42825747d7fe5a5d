import { ANSWERS } from './answers.ts';
import { momentOf, oneAuthor, soleWordsOf, wordsOf } from './values.ts';
import type { MarkedAuthor, Vocabulary } from './vocabulary.ts';

const POSTS = 'article, [role~="article"], .hentry';

/**
 * Best first; a list where two parts must match is answered faster (overlay/read/field.ts). A class called `author` is a convention and no standard, so that a moment must stand
 * in the post too.
 */
const AUTHORS = ['[rel~="author"]', '.vcard .fn, x-none', 'address', '.author'];
const TIMES = 'time[datetime], abbr.published[title]';
const ADDRESSES = 'a[rel~="bookmark"], a.permalink';
const BODIES = '.entry-content, .comment-content, .entry-summary';
/** Not by the post's author, or not of the post itself. */
const ASIDE = `blockquote, q, aside, nav, form, ${ANSWERS}`;

/** What HTML and ARIA themselves offer: an `article`, perhaps in a `feed`, with an author and a moment; and the older hentry. */
export const article: Vocabulary = {
  posts: POSTS,
  read(post) {
    const [time] = own(post, TIMES);
    const authors = authorsOf(post);
    if (!time || authors.length === 0) return null;
    const author = oneAuthor(authors.map(named));
    if (!author) return 'doubt';
    const body = bodyOf(post, author.mark);
    if (!body) return null;
    if (!isByline(author.mark, body, post)) return 'doubt';
    const links = [...own(post, ADDRESSES), time.closest('a')].filter((link) => link && post.contains(link));
    return {
      addresses: links.flatMap((link) => (link as HTMLAnchorElement).href || []), // by their selectors
      author,
      time: momentOf(time),
      moment: time,
      body,
      isReply: post.parentElement?.closest(POSTS) != null,
    };
  },
};

/** What belongs to the post and not to one inside it, nor to something it quotes. */
function own(post: Element, select: string): Element[] {
  return [...post.querySelectorAll(select)].filter(
    (hit) => hit.closest(POSTS) === post && !post.contains(hit.closest(ASIDE)),
  );
}

/** What the best mark that there is marks. */
function authorsOf(post: Element): Element[] {
  return AUTHORS.map((select) => own(post, select)).find((hits) => hits.length > 0) ?? [];
}

/** The name alone: beside it there may be a picture, a department, a rank. */
function named(hit: Element): MarkedAuthor | null {
  const names = [...hit.querySelectorAll('.fn, .name, a[href]')].filter((name) => wordsOf(name) !== '');
  const [inner, another] = names.filter(
    (name) => !names.some((other) => other !== name && name.contains(other)),
  );
  const mark = inner ?? hit;
  const name = soleWordsOf(mark);
  if (another || !name) return null;
  const link = mark.closest('a[href]') ?? mark.querySelector('a[href]');
  if (hit.matches('address') && !isContact(hit, mark)) return null;
  return { name, url: link && hit.parentElement?.contains(link) ? hrefOf(link) : null, mark };
}

/** An address beside the moment that names somebody, and not where to find or to call the office. */
function isContact(address: Element, mark: Element): boolean {
  return address.parentElement?.querySelector(TIMES) != null && !/\d{3}/.test(wordsOf(mark));
}

/** Who wrote something is named before it, or at its foot. Behind the words there may be anybody, with words of her own. */
function isByline(mark: Element, body: Element, post: Element): boolean {
  if (mark.compareDocumentPosition(body) & mark.DOCUMENT_POSITION_FOLLOWING) return true;
  const foot = mark.closest('footer');
  if (!foot || !post.contains(foot) || body.contains(mark)) return false;
  return ![...foot.querySelectorAll('p')].some((p) => !p.contains(mark) && wordsOf(p));
}

function hrefOf(link: Element): string | null {
  return (link as HTMLAnchorElement).href || null; // only links are asked for
}

/** The piece that holds the paragraphs, without who wrote them, when, and what one may press. */
function bodyOf(post: Element, author: Element): Element | null {
  const [body] = own(post, BODIES);
  if (body) return body;
  const marks = [author, ...own(post, TIMES), ...post.querySelectorAll(ANSWERS)];
  const isWords = (element: Element) => !marks.some((mark) => element.contains(mark));
  const [words] = own(post, 'p').filter(
    (p) => isWords(p) && !p.closest('header, footer, address') && wordsOf(p),
  );
  if (!words?.parentElement) return null;
  return words.parentElement !== post && isWords(words.parentElement) ? words.parentElement : words;
}
