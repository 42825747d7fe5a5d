import { closePicker, keepRecipe, openPicker } from './handlers/picker.ts';
import { shareRecipe } from './handlers/team-recipes.ts';
import type { PickerHandlers } from './router.ts';

/** Every message of the recipe maker. */
export const pickerHandlers: PickerHandlers = { openPicker, keepRecipe, shareRecipe, closePicker };
