import { useSurroundings } from '../../ui/surroundings.ts';
import { Section } from '../section.tsx';
import { AddSite } from './add-site.tsx';
import type { RecipeChoice } from './recipe-choice.ts';
import { SiteItem, type SiteRow } from './site-row.tsx';

interface SitesSectionProps {
  readonly sites: readonly SiteRow[];
  readonly recipes: readonly RecipeChoice[];
}

export function SitesSection({ sites, recipes }: SitesSectionProps) {
  const { t, locale } = useSurroundings();
  const nameOf = (id: string) => recipes.find((recipe) => recipe.id === id)?.name[locale] ?? null;
  return (
    <Section title={t('options.sites.heading')}>
      <p class="soft">{t('options.sites.intro')}</p>
      {sites.length === 0 ? (
        <p>{t('options.sites.none')}</p>
      ) : (
        <ul class="site-rows wide" aria-label={t('options.sites.list')}>
          {sites.map((site) => (
            <SiteItem key={site.origin} site={site} recipeName={nameOf(site.recipe)} />
          ))}
        </ul>
      )}
      <AddSite recipes={recipes} />
    </Section>
  );
}
