import type { NeighbourRow } from '../../store/schema.ts';
import { siteHost } from '../../ui/site-host.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { webAddress } from '../../ui/web-address.ts';

/** At most so many at a time: a hint, not a list to work off. */
const SHOWN = 5;

/** Met on so many days, somebody works beside the reader. */
const BESIDE = 3;
/** What was heard longer ago than a week says nothing of today: somebody may have praised her since. */
const HEARD_WITHIN = 7 * 86_400_000;

/** A private hint to a leader: who works beside her and had no open praise for 60 days. Nothing where there is nobody. */
export function UncoveredList({ uncovered }: { readonly uncovered: readonly NeighbourRow[] }) {
  const { t, clock } = useSurroundings();
  const beside = uncovered.filter(({ days, asked = 0 }) => days >= BESIDE && clock() - asked < HEARD_WITHIN);
  if (beside.length === 0) return null;
  return (
    <section class="panel stack" aria-label={t('popup.uncovered.label')} data-testid="uncovered">
      <h2>{t('popup.uncovered.label')}</h2>
      <p class="soft">{t('popup.uncovered.why')}</p>
      <ul class="uncovered wide">
        {beside.slice(0, SHOWN).map(({ persona, name, site, url }) => {
          const address = webAddress(url);
          return (
            <li key={persona} class="uncovered-row">
              <strong>{name || t('popup.praise.someone')}</strong>
              {address && (
                <a href={address} target="_blank" rel="noreferrer">
                  {t('popup.uncovered.page', siteHost(site))}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
