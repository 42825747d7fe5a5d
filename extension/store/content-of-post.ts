import type { PostTag } from '../../shared/contract/ids.ts';
import type { Content } from '../../shared/contract/sealed.ts';
import type { Store } from './schema.ts';

/** Title and address of a post, from its idea or any praise of it that could be opened; null where neither is here. */
export async function contentOfPost(
  { ideas, praises }: Pick<Store, 'ideas' | 'praises'>,
  post: PostTag,
): Promise<Content | null> {
  const idea = await ideas.get(post);
  if (idea?.content) return idea.content;
  const opened = praises
    .where('post')
    .equals(post)
    .filter(({ content }) => content !== null);
  return (await opened.first())?.content ?? null;
}
