import type { InferOutput } from 'valibot';
import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { PraiseOp } from '../../../shared/contract/ops.ts';
import { isSecret } from '../../../shared/rules/visibility.ts';
import { Refusal } from '../../domain/refusal.ts';
import { wishOf } from '../own.ts';
import { ownerOf } from '../personas.ts';
import { findPraise, type Placed, praisesOfGroup, setSecret } from '../praises.ts';
import type { Applying } from './batch.ts';

/**
 * Refuses praise of somebody who helped that does not stand beside the giver's praise of the post's author. Nor beside a
 * secret one: whoever sees the one knows of the other.
 */
export function checkGroup(
  { sql, member }: Pick<Applying, 'sql' | 'member'>,
  { group, post, author }: Pick<InferOutput<typeof PraiseOp>, 'group' | 'post' | 'author'>,
): void {
  if (group === null) return;
  const main = findPraise(sql, group);
  const isStanding = main?.giver === member && main.post === post && main.main === null && !main.withdrawn;
  if (!isStanding || main.secret) throw new Refusal('unknown-praise', 'group');
  if (main.author === author) throw new Refusal('invalid', 'author');
}

/** The praise of a post's author became a secret, or is none any more: so do those of its group, which would tell of it. Gives those that changed so. */
export function hideGroup(
  { sql, take }: Pick<Applying, 'sql' | 'take'>,
  main: Pick<Placed, 'id' | 'post' | 'giver'>,
  hidden: boolean,
): PraiseId[] {
  return praisesOfGroup(sql, main).flatMap(({ id, author, visibility, secret: before }) => {
    const receiver = ownerOf(sql, author);
    const secret = hidden || isSecret(visibility, receiver && wishOf(sql, receiver));
    if (secret === before) return [];
    setSecret(sql, id, secret, take());
    return [id];
  });
}
