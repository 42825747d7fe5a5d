import { computed, effect, signal } from '@preact/signals';
import type { PraiseId } from '../../shared/contract/ids.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import { choices, narrower } from '../../shared/rules/visibility.ts';
import type { AuthorView, Draft, Mark, ViewerState } from '../messaging/protocol.ts';
import { createBadgeChoice } from './badge-choice.ts';
import type { CardRequest } from './card-request.ts';
import type { Drafts } from './drafts.ts';
import { createHelpers } from './helpers-model.ts';
import { type BegunMoves, createIdea } from './idea/idea-model.ts';
import { createWho } from './who-model.ts';

export type Phase =
  | 'given'
  | 'draft'
  | 'idle'
  | 'sending'
  | 'saved'
  | 'sent'
  | 'kept'
  | 'ended'
  | 'refused'
  | 'failed'
  | 'withdraw_failed';

export const WORDS_MAX = 2000;

interface ModelOptions {
  readonly request: CardRequest;
  readonly drafts: Drafts;
  /** Leaders' lines begun and not sent, by praise. */
  readonly lines?: Map<PraiseId, string>;
  /** Moves of ideas begun and not sent, by post. */
  readonly moves?: BegunMoves;
  /** Resolves after so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly close: () => void;
}

export type CardModel = ReturnType<typeof createCardModel>;

/**
 * What the card knows and does:
 *
 *   given | draft | idle ──send──▶ sending ──▶ saved ──▶ sent ──▶ (closes)
 *                                    │           ├─ still waiting ─▶ kept ──▶ (closes)
 *                                    │           ├─ signed out ──▶ ended ──▶ (closes)
 *                                    │           └─ by the server ─▶ refused (words stay)
 *                                    └──▶ failed (words stay)
 */
export function createCardModel(options: ModelOptions) {
  const { request, drafts, lines = new Map(), moves = new Map(), sleep, close } = options;
  const { post, content, send } = request;
  const mark = signal(request.mark);
  const said = computed(() => ({
    value: mark.value.mine?.value ?? null,
    badge: mark.value.mine?.badge ?? null,
    words: mark.value.mine?.words ?? '',
    visibility: mark.value.mine?.visibility ?? 'team',
  }));
  const draft = request.mark.mine ? drafts.get(post) : undefined;
  const value = signal(draft ? offered(draft.value) : said.value.value);
  const badge = createBadgeChoice({
    request,
    given: said.value.badge,
    drafted: draft?.badge,
    value,
  });
  const words = signal(draft?.words ?? said.value.words);
  const isNew = said.value.words === '' && said.value.value === null && said.value.badge === null;
  const author = signal<AuthorView | null>(null);
  /** What the writer chose here; null until she did. The author's wish narrows it and never overwrites it. */
  const picked = signal<Visibility | null>(differing(draft?.visibility));
  const chosen = computed(() => picked.value ?? said.value.visibility);
  /** Until the author's wish is known nothing wider than the team, or than what stands already. */
  const widest = computed(() => {
    if (author.value) return author.value.wish ?? 'open';
    return said.value.visibility === 'open' ? 'open' : 'team';
  });
  const offers = computed(() => choices(widest.value));
  const visibility = computed(() => narrower(chosen.value, widest.value));
  /** The wish came after a wider choice: the writer is told. */
  const narrowed = computed(
    () => picked.value !== null && author.value !== null && visibility.value !== chosen.value,
  );
  const helpers = createHelpers(request, visibility, draft?.helpers);
  const phase = signal<Phase>(draft ? 'draft' : request.mark.mine && isNew ? 'given' : 'idle');
  const dirty = computed(
    () =>
      value.value !== said.value.value ||
      badge.chosen.value !== said.value.badge ||
      helpers.chosen.value.length > 0 ||
      words.value.trim() !== said.value.words ||
      // Narrowing what stands is the server's doing and nothing to send.
      visibility.value !== narrower(said.value.visibility, widest.value),
  );
  const tooLong = computed(() => Math.max(0, words.value.trim().length - WORDS_MAX));
  const busy = computed(() => phase.value === 'sending');
  const done = computed(() => ['saved', 'sent', 'kept', 'ended'].includes(phase.value));
  const who = createWho(request, lines);
  const idea = createIdea(request, {
    begun: moves,
    sleep,
    onState(state) {
      const { idea: _, ...rest } = mark.value;
      take(state ? { ...rest, idea: state } : rest);
    },
  });
  const claim = signal<ViewerState | 'failed' | null>(null);

  /** What would be lost if everything went dark now. Also where a refusal took the flower itself away. */
  const unsent = computed((): Draft | null => {
    if (!request.mark.mine || !(dirty.value || helpers.kept.value.length > 0)) return null;
    const saying = {
      value: value.value,
      badge: badge.chosen.value,
      words: words.value,
      visibility: chosen.value,
    };
    return helpers.kept.value.length > 0 ? { ...saying, helpers: helpers.kept.value } : saying;
  });
  const stopKeeping: () => void = effect(() => drafts.keep(post, unsent.value));

  /** Words from before the page was loaded, unless the writer was quicker. */
  async function recall(): Promise<void> {
    if (!request.mark.mine || draft) return;
    const before = await drafts.recall(post);
    if (!before || dirty.value || phase.value === 'sending') return;
    value.value = offered(before.value);
    if (before.badge !== undefined) badge.chosen.value = badge.offered(before.badge);
    words.value = before.words;
    picked.value = differing(before.visibility);
    helpers.pick(before.helpers ?? []);
    if (unsent.value) phase.value = 'draft';
  }

  /** A value the team has dropped since cannot be seen, let go, or sent. */
  function offered(id: string | null): string | null {
    return request.setup.team.values.some((one) => one.id === id) ? id : null;
  }

  function differing(one: Visibility | undefined): Visibility | null {
    return one && one !== said.value.visibility ? one : null;
  }

  /** The author's wish, before a word is written. Unanswered, the choice stays within the team; the server narrows it. */
  async function loadAuthor(): Promise<void> {
    if (!request.mark.mine) return;
    author.value = await send('author', { post }).catch(() => null);
  }

  function take(next: Mark): void {
    mark.value = next;
    request.onMark(next);
  }

  /** How far what was saved has got; `before` are the refusals from earlier. */
  function reached(before: number): Phase {
    const { mine, refused = 0, ended } = mark.value;
    if (refused > before) return 'refused';
    if (!mine) return 'failed'; // taken back elsewhere, or the team was left: the words are in the field alone
    if (!mine.pending) return 'sent';
    return ended ? 'ended' : 'kept';
  }

  /** Looks twice whether what was saved has arrived: 0.6 s later and 1.2 s after that, each as long as `marks` takes. */
  async function settle(): Promise<Phase> {
    const before = mark.value.refused ?? 0;
    for (const ms of [600, 1200]) {
      if (reached(before) !== 'kept') break;
      await sleep(ms);
      const [now] = await send('marks', { posts: [post] });
      if (now) take(now);
    }
    return reached(before);
  }

  async function submit(): Promise<void> {
    if (busy.value || tooLong.value > 0) return;
    if (!dirty.value) return close();
    phase.value = 'sending';
    try {
      take(
        await send('amend', {
          post,
          content,
          value: value.value,
          badge: badge.chosen.value,
          words: words.value.trim(),
          visibility: visibility.value,
          helpers: helpers.told(),
        }),
      );
      helpers.settle(true);
      phase.value = 'saved';
    } catch {
      phase.value = 'failed'; // said to the writer; the words stay in the field
      return;
    }
    // What follows only tells how far it got: a fault here does not undo what is saved.
    phase.value = await settle().catch(() => 'kept' as const);
    if (!done.value) return;
    await sleep(phase.value === 'sent' ? 900 : 2200);
    if (!dirty.value && lines.size === 0 && !idea.isWriting()) close(); // a leader's line that is being written stays in view
  }

  async function withdraw(): Promise<void> {
    if (busy.value) return;
    phase.value = 'sending';
    try {
      const next = await send('withdraw', { post });
      words.value = '';
      picked.value = null;
      value.value = null;
      badge.chosen.value = null;
      helpers.settle(false);
      take(next);
      close();
    } catch {
      phase.value = 'withdraw_failed'; // said to the writer
    }
  }

  /** The page asked when it was loaded. Since then the question may have been answered elsewhere, as in the popup. */
  async function loadClaim(): Promise<void> {
    if (!request.ask) return;
    const { id, name, weak } = request.ask;
    const state = await send('viewer', { id, name, weak }).catch(() => 'ask' as const);
    if (state === 'ask') claim.value = state;
    else request.onClaim(state);
  }

  async function answer(yes: boolean): Promise<void> {
    if (!request.ask) return;
    try {
      claim.value = await send('answerClaim', { id: request.ask.id, name: request.ask.name, yes });
      request.onClaim(claim.value);
    } catch {
      claim.value = 'failed'; // said to the reader
    }
  }

  return {
    request,
    mark,
    value,
    badge,
    helpers,
    name: computed(() => author.value?.called ?? request.post.author.name),
    words,
    phase,
    isNew,
    dirty,
    tooLong,
    busy,
    done,
    who,
    idea,
    author,
    picked,
    offers,
    visibility,
    narrowed,
    claim,
    submit,
    withdraw,
    loadAuthor,
    loadClaim,
    answer,
    recall,
    stopKeeping,
  };
}
