import type { Locale } from '../../shared/contract/views.ts';
import { useSurroundings } from './surroundings.ts';
import { useAction } from './use-action.ts';

const choices: readonly (Locale | 'auto')[] = ['auto', 'ja', 'en'];

/** The page follows once the choice is stored; each language is named in itself. */
export function LanguageSelect() {
  const { t, language, send } = useSurroundings();
  const action = useAction();
  return (
    <label class="language">
      <span>{t('popup.footer.language')}</span>
      <select
        class="input"
        data-testid="language-select"
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.currentTarget.value) ?? 'auto';
          void action.run(() => send('setLanguage', { language: chosen }));
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice} selected={choice === language}>
            {t(`options.language.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
