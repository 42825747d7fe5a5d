import type { NoticeSettings } from './settings.ts';

type Quiet = Pick<NoticeSettings, 'quietFrom' | 'quietTo' | 'quietWeekends'>;

/** Whether a moment (milliseconds since 1970) lies in quiet hours, by this browser's clock. They may span midnight. */
export function isQuiet(now: number, { quietFrom, quietTo, quietWeekends }: Quiet): boolean {
  const date = new Date(now);
  if (quietWeekends && (date.getDay() === 0 || date.getDay() === 6)) return true;
  const minute = date.getHours() * 60 + date.getMinutes();
  const from = minuteOf(quietFrom);
  const to = minuteOf(quietTo);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
