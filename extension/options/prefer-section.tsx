import type { Preferences } from '../../shared/contract/views.ts';
import { PraiseMeCard } from '../ui/prefer/praise-me-card.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { Section } from './section.tsx';

/** How the reader likes to be praised; null until she chose. */
export function PreferSection({ preferences }: { readonly preferences: Preferences | null }) {
  const { t } = useSurroundings();
  return (
    <Section title={t('options.prefer.heading')}>
      <p class="soft">{t('options.prefer.intro')}</p>
      <PraiseMeCard preferences={preferences} />
    </Section>
  );
}
