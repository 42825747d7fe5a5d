import { useId } from 'preact/hooks';
import type { Preferences } from '../../../shared/contract/views.ts';
import { useSurroundings } from '../surroundings.ts';

type Game = Pick<Preferences, 'animation' | 'levels' | 'game'>;

/** Levels stand below the game layer that they are part of. */
const switches = ['animation', 'game', 'levels'] as const;

interface GameSwitchesProps {
  readonly game: Game;
  readonly onChange: (change: Partial<Game>) => void;
}

/** How much of a game it may be (RECOGNITION.md rule 2). Without the game layer levels show as off, and keep their own answer. */
export function GameSwitches({ game, onChange }: GameSwitchesProps) {
  const { t } = useSurroundings();
  const id = useId();
  const isOn = (one: keyof Game) => game[one] && (one !== 'levels' || game.game);
  return (
    <fieldset class="options-list wide">
      <legend>{t('popup.prefer.fun')}</legend>
      {switches.map((one) => (
        <div key={one} class={one === 'levels' ? 'option option-under' : 'option'}>
          <input
            type="checkbox"
            id={`${id}-${one}`}
            checked={isOn(one)}
            disabled={one === 'levels' && !game.game}
            aria-describedby={`${id}-${one}-means`}
            data-testid={`prefer-${one}`}
            onChange={(event) => onChange({ [one]: event.currentTarget.checked })}
          />
          <label for={`${id}-${one}`}>{t(`popup.prefer.${one}`)}</label>
          <span id={`${id}-${one}-means`} class="soft option-means">
            {t(one === 'levels' && !game.game ? 'popup.prefer.without_game' : `popup.prefer.means.${one}`)}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
