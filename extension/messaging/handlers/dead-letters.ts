import { discard as discardLetter, retry as retryLetter } from '../../sync/retry.ts';
import type { OwnHandlers } from '../router.ts';

export const retry: OwnHandlers['retry'] = async (world, { op }) => {
  await retryLetter(world, op);
  world.syncSoon();
};

export const discard: OwnHandlers['discard'] = (world, { op }) => discardLetter(world, op);
