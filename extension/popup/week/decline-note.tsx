import { useSurroundings } from '../../ui/surroundings.ts';

/** To who leads: flowers became fewer for three weeks (RECOGNITION.md rule 16), and the one thing that helps most (rule 13). */
export function DeclineNote({ weeks }: { readonly weeks: readonly number[] | null }) {
  const { t } = useSurroundings();
  if (!weeks) return null;
  return (
    <div class="note" data-testid="decline">
      <p>{t('popup.week.decline.what', weeks.join('\u00a0→\u00a0'))}</p>
      <p>{t('popup.week.decline.next')}</p>
    </div>
  );
}
