import { isMade, isTeams } from '../../recipes/made-for-site.ts';
import { mayBeSame } from '../../sites/same-site.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { Section } from '../section.tsx';
import { AddSite } from './add-site.tsx';
import type { RecipeChoice } from './recipe-choice.ts';
import { SiteItem, type SiteRow } from './site-row.tsx';

interface SitesSectionProps {
  readonly sites: readonly SiteRow[];
  readonly recipes: readonly RecipeChoice[];
  /** The reader is an admin of the team. */
  readonly mayShare: boolean;
}

export function SitesSection({ sites, recipes, mayShare }: SitesSectionProps) {
  const { t, locale } = useSurroundings();
  function nameOf({ recipe: id, withdrawn }: SiteRow): string | null {
    if (withdrawn) return t('options.sites.withdrawn');
    if (isMade(id)) return t('options.sites.made');
    if (isTeams(id)) return t('options.sites.teams');
    return recipes.find((recipe) => recipe.id === id)?.name[locale] ?? null;
  }
  const othersOf = ({ origin, recipe }: SiteRow) =>
    sites
      .filter((one) => one.origin !== origin && mayBeSame(recipe, one.recipe) && !one.sameAs && !one.teams)
      .map((one) => one.origin);
  return (
    <Section title={t('options.sites.heading')}>
      <p class="soft">{t('options.sites.intro')}</p>
      {sites.length === 0 ? (
        <p>{t('options.sites.none')}</p>
      ) : (
        <ul class="site-rows wide" aria-label={t('options.sites.list')}>
          {sites.map((site) => (
            <SiteItem
              key={site.origin}
              site={site}
              recipeName={nameOf(site)}
              others={othersOf(site)}
              mayShare={mayShare}
            />
          ))}
        </ul>
      )}
      <AddSite recipes={recipes} />
    </Section>
  );
}
