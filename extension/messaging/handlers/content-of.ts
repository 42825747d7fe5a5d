import type { Content } from '../../../shared/contract/sealed.ts';
import type { PageSender } from '../authority.ts';
import type { PageContent, PostRef } from '../protocol.ts';

/** A page may speak of its own site only: the address leads a colleague back to the post. */
export function contentOf(
  page: PageSender,
  post: PostRef,
  { title, url, quote }: PageContent,
  words: string,
): Content {
  const isOwn = URL.canParse(url) && new URL(url).origin === new URL(page.url).origin;
  return { words, title, url: isOwn ? url : page.url, quote, authorName: post.author.name };
}
