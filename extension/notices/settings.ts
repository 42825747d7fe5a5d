import * as v from 'valibot';

/** A time of day by the browser's clock, as `<input type="time">` has it. */
const TimeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** When the reader may be told of what came. Kept in `storage.local` under `notices`, on this device alone. */
export const NoticeSettings = v.object({
  /** `daily`: one a day, of all that came. */
  when: v.picklist(['off', 'daily', 'now']),
  /** Nothing from then until then; the same time twice is never. */
  quietFrom: TimeOfDay,
  quietTo: TimeOfDay,
  /** Nothing on Saturdays and Sundays. */
  quietWeekends: v.boolean(),
  /** A reminder to give after 30 days without. */
  remind: v.boolean(),
});
export type NoticeSettings = v.InferOutput<typeof NoticeSettings>;

/** What holds until the reader chooses: one a day, while people work. */
export const usualNotices: NoticeSettings = {
  when: 'daily',
  quietFrom: '19:00',
  quietTo: '08:30',
  quietWeekends: true,
  remind: true,
};

/** The one area of `storage` this needs, so that a test can pass a plain object. */
interface Area {
  get(key: string): Promise<Record<string, unknown>>;
}

export async function readNoticeSettings(area: Area): Promise<NoticeSettings> {
  const kept = v.safeParse(NoticeSettings, (await area.get('notices')).notices);
  return kept.success ? kept.output : usualNotices;
}
