import type { Growth } from '../../shared/contract/views.ts';
import { levelOf, missing } from '../../shared/rules/level.ts';
import { unasked } from '../../shared/rules/unasked.ts';
import type { OwnRow, TeamRow } from '../store/schema.ts';
import { LevelFlower } from '../ui/level-flower.tsx';
import { levelNames } from '../ui/level-strokes.ts';
import { showsLevel } from '../ui/prefer/shows-level.ts';
import { useSurroundings } from '../ui/surroundings.ts';

interface MyLevelProps {
  readonly own: OwnRow | null;
  readonly team: TeamRow | null;
}

/** The reader's own flower, and what opens its next petal. Nothing where she does without levels, or before they are known. */
export function MyLevel({ own, team }: MyLevelProps) {
  const { t } = useSurroundings();
  if (!own?.growth || !team || !showsLevel(own.preferences)) return null;
  const level = levelOf(own.growth, team.values.length);
  const { animation } = own.preferences ?? unasked;
  return (
    <section class="my-level" aria-label={t('popup.level.label')} data-testid="my-level">
      <LevelFlower level={level} grows={animation} />
      <div>
        <h2>{t(`popup.level.${levelNames[level]}`)}</h2>
        <NextPetal growth={own.growth} values={team.values.length} next={levelNames[level + 1]} />
      </div>
    </section>
  );
}

interface NextPetalProps {
  readonly growth: Growth;
  /** How many values the team has. */
  readonly values: number;
  /** Undefined at はなまる. */
  readonly next: (typeof levelNames)[number] | undefined;
}

/** How far the next level is, in the reader's own terms: never in anybody else's (RECOGNITION.md rule 10). */
function NextPetal({ growth, values, next }: NextPetalProps) {
  const { t, locale } = useSurroundings();
  const lacking = missing(growth, values);
  if (!lacking || !next) return <p class="soft">{t('popup.level.full')}</p>;
  const parts = (['people', 'values', 'departments'] as const)
    .filter((part) => lacking[part] > 0)
    .map((part) => t(`popup.level.${part}`, lacking[part]));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  return <p class="soft">{t('popup.level.next', list, t(`popup.level.${next}`))}</p>;
}
