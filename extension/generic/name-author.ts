import type { Account } from '../overlay/read/create-reader.ts';
import { tidy } from '../overlay/read/transform.ts';
import { nameOf } from './identify.ts';
import { wordsOf } from './values.ts';
import type { MarkedAuthor } from './vocabulary.ts';

/** Longer than any name; the marks hold a sentence then. */
const LONGEST = 60;
/** What stands where a name should: a label before it, a moment, an address, a number. */
const NO_NAME =
  /[:：|<>]|^(?:by|from|posted|written|投稿者|作成者|著者|記入者|文責)(?:\s|$)|\d{4}[-/.年]\d|https?|www\.|^[\d\s]*$/i;
const NOBODY =
  /^(?:anonymous|guest|unknown|user|admin|administrator|system|bot|匿名|ゲスト|名無し.*|管理者|システム|事務局)$/i;

/** The account of who wrote a post, or null where the marks name no person. Weak without a page of one's own on this site. */
export function nameAuthor({ name, url, mark }: MarkedAuthor, ofSite: ReadonlySet<string>): Account | null {
  const plain = plainName(name);
  if (!plain || name.length > LONGEST || NO_NAME.test(name) || NOBODY.test(plain)) return null;
  if (ofSite.has(plain)) return null;
  const id = url && accountOf(url, mark);
  return id ? { id, name, weak: false } : { id: `name:${plain}`, name, weak: true };
}

/** Somebody's page on this site. One elsewhere is whatever the writer typed. */
function accountOf(url: string, mark: Element): string | null {
  const name = nameOf(url, mark.baseURI, mark);
  return name && name.length <= 200 && !isInPage(url, mark.ownerDocument) ? name : null;
}

/** A link that opens a menu, or leads further down. */
function isInPage(url: string, { URL: here }: Document): boolean {
  return url.includes('#') && url.replace(/#.*/s, '') === here.replace(/#.*/s, '');
}

/** What the site or its company is called: as an author, it is nobody one could praise. */
export function namesOfSite(document: Document): Set<string> {
  const names = [
    ...document.querySelectorAll(
      'meta[property="og:site_name"], meta[name="application-name"], [itemprop~="publisher"] [itemprop~="name"], [property~="publisher"] [property~="name"]',
    ),
  ].map(wordsOf);
  return new Set([...names, document.location.hostname].map(plainName));
}

/** As the overlay's weak accounts are compared (overlay/read/author.ts). */
export function plainName(name: string): string {
  return tidy(name.normalize('NFKC'));
}
