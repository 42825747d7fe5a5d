import { flowerPath } from './flower-path.ts';

interface JoyFlowerProps {
  /** In px. */
  readonly size?: number;
  /** The reader likes flowers to be drawn; still where her system wants less motion. */
  readonly moves: boolean;
}

/** Where petals drift to, in units of the 48 × 48 box, from the middle. */
const drifts = [
  [-20, -16],
  [-6, -24],
  [10, -23],
  [22, -12],
  [21, 10],
  [-22, 8],
] as const;

/** The moment a new praise is opened: the pen draws its flower, and petals drift away from it. */
export function JoyFlower({ size = 36, moves }: JoyFlowerProps) {
  return (
    <svg
      class={moves ? 'flower joy joy-moves' : 'flower joy'}
      width={size}
      height={size}
      viewBox="-1 -1 50 50"
      aria-hidden="true"
      focusable="false"
      data-testid="joy"
    >
      {moves &&
        drifts.map(([x, y], at) => (
          <ellipse
            key={`${x} ${y}`}
            class="joy-petal"
            cx="24"
            cy="24"
            rx="2.6"
            ry="4.2"
            style={{ '--x': `${x}px`, '--y': `${y}px`, '--turn': at }}
          />
        ))}
      <path
        class="joy-line"
        d={flowerPath}
        pathLength={1}
        fill="none"
        stroke="currentColor"
        stroke-width="2.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
