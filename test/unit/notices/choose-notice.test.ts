import { describe, expect, it } from 'vitest';
import { chooseNotice, type Noticed, type Unread } from '../../../extension/notices/choose-notice.ts';
import { isQuiet } from '../../../extension/notices/is-quiet.ts';
import { type NoticeSettings, usualNotices } from '../../../extension/notices/settings.ts';

const DAY = 86_400_000;
/** A Wednesday, by this machine's own calendar, as the rules go by the browser's. */
const wednesday = (hours: number, minutes = 0, days = 0) =>
  new Date(2026, 10, 25 + days, hours, minutes).getTime();
const none: Unread = { praises: 0, answers: 0, badges: 0, ideas: 0 };
const fresh: Noticed = { told: 0, known: 0, reminders: 0, reminded: 0 };

/** Looks every hour from `start` for that many days, and gives what was told when. */
function watch(
  settings: Partial<NoticeSettings>,
  {
    days,
    unreadAt,
    lastGivenAt = () => wednesday(10, 0, -1),
  }: {
    readonly days: number;
    readonly unreadAt: (now: number) => Unread;
    readonly lastGivenAt?: (now: number) => number | null;
  },
) {
  const told: { kind: string; at: number }[] = [];
  let noticed = fresh;
  for (let now = wednesday(0); now < wednesday(0) + days * DAY; now += DAY / 24) {
    const facts = { now, unread: unreadAt(now), lastGiven: lastGivenAt(now) };
    const chosen = chooseNotice({ ...usualNotices, ...settings }, noticed, facts);
    noticed = chosen.noticed;
    if (chosen.notice) told.push({ kind: chosen.notice.kind, at: now });
  }
  return told;
}
const hourly = (now: number): Unread => ({ ...none, praises: Math.floor((now - wednesday(0)) / (DAY / 24)) });

describe('a notice', () => {
  it('comes once a day at most, whatever arrives, and not at the weekend', () => {
    const told = watch({}, { days: 7, unreadAt: hourly });
    expect(told.map(({ at }) => new Date(at).getDay())).toEqual([3, 4, 5, 1, 2]);
    expect(told.every(({ at }) => new Date(at).getHours() === 9)).toBe(true);
  });

  it('comes each time for who asked for that, but never in quiet hours', () => {
    const told = watch({ when: 'now' }, { days: 1, unreadAt: hourly });
    expect(told.map(({ at }) => new Date(at).getHours())).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
  });

  it('never comes for who switched it off, reminders neither', () => {
    const told = watch({ when: 'off' }, { days: 100, unreadAt: hourly, lastGivenAt: () => null });
    expect(told).toEqual([]);
  });

  it('does not tell again of what was told and left unread', () => {
    const told = watch({}, { days: 6, unreadAt: () => ({ ...none, badges: 2 }) });
    expect(told).toHaveLength(1);
  });

  it('tells of what comes after the earlier was read', () => {
    const unreadAt = (now: number) =>
      now < wednesday(12) || now > wednesday(12, 0, 1) ? { ...none, answers: 1 } : none;
    expect(watch({}, { days: 3, unreadAt }).map(({ at }) => new Date(at).getDate())).toEqual([25, 26]);
  });

  it('says how much came, by kind', () => {
    const unread = { praises: 1, answers: 2, badges: 3, ideas: 4 };
    const { notice } = chooseNotice(usualNotices, fresh, { now: wednesday(10), unread, lastGiven: null });
    expect(notice).toEqual({ kind: 'digest', unread });
  });
});

describe('a reminder to give', () => {
  const silent = { unreadAt: () => none };

  it('comes after 30 days without giving, three times in a row, then never (rule 12)', () => {
    const told = watch({}, { ...silent, days: 400, lastGivenAt: () => null });
    expect(told.map(({ kind }) => kind)).toEqual(['reminder', 'reminder', 'reminder']);
    const [first, second] = told;
    expect(first && first.at - wednesday(0)).toBeGreaterThanOrEqual(30 * DAY);
    expect(first && second && second.at - first.at).toBeGreaterThanOrEqual(30 * DAY);
  });

  it('begins anew once she gave', () => {
    const gave = wednesday(12, 0, 150);
    const told = watch({}, { ...silent, days: 400, lastGivenAt: (now) => (now < gave ? null : gave) });
    expect(told.filter(({ at }) => at > gave)).toHaveLength(3);
    expect(told).toHaveLength(6);
  });

  it('does not come to who gives, or who does without', () => {
    expect(watch({}, { ...silent, days: 200, lastGivenAt: (now) => now - DAY })).toEqual([]);
    expect(watch({ remind: false }, { ...silent, days: 200, lastGivenAt: () => null })).toEqual([]);
  });

  it('shares the one notice of a day', () => {
    const told = watch({}, { days: 60, unreadAt: hourly, lastGivenAt: () => null });
    const days = told.map(({ at }) => new Date(at).toDateString());
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('quiet hours', () => {
  it('may span midnight, may lie within a day, and are none between a time and itself', () => {
    const at = (from: string, to: string, now: number) =>
      isQuiet(now, { quietFrom: from, quietTo: to, quietWeekends: false });
    expect([at('19:00', '08:30', wednesday(19)), at('19:00', '08:30', wednesday(8, 29))]).toEqual([
      true,
      true,
    ]);
    expect([at('19:00', '08:30', wednesday(8, 30)), at('19:00', '08:30', wednesday(18, 59))]).toEqual([
      false,
      false,
    ]);
    expect([at('12:00', '13:00', wednesday(12, 30)), at('12:00', '13:00', wednesday(13))]).toEqual([
      true,
      false,
    ]);
    expect(at('12:00', '12:00', wednesday(12))).toBe(false);
  });
});
