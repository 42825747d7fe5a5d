import type { Locale } from '../../shared/contract/views.ts';
import { themeOf } from '../../shared/rules/theme.ts';
import { monthOf } from '../../shared/rules/week.ts';
import type { TeamRow } from '../store/schema.ts';
import type { ChipValue } from './protocol.ts';

/** The team's values as a page shows them, that of the month marked. `now` in milliseconds since 1970. */
export function chipValues(team: Pick<TeamRow, 'values' | 'zone'>, locale: Locale, now: number): ChipValue[] {
  const theme = themeOf(team.values, monthOf(now, team));
  return team.values.map((value) => ({
    id: value.id,
    label: value[locale],
    colour: value.colour,
    ...(value === theme ? { theme: true } : {}),
  }));
}
