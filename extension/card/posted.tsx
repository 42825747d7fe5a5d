import type { Locale } from '../../shared/contract/views.ts';
import { relativeTime } from '../ui/relative-time.ts';
import type { Translate } from '../ui/translate.ts';
import { momentOf } from './moment-of.ts';

interface PostedProps {
  /** As the page writes it; null where it does not say. */
  readonly time: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locale: Locale;
  readonly t: Translate;
}

/** How old the post is (RECOGNITION.md rule 6: soon, and late is fine); where it cannot be counted, as the page has it. */
export function Posted({ time, now, locale, t }: PostedProps) {
  if (!time) return null;
  const at = momentOf(time, now);
  if (at === null) return <span class="posted">{t('card.age.posted', time.slice(0, 40))}</span>;
  return (
    <time class="posted" dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString(locale)}>
      {t('card.age.posted', relativeTime(at, now, locale))}
    </time>
  );
}
