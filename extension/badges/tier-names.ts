import type { Tier } from '../../shared/contract/badge.ts';
import type { MessageKey } from '../ui/translate.ts';

/** 一重咲き, 二重咲き, 八重咲き. */
export const tierNames: Readonly<Record<Tier, MessageKey>> = {
  1: 'beside.tier.single',
  2: 'beside.tier.double',
  3: 'beside.tier.full',
};
