import { describe, expect, it } from 'vitest';
import { LevelFlower } from '../../../extension/ui/level-flower.tsx';
import { levelNames, levelStrokes } from '../../../extension/ui/level-strokes.ts';
import { Level } from '../../../shared/contract/views.ts';
import { messagesOf } from './messages.ts';
import { show } from './show.tsx';

describe('the flower of a level', () => {
  it('has a drawing of its own for each level, of pen strokes inside the box', () => {
    const drawings = Level.options.map((level) => levelStrokes[level].join());
    expect(new Set(drawings).size).toBe(6);
    for (const strokes of Object.values(levelStrokes))
      for (const stroke of strokes) {
        expect(stroke).toMatch(/^M[\d. -]+(C[\d. -]+)+$/); // one line each, so that the pen draws it in one go
        for (const at of stroke.match(/-?[\d.]+/g) ?? []) {
          expect(Number(at)).toBeGreaterThan(-1);
          expect(Number(at)).toBeLessThan(49);
        }
      }
  });

  it('ends in the はなまる, whose petals are there one level earlier', () => {
    const [hanamaru = ''] = levelStrokes[5];
    const [petals = ''] = levelStrokes[4];
    expect(petals.length).toBeGreaterThan(100);
    expect(hanamaru.endsWith(petals.slice(petals.indexOf('C')))).toBe(true);
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
