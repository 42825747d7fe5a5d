import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { cardOpener } from '../../card/card-request.ts';
import { createCardOpener } from '../../card/open-card.tsx';

/** Injected by the background on the first press of a flower (`loadCard`); leaves its opener to the overlay's script. */
const script: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const open = createCardOpener({ document, signal: ctx.signal, clock: Date.now, sleep });
    Object.defineProperty(globalThis, cardOpener, { value: open, configurable: true });
  },
});

export default script;
