import { signal } from '@preact/signals';
import type { IdeaState } from '../../../shared/contract/badge.ts';
import type { PostTag } from '../../../shared/contract/ids.ts';
import type { IdeaTold, MoveState } from '../../messaging/protocol.ts';
import type { CardRequest } from '../card-request.ts';

/** A move that a leader has begun and not sent. */
export interface BegunMove {
  readonly state: MoveState | null;
  readonly words: string;
}

export type BegunMoves = Map<string, BegunMove>;
export type IdeaModel = ReturnType<typeof createIdea>;

const nothing: BegunMove = { state: null, words: '' };

interface IdeaOptions {
  /** Moves that a leader has begun, by post, while the page is open. */
  readonly begun: BegunMoves;
  /** Resolves after so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Hears the state of the post after each change. */
  readonly onState: (state: IdeaState | null) => void;
}

/** The post as a proposal, and what the reader does with that. */
export function createIdea({ post, content, send }: CardRequest, { begun, sleep, onState }: IdeaOptions) {
  const told = signal<IdeaTold | null>(null);
  const busy = signal(false);
  const failed = signal(false);
  const next = signal(begun.get(post.id) ?? nothing);
  let changes = 0;

  /** What is known in this browser. Unanswered, the card says nothing of ideas. */
  async function load(): Promise<void> {
    const before = changes;
    const answer = await send('idea', { post }).catch(() => null);
    if (answer && changes === before) told.value = answer;
  }

  /** Gives whether it was kept; where not, the card says so. */
  async function change(ask: () => Promise<IdeaTold>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    failed.value = false;
    changes += 1;
    try {
      told.value = await ask();
      onState(told.value.idea?.state ?? null);
      void settle();
      return true;
    } catch {
      failed.value = true; // said to the reader
      return false;
    } finally {
      busy.value = false;
    }
  }

  /** Looks twice whether what was kept has arrived. */
  async function settle(): Promise<void> {
    for (const ms of [600, 1200]) {
      if (!told.value?.idea?.pending) return;
      await sleep(ms);
      await load();
    }
  }

  function begin(move: BegunMove): void {
    next.value = move;
    if (move.words.trim() === '') begun.delete(post.id);
    else begun.set(post.id, move);
  }

  return {
    told,
    busy,
    failed,
    next,
    load,
    begin,
    isWriting: () => next.value.words.trim() !== '',
    propose: (from: PostTag | null) => change(() => send('propose', { post, content, from })),
    unpropose: () => change(() => send('unpropose', { post })),
    async move(): Promise<void> {
      const { state, words } = next.value;
      if (state === null) return;
      const line = words.trim() || null;
      const kept = await change(() => send('moveIdea', { post, state, line }));
      if (kept && next.value.words === words) begin(nothing);
    },
  };
}
