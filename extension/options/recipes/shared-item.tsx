import type { RecipeFacts, SharedSite } from '../../messaging/protocol.ts';
import { Ago } from '../../ui/ago.tsx';
import { InPlace } from '../../ui/in-place.tsx';
import { siteHost } from '../../ui/site-host.ts';
import { Sure } from '../../ui/sure.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { AskingProblem } from '../asking/asking-problem.tsx';
import { useAsking } from '../asking/use-asking.ts';

interface SharedItemProps {
  readonly site: SharedSite;
  /** With everything as it is afterwards. */
  readonly onWithdrawn: (facts: RecipeFacts) => void;
}

/** What the team shares for one site, and the way to take it back. */
export function SharedItem({ site, onWithdrawn }: SharedItemProps) {
  const { t, locale, clock, send } = useSurroundings();
  const asking = useAsking();
  const { recipe, origin, version, at, reads, aliases } = site;
  const name = origin === null ? t('options.recipes.closed') : siteHost(origin);
  const namesOnly = origin !== null && !reads;
  return (
    <li class="site-row" data-testid="shared-recipe">
      <div>
        <p class="site-host">{name}</p>
        <p class="soft">
          {t('options.recipes.version', version)} · <Ago at={at} now={clock()} locale={locale} />
          {namesOnly && ` · ${t('options.recipes.names_only')}`}
        </p>
        {aliases.length > 0 && (
          <p class="soft">
            {t('options.recipes.aliases', aliases.map(siteHost).join(locale === 'ja' ? '、' : ', '))}
          </p>
        )}
      </div>
      <InPlace label={t('options.recipes.withdraw')} of={name} testId="recipe-withdraw">
        {(close) => (
          <Sure
            question={t(namesOnly ? 'options.recipes.withdraw_names' : 'options.recipes.withdraw_sure', name)}
            confirm={t('options.recipes.withdraw')}
            work={() => asking.ask(() => send('withdrawRecipe', { recipe }), onWithdrawn)}
            close={close}
            testId="recipe-withdraw-yes"
          >
            <AskingProblem asking={asking} />
          </Sure>
        )}
      </InPlace>
    </li>
  );
}
