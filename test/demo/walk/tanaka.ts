import { countOn, press, seeOne } from '../../drive/see.ts';
import { pressAll } from '../../drive/settle.ts';
import { flower, goTo, openPopup, showing, type Walker } from './walker.ts';

const own = flower(1001);

/** Tanaka, who is praised: on her own reply, in her popup, and among her badges. */
export async function tanaka({ driven, board, said, snap }: Walker): Promise<void> {
  await seeOne(driven, board, own, 'button', (seen) => countOn(seen) === '2');
  await snap(board, 'found-on-the-post');
  await press(driven, board, own, 'button');
  await seeOne(driven, board, 'hanamaru-card', '*', ({ text }) => text.includes(said.praise));
  await snap(board, 'who-and-what');

  const popup = await openPopup(driven);
  await popup.waitForSelector('[data-testid=persona-yes]');
  await snap(popup, 'is-it-you');
  await popup.click('[data-testid=persona-yes]');
  await popup.waitForSelector('[data-testid=prefer-submit]');
  await popup.click('[data-testid=prefer-submit]');
  await popup.waitForSelector('[data-testid=received-item] [data-testid=cosign]');
  await popup.waitForSelector('[data-testid=my-level]');
  await pressAll(popup, '[data-testid=thank]');
  await snap(popup, 'popup-of-the-receiver');
  await goTo(popup, 'badges');
  await showing(popup, '[data-testid=medal]', said.spark);
  await snap(popup, 'badges-of-the-receiver');
}
