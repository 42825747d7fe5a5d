import { describe, expect, it } from 'vitest';
import { LevelFlower } from '../../../extension/ui/level-flower.tsx';
import { levelNames, levelStrokes } from '../../../extension/ui/level-strokes.ts';
import { Level } from '../../../shared/contract/views.ts';
import { messagesOf } from './messages.ts';
import { show } from './show.tsx';

/** The numbers of a stroke, told from the corner of the box: in curves of `c`, points are told from the curve before. */
function placesIn(stroke: string): number[] {
  const numbers = (stroke.match(/-?(?:\d*\.)?\d+/g) ?? []).map(Number);
  if (!stroke.includes('c')) return numbers;
  const places = numbers.slice(0, 2);
  for (let at = 2; at < numbers.length; at += 6) {
    const [x = 0, y = 0] = places.slice(-2);
    places.push(...numbers.slice(at, at + 6).map((number, index) => number + (index % 2 ? y : x)));
  }
  return places;
}

describe('the flower of a level', () => {
  it('has a drawing of its own for each level, of pen strokes inside the box', () => {
    const drawings = Level.options.map((level) => levelStrokes[level].join());
    expect(new Set(drawings).size).toBe(6);
    for (const strokes of Object.values(levelStrokes))
      for (const stroke of strokes) {
        expect(stroke).toMatch(/^M[\d. -]+(C[\d. -]+)+$|^M[\d. -]+c[\d. -]+$/); // one line each, so that the pen draws it in one go
        for (const at of placesIn(stroke)) {
          expect(at).toBeGreaterThan(-1);
          expect(at).toBeLessThan(49);
        }
      }
  });

  it('ends in the はなまる, whose petals are there one level earlier', () => {
    const [hanamaru = ''] = levelStrokes[5];
    const [petals = ''] = levelStrokes[4];
    expect(petals.length).toBeGreaterThan(100);
    expect(hanamaru.endsWith(petals.slice(petals.indexOf('c') + 1))).toBe(true);
  });

  it('draws the strokes of its level one after the other', async () => {
    const { find } = await show(<LevelFlower level={2} grows />);
    const paths = [...find('level-flower').querySelectorAll('path')];
    expect(paths.map((path) => path.getAttribute('d'))).toEqual(levelStrokes[2]);
    expect(paths.map((path) => path.style.getPropertyValue('--turn'))).toEqual(['0', '1', '2', '3', '4']);
  });

  it('moves only where it is asked to', async () => {
    const still = await show(<LevelFlower level={0} />);
    expect(still.find('level-flower').classList).not.toContain('level-flower-grows');
    const grows = await show(<LevelFlower level={0} grows />);
    expect(grows.find('level-flower').classList).toContain('level-flower-grows');
  });

  it('says nothing to a screen reader, which hears its name', async () => {
    const { find } = await show(<LevelFlower level={3} />);
    expect(find('level-flower').getAttribute('aria-hidden')).toBe('true');
  });

  it.each([
    ['ja', ['種', '芽', 'つぼみ', '一分咲き', '満開', 'はなまる']],
    ['en', ['Seed', 'Sprout', 'Bud', 'First bloom', 'Full bloom', 'Hanamaru']],
  ] as const)('has its names in %s', async (locale, names) => {
    const messages = await messagesOf(locale);
    expect(levelNames.map((name) => messages[`popup_level_${name}`])).toEqual(names);
  });
});
