import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';

/** Praise for what the active tab shows, whoever it is of, also where no recipe reads it. */
export function PraiseColleague({ tabId }: { readonly tabId: number }) {
  const { t, send } = useSurroundings();
  const action = useAction();
  return (
    <div class="stack">
      <Button
        busy={action.busy}
        testId="praise-colleague"
        onClick={() =>
          void action.run(async () => {
            await send('startPraise', { tabId });
            close();
          })
        }
      >
        {t('colleague.start')}
      </Button>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </div>
  );
}
