import type { PersonaTag, PraiseId } from '../../../shared/contract/ids.ts';
import type { Visibility } from '../../../shared/contract/views.ts';
import { countPraise } from '../posts.ts';
import { praisesToRecast, setSecret } from '../praises.ts';
import type { Applying } from './batch.ts';
import { hideGroup } from './group.ts';

/**
 * The receiver of a persona's praises wishes this from now on: what becomes a secret by it leaves the counts, as if it
 * were gone, and what stops being one comes into them. Gives the praises that changed so, those of their groups among
 * them: the caller follows them up.
 */
export function recast(
  { sql, take }: Pick<Applying, 'sql' | 'take'>,
  persona: PersonaTag,
  wish: Visibility,
): PraiseId[] {
  return praisesToRecast(sql, persona, wish).flatMap((praise) => {
    const { id, main, secret } = praise;
    setSecret(sql, id, secret, take());
    countPraise(sql, { ...praise, author: persona }, secret ? -1 : 1, take());
    return [id, ...(main === null ? hideGroup({ sql, take }, praise, secret) : [])];
  });
}
