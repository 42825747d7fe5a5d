import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { dayOf } from '../../../shared/rules/day.ts';
import { leads } from '../../../shared/rules/leads.ts';
import type { NeighbourRow } from '../../store/schema.ts';
import type { Target } from '../../sync/write.ts';
import type { PageSender } from '../authority.ts';
import type { PostRef } from '../protocol.ts';
import type { World } from '../world.ts';

const DAY = 86_400_000;
/** Somebody not met for so long works elsewhere by now. */
const FORGOTTEN_AFTER = 90 * DAY;
const MOST = 500;
/** What the server said stays good for. */
const ASKED_FOR = DAY / 2;

/**
 * Remembers whose posts a leader had before her, and gives those of their authors of whom her browser has not heard for a
 * while whether anybody praised them openly in the last 60 days; nobody where the reader does not lead. `targets` are the
 * posts' own, in the same order.
 */
export async function meetNeighbours(
  world: Pick<World, 'store' | 'clock'>,
  page: PageSender,
  posts: readonly PostRef[],
  targets: readonly Target[],
): Promise<PersonaTag[]> {
  const session = await world.store.session.get('me');
  if (!session || !leads(session.role)) return [];
  await note(world, page, posts, targets);
  return reachDue(world, [...new Set(targets.map(({ author }) => author))]);
}

/**
 * On how many days she met each, for the list of who had no praise for long (RECOGNITION.md rule 14). On this device alone,
 * and at most once a day for each. A name without an account may be anybody's, and one's own accounts are nobody beside
 * one.
 */
async function note(
  { store, clock }: Pick<World, 'store' | 'clock'>,
  page: PageSender,
  posts: readonly PostRef[],
  targets: readonly Target[],
): Promise<void> {
  const now = clock();
  const names = new Map(
    posts.flatMap(({ author }, at) => {
      const persona = targets[at]?.author;
      return author.weak || !persona ? [] : [[persona, author.name] as const];
    }),
  );
  const met = [...names].map(([persona, name]) => ({ persona, name }));
  await store.transaction('rw', store.neighbours, store.personas, async () => {
    const personas = met.map(({ persona }) => persona);
    const [known, own] = await Promise.all([
      store.neighbours.bulkGet(personas),
      store.personas.bulkGet(personas),
    ]);
    const rows = met.flatMap(({ persona, name }, at): NeighbourRow[] => {
      const before = known[at];
      const state = own[at]?.state;
      if (state === 'yours' || state === 'asked') return [];
      if (before && dayOf(before.seen) === dayOf(now)) return [];
      const days = (before?.days ?? 0) + 1;
      return [{ ...before, persona, site: page.site, name, seen: now, days, url: page.url }];
    });
    if (rows.length === 0) return;
    await store.neighbours.bulkPut(rows);
    await store.neighbours
      .where('seen')
      .below(now - FORGOTTEN_AFTER)
      .delete();
    const tooMany = (await store.neighbours.count()) - MOST;
    if (tooMany > 0) await store.neighbours.orderBy('seen').limit(tooMany).delete();
  });
}

/**
 * It is asked along with whose the accounts are, and of everybody in view alike: whom she meets often the server could
 * not tell from that.
 */
async function reachDue(
  { store, clock }: Pick<World, 'store' | 'clock'>,
  authors: readonly PersonaTag[],
): Promise<PersonaTag[]> {
  const rows = await store.neighbours.bulkGet([...authors]);
  return rows.flatMap((row) => (row && clock() - (row.asked ?? 0) > ASKED_FOR ? [row.persona] : []));
}
