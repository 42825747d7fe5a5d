import { isAnswerIn } from './answers.ts';
import { linkOf, momentOf, oneAuthor, soleWordsOf, wordsOf } from './values.ts';
import type { MarkedAuthor, Said } from './vocabulary.ts';

/** How a vocabulary writes items and their properties; each a selector. */
export interface Grammar {
  /** Whatever has properties of its own: they are not those of the item around it. */
  readonly item: string;
  readonly author: string;
  readonly name: string;
  /** What else somebody is, such as a rank: no name where none is marked. */
  readonly trait: string;
  readonly url: string;
  readonly time: string;
  /** Best first: a text before a description of it. */
  readonly body: readonly string[];
  /** Says that a post holds, forwards or only likes somebody else's. */
  readonly foreign: string;
  /** Author and publisher may be a person or not. */
  isPerson(item: Element): boolean;
}

/** An item's properties: those whose nearest item around is this one. */
export function propertiesOf(
  item: Element,
  select: string,
  { item: items }: Pick<Grammar, 'item'>,
): Element[] {
  return [...item.querySelectorAll(select)].filter((hit) => hit.parentElement?.closest(items) === item);
}

interface ReadOptions {
  readonly isReply: boolean;
  /** Whose properties name the author, where it is not the post itself. */
  readonly by?: Element;
}

/** Reads a post from an item of microdata, RDFa or microformats: they differ in how they write the same thing. */
export function readItem(post: Element, grammar: Grammar, { isReply, by = post }: ReadOptions): Said {
  if (propertiesOf(post, grammar.foreign, grammar).length > 0) return 'doubt';
  const authors = propertiesOf(by, grammar.author, grammar);
  const body = bodyOf(post, grammar);
  if (authors.length === 0 || !body) return null;
  if (authors.some((hit) => isAnswerIn(by, hit))) return 'doubt';
  const author = oneAuthor(authors.map((hit) => authorOf(hit, grammar)));
  if (!author) return 'doubt';
  const [moment] = propertiesOf(post, grammar.time, grammar);
  const links = [post, ...propertiesOf(post, grammar.url, grammar)].map(linkOf);
  return {
    addresses: links.filter((link) => link !== null),
    author,
    time: momentOf(moment),
    moment: moment ?? null,
    body,
    isReply,
  };
}

/** Properties come as a text, or as an item that has a name, or round one. */
function authorOf(hit: Element, grammar: Grammar): MarkedAuthor | null {
  const inner = hit.matches(grammar.item) ? [hit] : [...hit.querySelectorAll(grammar.item)];
  if (inner.length > 1) return null;
  const [person] = inner;
  if (!person) {
    const name = soleWordsOf(hit);
    return name ? { name, url: hit.hasAttribute('href') ? linkOf(hit) : null, mark: hit } : null;
  }
  if (!grammar.isPerson(person)) return null;
  const link = onlyLink(person);
  const own = propertiesOf(person, grammar.name, grammar);
  // RDFa names somebody on the very element that is about her.
  const names = person !== hit && person.matches(grammar.name) ? [person] : own;
  const isPlain = propertiesOf(person, grammar.trait, grammar).length === 0;
  const unmarked = isPlain && (link ? wordsOf(link) : soleWordsOf(person));
  const [name = unmarked, another] = new Set(names.map(wordsOf));
  if (!name || another !== undefined) return null;
  const [url = null] = propertiesOf(person, grammar.url, grammar).map(linkOf);
  return { name, url: url ?? linkOf(person) ?? (link && linkOf(link)), mark: hit };
}

/** Round the name of a person without further marks there may be a link to her page. */
function onlyLink(person: Element): Element | null {
  const [link, another] = person.querySelectorAll('a[href]');
  return link && !another ? link : null;
}

function bodyOf(post: Element, grammar: Grammar): Element | null {
  for (const select of grammar.body) {
    const [body] = propertiesOf(post, select, grammar);
    if (body) return body;
  }
  return null;
}
