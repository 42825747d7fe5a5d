import type { Rule, Tier } from '../../../shared/contract/badge.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { MessageKey } from '../../ui/translate.ts';

interface TierFieldsProps {
  /** As written: one for each tier. */
  readonly written: readonly string[];
  readonly onChange: (written: readonly string[]) => void;
}

const labels: readonly (readonly [tier: Tier, label: MessageKey])[] = [
  [1, 'options.badges.tier.single'],
  [2, 'options.badges.tier.double'],
  [3, 'options.badges.tier.full'],
];

/** What is written in the fields before anything is changed. */
export function writtenOf({ tiers }: Rule): readonly string[] {
  return labels.map((_, at) => String(tiers[at] ?? ''));
}

/** The numbers of the tiers. Empty ones at the end are no tier; any other that is none is not a number. */
export function readTiers(written: readonly string[]): number[] {
  const texts = written.map((text) => text.trim().normalize('NFKC'));
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1).map((text) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN));
}

/** How many it takes for each flower. */
export function TierFields({ written, onChange }: TierFieldsProps) {
  const { t } = useSurroundings();
  return (
    <div class="badge-tiers">
      {labels.map(([tier, label], at) => (
        <label key={tier} class="field">
          <span>{t(label)}</span>
          <input
            class="input badge-number"
            inputMode="numeric"
            value={written[at]}
            {...(at === 0 ? { 'data-first': true } : {})}
            data-testid={`badge-tier-${tier}`}
            onInput={(event) => onChange(written.with(at, event.currentTarget.value))}
          />
        </label>
      ))}
    </div>
  );
}
