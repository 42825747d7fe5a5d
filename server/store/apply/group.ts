import type { InferOutput } from 'valibot';
import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { PraiseOp } from '../../../shared/contract/ops.ts';
import { isSecret } from '../../../shared/rules/visibility.ts';
import { Refusal } from '../../domain/refusal.ts';
import { wishFor } from '../personas.ts';
import { findPraise, type Placed, praisesOfGroup, setSecret } from '../praises.ts';
import type { Applying } from './batch.ts';

/** What withdrawing the praise that they belong to has to take back at once. */
const mostInGroup = 30;

/**
 * Refuses praise of somebody who helped that does not stand beside the giver's praise of the post's author. Nor beside a
 * secret one: whoever sees the one knows of the other.
 */
export function checkGroup(
  { sql, member }: Pick<Applying, 'sql' | 'member'>,
  { praise, group, post, author }: Pick<InferOutput<typeof PraiseOp>, 'praise' | 'group' | 'post' | 'author'>,
): void {
  if (group === null) return;
  const main = findPraise(sql, group);
  const isStanding = main?.giver === member && main.post === post && main.main === null && !main.withdrawn;
  if (!isStanding) throw new Refusal('unknown-praise', 'group');
  if (main.secret) throw new Refusal('beside-secret', 'group');
  if (main.author === author) throw new Refusal('invalid', 'author');
  const others = praisesOfGroup(sql, { id: group, post, giver: member }).filter(({ id }) => id !== praise);
  if (others.length >= mostInGroup) throw new Refusal('invalid', 'group');
}

/** The praise of a post's author became a secret, or is none any more: so do those of its group, which would tell of it. Gives those that changed so. */
export function hideGroup(
  { sql, take }: Pick<Applying, 'sql' | 'take'>,
  main: Pick<Placed, 'id' | 'post' | 'giver'>,
  hidden: boolean,
): PraiseId[] {
  return praisesOfGroup(sql, main).flatMap(({ id, author, visibility, secret: before }) => {
    const secret = hidden || isSecret(visibility, wishFor(sql, author));
    if (secret === before) return [];
    setSecret(sql, id, secret, take());
    return [id];
  });
}
