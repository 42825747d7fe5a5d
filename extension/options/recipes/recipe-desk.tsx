import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecipeFacts } from '../../messaging/protocol.ts';
import { Button } from '../../ui/button.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { AskingProblem } from '../asking/asking-problem.tsx';
import { useAsking } from '../asking/use-asking.ts';
import type { RecipeChoice } from '../sites/recipe-choice.ts';
import { HealthTable } from './health-table.tsx';
import { SharedItem } from './shared-item.tsx';

/** What the team shares and how recipes fare, asked of the server when this is opened. */
export function RecipeDesk({ products }: { readonly products: readonly RecipeChoice[] }) {
  const { t, send } = useSurroundings();
  const [facts, setFacts] = useState<RecipeFacts | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const asking = useAsking();
  const load = () => asking.ask(() => send('askRecipes'), setFacts);
  useEffect(() => {
    root.current?.focus(); // the button that opened it is gone
    void load();
  }, []); // once, when it is opened
  return (
    <div ref={root} class="stack wide" tabIndex={-1} aria-busy={asking.busy} data-testid="recipe-desk">
      <AskingProblem asking={asking} />
      {!facts && !asking.busy && (
        <Button testId="recipes-again" onClick={() => void load()}>
          {t('options.asking.again')}
        </Button>
      )}
      {facts && (
        <>
          <h3>{t('options.recipes.shared')}</h3>
          {facts.shared.length === 0 ? (
            <p>{t('options.recipes.none')}</p>
          ) : (
            <ul class="site-rows wide" aria-label={t('options.recipes.shared')}>
              {facts.shared.map((site) => (
                <SharedItem key={site.recipe} site={site} onWithdrawn={setFacts} />
              ))}
            </ul>
          )}
          <h3>{t('options.recipes.health')}</h3>
          <p class="soft">{t('options.recipes.health_intro')}</p>
          <HealthTable facts={facts} products={products} />
        </>
      )}
    </div>
  );
}
