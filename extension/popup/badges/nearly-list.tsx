import { BadgeFlower } from '../../ui/badges/badge-flower.tsx';
import { badgeAbout, badgeName } from '../../ui/badges/badge-names.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { type MyBadge, share } from './my-badges.ts';

interface NearlyListProps {
  readonly nearly: readonly MyBadge[];
  readonly ahead: readonly MyBadge[];
}

/** Nearest of them shown at once: a list of everything undone would be a list of duties. */
const SHOWN = 3;

/** What is on its way, gently; the rest for who is curious. */
export function NearlyList({ nearly, ahead }: NearlyListProps) {
  const { t } = useSurroundings();
  const rest = [...nearly.slice(SHOWN), ...ahead];
  return (
    <>
      {nearly.length > 0 && (
        <section aria-label={t('popup.badges.nearly')}>
          <h2 class="panel-title">{t('popup.badges.nearly')}</h2>
          <Rows badges={nearly.slice(0, SHOWN)} />
        </section>
      )}
      {rest.length > 0 && (
        <details class="wide">
          <summary>{t('popup.badges.ahead', rest.length)}</summary>
          <Rows badges={rest} />
        </details>
      )}
    </>
  );
}

function Rows({ badges }: { readonly badges: readonly MyBadge[] }) {
  const { t, locale } = useSurroundings();
  return (
    <ul class="nearly">
      {badges.map((one) => (
        <li key={one.badge.id} class="nearly-row" data-testid="nearly">
          <BadgeFlower badge={one.badge} tier={one.award.tier} size={40} />
          <div>
            <strong>{badgeName(one.badge, locale)}</strong>
            <p class="soft">{badgeAbout(one.badge, locale)}</p>
            {one.award.have > 0 && (
              <p class="growth">
                <span class="bar" aria-hidden="true">
                  <span style={{ inlineSize: `${share(one) * 100}%`, backgroundColor: one.badge.colour }} />
                </span>
                <span class="soft">{t('popup.badges.have', one.award.have, one.award.need ?? 0)}</span>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
