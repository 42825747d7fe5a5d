import type { MemberId, PraiseId } from '../../shared/contract/ids.ts';
import type { PraiseView } from '../../shared/contract/views.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Answer, CosignRow, PraiseRow, Store } from '../store/schema.ts';
import { open, openLine } from '../vault/open.ts';
import { lineAad } from '../vault/seal.ts';

/** Opens what the server keeps sealed. Before any transaction: decrypting inside would let it commit early. */
export function openPraises(
  keyring: Keyring,
  me: MemberId,
  views: readonly PraiseView[],
): Promise<PraiseRow[]> {
  return Promise.all(
    views.map(async (view) => ({
      praise: view.praise,
      post: view.post,
      author: view.author,
      giver: view.giver,
      receiver: view.receiver,
      direction: view.giver === me ? 'given' : view.receiver === me ? 'received' : 'other',
      value: view.value,
      badge: view.badge,
      group: view.group,
      at: view.at,
      content: await open(keyring.keyOf, view.praise, view.sealed),
      pending: 0,
      unread: 0,
      visibility: view.visibility,
      secret: view.secret,
      seconds: view.seconds,
      seconded: view.seconded,
      cosigns: await openCosigns(keyring, view),
      thanked: view.thanked,
      worth: view.worth,
    })),
  );
}

/** A line that cannot be opened is left out; its second still counts. */
async function openCosigns({ keyOf }: Keyring, { praise, cosigns }: PraiseView): Promise<CosignRow[]> {
  const rows = await Promise.all(
    cosigns.map(async ({ member, sealed, at }) => {
      const line = await openLine(keyOf, lineAad(praise, member), sealed);
      return line ? [{ member, words: line.words, at }] : [];
    }),
  );
  return rows.flat();
}

/**
 * Takes in rows from the server, inside the caller's transaction. A praise with an op in line keeps what its writer
 * sees, but learns who received it. A received praise is unread when it is new, and again when it says something else:
 * the bare flower usually comes first and the words a minute later. Thanks and leaders' lines make one's own praises unread too.
 */
export async function putPraises(
  store: Store,
  rows: readonly PraiseRow[],
  waiting: ReadonlySet<PraiseId>,
  now: number,
): Promise<void> {
  for (const row of rows) {
    const known = await store.praises.get(row.praise);
    if (waiting.has(row.praise)) {
      if (known) await store.praises.update(row.praise, { receiver: row.receiver });
      continue;
    }
    const isNews = row.direction === 'received' && (known?.direction !== 'received' || saysElse(known, row));
    const answer = known && newAnswer(known, row);
    const answered = answer ? now : (known?.answered ?? firstAnswer(row));
    const lastAnswer = answer ?? known?.lastAnswer;
    await store.praises.put({
      ...row,
      unread: isNews || answer ? 1 : (known?.unread ?? 0),
      ...(answered === undefined || !hasAnswer(row) ? {} : { answered }),
      ...(lastAnswer && hasAnswer(row) ? { lastAnswer } : {}),
    });
  }
}

function saysElse(known: PraiseRow, row: PraiseRow): boolean {
  return (
    known.value !== row.value || known.badge !== row.badge || known.content?.words !== row.content?.words
  );
}

/** When something came for what this browser did not know before: a line says when, thanks only that they came. */
function firstAnswer(row: PraiseRow): number | undefined {
  return row.cosigns[0]?.at ?? (row.thanked ? row.at : undefined);
}

function hasAnswer({ direction, thanked, cosigns }: PraiseRow): boolean {
  return (direction === 'given' && thanked) || (direction !== 'other' && cosigns.length > 0);
}

/** Thanks for what we gave, or a leader's line that was not there, under what we gave or received. */
function newAnswer(known: PraiseRow, row: PraiseRow): Answer | undefined {
  if (row.direction === 'other') return undefined;
  if (row.direction === 'given' && row.thanked && !known.thanked) return 'thanks';
  const lines = new Set(known.cosigns.map(({ member, words }) => `${member} ${words}`));
  const isSaid = row.cosigns.some(({ member, words }) => !lines.has(`${member} ${words}`));
  return isSaid ? 'line' : undefined;
}
