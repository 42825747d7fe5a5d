import type { PersonaTag, PraiseId } from '../../../shared/contract/ids.ts';
import { countPraise } from '../posts.ts';
import { erasePraise, type Placed, praisesOfGroup } from '../praises.ts';
import type { Applying } from './batch.ts';

/**
 * Erases a praise and those of its group, which stand only beside it, each with a clock of its own. Gives their ids, to
 * regrow.
 */
export function erase(
  { sql, take }: Pick<Applying, 'sql' | 'take'>,
  praise: Placed & { readonly secret: boolean },
  author: PersonaTag,
): PraiseId[] {
  const group = praise.main === null ? praisesOfGroup(sql, praise).map(({ id }) => id) : [];
  for (const id of [praise.id, ...group]) erasePraise(sql, id, take());
  if (!praise.secret) countPraise(sql, { ...praise, author }, -1, take());
  return [praise.id, ...group];
}
