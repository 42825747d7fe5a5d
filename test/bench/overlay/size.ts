import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Row } from '../row.ts';

const LIMIT = 10_000;

/** The content script that every page of a switched-on site runs, as built, in gzip bytes. Throws when it is not built. */
export function overlaySize(file = new URL('../../../.output/chrome-mv3/overlay.js', import.meta.url)): Row {
  const bytes = gzipSync(readFileSync(file), { level: 9 }).length;
  return {
    name: 'overlay script size',
    ratio: bytes / LIMIT,
    limit: 1,
    pass: bytes <= LIMIT,
    note: `${bytes} bytes gzip of ${LIMIT}`,
  };
}
