import type { UnlistedScriptDefinition } from 'wxt';
import { send } from '../messaging/client.ts';
import { createLogOnce } from '../overlay/log-once.ts';
import { startOverlay } from '../overlay/start-overlay.ts';
import { isAlive, startLife } from '../platform/script-life.ts';

/**
 * The content script, registered at run time for each site that is switched on (extension/sites). What
 * `defineUnlistedScript` would make of it, written out: 25 bytes gzip of the ten thousand.
 */
const overlay: UnlistedScriptDefinition = {
  async main() {
    const log = createLogOnce(console.warn);
    const onFault = (cause: string, error: unknown) => {
      if (isAlive()) log(cause, error); // after an update of the extension this copy goes quiet
    };
    try {
      const signal = startLife('overlay', document);
      const setup = await send('openPage');
      if (setup) startOverlay({ document, signal, setup, send, clock: Date.now, onFault });
    } catch (error) {
      onFault('start', error);
    }
  },
};

export default overlay;
