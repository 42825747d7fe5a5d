import type { PersonaTag } from '../../../shared/contract/ids.ts';
import type { PersonaRow } from '../../store/schema.ts';
import { claim } from '../../sync/claim.ts';
import type { PageSender } from '../authority.ts';
import type { ViewerState } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { namesakeOf, noteViewer, personaMeant } from './namesake.ts';
import { naming } from './naming.ts';
import { notLonger } from './not-longer.ts';

export const viewer: PageHandlers['viewer'] = async (world, page, { id, name, weak }) => {
  noteViewer(world, page, { id, weak });
  const names = await naming(world, page);
  if (!names) return 'weak'; // nobody to claim it
  if (weak) {
    const namesake = await namesakeOf(world, page, id);
    return namesake ? viewerState(namesake.state) : 'weak';
  }
  const persona = await names.persona(id);
  if (await remember(world, page, persona, name)) {
    // First seen here: it may have been claimed on another device, or by a colleague.
    await notLonger(world, world.lookUp({ posts: [], personas: [persona] }));
  }
  return viewerState((await world.store.personas.get(persona))?.state);
};

export const answerClaim: PageHandlers['answerClaim'] = async (world, page, { id, name, yes }) => {
  const names = await naming(world, page);
  if (!names) return 'weak';
  const persona = await personaMeant(world, page, names, { id, name });
  if (!persona) return 'weak';
  await remember(world, page, persona, name);
  return answer(world, persona, yes);
};

/** Says whether the account is mine, and sends it soon. */
export async function answer(world: World, persona: PersonaTag, yes: boolean): Promise<ViewerState> {
  const state = await claim(world, persona, yes);
  world.syncSoon();
  return viewerState(state ?? undefined);
}

/** True when the account was not known before. */
function remember(
  { store }: World,
  { site }: PageSender,
  persona: PersonaTag,
  name: string,
): Promise<boolean> {
  return store.transaction('rw', store.personas, async () => {
    const known = await store.personas.get(persona);
    if (!known) await store.personas.add({ persona, site, name, state: 'asked' });
    else if (name && known.name !== name) await store.personas.update(persona, { name });
    return !known;
  });
}

function viewerState(state: PersonaRow['state'] | undefined): ViewerState {
  return state === undefined || state === 'asked' ? 'ask' : state;
}
