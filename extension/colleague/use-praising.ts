import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { BadgeId, type MemberId, ValueId } from '../../shared/contract/ids.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import { narrower } from '../../shared/rules/visibility.ts';
import type { Draft, Mark, Meeting, PageContent } from '../messaging/protocol.ts';
import { useSurroundings } from '../ui/surroundings.ts';

/** As it is written: a badge is always said, a choice of who may know may still be to come. */
export type Saying = Omit<Required<Draft>, 'helpers' | 'visibility'> & {
  readonly visibility: Visibility | null;
};

/**
 *   meeting ──▶ writing ──send──▶ sending ──▶ sent
 *                  ▲                 │  ├─ still waiting ─▶ kept
 *                  │                 │  ├─ signed out ──▶ ended
 *                  │                 │  └─ by the server ─▶ refused (words stay in the popup)
 *                  └──── failed ◀────┘
 */
export type Phase = 'writing' | 'sending' | 'failed' | 'sent' | 'kept' | 'ended' | 'refused';

const nothing: Saying = { words: '', value: null, badge: null, visibility: null };

/** Milliseconds after which a praise that still waits is told to wait: usually it has gone by then. */
const PATIENCE = 1200;

/** What is being said to a colleague; what was written goes along when another one is chosen. */
export function usePraising(matter: PageContent, member: MemberId | null) {
  const { send } = useSurroundings();
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const written = useSignal(nothing);
  const isTouched = useSignal(false);
  const said = written.value;
  const [phase, setPhase] = useState<Phase>('writing');
  const wish = meeting?.wish ?? null;
  const visibility = narrower(said.visibility ?? 'team', wish ?? 'open');

  useEffect(() => {
    setMeeting(null);
    setPhase('writing');
    if (member === null) return;
    let gone = false;
    send('meetColleague', { member, url: matter.url }).then(
      (met) => {
        if (gone) return;
        setMeeting(met);
        if (!isTouched.value) written.value = begun(met);
      },
      (cause) => {
        console.error('Hanamaru could not meet a colleague', cause);
        if (!gone) setPhase('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [member, matter.url, send, written, isTouched]);

  function keep(draft: Draft | null): void {
    if (meeting) void send('keepOwnDraft', { post: meeting.post, draft }).catch(() => undefined); // the form has it still
  }

  function write(change: Partial<Saying>): void {
    written.value = { ...written.value, ...change };
    isTouched.value = true;
    const { visibility: chosen, ...rest } = written.value;
    keep({ ...rest, ...(chosen ? { visibility: chosen } : {}) });
  }

  /** What was written goes along to whoever is chosen next. */
  function part(): void {
    if (isTouched.value) keep(null);
  }

  async function praise(): Promise<void> {
    if (member === null || !meeting || phase === 'sending') return;
    const { url } = matter;
    setPhase('sending');
    try {
      const saying = {
        value: v.parse(v.nullable(ValueId), said.value),
        badge: v.parse(v.nullable(BadgeId), said.badge),
        words: said.words.trim(),
        visibility,
      };
      await send('praiseColleague', { member, matter, ...saying });
    } catch (cause) {
      console.error('Hanamaru could not keep a praise', cause);
      return setPhase('failed');
    }
    const before = meeting.mark.refused ?? 0;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    // What follows only tells how far it got: a fault here does not undo what is kept.
    const now = await send('meetColleague', { member, url }).catch(() => null);
    setPhase(reached(now?.mark ?? null, before));
  }

  return { meeting, said, wish, visibility, phase, write, part, praise };
}

/** What she was told before, and what was begun since. */
function begun({ mark, draft }: Meeting): Saying {
  const { words, value, badge, visibility } = { ...nothing, ...mark.mine, ...draft };
  return { words, value, badge, visibility };
}

function reached(mark: Mark | null, before: number): Phase {
  if ((mark?.refused ?? 0) > before) return 'refused';
  if (mark?.mine && !mark.mine.pending) return 'sent';
  return mark?.ended ? 'ended' : 'kept';
}
