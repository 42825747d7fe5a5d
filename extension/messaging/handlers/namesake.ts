import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { nameId } from '../../../shared/target/plain-name.ts';
import { generic } from '../../recipes/generic.ts';
import type { PersonaRow } from '../../store/schema.ts';
import type { PageSender } from '../authority.ts';
import type { PostRef } from '../protocol.ts';
import type { World } from '../world.ts';
import type { Naming } from './naming.ts';
import { notLonger } from './not-longer.ts';

/**
 * Garoon shows the signed-in person by name only, and authors with their ids. An author on the same page of the same
 * name may be her: she is asked, and claims the account with a tap of her own. Where several authors bear the name,
 * nobody is asked, since the question could not tell them apart. Pages that are read by their own marks show nobody as
 * signed in: there the name is the one that the reader has in the team.
 *
 *   viewer (name only) ──▶ noted for the frame ──▶ marks of a post of that name ──▶ asked
 */
export async function meetNamesake(
  world: World,
  page: PageSender,
  names: Naming,
  posts: readonly PostRef[],
): Promise<void> {
  const viewer = world.weakViewers.get(frameOf(page)) ?? (await nameInTeam(world, page));
  const authors = new Map(
    posts
      .filter(({ author }) => !author.weak && nameId(author.name) === viewer)
      .map(({ author }) => [author.id, author.name]),
  );
  const [found] = authors;
  if (authors.size !== 1 || !found) return;
  const [id, name] = found;
  const persona = await names.persona(id);
  const { store } = world;
  const isNew = await store.transaction('rw', store.personas, async () => {
    if ((await store.personas.get(persona)) || (await namesakeOf(world, page, nameId(name)))) return false;
    await store.personas.add({ persona, site: page.site, name, state: 'asked' });
    return true;
  });
  // It may have been claimed on another device, or by a colleague.
  if (isNew) await notLonger(world, world.lookUp({ posts: [], personas: [persona] }));
}

async function nameInTeam({ store }: World, { recipe }: PageSender): Promise<string | undefined> {
  const session = recipe === generic.id ? await store.session.get('me') : undefined;
  return session && nameId(session.name);
}

/** Remembers who is signed in on a page that tells only a name, until the worker dies; forgets it where an id is told. */
export function noteViewer(
  { weakViewers }: World,
  page: PageSender,
  { id, weak }: { readonly id: string; readonly weak: boolean },
): void {
  if (weak) weakViewers.set(frameOf(page), id);
  else weakViewers.delete(frameOf(page));
}

/** The account of a name on the page's site that is, or may be, the reader's; `weak` is the id made of the name. */
export function namesakeOf(
  { store }: World,
  { site }: PageSender,
  weak: string,
): Promise<PersonaRow | undefined> {
  return store.personas
    .where('state')
    .anyOf('asked', 'yours')
    .filter((row) => row.site === site && nameId(row.name) === weak)
    .first();
}

/** The account that is meant by an id: a weak one means the namesake, and nobody where there is none. */
export async function personaMeant(
  world: World,
  page: PageSender,
  names: Naming,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<PersonaTag | null> {
  if (id !== nameId(name)) return names.persona(id);
  return (await namesakeOf(world, page, id))?.persona ?? null;
}

function frameOf({ tabId, frameId, site }: PageSender): string {
  return `${tabId} ${frameId} ${site}`;
}
