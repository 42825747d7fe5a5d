import { signal } from '@preact/signals';
import type { IdeaState } from '../../../shared/contract/badge.ts';
import type { BegunMove, IdeaTold } from '../../messaging/protocol.ts';
import type { CardRequest } from '../card-request.ts';
import { createOrigins } from './origins-model.ts';

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
export function createIdea(request: CardRequest, { begun, sleep, onState }: IdeaOptions) {
  const { post, content, send } = request;
  const told = signal<IdeaTold | null>(null);
  const busy = signal(false);
  const failed = signal(false);
  const next = signal(begun.get(post.id) ?? nothing);
  const origins = createOrigins(request);
  let changes = 0;

  /** What is known in this browser. Unanswered, the card says nothing of ideas. */
  async function load(): Promise<void> {
    const before = changes;
    const answer = await send('idea', { post }).catch(() => null);
    if (!answer || changes !== before) return;
    told.value = answer;
    if (answer.begun && next.value === nothing) begin(answer.begun);
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
    void send('keepMove', { post, move }).catch(() => undefined); // in memory still, and kept with the next key
  }

  return {
    told,
    busy,
    failed,
    next,
    origins,
    load,
    begin,
    isWriting: () => next.value.words.trim() !== '',
    propose: () => change(() => send('propose', { post, content, from: origins.chosen.value?.post ?? null })),
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
