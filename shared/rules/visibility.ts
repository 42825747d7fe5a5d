import type { Visibility } from '../contract/views.ts';

const widestFirst: readonly Visibility[] = ['open', 'team', 'private'];

/**
 * The narrower of what the giver chose and the receiver wishes (RECOGNITION.md rule 3). A giver chooses from what the wish
 * leaves her, and what she chose stands: what was given between two because only that was offered stays so when the wish
 * widens later, while praise from before the wish comes back into the open with it.
 */
export function narrower(one: Visibility, other: Visibility): Visibility {
  return widestFirst.indexOf(one) > widestFirst.indexOf(other) ? one : other;
}

/** What a giver may choose from where the receiver wishes this. Null: nobody knows the receiver yet. */
export function choices(wish: Visibility | null): Visibility[] {
  return widestFirst.filter((one) => narrower(one, wish ?? 'open') === one);
}

/** Whether giver and receiver alone know of a praise. `wish` is null while nobody claimed the author's account. */
export function isSecret(visibility: Visibility, wish: Visibility | null): boolean {
  return narrower(visibility, wish ?? 'open') === 'private';
}
