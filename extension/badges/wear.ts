import type { ShownBadge } from '../messaging/protocol.ts';
import type { Item } from '../overlay/follow/item.ts';
import { mayPlace } from '../overlay/show/may-place.ts';
import type { BadgesPage } from './badges-request.ts';
import type { BadgeRow } from './name-badges.ts';

interface WearerOptions {
  readonly page: Pick<BadgesPage, 'reader' | 'clock'>;
  readonly createRow: (name: string, badges: readonly ShownBadge[]) => HTMLElement;
}

/** Which post has which badges in the page: always those of the author it shows now, also where a list reuses its rows. */
export function createWearer({ page, createRow }: WearerOptions) {
  const rows = new WeakMap<Item, BadgeRow>();
  const hosts = new WeakMap<object, BadgeRow>();

  /** `badges` null: not known yet. */
  function wear(item: Item, badges: readonly ShownBadge[] | null): void {
    const { author, surface, element } = item.post;
    const before = rows.get(item);
    const key = JSON.stringify([author.id, author.name, badges]);
    const isSame = badges === null ? before?.author === author.id : before?.key === key;
    if (!isSame) {
      before?.host.remove();
      rows.delete(item);
      item.badges = null;
    }
    if (!isSame && badges && badges.length > 0) {
      const host = createRow(author.name, badges);
      const row = { key, author: author.id, item, badges, host, placed: before?.placed ?? [] };
      rows.set(item, row);
      hosts.set(host, row);
    }
    const row = rows.get(item);
    if (!row || row.host.isConnected || !element.isConnected || !mayPlace(row, page.clock())) return;
    item.badges = page.reader.place(item.post, row.host, surface.badges ?? []) ? row.host : null;
  }

  return { wear, rowOf: (target: EventTarget | null) => (target ? hosts.get(target) : undefined) };
}
