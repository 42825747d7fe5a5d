import type { TeamRow } from '../store/schema.ts';
import { Chip } from '../ui/chip.tsx';
import { useSurroundings } from '../ui/surroundings.ts';

/** The chip of a praise's value; nothing without one, or when the team has dropped it. */
export function ValueChip({ id, team }: { readonly id: string | null; readonly team: TeamRow | null }) {
  const { locale } = useSurroundings();
  const value = team?.values.find((candidate) => candidate.id === id);
  return value ? <Chip label={value[locale]} colour={value.colour} /> : null;
}
