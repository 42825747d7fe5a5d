import type { IdeaState } from '../../shared/contract/badge.ts';
import type { OpId, PostTag } from '../../shared/contract/ids.ts';
import type { Op } from '../../shared/contract/ops.ts';
import type { Sealed } from '../../shared/contract/sealed.ts';
import type { Batch, Believed, Worker } from './company.ts';
import type { Random } from './random.ts';

/** An idea as the simulation itself believes it to be. */
export interface BelievedIdea {
  readonly post: PostTag;
  readonly author: Worker;
  readonly proposer: Worker;
  state: IdeaState;
  /** Who moved it to each state it came to. */
  readonly moves: { readonly state: IdeaState; readonly by: Worker; readonly at: number }[];
}

interface ProposalsOptions {
  readonly random: Random;
  readonly base: (at: number) => { id: OpId; at: number };
  readonly sealed: (length: number) => Sealed;
  readonly leaders: readonly Worker[];
}

const next: Partial<Record<IdeaState, readonly ('considered' | 'adopted' | 'realised' | 'declined')[]>> = {
  proposed: ['considered', 'considered', 'declined'],
  considered: ['adopted', 'adopted', 'declined'],
  adopted: ['realised', 'realised', 'declined'], // seldom does it turn out that it cannot be done
};

/** A post in a hundred is marked as a proposal; leaders move what waits, some of it each week. */
export function createProposals({ random, base, sealed, leaders }: ProposalsOptions) {
  const ideas = new Map<PostTag, BelievedIdea>();

  function propose(praise: Believed, at: number): Batch {
    const { post, author, giver } = praise;
    const moves = [{ state: 'proposed', by: giver, at }] as BelievedIdea['moves'];
    ideas.set(post, { post, author, proposer: giver, state: 'proposed', moves });
    const about = { post, author: author.persona, from: null, sealed: sealed(300) };
    return { from: giver, ops: [{ ...base(at), kind: 'propose', ...about }] };
  }

  function move(idea: BelievedIdea, at: number): Batch | null {
    const states = next[idea.state];
    if (!states || leaders.length === 0) return null;
    const by = random.pick(leaders);
    const state = random.pick(states);
    idea.state = state;
    idea.moves.push({ state, by, at });
    const line = state === 'declined' || random.next() < 0.5 ? sealed(120) : null;
    const op: Op = { ...base(at), kind: 'move', post: idea.post, state, sealed: line };
    return { from: by, ops: [op] };
  }

  /** `fresh`: what was given since the day before. */
  function* live(day: number, at: number, fresh: readonly Believed[]): Generator<Batch> {
    for (const praise of fresh)
      if (praise.stands && praise.main === null && random.next() < 0.01) yield propose(praise, at);
    for (const idea of ideas.values()) {
      if (day % 5 !== 0 || random.next() > 0.3) continue;
      const batch = move(idea, at);
      if (batch) yield batch;
    }
  }

  return { live, ideas: ideas as ReadonlyMap<PostTag, BelievedIdea> };
}
