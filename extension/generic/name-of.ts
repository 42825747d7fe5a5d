import { isMadeUp } from './is-generated.ts';

/** WordPress deals comments out to pages anew when older ones go. */
const PAGE_OF_COMMENTS = /\/comment-page-\d+\/?$/;
const LONGEST = 480;

/**
 * What an absolute address names on the site of `origin`: its path, query and fragment, or a `urn:` as it is. Null for
 * other sites, for the home page, and for links that only open something.
 */
export function nameOf(address: string, origin: string): string | null {
  const url = address.endsWith('#') ? null : URL.parse(address);
  if (!url) return null;
  if (/^(?:urn|tag):$/.test(url.protocol)) return url.href;
  if (url.origin !== origin) return null;
  if (url.search)
    for (const [name, value] of [...url.searchParams])
      if (isPassing(name, value)) url.searchParams.delete(name);
  const anchor = url.hash && decode(url.hash.slice(1));
  if (isMadeUp(anchor)) return null;
  const hash = /[\d/]/.test(anchor) ? `#${anchor}` : ''; // `#comments` is a place in the page, and no post
  const name = `${url.pathname.replace(PAGE_OF_COMMENTS, '/')}${url.search}${hash}`;
  return name === '/' || name.length > LONGEST ? null : name;
}

/** Says how a page is shown or who looks at it, and not which one it is. A wiki names its pages by `page`, too. */
function isPassing(name: string, value: string): boolean {
  if (/^(?:page|paged|pg|offset|start|cp|cpage)$/i.test(name)) return /^\d+$/.test(value);
  if (/^(?:sid|sessionid|phpsessid|jsessionid)$/i.test(name)) return value.length >= 16;
  return /^(?:utm_\w+|fbclid|gclid|highlight|replytocom|lang|locale|sort|order)$/i.test(name);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % that is not an escape
  }
}
