import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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

/** Milliseconds between looks at where a praise has got to. Usually it has gone by the first; from the second on it is told to wait. */
const LOOKS = [300, 900, 2000, 4000];

/** What is being said to a colleague; what was written goes along when another one is chosen. */
export function usePraising(matter: PageContent, member: MemberId | null) {
  const { send } = useSurroundings();
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const written = useSignal(nothing);
  const isTouched = useSignal(false);
  const said = written.value;
  const [phase, setPhase] = useState<Phase>('writing');
  const asked = useRef<Promise<Meeting> | null>(null);
  const wish = meeting?.wish ?? null;
  const visibility = narrower(said.visibility ?? 'team', wish ?? 'open');

  const keep = useCallback(
    ({ post }: Meeting, draft: Draft | null) =>
      void send('keepOwnDraft', { post, draft }).catch(() => undefined), // the form has it still
    [send],
  );

  useEffect(() => {
    setMeeting(null);
    setPhase('writing');
    if (member === null) return;
    let gone = false;
    asked.current = send('meetColleague', { member, url: matter.url });
    asked.current.then(
      (met) => {
        if (gone) return;
        setMeeting(met);
        if (isTouched.value) keep(met, draftOf(written.value));
        else written.value = begun(met);
      },
      (cause) => {
        console.error('Hanamaru could not meet a colleague', cause);
        if (gone) return;
        asked.current = null; // asked again with the next press
        setPhase('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [member, matter.url, send, keep, written, isTouched]);

  function write(change: Partial<Saying>): void {
    written.value = { ...written.value, ...change };
    isTouched.value = true;
    if (meeting) keep(meeting, draftOf(written.value));
  }

  /** What was written goes along to whoever is chosen next. */
  function part(): void {
    if (meeting && isTouched.value) keep(meeting, null);
  }

  /** Who is quicker than the background is waited for: what was said before must not be lost to what she had no time to see. */
  async function praise(): Promise<void> {
    if (member === null || phase === 'sending') return;
    setPhase('sending');
    try {
      const met = await (asked.current ?? send('meetColleague', { member, url: matter.url }));
      const { words, value, badge, visibility: chosen } = written.value;
      const saying = {
        value: v.parse(v.nullable(ValueId), value),
        badge: v.parse(v.nullable(BadgeId), badge),
        words: words.trim(),
        visibility: narrower(chosen ?? 'team', met.wish ?? 'open'),
      };
      const { refused = 0 } = await send('praiseColleague', { member, matter, ...saying });
      // What follows only tells how far it got: a fault there does not undo what is kept.
      void follow(member, refused);
    } catch (cause) {
      console.error('Hanamaru could not keep a praise', cause);
      setPhase('failed');
    }
  }

  async function follow(to: MemberId, before: number): Promise<void> {
    for (const [look, ms] of LOOKS.entries()) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      const now = await send('meetColleague', { member: to, url: matter.url }).catch(() => null);
      const phase = reached(now?.mark ?? null, before);
      if (phase !== 'kept' || look > 0) setPhase(phase);
      if (phase !== 'kept') return;
    }
  }

  return { meeting, said, wish, visibility, phase, write, part, praise };
}

/** What she was told before, and what was begun since. */
function begun({ mark, draft }: Meeting): Saying {
  const { words, value, badge, visibility } = { ...nothing, ...mark.mine, ...draft };
  return { words, value, badge, visibility };
}

function draftOf({ visibility, ...rest }: Saying): Draft {
  return { ...rest, ...(visibility ? { visibility } : {}) };
}

function reached(mark: Mark | null, before: number): Phase {
  if ((mark?.refused ?? 0) > before) return 'refused';
  if (mark?.mine && !mark.mine.pending) return 'sent';
  return mark?.ended ? 'ended' : 'kept';
}
