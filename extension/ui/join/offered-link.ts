import { type JoinLink, parseJoinLink } from '../../../shared/contract/link.ts';

/** A tab's address as a join link, or null where it is none: most tabs are not, and that is no fault. */
export function offeredLink(url: string | null): { text: string; link: JoinLink } | null {
  if (!url) return null;
  const parsed = parseJoinLink(url);
  return 'link' in parsed ? { text: url, link: parsed.link } : null;
}
