import type { Recipe, Surface } from '../../../shared/contract/recipe.ts';
import { tidy } from '../../../shared/target/plain-name.ts';
import { createAuthors } from './author.ts';
import { createFieldReader } from './field.ts';
import { readText } from './quote.ts';
import { bounded } from './transform.ts';

/** A post as a recipe reads it from the page. */
export interface ReadPost {
  readonly element: Element;
  readonly surface: Surface;
  /** `<surface>/<scope>/<id>`: the same wherever the product shows this post. */
  readonly id: string;
  /** `derived` may change when the page does. */
  readonly strength: 'stable' | 'derived';
  readonly author: Account;
  /** Absolute http(s) address. Read when asked for: on a press, not for each post that is shown. */
  readonly permalink: string | null;
  /** As the product writes it: machine-readable where there is such a form, else its text. Read when asked for. */
  readonly time: string | null;
}

/** Somebody's account on the site. Weak: known by the display name only, the id is `name:…`. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly weak: boolean;
}

export interface Reader {
  /** Union of all surfaces' post selectors, for one querySelectorAll per scan. */
  readonly selector: string;
  /** What says which post an element is: a virtual list may give an element to another post by these alone. */
  readonly attributes: string[];
  /** null: not a post to decorate (system row, deleted, draft, author unreadable, carry not resolvable). */
  read(element: Element): ReadPost | null;
  /** Lazily called: what may be quoted, trimmed to 300 characters. */
  quote(post: ReadPost): string;
  /** Inserts `mark` where it goes, the flower's place if not said, and returns true, or false if the place is missing. */
  place(post: ReadPost, mark: Element, places?: Surface['flower']): boolean;
  /** Who is signed in. The name is empty where the page shows the id alone. */
  viewer(): Account | null;
}

const ID_LENGTH = 500;

/**
 * Reads posts of a page by a recipe. Reads attributes and `textContent` only, never layout; what depends on the
 * document alone is looked up once per scan. Never throws: whatever cannot be read is null.
 */
export function createReader(recipe: Recipe, document: Document): Reader {
  const selector = recipe.surfaces.map((surface) => surface.post).join(', ');
  const fields = createFieldReader(document, selector);
  const authors = createAuthors(fields, selector);

  function surfaceOf(element: Element): Surface | null {
    for (const surface of recipe.surfaces) {
      if (!element.matches(surface.post)) continue;
      if (surface.skip && (element.matches(surface.skip) || fields.own(element, surface.skip))) continue;
      if (surface.need && !fields.own(element, surface.need)) continue;
      return surface;
    }
    return null;
  }

  function readSurface(element: Element, surface: Surface): ReadPost | null {
    const parts: string[] = [surface.id];
    for (const ladder of surface.scope ?? []) {
      const part = fields.climb(ladder, element);
      if (!part) return null;
      parts.push(part.text);
    }
    const own = fields.climb(surface.postId, element);
    const author = own && authors.of(element, surface, surfaceOf);
    if (!own || !author) return null;
    const id = [...parts, own.text].join('/');
    if (id.length > ID_LENGTH) return null;
    return {
      element,
      surface,
      id,
      strength: own.derived ? 'derived' : 'stable',
      author,
      get permalink() {
        return quietly(() => fields.address(fields.climb(surface.permalink, element)?.text), null);
      },
      get time() {
        return quietly(() => fields.climb(surface.time, element)?.text ?? null, null);
      },
    };
  }

  return {
    selector,
    attributes: recipe.surfaces.flatMap(({ postId, scope = [] }) =>
      [postId, ...scope].flat().flatMap((field) => ('attribute' in field && field.attribute) || []),
    ),
    read(element) {
      return quietly(() => {
        const surface = surfaceOf(element);
        return surface && readSurface(element, surface);
      }, null);
    },
    quote: (post) => quietly(() => bounded(tidy(readText(post.element, post.surface, fields)), 300), ''),
    place: (post, mark, places = post.surface.flower) =>
      quietly(() => {
        for (const place of places) {
          const target = fields.find(place, post.element);
          if (!target) continue;
          target[place.place](mark);
          return true;
        }
        return false;
      }, false),
    viewer: () =>
      quietly(
        () => (recipe.viewer ? authors.read(recipe.viewer, document.documentElement, 'id') : null),
        null,
      ),
  };
}

/** A selector that the check let through but this browser does not know must not break the host's page. */
function quietly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise; // nothing shown is the right answer to whatever a page does
  }
}
