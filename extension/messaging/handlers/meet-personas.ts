import type { PersonaTag } from '../../../shared/contract/ids.ts';
import type { World } from '../world.ts';
import { notLonger } from './not-longer.ts';

/** Asks the server whose the accounts are that this browser never asked about; following changes keeps the others right. */
export async function meetPersonas(world: World, personas: readonly PersonaTag[]): Promise<void> {
  const rows = await world.store.owners.bulkGet([...personas]);
  const unknown = personas.filter((_, index) => !rows[index]);
  if (unknown.length === 0) return;
  const asked = world.lookUp({ posts: [], personas: unknown }).catch((cause: unknown) => {
    console.error('Hanamaru could not look up the authors of a page', cause);
  });
  await notLonger(world, asked);
}
