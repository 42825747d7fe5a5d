import { useId, useState } from 'preact/hooks';
import type { NoticeSettings } from '../notices/settings.ts';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';
import { Section } from './section.tsx';

/** When this browser may tell the reader of what came. Each choice is kept at once. */
export function NoticeSection({ notices: kept }: { readonly notices: NoticeSettings }) {
  const { t, send } = useSurroundings();
  const [chosen, setChosen] = useState<Partial<NoticeSettings>>({});
  const notices = { ...kept, ...chosen }; // two quick choices add up before the first is kept
  const [saved, setSaved] = useState(false);
  const action = useAction();
  const id = useId();
  const choose = (change: Partial<NoticeSettings>) => {
    setSaved(false);
    setChosen((before) => ({ ...before, ...change }));
    void action.run(async () => {
      await send('setNotices', { ...notices, ...change });
      setSaved(true);
    });
  };
  return (
    <Section title={t('options.notices.heading')}>
      <fieldset class="options-list wide">
        <legend>{t('options.notices.when')}</legend>
        {(['daily', 'now', 'off'] as const).map((when) => (
          <div key={when} class="option">
            <input
              type="radio"
              id={`${id}-${when}`}
              name={id}
              checked={notices.when === when}
              data-testid={`notices-${when}`}
              onChange={() => choose({ when })}
            />
            <label for={`${id}-${when}`}>{t(`options.notices.${when}`)}</label>
          </div>
        ))}
      </fieldset>
      {notices.when !== 'off' && (
        <>
          <fieldset class="options-list wide">
            <legend>{t('options.notices.quiet')}</legend>
            <div class="buttons">
              {(['quietFrom', 'quietTo'] as const).map((end) => (
                <label key={end} class="language">
                  <span>{t(end === 'quietFrom' ? 'options.notices.from' : 'options.notices.to')}</span>
                  <input
                    class="input"
                    type="time"
                    required
                    value={notices[end]}
                    data-testid={`notices-${end}`}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      if (value) choose({ [end]: value });
                    }}
                  />
                </label>
              ))}
            </div>
            <Switch name="quietWeekends" on={notices.quietWeekends} onChange={choose} />
          </fieldset>
          <Switch name="remind" on={notices.remind} onChange={choose} />
        </>
      )}
      <p class="soft saved" role="status">
        {saved && t('popup.prefer.saved')}
      </p>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </Section>
  );
}

interface SwitchProps {
  readonly name: 'quietWeekends' | 'remind';
  readonly on: boolean;
  readonly onChange: (change: Partial<NoticeSettings>) => void;
}

function Switch({ name, on, onChange }: SwitchProps) {
  const { t } = useSurroundings();
  const id = useId();
  return (
    <div class="option">
      <input
        type="checkbox"
        id={id}
        checked={on}
        data-testid={`notices-${name}`}
        onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
      />
      <label for={id}>{t(name === 'remind' ? 'options.notices.remind' : 'options.notices.weekends')}</label>
    </div>
  );
}
