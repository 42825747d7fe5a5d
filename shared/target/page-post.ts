import type { MemberId } from '../contract/ids.ts';

/**
 * What a member did, as a page shows it, named like a post: by the page's site, and by page and member. The member is part
 * of it because one giver praises a post once: the second colleague praised for one page would else get the words that
 * the first one got. Expects an http(s) address.
 */
export function pagePost(address: string, member: MemberId): { readonly site: string; readonly id: string } {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  // A place within the page is the same page, unless the application keeps its own addresses there.
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return { site: url.origin, id: `page/${member}/${url.href}` };
}
