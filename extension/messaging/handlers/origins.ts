import type { PageHandlers } from '../router.ts';
import { naming } from './naming.ts';
import { readOrigins } from './read-origins.ts';

/** Told at a time: what one still remembers. The others are found by searching. */
const ORIGINS = 12;

/** A page is told what its reader may choose once she marks a post as a proposal, and no addresses. */
export const origins: PageHandlers['origins'] = async (world, page, { post, search }) => {
  const names = await naming(world, page);
  if (!names) return { origins: [], more: false };
  const words = plain(search).split(/\s+/);
  const found = (await readOrigins(world.store, await names.post(post))).filter(
    ({ title, site, authorName }) => {
      const text = plain(`${title} ${site} ${authorName}`);
      return words.every((word) => text.includes(word));
    },
  );
  return { origins: found.slice(0, ORIGINS), more: found.length > ORIGINS };
};

/** As text is compared: however wide its letters are, large or small. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
