import { useSurroundings } from '../ui/surroundings.ts';
import { Section } from './section.tsx';

/** What leaves this browser, as shared/contract has it: keep the two in step. */
export function PrivacySection() {
  const { t } = useSurroundings();
  return (
    <Section title={t('options.privacy.heading')}>
      <p>{t('options.privacy.knows')}</p>
      <p>{t('options.privacy.sealed')}</p>
      <p>{t('options.privacy.pages')}</p>
    </Section>
  );
}
