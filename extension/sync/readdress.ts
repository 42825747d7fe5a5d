import * as v from 'valibot';
import { type MemberId, type OpId, type PraiseId, QuestId } from '../../shared/contract/ids.ts';
import type { Op } from '../../shared/contract/ops.ts';
import { praiseId } from '../../shared/target/tag.ts';
import type { IdeaRow, OutboxRow, PraiseRow } from '../store/schema.ts';
import { type ContentKey, lineAad, seal } from '../vault/seal.ts';
import type { SyncDeps } from './deps.ts';
import { unanswered } from './praise.ts';
import { proposedRow } from './propose.ts';
import { stillSaid } from './still-said.ts';

export interface Readdressed {
  /** The rows these replace. */
  readonly seqs: readonly number[];
  readonly outbox: readonly Omit<OutboxRow, 'seq'>[];
  /** What the member sees of them until they are sent. */
  readonly praises: readonly PraiseRow[];
  readonly ideas: readonly IdeaRow[];
}

/**
 * Rewrites the outbox for another member: a praise's id is made of its giver's, and its content is sealed under that
 * id. An amendment of what the old member had praised becomes a praise; withdrawing it is left to that member,
 * and so are thanks for what was given to her, badges that she had and goals of hers. What was taken back while it still
 * waited goes with that.
 */
export async function readdress(
  { store, newId }: Pick<SyncDeps, 'store'> & { readonly newId: () => OpId },
  contentKey: ContentKey,
  giver: MemberId,
): Promise<Readdressed> {
  const rows = await store.outbox.orderBy('seq').toArray();
  const outbox: Omit<OutboxRow, 'seq'>[] = [];
  const praises = new Map<PraiseId, PraiseRow>();
  const ideas: IdeaRow[] = [];
  for (const { seq: _, ...row } of stillSaid(rows)) {
    const { about, content, op } = row;
    const id = newId();
    if (isAnybodys(op)) outbox.push({ ...row, id, op: { ...op, id } });
    if (op.kind === 'quest') outbox.push({ ...row, id, op: { ...op, id, quest: v.parse(QuestId, id) } });
    if (op.kind === 'second') {
      const line = content && { words: content.words };
      const sealed = line && (await seal(contentKey, lineAad(op.praise, giver), line));
      outbox.push({ ...row, id, op: { ...op, id, sealed } });
    }
    // Sealed for the team, whoever sends it. Taking an idea back is left to the member who had it.
    if (op.kind === 'propose' || op.kind === 'move') outbox.push({ ...row, id, op: { ...op, id } });
    if (op.kind === 'propose' && content && row.state === 'waiting')
      ideas.push(proposedRow(op, giver, op.at, op.from, content));
    if ((op.kind !== 'praise' && op.kind !== 'amend') || !about || !content) continue;
    const { post, author, helper } = about;
    const praise = await praiseId(giver, post, helper && author);
    const group = helper ? await praiseId(giver, post) : null;
    const said = {
      ...{ id, at: op.at, praise, value: op.value, said: op.said },
      ...{ visibility: op.visibility, badge: op.badge },
    };
    const sealed = await seal(contentKey, praise, content);
    const renamed: Op =
      op.kind === 'amend' && praises.has(praise)
        ? { kind: 'amend', ...said, sealed }
        : { kind: 'praise', ...said, post, author, group, sealed };
    outbox.push({ ...row, id, op: renamed });
    if (row.state !== 'waiting') continue;
    const { value, badge = null, at, visibility = 'team' } = op;
    const secret = visibility === 'private';
    const seen = {
      ...{ post, author },
      giver,
      receiver: null,
      direction: 'given',
      value,
      badge,
      group,
      at,
      content,
    } as const;
    praises.set(praise, { praise, ...seen, ...unanswered, visibility, secret, pending: 1, unread: 0 });
  }
  return { seqs: rows.map(({ seq }) => seq), outbox, praises: [...praises.values()], ideas };
}

/** Says something of whoever is in this browser, by whatever member's name. */
function isAnybodys({ kind }: Op): boolean {
  return ['claim', 'unclaim', 'rename', 'prefer', 'department'].includes(kind);
}
