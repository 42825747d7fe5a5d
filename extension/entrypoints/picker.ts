import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../messaging/client.ts';
import { openPicker } from '../picker/open-picker.tsx';
import { startLife } from '../platform/script-life.ts';

/** The recipe maker, injected by the background when the popup asks for it (`startPicker`). */
export default defineUnlistedScript(async () => {
  const signal = startLife('picker', document);
  const setup = await send('openPicker');
  if (!signal.aborted) openPicker({ document, signal, setup, send });
});
