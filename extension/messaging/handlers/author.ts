import { nobody, readAuthor } from '../../sync/author-wish.ts';
import type { PageHandlers } from '../router.ts';
import { naming } from './naming.ts';
import { notLonger } from './not-longer.ts';

/** From the server where it answers soon enough, else what is known here. */
export const author: PageHandlers['author'] = async (world, page, { post }) => {
  const names = await naming(world, page);
  if (!names) return nobody;
  const persona = await names.persona(post.author.id);
  const asked = world.lookUp({ posts: [], personas: [persona] }).catch((cause: unknown) => {
    console.error('Hanamaru could not look up the author of a post', cause);
  });
  await notLonger(world, asked);
  return readAuthor(world.store, persona);
};
