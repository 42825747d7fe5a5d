import type { Badge, Tier } from '../../../shared/contract/badge.ts';

interface BadgeFlowerProps {
  readonly badge: Pick<Badge, 'icon' | 'colour'>;
  /** 0: not hers yet, in outline. */
  readonly tier: Tier | 0;
  /** In px. */
  readonly size?: number;
  /** Opens petal by petal when it appears; still where the reader's system wants less motion. */
  readonly opens?: boolean;
}

/** A ring of petals: how many, how far out, how far turned, and how strong its colour is. */
type Ring = readonly [petals: number, reach: number, turn: number, strength: number];

/** Outermost first. 一重, 二重 and 八重: each tier lays a further ring of petals beneath. */
const rings: Readonly<Record<Tier | 0, readonly Ring[]>> = {
  0: [[5, 1, 0, 0]],
  1: [[5, 1, 0, 0.75]],
  2: [
    [5, 1.12, 36, 0.45],
    [5, 0.95, 0, 0.8],
  ],
  3: [
    [8, 1.2, 22.5, 0.35],
    [8, 1.05, 0, 0.55],
    [8, 0.85, 22.5, 0.85],
  ],
};

const wide =
  'M24 24C15.5 19 14.5 9.5 19 6.5C20.8 5.3 22.8 6 24 8C25.2 6 27.2 5.3 29 6.5C33.5 9.5 32.5 19 24 24Z';
const narrow =
  'M24 24C18.5 19 18 10 21 6.6C22.2 5.6 23.2 6 24 7.4C24.8 6 25.8 5.6 27 6.6C30 10 29.5 19 24 24Z';

/** A badge as a flower: its icon in the middle, as full as its tier. Decoration: name and tier must stand beside it. */
export function BadgeFlower({ badge, tier, size = 48, opens = false }: BadgeFlowerProps) {
  let turn = 0;
  return (
    <svg
      class={opens ? 'badge-flower badge-flower-opens' : 'badge-flower'}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
      data-testid="badge-flower"
      data-tier={tier}
    >
      {rings[tier].map(([petals, reach, start, strength]) =>
        Array.from({ length: petals }, (_, at) => (
          <g
            key={`${reach}-${at}`}
            transform={`rotate(${start + (at * 360) / petals} 24 24) translate(24 24) scale(${reach}) translate(-24 -24)`}
          >
            <path
              class="petal"
              d={petals > 5 ? narrow : wide}
              fill={badge.colour}
              fill-opacity={strength}
              stroke={badge.colour}
              stroke-width="1"
              stroke-dasharray={tier === 0 ? '2 2' : undefined}
              style={{ '--turn': turn++ }}
            />
          </g>
        )),
      )}
      <circle class="badge-middle" cx="24" cy="24" r="9.5" />
      <text
        class="badge-icon"
        x="24"
        y="24.6"
        text-anchor="middle"
        dominant-baseline="central"
        opacity={tier === 0 ? 0.55 : 1}
      >
        {badge.icon}
      </text>
    </svg>
  );
}
