import { tidy } from '../overlay/read/transform.ts';

/** As the overlay's weak accounts are compared (overlay/read/author.ts). */
export function plainName(name: string): string {
  return tidy(name.normalize('NFKC'));
}
