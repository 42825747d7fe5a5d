import type { AccountRef } from '../messaging/protocol.ts';
import type { CardRequest } from './card-request.ts';

/** More than anybody looks through. */
export const HELPERS_MOST = 10;
/** Posts read at most, 3 ms: a page may have ten thousand. */
const READ = 200;

/** Whoever else wrote on the page, those nearest to the post first; not its author, nor who is signed in. */
export function otherAuthors({ anchor, post, reader }: CardRequest): AccountRef[] {
  const me = reader.viewer();
  const known = new Set([post.author.id, me?.id]);
  const others: AccountRef[] = [];
  for (const element of outwards([...document.querySelectorAll(reader.selector)], anchor).slice(0, READ)) {
    const author = reader.read(element)?.author;
    if (!author || known.has(author.id) || author.name === '' || author.name === me?.name) continue;
    known.add(author.id);
    others.push({ id: author.id, name: author.name, weak: author.weak });
    if (others.length === HELPERS_MOST) break;
  }
  return others;
}

/** In turns the next one after and the next one before. */
function outwards(posts: readonly Element[], from: Element): Element[] {
  const isBefore = (post: Element) => from.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_PRECEDING;
  const before = posts.filter(isBefore).reverse();
  const after = posts.filter((post) => !isBefore(post));
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => [before[at], after[at]])
    .flat()
    .filter((post) => post !== undefined);
}
