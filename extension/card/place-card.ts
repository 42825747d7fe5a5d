export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Px from the window's edges. Held by its top, or by its bottom when it opens upwards, so that it grows away from the flower. */
export interface CardPlace {
  readonly left: number;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly maxHeight: number;
}

const EDGE = 8;
const GAP = 6;

/**
 * Where a card of its natural `size` goes beside `flower`, in a window of the given inner size (all px): below it,
 * else above, else beside it, each only where all of it fits; else over it, as tall as the window lets it be. Always
 * inside the window, from the flower's reading side.
 */
export function placeCard(
  flower: Box,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  rtl: boolean,
): CardPlace {
  const furthest = window.width - size.width - EDGE;
  const left = Math.max(EDGE, Math.min(rtl ? flower.right - size.width : flower.left, furthest));
  const below = window.height - flower.bottom - GAP - EDGE;
  const above = flower.top - GAP - EDGE;
  if (below >= size.height) return { left, top: flower.bottom + GAP, bottom: null, maxHeight: below };
  if (above >= size.height)
    return { left, top: null, bottom: window.height - flower.top + GAP, maxHeight: above };
  const after = flower.right + GAP;
  const before = flower.left - GAP - size.width;
  const beside = (rtl ? [before, after] : [after, before]).find((at) => at >= EDGE && at <= furthest);
  return { left: beside ?? left, top: null, bottom: EDGE, maxHeight: window.height - 2 * EDGE };
}
