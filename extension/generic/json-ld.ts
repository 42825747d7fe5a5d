import { readScript, type ToldPost } from './json-ld-posts.ts';
import { wordsOf } from './values.ts';
import type { Said, Vocabulary } from './vocabulary.ts';

const SCRIPTS = 'script[type="application/ld+json"]';

/**
 * schema.org as JSON-LD. It stands beside the page, so a post counts only where its address leads to an element of this
 * page, and where that element shows the same author and the same words.
 */
export function createJsonLd(document: Document): Vocabulary {
  const known = new WeakMap<Element, readonly ToldPost[]>();
  let scanned: ReadonlyMap<string, ToldPost | null> | null = null;

  /** By the id of the element; null where two posts name the same. Looked up once per scan: there may be hundreds. */
  function anchored(): ReadonlyMap<string, ToldPost | null> {
    if (scanned) return scanned;
    queueMicrotask(() => {
      scanned = null;
    });
    const posts = new Map<string, ToldPost | null>();
    for (const script of document.querySelectorAll(SCRIPTS)) {
      const told = known.get(script) ?? readScript(script);
      known.set(script, told);
      for (const post of told) {
        const id = anchorIn(document, post.url);
        if (id) posts.set(id, posts.has(id) ? null : post);
      }
    }
    scanned = posts;
    return posts;
  }

  return {
    get posts() {
      return selectorOf([...anchored().keys()], document);
    },
    read(element) {
      const posts = anchored();
      const post = posts.get(element.id);
      if (post === undefined) return null;
      const parts = [...element.querySelectorAll('*')].filter((part) => postOf(part, posts) === element);
      return post ? agreeing(parts, post) : 'doubt';
    },
  };
}

/** By what the ids have in common where nothing else has it: browsers ask a list of a thousand one by one. */
function selectorOf(ids: readonly string[], document: Document): string {
  const [first = '', ...others] = ids;
  let length = others.length > 0 ? first.length : 0;
  while (length > 0 && !others.every((id) => id.startsWith(first.slice(0, length)))) length--;
  const common = `[id^="${first.slice(0, length)}"]`;
  if (length > 0 && document.querySelectorAll(common).length === ids.length) return common;
  return ids.map((id) => `[id="${id}"]`).join(', ');
}

/** The nearest element around, or the element itself, at which a post stands. */
function postOf(part: Element, posts: ReadonlyMap<string, unknown>): Element | null {
  let at: Element | null = part;
  while (at && !posts.has(at.id)) at = at.parentElement;
  return at;
}

/** The id of the element that an address names in this page; ids that a selector would have to escape are left. */
function anchorIn(document: Document, address: string): string | null {
  const url = URL.parse(address);
  const { origin, pathname } = document.location;
  if (url?.origin !== origin || url.pathname !== pathname) return null;
  const id = url.hash.slice(1);
  return /^[\w:.-]+$/.test(id) && document.getElementById(id) ? id : null;
}

/** The element shows the author's name by itself, outside of the words: within them anybody may be mentioned. */
function agreeing(parts: readonly Element[], { url, author, time, words, isReply }: ToldPost): Said {
  const start = plain(words).slice(0, 80);
  const body = parts.findLast((part) => plain(part.textContent ?? '').startsWith(start));
  const mark = parts.find(
    (part) => part.childElementCount === 0 && wordsOf(part) === author.name && !body?.contains(part),
  );
  if (!mark || !body || !start) return 'doubt';
  return { addresses: [url], author: { ...author, mark }, time, moment: null, body, isReply };
}

/** Words without white space: data and page break their lines in different places. */
function plain(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}
