import { themeOf } from '../../../shared/rules/theme.ts';
import { monthOf } from '../../../shared/rules/week.ts';
import type { TeamRow } from '../../store/schema.ts';
import { Chip } from '../../ui/chip.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';

/**
 * The value that the team looks out for this month, and how it is lived (RECOGNITION.md rule 16). Something to have in
 * mind: nothing is asked for and nothing counted (rule 2).
 */
export function ThemeLine({ team }: { readonly team: TeamRow | null }) {
  const { t, locale, clock } = useSurroundings();
  const value = team && themeOf(team.values, monthOf(clock(), team));
  if (!value) return null;
  return (
    <div data-testid="theme">
      <p class="theme">
        {t('popup.theme')} <Chip label={value[locale]} colour={value.colour} />
      </p>
      {value.example && (
        <p class="soft" lang={team.locale}>
          {value.example}
        </p>
      )}
    </div>
  );
}
