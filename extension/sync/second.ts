import type { MemberId, PraiseId } from '../../shared/contract/ids.ts';
import type { PraiseRow } from '../store/schema.ts';
import { fitLine } from '../vault/fit-content.ts';
import { lineAad, seal } from '../vault/seal.ts';
import { beginWriting, type Target, type WriteDeps, write } from './write.ts';

/** Whose praise, of which post. */
export interface Seconded extends Target {
  readonly praise: PraiseId;
}

/**
 * "Me too" for somebody's praise, with a leader's line or none; durable when this resolves. Again: replaces the line.
 * Whether one may is the server's to say; the row shows it until then.
 */
export async function second(
  deps: WriteDeps,
  { praise, ...about }: Seconded,
  words: string | null,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, about);
  const { me, keyring } = writing;
  const line = words === null ? null : fitLine(words);
  const sealed = line && (await seal(keyring.content, lineAad(praise, me), line));
  const at = clock();
  await write(
    deps,
    writing,
    async () => {
      const row = await store.praises.get(praise);
      if (row)
        await store.praises.update(praise, {
          seconds: row.seconds + (row.seconded ? 0 : 1),
          seconded: true,
          cosigns: [
            ...(line ? [{ member: me, words: line.words, at }] : []),
            ...row.cosigns.filter(({ member }) => !line || member !== me),
          ],
        });
      const page = row?.content ?? { title: '', url: '', quote: '', authorName: '' };
      const content = line && { ...page, words: line.words };
      return [{ op: { kind: 'second', id: newId(), at, praise, sealed }, content, about }];
    },
    replaces,
  );
}

/** Takes one's own second back, with its line; durable when this resolves. */
export async function unsecond(
  deps: WriteDeps,
  { praise, ...about }: Seconded,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, about);
  await write(
    deps,
    writing,
    async () => {
      const row = await store.praises.get(praise);
      if (row) await store.praises.update(praise, withoutSecond(row, writing.me));
      return [{ op: { kind: 'unsecond', id: newId(), at: clock(), praise }, content: null, about }];
    },
    replaces,
  );
}

/** A praise as it is without what that member said to it. */
export function withoutSecond(
  { seconds, seconded, cosigns }: PraiseRow,
  me: MemberId | undefined,
): Pick<PraiseRow, 'seconds' | 'seconded' | 'cosigns'> {
  return {
    seconds: Math.max(0, seconds - (seconded ? 1 : 0)),
    seconded: false,
    cosigns: cosigns.filter(({ member }) => member !== me),
  };
}
