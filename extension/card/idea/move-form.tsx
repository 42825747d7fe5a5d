import type { IdeaEntry, MoveState } from '../../messaging/protocol.ts';
import { isSendKey } from '../../ui/send-key.ts';
import type { Translate } from '../../ui/translate.ts';
import type { IdeaModel } from './idea-model.ts';

/** Characters of a leader's line. */
const LINE_MAX = 200;
const states: readonly MoveState[] = ['considered', 'adopted', 'realised', 'declined'];

interface MoveFormProps {
  readonly idea: IdeaEntry;
  readonly model: IdeaModel;
  readonly t: Translate;
}

/** A leader's answer to an idea: another state, or another line to the one it is in. Declining takes a reason. */
export function MoveForm({ idea, model, t }: MoveFormProps) {
  const { state, words } = model.next.value;
  const declines = state === 'declined';
  const line = words.trim();
  const changesNothing = state === idea.state && line === '';
  const idle = state === null || changesNothing || (declines && line === '') || model.busy.value;
  function save(): void {
    if (!idle) void model.move();
  }
  return (
    <fieldset class="moves">
      <legend class="label">{t('card.idea.moves')}</legend>
      {states.map((one) => (
        <label key={one} class="pick">
          <input
            type="radio"
            name="idea-state"
            value={one}
            checked={state === one}
            onChange={() => model.begin({ state: one, words })}
          />
          {t(`common.idea.state.${one}`)}
        </label>
      ))}
      <div class="line">
        <input
          type="text"
          maxLength={LINE_MAX}
          required={declines}
          aria-label={t(declines ? 'card.idea.reason' : 'card.idea.line')}
          placeholder={t(declines ? 'card.idea.reason' : 'card.idea.line')}
          value={words}
          onInput={({ currentTarget: { value } }) => model.begin({ state, words: value })}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            event.stopPropagation(); // else it sends the words above, too
            save();
          }}
        />
        <button type="button" class="button" aria-disabled={idle} onClick={save}>
          {t(state === idea.state ? 'card.idea.replace' : 'card.idea.save')}
        </button>
      </div>
    </fieldset>
  );
}
