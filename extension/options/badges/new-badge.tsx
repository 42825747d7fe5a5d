import { useId, useState } from 'preact/hooks';
import * as v from 'valibot';
import { PutBadge } from '../../../shared/contract/badge.ts';
import { BadgeId } from '../../../shared/contract/ids.ts';
import type { TeamRow } from '../../store/schema.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { AskingProblem } from '../asking/asking-problem.tsx';
import { GiversFields, type Limits, readOften } from './givers-fields.tsx';
import { type Keeping, useKeeping } from './use-keeping.ts';

interface NewBadgeProps extends Keeping {
  readonly values: TeamRow['values'];
}

/** With the contract's lengths (shared/contract/badge.ts). */
const texts = [
  ['ja', 'options.badges.name_ja', 40],
  ['en', 'options.badges.name_en', 60],
  ['aboutJa', 'options.badges.about_ja', 200],
  ['aboutEn', 'options.badges.about_en', 300],
  ['icon', 'options.badges.icon', 16],
] as const;

const nothing = { ja: '', en: '', aboutJa: '', aboutEn: '', icon: '', colour: '#c4321a', value: '' };

/** A further badge that colleagues give. */
export function NewBadge({ values, onKept, close }: NewBadgeProps) {
  const { t, locale } = useSurroundings();
  // Made once: where the answer was lost, pressing again puts the same badge and not a second one.
  const [id] = useState(() => v.parse(BadgeId, crypto.randomUUID()));
  const [words, setWords] = useState(nothing);
  const [limits, setLimits] = useState<Limits>({ givers: 'everybody', often: '' });
  const [wrong, setWrong] = useState<'options.badges.often_wrong' | 'options.badges.new_wrong' | null>(null);
  const { asking, keep } = useKeeping({ onKept, close });
  const names = useId();
  function make(): void {
    const per28Days = readOften(limits.often);
    const given = { kind: 'given', rule: null, active: true, givers: limits.givers, per28Days };
    const badge = v.safeParse(PutBadge, { ...words, ...given, value: words.value || null });
    if (per28Days === undefined) setWrong('options.badges.often_wrong');
    else setWrong(badge.success ? null : 'options.badges.new_wrong');
    if (badge.success) keep(id, badge.output);
  }
  return (
    <form
      class="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!asking.busy) make();
      }}
    >
      {texts.map(([field, label, longest], at) => (
        <label key={field} class="field wide">
          <span>{t(label)}</span>
          <input
            class={field === 'icon' ? 'input badge-number' : 'input'}
            value={words[field]}
            maxLength={longest}
            {...(at === 0 ? { 'data-first': true } : {})}
            data-testid={`badge-new-${field}`}
            onInput={(event) => setWords({ ...words, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label class="field">
        <span>{t('options.badges.colour')}</span>
        <input
          class="badge-colour"
          type="color"
          value={words.colour}
          data-testid="badge-new-colour"
          onInput={(event) => setWords({ ...words, colour: event.currentTarget.value })}
        />
      </label>
      <label class="field wide" for={names}>
        <span>{t('options.badges.value')}</span>
        <select
          id={names}
          class="input"
          data-testid="badge-new-value"
          onChange={(event) => setWords({ ...words, value: event.currentTarget.value })}
        >
          <option value="">{t('options.badges.no_value')}</option>
          {values.map((value) => (
            <option key={value.id} value={value.id} selected={value.id === words.value}>
              {value[locale]}
            </option>
          ))}
        </select>
      </label>
      <GiversFields limits={limits} onChange={setLimits} />
      {wrong && <ProblemNote>{t(wrong)}</ProblemNote>}
      <AskingProblem asking={asking} />
      <div class="buttons">
        <Button type="submit" look="main" busy={asking.busy} testId="badge-create">
          {t('options.badges.create')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
