import type { MemberId } from '../../shared/contract/ids.ts';
import type { PraiseRow } from '../store/schema.ts';

/** Whom a praise is for, or a post is of: as she would like it written, else as her page has it, else what stands for a colleague. */
export function receiverName(
  { receiver, content }: Pick<PraiseRow, 'receiver' | 'content'>,
  names: ReadonlyMap<MemberId, string>,
  someone: string,
): string {
  return (receiver && names.get(receiver)) || content?.authorName.trim() || someone;
}
