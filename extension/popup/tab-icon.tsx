import { flowerPath } from '../ui/flower-path.ts';
import type { TabId } from './tabs.tsx';

/** In a 48 × 48 box, by the same pen as the flowers. */
const strokes: Readonly<Record<TabId, string>> = {
  home: flowerPath,
  received:
    'M6.6 13.2C18 12.4 30 12.5 41.5 13C42 21 41.8 28.5 41.3 36.3C30 36.9 18 36.8 6.8 36.2C6.2 28.6 6.1 21 6.6 13.2C12 18.6 17.6 23.4 24 27.2C30.4 23.5 36.1 18.6 41.3 13.2',
  given:
    'M5.6 22.4C18 17.6 30 12.6 42.2 6.8C37.6 18.2 33.2 29.6 28.6 41.2C25.8 36.4 23.2 31.7 20.6 27.2C15.6 25.8 10.6 24.2 5.6 22.4M20.6 27.2C27.4 20.6 34.8 13.6 42 7',
  badges:
    'M24 6C33 6 38.4 11.6 38.3 19C38.2 26.6 32.4 31.6 24 31.6C15.8 31.6 9.8 26.4 9.8 18.9C9.8 11.4 15.4 6 24 6ZM16.2 29.8C14.6 34.2 13.2 38.4 11.8 42.6C15.8 40.6 19.8 39 23.9 37.4C28 39 32.2 40.6 36.2 42.6C34.9 38.4 33.4 34.2 31.8 29.8M24 13.2C28 13.2 29.9 16 29.8 19C29.6 22.4 27 24.3 24 24.3',
  team: 'M24 8.4C28.4 8.4 30.8 11.4 30.7 15.1C30.6 19 27.8 21.8 24 21.8C20.2 21.8 17.4 19 17.4 15.1C17.4 11.4 19.8 8.4 24 8.4ZM12.4 40.4C12.8 31.6 17.2 26.8 24 26.8C30.9 26.8 35.2 31.6 35.6 40.4M35 11.4C38.6 11.6 40.6 14 40.4 17C40.2 19.8 38.4 21.6 36 22M38.6 27.2C42.2 29.2 44.2 32.8 44.4 37.6M13 11.4C9.4 11.6 7.4 14 7.6 17C7.8 19.8 9.6 21.6 12 22M9.4 27.2C5.8 29.2 3.8 32.8 3.6 37.6',
};

export function TabIcon({ tab }: { readonly tab: TabId }) {
  return (
    <svg class="tab-icon" width={22} height={22} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path
        d={strokes[tab]}
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
