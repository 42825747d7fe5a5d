import type { Locale } from '../../../shared/contract/views.ts';

/** A built-in recipe as one chooses it. */
export interface RecipeChoice {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
}
