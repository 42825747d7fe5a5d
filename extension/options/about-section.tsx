import { useSurroundings } from '../ui/surroundings.ts';
import { Section } from './section.tsx';

export function AboutSection({ version }: { readonly version: string }) {
  const { t } = useSurroundings();
  return (
    <Section title={t('options.about.heading')}>
      <p>{t('options.about.version', version)}</p>
    </Section>
  );
}
