import type { OpId } from '../../shared/contract/ids.ts';

/**
 * Makes UUIDv7 ids (RFC 9562 §5.7): 48 bits of `clock` in milliseconds, 74 random bits. Sorted by time for the
 * server's index; unique by chance alone, so a clock that stands still or runs backwards does no harm.
 */
export function createNewId(clock: () => number, fill: (bytes: Uint8Array<ArrayBuffer>) => void): () => OpId {
  return function newId() {
    const bytes = new Uint8Array(16);
    fill(bytes);
    const view = new DataView(bytes.buffer);
    const now = Math.max(0, Math.floor(clock()));
    view.setUint16(0, Math.floor(now / 2 ** 32) & 0xffff);
    view.setUint32(2, now % 2 ** 32);
    view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
    view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    return id as OpId; // 8-4-4-4-12 lower-case hexadecimal by construction
  };
}
