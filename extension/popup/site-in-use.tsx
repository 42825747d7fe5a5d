import { isMade } from '../recipes/made-for-site.ts';
import { Button } from '../ui/button.tsx';
import { Flower } from '../ui/flower.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';
import { MakeRecipe } from './make-recipe.tsx';
import type { SiteState } from './this-site.tsx';

interface SiteInUseProps {
  readonly tabId: number;
  readonly url: string;
  readonly site: Pick<SiteState, 'recipe' | 'source' | 'silent'>;
  /** A name that no product of ours has: nothing can appear there. Null where all is well. */
  readonly unknown: string | null;
  /** The recipe that the team shares for the site, where another reads it; null for none. */
  readonly teams?: string | null;
}

/** The site of the active tab has the overlay. What the organisation switched on stays on. */
export function SiteInUse({
  tabId,
  url,
  site: { recipe, source, silent = false },
  unknown,
  teams = null,
}: SiteInUseProps) {
  const { t, send } = useSurroundings();
  const action = useAction();
  const { origin } = new URL(url);
  return (
    <div class="site-in-use">
      {unknown === null ? (
        <p class="site-name">
          <Flower size={18} /> {t(source === 'policy' ? 'popup.site.managed' : 'popup.site.in_use')}
        </p>
      ) : (
        <p class="soft">{t('popup.site.unknown_product', unknown)}</p>
      )}
      {source === 'person' && (
        <Button
          busy={action.busy}
          testId="site-switch-off"
          onClick={() => void action.run(() => send('switchOff', { origin }))}
        >
          {t('popup.site.stop')}
        </Button>
      )}
      {source === 'person' && teams !== null && (
        <div class="stack">
          <p class="soft">{t('popup.site.teams')}</p>
          <Button
            busy={action.busy}
            testId="site-teams"
            onClick={() => void action.run(() => send('switchOn', { origin, recipe: teams }))}
          >
            {t('popup.site.use_teams')}
          </Button>
        </div>
      )}
      {silent && <ProblemNote>{t('popup.site.silent')}</ProblemNote>}
      {source === 'person' && <MakeRecipe tabId={tabId} url={url} />}
      {isMade(recipe) && (
        <Button
          busy={action.busy}
          testId="drop-recipe"
          onClick={() => void action.run(() => send('dropRecipe', { origin }))}
        >
          {t('popup.site.unmake')}
        </Button>
      )}
      {action.failed && <ProblemNote>{t('popup.site.failed')}</ProblemNote>}
    </div>
  );
}
