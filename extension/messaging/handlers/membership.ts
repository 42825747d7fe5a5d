import { forgetOtherTeams } from '../../sites/forget-other-teams.ts';
import { startOnAllSites } from '../../sites/open-tabs.ts';
import { teamOf } from '../../sites/team-recipes.ts';
import { join as joinTeam } from '../../sync/join.ts';
import { leave as leaveTeam } from '../../sync/leave.ts';
import { prefer as preferAs } from '../../sync/prefer.ts';
import { rename as renameMember } from '../../sync/rename.ts';
import type { OwnHandlers } from '../router.ts';
import type { World } from '../world.ts';

export const join: OwnHandlers['join'] = async (world, { link, name }) => {
  const result = await joinTeam(world, link, name);
  if (!result.ok) return result;
  await forgetToAsk(world);
  const session = await world.store.session.get('me');
  if (session) await forgetOtherTeams(world.browser.storage.local, world.lock, teamOf(session));
  world.syncSoon();
  await startOnAllSites(world.browser);
  return result;
};

export const leave: OwnHandlers['leave'] = async (world) => {
  await forgetToAsk(world);
  await leaveTeam(world, () => forgetOtherTeams(world.browser.storage.local, world.lock, null));
};

export const rename: OwnHandlers['rename'] = async (world, { name }) => {
  await renameMember(world, name);
  await forgetToAsk(world);
  world.syncSoon();
};

export const prefer: OwnHandlers['prefer'] = async (world, preferences) => {
  await preferAs(world, preferences);
  world.syncSoon();
};

/** The name is a person's own, or nobody's. */
function forgetToAsk({ browser }: World): Promise<void> {
  return browser.storage.local.remove('nameless');
}

export const refresh: OwnHandlers['refresh'] = (world) => world.sync(true);
