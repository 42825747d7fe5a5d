import { NameForm } from '../ui/name-form.tsx';
import { useSurroundings } from '../ui/surroundings.ts';

/** The organisation joined without saying who this is: colleagues would read "a new member". */
export function NameQuestion() {
  const { t } = useSurroundings();
  return (
    <section class="panel stack" data-testid="name-question">
      <h2>{t('popup.name.question')}</h2>
      <p class="soft">{t('popup.name.why')}</p>
      <NameForm name="" />
    </section>
  );
}
