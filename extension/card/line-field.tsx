import { useSignal } from '@preact/signals';
import type { WhoEntry } from '../messaging/protocol.ts';
import { isSendKey } from '../ui/send-key.ts';
import type { Translate } from '../ui/translate.ts';
import type { WhoModel } from './who-model.ts';

/** Characters of a leader's line. */
const LINE_MAX = 200;

interface LineFieldProps {
  readonly entry: WhoEntry;
  readonly who: WhoModel;
  readonly t: Translate;
}

/** A leader's line to a colleague's praise, or another in its place (RECOGNITION.md rule 13). */
export function LineField({ entry, who, t }: LineFieldProps) {
  const said = entry.cosigns.find(({ mine }) => mine)?.words ?? '';
  const line = useSignal(who.lines.get(entry.praise) ?? said);
  const words = line.value.trim();
  const idle = words === '' || words === said || who.busy.value.includes(entry.praise);
  function save(): void {
    if (idle) return;
    void who.second(entry, true, words).then((kept) => {
      if (kept && who.lines.get(entry.praise)?.trim() === words) who.lines.delete(entry.praise);
    });
  }
  return (
    <div class="line">
      <input
        type="text"
        maxLength={LINE_MAX}
        aria-label={t('card.applause.line', entry.giverName)}
        placeholder={t('card.applause.placeholder')}
        value={line.value}
        onInput={(event) => {
          line.value = event.currentTarget.value;
          who.begin(entry.praise, line.value.trim() === said ? '' : line.value);
        }}
        onKeyDown={(event) => {
          if (!isSendKey(event)) return;
          event.preventDefault();
          event.stopPropagation(); // else it sends the words above, too
          save();
        }}
      />
      <button type="button" class="button" aria-disabled={idle} onClick={save}>
        {t(said ? 'card.applause.replace' : 'card.applause.add')}
      </button>
    </div>
  );
}
