import { department } from '../../sync/department.ts';
import { wear } from '../../sync/wear.ts';
import type { OwnHandlers } from '../router.ts';

export const chooseBadges: OwnHandlers['chooseBadges'] = async (world, { badges }) => {
  await wear(world, badges);
  world.syncSoon();
};

export const setDepartment: OwnHandlers['setDepartment'] = async (world, { department: name }) => {
  await department(world, name);
  world.syncSoon();
};
