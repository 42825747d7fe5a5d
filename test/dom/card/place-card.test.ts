import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../extension/card/place-card.ts';

const flower = (left: number, top: number) => ({ left, top, right: left + 44, bottom: top + 24 });
const window = { width: 1000, height: 900 };
const card = { width: 372, height: 500 };

describe('the card', () => {
  it('opens below the flower where there is room', () => {
    expect(placeCard(flower(100, 100), card, window, false)).toMatchObject({
      left: 100,
      top: 130,
      bottom: null,
    });
  });

  it('opens above where there is none below, held by its bottom', () => {
    expect(placeCard(flower(100, 800), card, window, false)).toMatchObject({
      top: null,
      bottom: 106,
      maxHeight: 786,
    });
  });

  it('opens beside the flower rather than over it where it fits neither below nor above', () => {
    expect(placeCard(flower(100, 440), card, window, false)).toMatchObject({
      left: 150,
      top: null,
      bottom: 8,
    });
    expect(placeCard(flower(600, 440), card, window, false).left).toBe(600 - 6 - 372);
  });

  it('lies over the flower in a window with no other place', () => {
    const small = { width: 400, height: 520 };
    expect(placeCard(flower(100, 240), card, small, false)).toMatchObject({
      left: 20,
      bottom: 8,
      maxHeight: 504,
    });
  });

  it('ends at the flower where the page is read from the right', () => {
    expect(placeCard(flower(600, 100), card, window, true).left).toBe(644 - 372);
  });

  it('stays inside any window from 320 px on', () => {
    const size = fc.record({
      width: fc.integer({ min: 320, max: 3000 }),
      height: fc.integer({ min: 200, max: 2000 }),
    });
    const spot = fc.record({
      left: fc.integer({ min: -200, max: 3200 }),
      top: fc.integer({ min: 0, max: 1900 }),
    });
    fc.assert(
      fc.property(
        size,
        spot,
        fc.integer({ min: 100, max: 900 }),
        fc.boolean(),
        (window, { left, top }, height, rtl) => {
          fc.pre(top < window.height - 24);
          const width = Math.min(372, window.width - 16);
          const place = placeCard(flower(left, top), { width, height }, window, rtl);
          expect(place.left).toBeGreaterThanOrEqual(8);
          expect(place.left + width).toBeLessThanOrEqual(window.width - 8);
          const start = place.top ?? window.height - (place.bottom ?? 0) - place.maxHeight;
          expect(start).toBeGreaterThanOrEqual(8);
          expect(start + place.maxHeight).toBeLessThanOrEqual(window.height - 8);
        },
      ),
    );
  });
});
