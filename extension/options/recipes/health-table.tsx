import * as v from 'valibot';
import { RecipeTag } from '../../../shared/contract/ids.ts';
import type { RecipeHealth } from '../../../shared/contract/team-recipe.ts';
import type { RecipeFacts } from '../../messaging/protocol.ts';
import { siteHost } from '../../ui/site-host.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { RecipeChoice } from '../sites/recipe-choice.ts';

interface HealthTableProps {
  readonly facts: RecipeFacts;
  readonly products: readonly RecipeChoice[];
}

/** On how many pages each version found posts or missed them; where most were missed, a word of warning. */
export function HealthTable({ facts: { shared, health }, products }: HealthTableProps) {
  const { t, locale } = useSurroundings();
  if (health.length === 0) return <p>{t('options.recipes.health_none')}</p>;
  function nameOf(recipe: string): string {
    const product = products.find(({ id }) => id === recipe);
    if (product) return product.name[locale];
    const site = shared.find((site) => site.recipe === recipe);
    if (site) return site.origin === null ? t('options.recipes.closed') : siteHost(site.origin);
    // A product that only newer versions of ours know is told by its id.
    return isTag(recipe) ? t('options.recipes.withdrawn') : recipe;
  }
  const number = new Intl.NumberFormat(locale);
  const mostlyMissed = health.filter(isMostlyMissed);
  return (
    <>
      <table class="recipe-health wide">
        <thead>
          <tr>
            <th scope="col">{t('options.recipes.product')}</th>
            <th scope="col">{t('options.recipes.version_of')}</th>
            <th scope="col">{t('options.recipes.found')}</th>
            <th scope="col">{t('options.recipes.missed')}</th>
          </tr>
        </thead>
        <tbody>
          {health.map((row) => (
            <tr key={`${row.recipe} ${row.version}`} class={isMostlyMissed(row) ? 'recipe-silent' : ''}>
              <th scope="row">{nameOf(row.recipe)}</th>
              <td>{row.version}</td>
              <td>{number.format(row.found)}</td>
              <td>
                {isMostlyMissed(row) && <span aria-hidden="true">⚠ </span>}
                {number.format(row.missed)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mostlyMissed.length > 0 && (
        <p class="problem wide" data-testid="recipe-silent">
          <b>
            {[...new Set(mostlyMissed.map(({ recipe }) => nameOf(recipe)))].join(
              locale === 'ja' ? '、' : ', ',
            )}
          </b>
          <br />
          {t('options.recipes.silent')}
        </p>
      )}
    </>
  );
}

function isTag(recipe: string): boolean {
  return v.is(RecipeTag, recipe);
}

/** Of fewer pages a single deleted comment would be most. */
const FEWEST = 5;

function isMostlyMissed({ found, missed }: RecipeHealth): boolean {
  return missed >= FEWEST && missed > found;
}
