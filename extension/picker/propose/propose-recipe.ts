import type { Recipe, Surface } from '../../../shared/contract/recipe.ts';
import { type AuthorProposal, proposeAuthors } from './propose-author.ts';
import { proposeId, proposePermalink, proposeText, proposeTime } from './propose-fields.ts';
import type { ListProposal } from './propose-lists.ts';
import { proposeSkip } from './propose-skip.ts';

export interface Choice {
  readonly list: ListProposal;
  /** The best that is proposed where absent. */
  readonly author?: AuthorProposal | undefined;
  /** The signed-in person's own name on the page, where it was pointed at. */
  readonly viewer?: Recipe['viewer'] | undefined;
  readonly name: string;
  readonly id: string;
}

/** A recipe of one surface that reads the chosen list, or what is missing for one. */
export function proposeRecipe({ list, author, viewer, name, id }: Choice): Recipe | 'no_author' | 'no_id' {
  const { posts } = list;
  const page = posts[0]?.ownerDocument.location.href ?? '';
  const who = author ?? proposeAuthors(posts)[0];
  if (!who) return 'no_author';
  const written = posts.filter((post) => post.querySelector(who.select));
  const time = proposeTime(written);
  const named = proposeId(written, time?.time ?? null);
  if (!named) return 'no_id';
  const text = proposeText(written, [who.select, ...(time ? [time.select] : [])]);
  const skip = proposeSkip(posts);
  const permalink = proposePermalink(written, time?.select ?? null);
  const surface: Surface = {
    id: 'post',
    post: list.select,
    ...(text && { need: text }),
    ...(skip && { skip }),
    ...(named.perPage && { scope: scopeOf(page) }),
    postId: named.postId,
    author: { ...(who.id && { id: who.id }), name: who.name },
    ...(permalink && { permalink }),
    ...(time && { time: time.time }),
    text: text ? { select: text } : {},
    flower: [{ select: who.select, place: 'after' }, { place: 'append' }],
    badges: [{ select: who.select, place: 'after' }],
  };
  return {
    id,
    version: 1,
    name: { ja: name, en: name },
    match: [],
    fingerprint: { any: [list.select] },
    ...(viewer && { viewer }),
    surfaces: [surface],
  };
}

/** What tells a page from others of its kind: its path, its parameters with a number, and its route. */
function scopeOf(page: string): NonNullable<Surface['scope']> {
  const { searchParams, hash } = new URL(page);
  const said = [...searchParams].find(([name, value]) => /\d/.test(value) && /^[\w.-]+$/.test(name));
  return [
    [{ from: 'address', transforms: ['path'] }],
    ...(said ? [[{ from: 'address' as const, transforms: [`query:${said[0]}`] }]] : []),
    ...(/^#!?\//.test(hash) ? [[{ from: 'address' as const, transforms: ['hash'] }]] : []),
  ];
}
