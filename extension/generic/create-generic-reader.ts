import { tidy } from '../../shared/target/plain-name.ts';
import type { Reader, ReadPost } from '../overlay/read/create-reader.ts';
import { readText } from '../overlay/read/quote.ts';
import { bounded } from '../overlay/read/transform.ts';
import { generic } from '../recipes/generic.ts';
import { createClaims } from './claims.ts';
import { createReadings, type Reading } from './create-readings.ts';

const [surface] = generic.surfaces;
/** Posts that are looked at before the first one is read. */
const SURVEYED = 500;
/** Whatever stands behind these begins a new line. */
const LINES = /^(?:div|p|li|dd|td|section|header|footer|address|h[1-6])$/;
/** In a post's text, and not of it. */
const NO_WORDS = 'script, style, template, noscript, [hidden], button, form, nav, aside, blockquote';

/** Reads posts of a page that no recipe knows by what the page itself marks as such. Never throws: what is not sure is null. */
export function createGenericReader(document: Document): Reader {
  const readings = createReadings(document);
  const claims = createClaims();
  const found = new WeakMap<ReadPost, Reading>();
  let isSurveyed = false;

  /** The page once, so that a name that two posts bear is known before one of them has its flower. */
  function survey(): void {
    if (isSurveyed) return;
    isSurveyed = true;
    for (const element of [...document.querySelectorAll(readings.posts())].slice(0, SURVEYED)) {
      const reading = readings.of(element);
      if (reading) claims.add(element, reading);
    }
  }

  function read(element: Element): ReadPost | null {
    survey();
    const reading = readings.of(element);
    if (!reading || !surface) return null;
    claims.add(element, reading);
    if (claims.isDisputed(reading)) return null;
    const post: ReadPost = {
      element,
      surface,
      id: `${surface.id}/${reading.id.replace(/^\//, '')}`,
      strength: 'stable',
      author: reading.author,
      permalink: readings.fields.address(reading.address),
      time: reading.candidate.time,
    };
    found.set(post, reading);
    return post;
  }

  function quote(post: ReadPost): string {
    const reading = found.get(post);
    if (!reading) return '';
    const without = `${NO_WORDS}, ${readings.postsUpTo(reading.rank)}`;
    const text = readText(reading.candidate.body, { ...post.surface, text: { without } }, readings.fields);
    return bounded(tidy(text), 300);
  }

  /** Badges go beside the name; flowers beside the moment, or there too: a line of their own would move the page. */
  function place(post: ReadPost, mark: Element, places: unknown): boolean {
    const candidate = found.get(post)?.candidate;
    if (!candidate) return false;
    const { author, moment, body } = candidate;
    // The author of a whole feed is named outside of the post, and one that only machines are told nowhere on the screen.
    const isSpot = (element: Element | null) =>
      element !== null && post.element.contains(element) && !element.matches('meta, link');
    const spots = places === post.surface.badges ? [author.mark] : [moment, author.mark, body];
    const spot = spots.find(isSpot);
    if (!spot) return false;
    const outside = outOfLink(spot, post.element);
    if (LINES.test(outside.localName)) outside.append(mark);
    else outside.after(mark);
    return true;
  }

  return {
    get selector() {
      return readings.posts();
    },
    attributes: ['id', 'itemid', 'about', 'resource'], // an address changes with its text
    read: (element) => quietly(() => read(element), null),
    quote: (post) => quietly(() => quote(post), ''),
    place: (post, mark, places) => quietly(() => place(post, mark, places), false),
    viewer: () => null, // pages mark who wrote, and not who reads
  };
}

/** Not inside a link, where a press would leave the page. */
function outOfLink(element: Element, post: Element): Element {
  const link = element.closest('a');
  return link && link !== post && post.contains(link) ? link : element;
}

function quietly<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise; // nothing shown is the right answer to whatever a page does
  }
}
