import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '../../messaging/client.ts';
import { createLogOnce } from '../../overlay/log-once.ts';
import { startOverlay } from '../../overlay/start-overlay.ts';

/** Registered for each site that is switched on (extension/sites); declares no matches of its own. */
const script: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  async main(ctx) {
    const log = createLogOnce(console.warn);
    const onFault = (cause: string, error: unknown) => {
      if (ctx.isValid) log(cause, error); // after an update of the extension this copy goes quiet
    };
    try {
      const setup = await send('openPage');
      if (!setup) return;
      startOverlay({ document, signal: ctx.signal, setup, send, clock: Date.now, onFault });
    } catch (error) {
      onFault('start', error);
    }
  },
});

export default script;
