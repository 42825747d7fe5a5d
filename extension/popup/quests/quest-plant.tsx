import { flowerPath } from '../../ui/flower-path.ts';

interface QuestPlantProps {
  /** How far the goal is, 0 to 1 and beyond. */
  readonly share: number;
  /** In px of height. */
  readonly size?: number;
}

/** Leaves up the stem: where they stand (0 ground, 1 tip) and on which side. */
const leaves = [
  { at: 0.14, d: 'M30 73C23 66 16 66 10 69C14 76 22 78 30 74' },
  { at: 0.32, d: 'M30 63C36 55 44 55 51 57C48 65 39 68 30 64' },
  { at: 0.5, d: 'M30 53C23 46 16 45 9 47C12 55 21 58 30 54' },
  { at: 0.68, d: 'M30 44C36 36 43 35 49 36C47 44 39 48 30 45' },
] as const;

/** The stem from pot to bud, in a 60 × 96 box. */
const stem = 'M30 82C31.5 74 28.8 66 30.2 58C31.4 50 28.9 44 30 37C30.8 33 30.1 30 30 28';

/** A goal as a plant: a sprout at its beginning, a はなまる when it is reached. Decoration: the figures must stand beside it. */
export function QuestPlant({ share, size = 96 }: QuestPlantProps) {
  const grown = Math.max(0.06, Math.min(1, share));
  return (
    <svg
      class="quest-plant"
      width={(size * 60) / 96}
      height={size}
      viewBox="0 0 60 96"
      aria-hidden="true"
      focusable="false"
      data-testid="quest-plant"
      data-bloom={share >= 1}
    >
      <path class="plant-stem" d={stem} pathLength={1} stroke-dasharray={`${grown} 1`} />
      {leaves.map(({ at, d }) => share >= at && <path key={at} class="plant-leaf" d={d} />)}
      {share >= 0.84 && share < 1 && (
        <path class="plant-bud" d="M30 30C24 27 23.4 19 30 13C36.6 19 36 27 30 30Z" />
      )}
      {share >= 1 && (
        <g class="plant-flower" transform="translate(10.5 -1.5) scale(.82)">
          <path d={flowerPath} />
        </g>
      )}
      <path
        class="plant-pot"
        d="M15 82.4C25 81.4 35 81.5 45.4 82.2C44.6 86.6 43 90.6 41 94C34 94.6 26.4 94.6 19.4 94C17.2 90.6 15.8 86.6 15 82.4"
      />
    </svg>
  );
}
