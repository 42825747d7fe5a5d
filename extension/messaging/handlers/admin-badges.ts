import type { BadgeFacts } from '../../../shared/contract/badge.ts';
import type { Api } from '../../sync/api.ts';
import { askAsAdmin } from '../../sync/ask-as-admin.ts';
import type { Answer } from '../../sync/settle.ts';
import type { Told } from '../protocol.ts';
import type { OwnHandlers } from '../router.ts';
import type { World } from '../world.ts';

export const askBadges: OwnHandlers['askBadges'] = async (world) => {
  const told = await askAsAdmin(world, (api) => api.badges());
  return told.ok ? { ok: true, value: told.value.badges } : told;
};

export const tryRule: OwnHandlers['tryRule'] = (world, { rule }) =>
  askAsAdmin(world, (api) => api.tryRule(rule));

export const putBadge: OwnHandlers['putBadge'] = (world, { id, badge }) =>
  change(world, (api) => api.putBadge(id, badge));

export const retireBadge: OwnHandlers['retireBadge'] = (world, { id }) =>
  change(world, (api) => api.retireBadge(id));

/** Changes something and gives how all badges fare then, since another rule changes who holds what. */
async function change(
  world: World,
  request: (api: Api) => Promise<Answer<unknown>>,
): Promise<Told<readonly BadgeFacts[]>> {
  const told = await askAsAdmin(world, request);
  if (!told.ok) return told;
  world.syncSoon(); // the list of badges on this browser's pages follows
  return askBadges(world, undefined);
}
