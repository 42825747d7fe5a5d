import type { PraiseId } from '../../shared/contract/ids.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';

interface ThanksProps {
  readonly praise: PraiseId;
  readonly thanked: boolean;
  /** Who is thanked: buttons of several praises differ by it for those who hear them. */
  readonly giver: string;
}

/** お礼: one tap, once and for good. */
export function Thanks({ praise, thanked, giver }: ThanksProps) {
  const { t, send } = useSurroundings();
  const action = useAction();
  return (
    <div class="thanks">
      {!thanked && (
        <Button
          busy={action.busy}
          testId="thank"
          onClick={() => void action.run(() => send('thank', { praise }))}
        >
          {t('popup.received.thank')}
          <span class="visually-hidden"> {giver}</span>
        </Button>
      )}
      <p class="soft" role="status">
        {thanked && t('popup.received.thanked')}
      </p>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </div>
  );
}
