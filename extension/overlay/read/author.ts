import type { Ladder, Surface } from '../../../shared/contract/recipe.ts';
import { nameId, plainName } from '../../../shared/target/plain-name.ts';
import type { Account } from './create-reader.ts';
import type { FieldReader } from './field.ts';
import { bounded } from './transform.ts';

interface AccountLadders {
  readonly id?: Ladder;
  readonly name: Ladder;
}

/**
 * Who wrote a post. Grouped chat messages take the author of the row before (carry); where that row is not in the
 * page, as in virtual lists, nobody is guessed.
 */
export function createAuthors(fields: FieldReader, posts: string) {
  const carried = new Map<Element, Account | null>();

  /** With `id` enough, a name that the page does not show is empty. */
  function read(ladders: AccountLadders, element: Element, enough?: 'id'): Account | null {
    const name = bounded(fields.climb(ladders.name, element)?.text ?? '', 120);
    const id = fields.climb(ladders.id, element)?.text ?? '';
    const weak = !id || id.length > 200;
    if (!name && (weak || !enough)) return null;
    return { id: weak ? nameId(name) : id, name, weak };
  }

  function of(
    element: Element,
    surface: Surface,
    surfaceOf: (element: Element) => Surface | null,
  ): Account | null {
    const own = read(surface.author, element);
    const isWhole = own !== null && (!own.weak || !surface.author.id);
    if (isWhole || !surface.carry || !element.matches(surface.carry.when)) return own;
    const author = carryFrom(element, surface, surface.carry, surfaceOf);
    return own && author?.name !== own.name ? null : author;
  }

  /** Walks back to the row that starts the group; remembers the answer for every row passed, once per scan. */
  function carryFrom(
    element: Element,
    surface: Surface,
    { when, within }: NonNullable<Surface['carry']>,
    surfaceOf: (element: Element) => Surface | null,
  ): Account | null {
    const passed: Element[] = [];
    let author: Account | null = null;
    for (let row: Element | null = element; row; row = before(row, within, posts)) {
      const known = carried.get(row);
      const isFirst = !row.matches(when);
      if (known !== undefined) author = known;
      else if (isFirst && surfaceOf(row) === surface) author = read(surface.author, row);
      if (known !== undefined || isFirst) break;
      passed.push(row);
    }
    for (const row of passed) fields.memo(carried, row, () => author);
    return author;
  }

  return { read, of };
}

/** Whether two accounts of a page are one. Where either is known by name only, names decide. */
export function isSameAccount(one: Account, other: Account): boolean {
  return one.weak || other.weak ? plainName(one.name) === plainName(other.name) : one.id === other.id;
}

/** The post before in document order, inside the same container, whether rows are wrapped or not. */
function before(post: Element, within: string, posts: string): Element | null {
  let node: Element | null = post;
  while (node && !node.matches(within)) {
    for (let row = node.previousElementSibling; row; row = row.previousElementSibling) {
      if (row.matches(posts)) return row;
      const last = [...row.querySelectorAll(posts)].at(-1);
      if (last) return last;
    }
    node = node.parentElement;
  }
  return null;
}
