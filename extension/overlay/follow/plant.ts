import { BATCH } from './follow-marks.ts';
import type { Item } from './item.ts';

/** Milliseconds that flowers wait for their counts, so that the page is laid out once for both. */
const PATIENCE = 250;

interface PlantOptions {
  /** Fulfilled when the answer is there, or did not come. */
  readonly askFor: (items: readonly Item[]) => Promise<void>;
  readonly show: (items: readonly Item[]) => void;
}

/**
 * Shows flowers together with their counts, or without them where these take long. Further ones than one question
 * holds start bare; theirs are asked for when they come near.
 */
export async function plant(items: readonly Item[], { askFor, show }: PlantOptions): Promise<void> {
  const waited = setTimeout(show, PATIENCE, items);
  await askFor(items.slice(0, BATCH));
  clearTimeout(waited);
  show(items);
}
