import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preferences } from '../../../shared/contract/views.ts';
import { unasked } from '../../../shared/rules/unasked.ts';
import { ProblemNote } from '../problem.tsx';
import { useSurroundings } from '../surroundings.ts';
import { CalledField } from './called-field.tsx';
import { GameSwitches } from './game-switches.tsx';
import { WishChoice } from './wish-choice.tsx';

/**
 * ほめられ方カード: how the reader likes to be praised. Each choice is kept at once. `preferences` is what the store
 * has; what was chosen since is shown in its place until the store has it too, so that two quick choices add up.
 */
export function PraiseMeCard({ preferences }: { readonly preferences: Preferences | null }) {
  const { t, send } = useSurroundings();
  const [chosen, setChosen] = useState<Preferences | null>(null);
  const [said, setSaid] = useState<'nothing' | 'saved' | 'failed'>('nothing');
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const now = chosen ?? preferences ?? unasked;

  useEffect(() => {
    setChosen((waiting) => (waiting && preferences && isSame(waiting, preferences) ? null : waiting));
  }, [preferences]);

  function choose(change: Partial<Preferences>): void {
    setChosen({ ...now, ...change });
    setSaid('nothing');
    // In turn: the last one pressed is the one that stays.
    line.current = line.current
      .then(() => send('prefer', change))
      .then(
        () => setSaid('saved'),
        (cause) => {
          console.error('Hanamaru could not keep what was preferred', cause);
          setChosen(null);
          setSaid('failed');
        },
      );
  }

  return (
    <div class="stack wide">
      <WishChoice wish={now.wish} onChoose={(wish) => choose({ wish })} />
      <CalledField called={now.called} onChoose={(called) => choose({ called })} />
      <GameSwitches game={now} onChange={choose} />
      <p class="soft saved" role="status" data-testid="prefer-saved">
        {said === 'saved' && t('popup.prefer.saved')}
      </p>
      {said === 'failed' && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </div>
  );
}

function isSame(one: Preferences, other: Preferences): boolean {
  return (
    one.wish === other.wish &&
    one.animation === other.animation &&
    one.levels === other.levels &&
    one.game === other.game &&
    one.called === other.called
  );
}
