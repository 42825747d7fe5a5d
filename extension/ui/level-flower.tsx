import type { Level } from '../../shared/contract/views.ts';
import { levelStrokes } from './level-strokes.ts';

interface LevelFlowerProps {
  readonly level: Level;
  /** In px. */
  readonly size?: number;
  /** Grows with the pen when it appears, one stroke after the other; still where the reader's system wants less motion. */
  readonly grows?: boolean;
}

/** A level as its flower, in the colour of the text around it. Decoration: the level's name must stand beside it. */
export function LevelFlower({ level, size = 52, grows = false }: LevelFlowerProps) {
  return (
    <svg
      key={level} // a new level is drawn anew
      class={grows ? 'flower level-flower level-flower-grows' : 'flower level-flower'}
      width={size}
      height={size}
      viewBox="-1 -1 50 50"
      aria-hidden="true"
      focusable="false"
      data-testid="level-flower"
      data-level={level}
    >
      {levelStrokes[level].map((stroke, turn) => (
        <path
          key={stroke}
          d={stroke}
          pathLength={1}
          fill="none"
          stroke="currentColor"
          stroke-width="2.6"
          stroke-linecap="round"
          stroke-linejoin="round"
          style={{ '--turn': turn }}
        />
      ))}
    </svg>
  );
}
