import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What an extension page cannot do without: another extension, whose page draws one line out of a store of its own.
 * Gives its folder.
 */
export function writeFloor(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hanamaru-floor-'));
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    background: { service_worker: 'sw.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'sw.js'), '');
  writeFileSync(
    join(folder, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><div id="app"></div><script type="module" src="popup.js"></script>',
  );
  writeFileSync(join(folder, 'popup.js'), `(${draw})();`);
  return folder;
}

/** Serialised into the page, so it is self-contained. */
function draw(): void {
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('lines').put('はなまる', 1);
  };
  opening.onsuccess = () => {
    const reading = opening.result.transaction('lines').objectStore('lines').get(1);
    reading.onsuccess = () => {
      const line = document.createElement('main');
      line.textContent = String(reading.result);
      document.querySelector('#app')?.append(line);
    };
  };
}
