import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { type BadgeFacts, type PutBadge, Rule, type TrialResponse } from '../../../shared/contract/badge.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { AskingProblem } from '../asking/asking-problem.tsx';
import { putOf } from './put-of.ts';
import { sayTrial } from './say-trial.ts';
import { readTiers, TierFields, writtenOf } from './tier-fields.tsx';
import { type Keeping, useKeeping } from './use-keeping.ts';

interface EarnedSettingsProps extends Keeping {
  readonly badge: BadgeFacts;
  readonly rule: Rule;
}

/** A rule with other numbers is tried first; only then can the badge be switched to it. */
export function EarnedSettings({ badge, rule, onKept, close }: EarnedSettingsProps) {
  const { t, locale, send } = useSurroundings();
  const [written, setWritten] = useState(writtenOf(rule));
  const [tried, setTried] = useState<{ readonly rule: Rule; readonly told: TrialResponse } | null>(null);
  const [wrong, setWrong] = useState(false);
  const { asking, keep: keepBadge } = useKeeping({ onKept, close });
  const isAnother = tried !== null && tried.rule.tiers.join() !== rule.tiers.join();

  function tryIt(): void {
    const tiers = rule.count === 'first' ? rule.tiers : readTiers(written);
    const changed = v.safeParse(Rule, { ...rule, tiers });
    setWrong(!changed.success);
    if (!changed.success) return;
    const { output } = changed;
    void asking.ask(
      () => send('tryRule', { rule: output }),
      (told) => setTried({ rule: output, told }),
    );
  }

  function keep(change: Partial<PutBadge>): void {
    keepBadge(badge.id, putOf(badge, change));
  }

  return (
    <form
      class="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!asking.busy) tryIt();
      }}
    >
      {rule.count !== 'first' && (
        <TierFields
          written={written}
          onChange={(now) => {
            setWritten(now);
            setTried(null); // it told of other numbers
          }}
        />
      )}
      {wrong && <ProblemNote>{t('options.badges.tiers_wrong')}</ProblemNote>}
      <p role="status" class="badge-trial" data-testid="badge-trial">
        {tried && sayTrial(tried.told, { t, locale })}
      </p>
      {tried && (isAnother || !badge.active) && <p class="soft">{t('options.badges.switch_hint')}</p>}
      {badge.active && !tried && <p class="soft">{t('options.badges.turn_off_hint')}</p>}
      <AskingProblem asking={asking} />
      <div class="buttons">
        <Button type="submit" look={tried ? 'quiet' : 'main'} busy={asking.busy} testId="badge-try">
          {t('options.badges.try')}
        </Button>
        {tried && (isAnother || !badge.active) && (
          <Button
            look="main"
            busy={asking.busy}
            testId="badge-switch"
            onClick={() => keep({ rule: tried.rule, active: true })}
          >
            {t(badge.active ? 'options.badges.switch' : 'options.badges.turn_on')}
          </Button>
        )}
        {badge.active && (
          <Button busy={asking.busy} testId="badge-off" onClick={() => keep({ active: false })}>
            {t('options.badges.turn_off')}
          </Button>
        )}
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
