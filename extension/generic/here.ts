import { plainName } from '../../shared/target/plain-name.ts';
import { nameOf } from './name-of.ts';
import { wordsOf } from './values.ts';

/** The page that is read. */
export interface Here {
  readonly origin: string;
  readonly url: string;
  /** As its posts would be named by its address alone; a fragment only where it is a route. */
  readonly name: string;
  /** What the site or its company is called: as an author, it is nobody one could praise. */
  readonly siteNames: ReadonlySet<string>;
}

const SITE_NAMES = [
  'meta[property="og:site_name"]',
  'meta[name="application-name"]',
  '[itemprop~="publisher"] [itemprop~="name"]',
  '[property~="publisher"] [property~="name"]',
].join(', ');

export function hereOf(document: Document): Here {
  const { href, origin, hostname } = document.location;
  const url = href.replace(/#(?!!?\/).*/s, '');
  const names = [...document.querySelectorAll(SITE_NAMES)].map(wordsOf);
  return {
    origin,
    url,
    name: nameOf(url, origin) ?? '/',
    siteNames: new Set([...names, hostname].map(plainName)),
  };
}
