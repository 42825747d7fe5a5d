import type { PraiseRow } from '../../store/schema.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';

/** 拍手: "me too", and again to take it back. One's own praises have none. */
export function ApplaudButton({ praise, about }: { readonly praise: PraiseRow; readonly about: string }) {
  const { t, send } = useSurroundings();
  const action = useAction();
  if (praise.direction !== 'other') return null;
  return (
    <>
      <button
        type="button"
        class="button button-quiet"
        aria-pressed={praise.seconded}
        data-testid="applaud"
        onClick={() =>
          action.busy ||
          void action.run(() => send('applaud', { praise: praise.praise, on: !praise.seconded, line: null }))
        }
      >
        👏 {t(praise.seconded ? 'popup.week.applauded' : 'popup.week.applaud')}
        <span class="visually-hidden"> {about}</span>
      </button>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </>
  );
}
