import { useState } from 'preact/hooks';
import { unasked } from '../../shared/rules/unasked.ts';
import { Button } from '../ui/button.tsx';
import { GameSwitches } from '../ui/prefer/game-switches.tsx';
import { WishChoice } from '../ui/prefer/wish-choice.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';

/**
 * Asks once how the reader likes to be praised. Unlike the card in the settings it keeps nothing until it is sent:
 * the question goes away with its first answer, and a key pressed in passing must not be one.
 */
export function PreferQuestion() {
  const { t, send } = useSurroundings();
  const [preferences, setPreferences] = useState(unasked);
  const action = useAction();
  const change = (changed: Partial<typeof preferences>) => setPreferences((now) => ({ ...now, ...changed }));
  return (
    <section class="panel stack" data-testid="prefer-question">
      <h2>{t('popup.prefer.question')}</h2>
      <p class="soft">{t('popup.prefer.why')}</p>
      <form
        class="stack wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (!action.busy) void action.run(() => send('prefer', preferences));
        }}
      >
        <WishChoice wish={preferences.wish} onChoose={(wish) => change({ wish })} quiet />
        <details class="wide">
          <summary>{t('popup.prefer.more')}</summary>
          <GameSwitches game={preferences} onChange={change} />
        </details>
        {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
        <div class="buttons">
          <Button type="submit" look="main" busy={action.busy} testId="prefer-submit">
            {t('popup.prefer.submit')}
          </Button>
          <Button
            busy={action.busy}
            testId="prefer-later"
            onClick={() => void action.run(() => send('putOffPreferences'))}
          >
            {t('popup.prefer.later')}
          </Button>
        </div>
      </form>
    </section>
  );
}
