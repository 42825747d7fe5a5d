import { tidy } from '../../shared/target/plain-name.ts';

/** A post as the page's data tells of it. */
export interface ToldPost {
  /** Absolute, with the fragment that it stands at. */
  readonly url: string;
  readonly author: { readonly name: string; readonly url: string | null };
  readonly time: string | null;
  readonly words: string;
  readonly isReply: boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** A page that lists more than this is not read to the end. */
const NODES = 2000;
const LENGTH = 500_000;
const TYPE = /^(?:\w*Article|\w+Posting|Comment|Question|Answer|Review|Report)$/;

/** The posts with an anchor in a JSON-LD script, however deep they stand in it. */
export function readScript({ textContent: text, baseURI }: Element): ToldPost[] {
  if (!text || text.length > LENGTH) return [];
  try {
    const nodes = nodesOf(JSON.parse(text));
    const whole = nodes.filter((node) => node['@type'] !== undefined); // the others only refer to them
    const byId = new Map(whole.map((node) => [node['@id'], node]));
    return whole.flatMap((node) => readNode(node, byId, baseURI) ?? []);
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

function readNode(node: Node, byId: ReadonlyMap<unknown, Node>, base: string): ToldPost | null {
  const types = [node['@type']].flat().map(String);
  const words = firstText(node.text, node.articleBody, node.reviewBody);
  const url = absolute(
    [node['@id'], node.url].find((value) => String(value).includes('#')),
    base,
  );
  const author = readAuthor(node.author ?? node.creator, byId, base);
  if (!types.some((type) => TYPE.test(type)) || !words || !url || !author) return null;
  const time = firstText(node.datePublished, node.dateCreated);
  return { url, author, time, words, isReply: types.some((type) => /^(?:Comment|Answer)$/.test(type)) };
}

/** One person, by name or as a node of her own; null for two, and for a company. */
function readAuthor(
  value: unknown,
  byId: ReadonlyMap<unknown, Node>,
  base: string,
): ToldPost['author'] | null {
  const [author, another] = [value].flat();
  if (another !== undefined) return null;
  if (!isNode(author)) return typeof author === 'string' ? { name: tidy(author), url: null } : null;
  const person: Node = { ...byId.get(author['@id']), ...author };
  const name = firstText(person.name);
  if (!name || (person['@type'] ?? 'Person') !== 'Person') return null;
  return { name: tidy(name), url: absolute(firstText(person.url, person['@id']), base) };
}

function firstText(...values: readonly unknown[]): string | null {
  return values.find((value) => typeof value === 'string' && value !== '') as string | null; // a text was looked for
}

function absolute(address: unknown, base: string): string | null {
  return typeof address === 'string' ? (URL.parse(address, base)?.href ?? null) : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
