import { tidy } from '../overlay/read/transform.ts';
import { wordsOf } from './values.ts';
import type { MarkedAuthor, Said, Vocabulary } from './vocabulary.ts';

const SCRIPTS = 'script[type="application/ld+json"]';
/** A page that lists more than this is not read to the end. */
const NODES = 2000;
const LENGTH = 500_000;

type Node = Readonly<Record<string, unknown>>;

/** A post of the page's data whose address is an anchor in the page. */
interface Anchored {
  readonly url: string;
  readonly author: { readonly name: string; readonly url: string | null };
  readonly time: string | null;
  readonly words: string;
  readonly isReply: boolean;
}

/**
 * schema.org as JSON-LD. It stands beside the page, so a post counts only where its address leads to an element of this
 * page, and where that element shows the same author and the same words.
 */
export function createJsonLd(document: Document): Vocabulary {
  const known = new WeakMap<Element, readonly Anchored[]>();
  let scanned: Map<string, Anchored> | null = null;

  /** Looked up once per scan: there may be hundreds. */
  function anchored(): Map<string, Anchored> {
    if (scanned) return scanned;
    queueMicrotask(() => {
      scanned = null;
    });
    scanned = scan();
    return scanned;
  }

  function scan(): Map<string, Anchored> {
    const posts = [...document.querySelectorAll(SCRIPTS)].flatMap((script) => {
      const before = known.get(script) ?? readScript(script, document);
      known.set(script, before);
      return before;
    });
    const ids = posts.map(({ url }) => anchorIn(document, url));
    const here = posts.flatMap((post, i): [string, Anchored][] => {
      const id = ids[i];
      return id && ids.indexOf(id) === ids.lastIndexOf(id) ? [[id, post]] : [];
    });
    return new Map(here);
  }

  return {
    get posts() {
      return [...anchored().keys()].map((id) => `[id="${id}"]`).join(', ');
    },
    read(element) {
      const post = anchored().get(element.id);
      return post ? agreeing(element, post) : null;
    },
  };
}

/** The id of the element that an address names in this page; ids that a selector would have to escape are left. */
function anchorIn(document: Document, address: string): string | null {
  const url = URL.parse(address, document.baseURI);
  const here = URL.parse(document.URL);
  if (!url || !here || url.origin !== here.origin || url.pathname !== here.pathname) return null;
  const id = url.hash.slice(1);
  return /^[\w:.-]+$/.test(id) && document.getElementById(id) ? id : null;
}

function agreeing(element: Element, post: Anchored): Said {
  const parts = [...element.querySelectorAll('*')];
  const start = plain(post.words).slice(0, 80);
  const mark = parts.find((part) => part.childElementCount === 0 && wordsOf(part) === post.author.name);
  const body = parts.findLast((part) => plain(part.textContent ?? '').startsWith(start));
  if (!mark || !body || !start) return 'doubt';
  const author: MarkedAuthor = { ...post.author, mark };
  return { addresses: [post.url], author, time: post.time, moment: null, body, isReply: post.isReply };
}

function readScript(script: Element, document: Document): Anchored[] {
  const text = script.textContent ?? '';
  if (text.length > LENGTH) return [];
  try {
    const nodes = nodesOf(JSON.parse(text));
    const byId = new Map(
      nodes.flatMap((node) =>
        typeof node['@id'] === 'string' && node['@type'] ? [[node['@id'], node]] : [],
      ),
    );
    return nodes.flatMap((node) => readNode(node, byId, document) ?? []);
  } catch {
    return []; // half-written data is no data
  }
}

function nodesOf(data: unknown): Node[] {
  const nodes: Node[] = [];
  const waiting = [data];
  while (waiting.length > 0 && nodes.length < NODES) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next);
    else if (isNode(next)) {
      nodes.push(next);
      waiting.push(...Object.values(next).filter((value) => typeof value === 'object'));
    }
  }
  return nodes;
}

function readNode(node: Node, byId: ReadonlyMap<unknown, Node>, document: Document): Anchored | null {
  const type = [node['@type']].flat().map(String);
  if (!type.some((name) => /(?:Article|[a-z]Posting|^Comment|^Question|^Answer|^Review|^Report)$/.test(name)))
    return null;
  const words = [node.text, node.articleBody, node.reviewBody].find((value) => typeof value === 'string');
  const url = [node['@id'], node.url].find((value) => typeof value === 'string' && value.includes('#'));
  const authors = [node.author ?? node.creator].flat();
  const [first] = authors;
  const author = isNode(first) ? { ...byId.get(first['@id']), ...first } : first;
  if (typeof words !== 'string' || typeof url !== 'string' || authors.length !== 1) return null;
  const name = isNode(author) ? author.name : author;
  const isPerson = !isNode(author) || author['@type'] === undefined || author['@type'] === 'Person';
  if (typeof name !== 'string' || !isPerson) return null;
  const page = isNode(author)
    ? [author.url, author['@id']].find((value) => typeof value === 'string')
    : undefined;
  const time = [node.datePublished, node.dateCreated].find((value) => typeof value === 'string');
  return {
    url: URL.parse(url, document.baseURI)?.href ?? '',
    author: {
      name: tidy(name),
      url: (typeof page === 'string' && URL.parse(page, document.baseURI)?.href) || null,
    },
    time: typeof time === 'string' ? time : null,
    words,
    isReply: type.some((name) => name === 'Comment' || name === 'Answer'),
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words without white space: data and page break their lines in different places. */
function plain(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}
