import { useId } from 'preact/hooks';
import type { IdeaState } from '../../../shared/contract/badge.ts';
import type { BegunMove, MoveState } from '../../messaging/protocol.ts';
import { isSendKey } from '../send-key.ts';
import type { Translate } from '../translate.ts';

/** Characters of a leader's line. */
const LINE_MAX = 200;
const states: readonly MoveState[] = ['considered', 'adopted', 'realised', 'declined'];

interface MoveFormProps {
  /** The state that the idea is in. */
  readonly current: IdeaState;
  readonly next: BegunMove;
  readonly busy: boolean;
  readonly onNext: (next: BegunMove) => void;
  readonly onSave: () => void;
  readonly t: Translate;
}

/** A leader's answer to an idea: another state, or another line to the one it is in. Declining takes a reason. */
export function MoveForm({ current, next: { state, words }, busy, onNext, onSave, t }: MoveFormProps) {
  const group = useId();
  const declines = state === 'declined';
  const line = words.trim();
  const idle = busy || state === null || (line === '' && (declines || state === current));
  const label = t(declines ? 'common.idea.move.reason' : 'common.idea.move.line');
  function save(): void {
    if (!idle) onSave();
  }
  return (
    <fieldset class="idea-move">
      <legend>{t('common.idea.move.states')}</legend>
      {states.map((one, index) => (
        <label key={one} class="idea-pick">
          <input
            type="radio"
            name={group}
            value={one}
            checked={state === one}
            data-first={index === 0 ? '' : undefined}
            onChange={() => onNext({ state: one, words })}
          />
          {t(`common.idea.state.${one}`)}
        </label>
      ))}
      <div class="idea-line">
        <input
          type="text"
          maxLength={LINE_MAX}
          required={declines}
          aria-label={label}
          placeholder={label}
          value={words}
          onInput={({ currentTarget: { value } }) => onNext({ state, words: value })}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            event.stopPropagation(); // else it sends the words of the card, too
            save();
          }}
        />
        <button type="button" class="button" aria-disabled={idle} onClick={save}>
          {t(state === current ? 'common.idea.move.replace' : 'common.idea.move.save')}
        </button>
      </div>
    </fieldset>
  );
}
