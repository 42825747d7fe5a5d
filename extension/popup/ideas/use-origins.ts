import { useEffect, useRef } from 'preact/hooks';
import type { PostTag } from '../../../shared/contract/ids.ts';
import { POSTS_PER_DETAIL } from '../../../shared/contract/lookup.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { Ideas } from './read-ideas.ts';

/**
 * Has the posts looked up that ideas came of and that cannot be named here, a few at a time, each once while the popup is
 * open: who wrote or praised a post in one tool has often never seen the one in another that led to it.
 */
export function useOrigins({ going, ended }: Ideas): void {
  const { send } = useSurroundings();
  const asked = useRef(new Set<PostTag>());
  useEffect(() => {
    const posts = [...going, ...ended]
      .flatMap(({ from }) => (from && !from.content && !asked.current.has(from.post) ? [from.post] : []))
      .slice(0, POSTS_PER_DETAIL);
    if (posts.length === 0) return;
    for (const post of posts) asked.current.add(post);
    // Without an answer the link has no title; what is known is on the screen.
    send('lookAtPosts', { posts: [...new Set(posts)] }).catch((cause: unknown) =>
      console.error('Hanamaru could not look up where ideas came from', cause),
    );
  }, [send, going, ended]);
}
