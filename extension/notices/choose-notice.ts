import * as v from 'valibot';
import { dayOf } from '../../shared/rules/day.ts';
import { isQuiet } from './is-quiet.ts';
import type { NoticeSettings } from './settings.ts';

/** What was told before, so that nothing is told twice. Kept in `storage.local` under `noticed`. */
export const Noticed = v.object({
  /** When the reader was last told anything, milliseconds since 1970; 0 for never. */
  told: v.number(),
  /** How many unread things she knows of. */
  known: v.number(),
  /** Reminders in a row since she last gave. */
  reminders: v.number(),
  /** When the last of them came; before the first, when this device began to count. */
  reminded: v.number(),
});
export type Noticed = v.InferOutput<typeof Noticed>;

/** What came and was not seen, by kind. Counts alone: words are for the popup. */
export interface Unread {
  readonly praises: number;
  readonly answers: number;
  readonly badges: number;
  readonly ideas: number;
}

export type Notice = { readonly kind: 'digest'; readonly unread: Unread } | { readonly kind: 'reminder' };

interface Facts {
  readonly now: number;
  readonly unread: Unread;
  /** When the reader last gave, milliseconds since 1970; null for never. */
  readonly lastGiven: number | null;
}

const MONTH = 30 * 86_400_000;
/** RECOGNITION.md rule 12: nudge with the truth, then stop. */
const MOST_REMINDERS = 3;

/**
 * What to tell the reader now, if anything, and what to remember. At most one a day unless she asked for each as it
 * comes; nothing in quiet hours; what she was told of and left unread is not told again.
 */
export function chooseNotice(
  settings: NoticeSettings,
  before: Noticed,
  { now, unread, lastGiven }: Facts,
): { readonly notice: Notice | null; readonly noticed: Noticed } {
  const all = unread.praises + unread.answers + unread.badges + unread.ideas;
  const noticed = begin(before, { now, lastGiven, known: Math.min(before.known, all) });
  const nothing = { notice: null, noticed };
  if (settings.when === 'off' || isQuiet(now, settings)) return nothing;
  const isToldToday = dayOf(now) === dayOf(noticed.told);
  if (all > noticed.known && (settings.when === 'now' || !isToldToday))
    return { notice: { kind: 'digest', unread }, noticed: { ...noticed, told: now, known: all } };
  const since = Math.max(lastGiven ?? 0, noticed.reminded);
  const isDue = settings.remind && noticed.reminders < MOST_REMINDERS && now - since >= MONTH;
  if (!isDue || isToldToday) return nothing;
  const reminders = noticed.reminders + 1;
  return { notice: { kind: 'reminder' }, noticed: { ...noticed, told: now, reminders, reminded: now } };
}

/** Who gave since the last reminder begins anew; on a new device the month is counted from now. */
function begin(
  before: Noticed,
  { now, lastGiven, known }: Pick<Facts, 'now' | 'lastGiven'> & { readonly known: number },
): Noticed {
  const reminded = before.reminded === 0 ? now : before.reminded;
  const gave = lastGiven !== null && lastGiven > reminded;
  return { ...before, known, reminded, reminders: gave ? 0 : before.reminders };
}
