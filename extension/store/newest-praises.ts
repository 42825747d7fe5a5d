import type { PraiseRow, Store } from './schema.ts';

/** One's given, one's received or others' praise, the newest first. */
export function newestPraises({ praises }: Pick<Store, 'praises'>, direction: PraiseRow['direction']) {
  return praises
    .where('[direction+at]')
    .between([direction, Number.NEGATIVE_INFINITY], [direction, Number.POSITIVE_INFINITY])
    .reverse();
}
