import { LanguageSelect } from '../ui/language-select.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { Section } from './section.tsx';

export function LanguageSection() {
  const { t } = useSurroundings();
  return (
    <Section title={t('options.language.heading')}>
      <LanguageSelect />
    </Section>
  );
}
