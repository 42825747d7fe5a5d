import type { World } from '../world.ts';
import { sato } from './sato.ts';
import { suzuki } from './suzuki.ts';
import { tanaka } from './tanaka.ts';
import { inTurn } from './walker.ts';

/**
 * The walk of a flower, as three people in three browsers: Sato reads who is who, presses 💮 on Tanaka's reply, says why,
 * adds a badge, and marks it as an idea; Suzuki, who leads, adds a line; Tanaka finds it all, and says thanks. Every
 * step is checked, then saved as a picture. Gives the folder.
 */
export function walk(world: World, language: 'ja' | 'en'): Promise<string> {
  return inTurn(world, language, [
    ['sato', sato],
    ['suzuki', suzuki],
    ['tanaka', tanaka],
  ]);
}
