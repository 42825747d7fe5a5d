import type { IdeaState } from '../../../shared/contract/badge.ts';
import type { Translate } from '../translate.ts';

const day = 24 * 60 * 60 * 1000;
/** An idea that waits longer for an answer is marked: a fast answer raises number and value of ideas (RECOGNITION.md rule 17). */
const LONG = 14 * day;

interface IdeaWaitProps {
  readonly idea: { readonly state: IdeaState; readonly since: number; readonly proposed: number };
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly t: Translate;
}

/** How long an idea that is on its way has waited since it was proposed. Nothing once it came to an end. */
export function IdeaWait({ idea, now, t }: IdeaWaitProps) {
  if (!isOnItsWay(idea)) return null;
  const days = Math.floor(Math.max(0, now - idea.proposed) / day);
  return (
    <p class="idea-wait">
      {days === 0 ? t('common.idea.today') : t('common.idea.waiting', days)}
      {waitsLong(idea, now) && <span class="idea-long">{t('common.idea.long')}</span>}
    </p>
  );
}

export function isOnItsWay({ state }: { readonly state: IdeaState }): boolean {
  return state !== 'realised' && state !== 'declined';
}

/** Nobody has said yes or no for more than 14 days. */
export function waitsLong({ state, since }: IdeaWaitProps['idea'], now: number): boolean {
  return (state === 'proposed' || state === 'considered') && now - since > LONG;
}
