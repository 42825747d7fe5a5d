import { flowerPath } from './flower-path.ts';

/** The はなまる as decoration, in the colour of the text around it; `size` in px. Says nothing to a screen reader. */
export function Flower({ size = 24 }: { readonly size?: number }) {
  return (
    <svg class="flower" width={size} height={size} viewBox="-1 -1 50 50" aria-hidden="true" focusable="false">
      <path
        d={flowerPath}
        pathLength={1}
        fill="none"
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
