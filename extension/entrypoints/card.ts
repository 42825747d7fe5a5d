import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardOpener } from '../card/card-request.ts';
import { createCardOpener } from '../card/open-card.tsx';
import { startLife } from '../platform/script-life.ts';

/** Injected by the background on the first press of a flower (`loadCard`); leaves its opener to the overlay's script. */
export default defineUnlistedScript(() => {
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const signal = startLife('card', document);
  const open = createCardOpener({ document, signal, clock: Date.now, sleep });
  Object.defineProperty(globalThis, cardOpener, { value: open, configurable: true });
});
