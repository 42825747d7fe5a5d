import { isGenerated } from './is-generated.ts';
import type { Candidate } from './vocabulary.ts';

/** Parameters that say how a page is shown, and not which one it is. */
const SESSION =
  /^(?:utm_\w+|fbclid|gclid|sid|sessionid|phpsessid|jsessionid|highlight|replytocom|lang|locale|sort|order|view)$/i;
/** Where in a list one is; only with a number, since a wiki names its pages by `page`. */
const PAGING = /^(?:page|paged|pg|offset|start|cp|cpage)$/i;
/** WordPress deals comments out to pages anew when older ones go. */
const PAGE_OF_COMMENTS = /\/comment-page-\d+\/?$/;
const LONGEST = 480;

interface Identity {
  readonly id: string;
  /** Where it can be found; perhaps relative. */
  readonly address: string;
}

/**
 * The post's name on its site: its own address without the host, or the page's with the element's id. Null where
 * neither stays: an id made up by a framework, or a reply that only has the address of the page it stands on.
 */
export function identify(element: Element, { addresses, isReply }: Candidate): Identity | null {
  const { baseURI, URL: here } = element.ownerDocument;
  const page = nameOf(here, baseURI, element)?.replace(/#(?!!?\/).*/s, '') ?? '/'; // a fragment that is a route stays
  for (const address of addresses) {
    const name = nameOf(address, baseURI, element);
    if (name && !(isReply && name === page)) return { id: name, address };
  }
  if (/\d/.test(element.id) && !isGenerated(element.id) && !isPlace(element))
    return { id: `${page}#${element.id}`, address: `#${element.id}` };
  return isReply || !element.querySelector('h1') ? null : canonical(element);
}

/** Of so many in a row one may be the number of a thing, of a few it is its place: `hit-1`, `hit-2`, … move up. */
const PLACES = 500;

/** Whether an id counts the things of its page from the first one on. */
function isPlace({ id, ownerDocument }: Element): boolean {
  const [, prefix = '', digits = ''] = /^(.*?)(\d+)$/s.exec(id) ?? [];
  const number = Number(digits);
  if (!digits || number > PLACES) return false;
  const width = digits.startsWith('0') ? digits.length : 0;
  for (let place = 1; place < number; place++)
    if (!ownerDocument.getElementById(prefix + String(place).padStart(width, '0'))) return false;
  return true;
}

/** Of the page's only article, which bears the page's heading. */
function canonical(element: Element): Identity | null {
  const address = element.ownerDocument.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const id = address ? nameOf(address, element.baseURI, element) : null;
  return id && address ? { id, address } : null;
}

/** Path, query and fragment of an address of this site, or a `urn:`. */
export function nameOf(address: string, base: string, element: Element): string | null {
  const url = URL.parse(address, base);
  if (!url || address.endsWith('#')) return null; // a link that only opens something
  if (/^(?:urn|tag):$/.test(url.protocol)) return url.href;
  if (url.origin !== URL.parse(element.ownerDocument.URL)?.origin) return null;
  for (const [name, value] of [...url.searchParams])
    if (SESSION.test(name) || (PAGING.test(name) && /^\d+$/.test(value))) url.searchParams.delete(name);
  const anchor = decode(url.hash.slice(1));
  if (isGenerated(anchor)) return null;
  const hash = /[\d/]/.test(anchor) ? `#${anchor}` : ''; // `#comments` is a place in the page, and no post
  const path = url.pathname.replace(PAGE_OF_COMMENTS, '/');
  const name = `${path}${url.search}${hash}`;
  return name === '/' || name.length > LONGEST ? null : name;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % that is not an escape
  }
}
