import { useState } from 'preact/hooks';
import type { BadgeFacts } from '../../../shared/contract/badge.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { AskingProblem } from '../asking/asking-problem.tsx';
import { GiversFields, readOften } from './givers-fields.tsx';
import { putOf } from './put-of.ts';
import { type Keeping, useKeeping } from './use-keeping.ts';

interface GivenSettingsProps extends Keeping {
  readonly badge: BadgeFacts;
}

/** Who may give a badge, and how often. */
export function GivenSettings({ badge, onKept, close }: GivenSettingsProps) {
  const { t } = useSurroundings();
  const [limits, setLimits] = useState({
    givers: badge.givers,
    often: badge.per28Days === null ? '' : String(badge.per28Days),
  });
  const [wrong, setWrong] = useState(false);
  const { asking, keep } = useKeeping({ onKept, close });
  function save(): void {
    const per28Days = readOften(limits.often);
    setWrong(per28Days === undefined);
    if (per28Days === undefined) return;
    keep(badge.id, putOf(badge, { givers: limits.givers, per28Days }));
  }
  return (
    <form
      class="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!asking.busy) save();
      }}
    >
      <GiversFields limits={limits} onChange={setLimits} />
      {wrong && <ProblemNote>{t('options.badges.often_wrong')}</ProblemNote>}
      <AskingProblem asking={asking} />
      <div class="buttons">
        <Button type="submit" look="main" busy={asking.busy} testId="badge-save">
          {t('popup.name.save')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
