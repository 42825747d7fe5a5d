import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';

/** Starts the recipe maker on the page of the active tab, and gets out of its way. */
export function MakeRecipe({ tabId, url }: { readonly tabId: number; readonly url: string }) {
  const { t, send, requestSite } = useSurroundings();
  const [isRefused, setRefused] = useState(false);
  const action = useAction();
  function make(): void {
    // First, while this is the person's click. Refused, the page can still be read as long as this tab shows it.
    const asked = requestSite(new URL(url).origin, null);
    setRefused(false);
    void action.run(async () => {
      await asked;
      const { ok } = await send('startPicker', { tabId, url });
      if (ok) close();
      else setRefused(true);
    });
  }
  return (
    <>
      <Button busy={action.busy} testId="make-recipe" onClick={make}>
        {t('popup.site.make')}
      </Button>
      {(isRefused || action.failed) && <ProblemNote>{t('popup.site.make_failed')}</ProblemNote>}
    </>
  );
}
