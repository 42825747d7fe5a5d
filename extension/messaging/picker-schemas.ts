import * as v from 'valibot';
import { Recipe } from '../../shared/contract/recipe.ts';
import type { PickerProtocol } from './protocol.ts';

/** What the recipe maker may send. It stands on a page that may lie: a recipe is data, and checked as one of a stranger. */
export const pickerSchemas = {
  openPicker: v.optional(v.null()),
  keepRecipe: v.object({
    recipe: Recipe,
    replaces: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(8)),
  }),
  shareRecipe: v.optional(v.null()),
  closePicker: v.optional(v.null()),
} satisfies Record<keyof PickerProtocol, v.GenericSchema>;
