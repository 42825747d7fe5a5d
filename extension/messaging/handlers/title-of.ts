import type { Content } from '../../../shared/contract/sealed.ts';

/** What a post is called: one without a title by what it says, or else by its address. */
export function titleOf({ title, quote, url }: Content): string {
  return title.trim() || quote.trim() || url;
}
