import type { Level } from '../../shared/contract/views.ts';
import { flowerPath } from './flower-path.ts';

/** 種, 芽, つぼみ, 一分咲き, 満開, はなまる, in the order of the levels 0 to 5; also the last part of their message keys. */
export const levelNames = ['seed', 'sprout', 'bud', 'opening', 'bloom', 'hanamaru'] as const;

const ground = 'M8.5 41.2C13.6 39.4 18.2 41.9 23.7 40.7C29.4 39.6 34.3 41.8 39.6 40.3';
const stem = 'M24.2 40.4C24.9 35.8 24.5 31.2 23.9 26.2';
const leaf = 'M24.6 36.9C26.9 31.4 31.7 29.4 37.4 30.2C35.9 35.4 30.9 38.2 24.6 36.9';
/** The petals of the はなまる itself, which the spiral joins at the last level. */
const petals = `M36.1 16.6c${flowerPath.slice(flowerPath.indexOf('8.7-5.9'))}`;

/**
 * The pen strokes of each level's flower in the order in which they are drawn, by the hand that draws the はなまる:
 * units of the same 48 × 48 box, each a single line, so that `stroke-dashoffset` with `pathLength` draws it.
 */
export const levelStrokes: Readonly<Record<Level, readonly string[]>> = {
  0: [
    'M24.6 17.8C30.4 20.6 33.2 27.6 29.9 32.2C27.2 35.9 21.2 36.1 18.4 32.4C15.1 27.9 18.3 20.5 24.2 17.6',
    'M22.4 24.6C21.3 26.4 21.2 28.5 22.1 30.3',
    ground,
  ],
  1: [
    ground,
    'M24.2 40.4C24.9 34.9 24.6 29.6 23.8 23.9',
    'M23.9 25.2C20.9 19.2 15.4 17.2 9.3 18.6C11.3 25.1 17.0 27.6 23.6 25.6',
    'M23.9 23.7C25.4 16.6 30.9 12.6 38.5 13.0C38.2 20.2 32.3 24.8 24.3 24.1',
  ],
  2: [
    ground,
    stem,
    leaf,
    'M24.0 26.2C16.9 25.1 14.8 15.9 23.9 6.4C33.3 15.6 31.4 25.0 24.3 26.1',
    'M23.9 6.9C20.4 12.7 20.8 17.4 26.6 20.8',
  ],
  3: [
    ground,
    stem,
    leaf,
    'M19.7 17.5C15.9 13.9 13.6 14.4 12.3 14.0C11.6 21.0 15.9 26.4 24.0 26.4C32.1 26.3 36.6 20.8 35.7 13.8C34.3 14.3 31.9 13.9 28.3 17.4',
    'M24.0 26.1C17.3 20.9 17.6 12.8 24.1 6.2C30.6 12.6 31.0 20.8 24.4 26.0',
  ],
  4: [
    petals,
    'M24.2 19.3C28.3 18.8 30.9 21.6 30.2 25.0C29.5 28.6 25.9 30.7 22.4 29.6C18.9 28.5 17.5 25.2 18.8 22.4C19.7 20.5 21.7 19.4 24.0 19.3',
    'M22.3 24.1C22.5 24.3 22.5 24.3 22.6 24.4',
    'M26.1 23.4C26.2 23.6 26.2 23.6 26.3 23.7',
    'M24.6 26.9C24.7 27.0 24.7 27.0 24.8 27.1',
  ],
  5: [flowerPath],
};
