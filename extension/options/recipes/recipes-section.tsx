import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';
import { Section } from '../section.tsx';
import type { RecipeChoice } from '../sites/recipe-choice.ts';

/** The recipes of the team, for its admins; loaded when the button is pressed, like the badges. */
export function RecipesSection({ products }: { readonly products: readonly RecipeChoice[] }) {
  const { t } = useSurroundings();
  const [desk, setDesk] = useState<typeof import('./recipe-desk.tsx') | null>(null);
  const action = useAction();
  return (
    <Section title={t('options.recipes.heading')}>
      <p class="soft">{t('options.recipes.intro')}</p>
      {desk ? (
        <desk.RecipeDesk products={products} />
      ) : (
        <Button
          busy={action.busy}
          testId="recipes-open"
          onClick={() => void action.run(async () => setDesk(await import('./recipe-desk.tsx')))}
        >
          {t('options.recipes.open')}
        </Button>
      )}
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </Section>
  );
}
