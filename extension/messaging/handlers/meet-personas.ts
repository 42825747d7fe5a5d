import type { PersonaTag } from '../../../shared/contract/ids.ts';
import type { World } from '../world.ts';
import { notLonger } from './not-longer.ts';

/**
 * Asks the server whose the accounts are that this browser never asked about; following changes keeps the others right.
 * `reach`: of whom to ask, too, whether anybody praised them openly of late.
 */
export async function meetPersonas(
  world: World,
  personas: readonly PersonaTag[],
  reach: readonly PersonaTag[] = [],
): Promise<void> {
  const rows = await world.store.owners.bulkGet([...personas]);
  const unknown = personas.filter((_, index) => !rows[index]);
  const asking = [...new Set([...unknown, ...reach])];
  if (asking.length === 0) return;
  const request = { posts: [], personas: asking, reach: reach.length > 0 };
  const asked = world.lookUp(request).catch((cause: unknown) => {
    console.error('Hanamaru could not look up the authors of a page', cause);
  });
  await notLonger(world, asked);
}
