import { quest, unquest } from '../../sync/quest.ts';
import type { OwnHandlers } from '../router.ts';

export const setQuest: OwnHandlers['setQuest'] = async (world, goal) => {
  await quest(world, goal);
  world.syncSoon();
};

export const dropQuest: OwnHandlers['dropQuest'] = async (world, { quest: id }) => {
  await unquest(world, id);
  world.syncSoon();
};
