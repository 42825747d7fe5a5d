import { parseRecipe, type Recipe, type RecipeFault } from '../../shared/contract/recipe.ts';

/**
 * The whole check of a recipe of unknown origin: its shape, and whether this browser understands every selector.
 * `document` is any document; nothing is looked up in it.
 */
export function checkRecipe(
  input: unknown,
  document: Document,
): { readonly recipe: Recipe } | { readonly faults: readonly RecipeFault[] } {
  const parsed = parseRecipe(input);
  if ('faults' in parsed) return parsed;
  const empty = document.createDocumentFragment();
  const faults = selectorsOf(parsed.recipe).filter(({ selector }) => !isSelector(selector, empty));
  return faults.length === 0
    ? parsed
    : { faults: faults.slice(0, 20).map(({ field }) => ({ field, expected: 'a CSS selector' })) };
}

const selectorKeys = new Set([
  'post',
  'need',
  'skip',
  'select',
  'at',
  'when',
  'within',
  'without',
  'any',
  'weak',
  'between',
]);

/** Every selector of a recipe with its dotted path; `{id}` stands for a quoted string. */
function selectorsOf(value: unknown, path = '', key = ''): { field: string; selector: string }[] {
  if (typeof value === 'string')
    return selectorKeys.has(key) ? [{ field: path, selector: value.replace('{id}', '"x"') }] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => selectorsOf(item, `${path}.${i}`, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    selectorsOf(item, path ? `${path}.${name}` : name, name),
  );
}

function isSelector(selector: string, scope: DocumentFragment): boolean {
  try {
    scope.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
