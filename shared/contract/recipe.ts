import * as v from 'valibot';

/**
 * A recipe says how to read a product's pages (DESIGN.md §4, Recipes). It is data: selectors, attribute names and
 * named transforms, never code and never regular expressions, because stores forbid interpreters of remote commands
 * and because a team's admin must be able to read one. Every list is bounded, so a recipe cannot slow a page down.
 */

const Selector = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/));
const Label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

/** The named transforms, and whether each takes an argument after a colon, as in `after:/users/`. */
export const TRANSFORMS = {
  /** The first run of digits; fails without one. */
  digits: false,
  /** What follows the first occurrence of the argument; fails without one. */
  after: true,
  /** What follows the last occurrence of the argument; fails without one. */
  'after-last': true,
  /** Cut at the first occurrence of the argument; everything where it is absent. */
  'trim-after': true,
  /** An address's nth path segment, decoded; negative counts from the end. */
  segment: true,
  /** An address's query parameter, or one of text written like a query (`record=12&comment=3`). */
  query: true,
  /** An address's path, decoded. */
  path: false,
  /** An address's fragment without `#`; fails where it has none. */
  hash: false,
  /** Percent-decoding. */
  decode: false,
  /** Underscores to spaces, as wikis write names. */
  spaces: false,
  /** What comes before `-` and 14 digits (a moment as `yyyymmddhhmmss`); fails without them. */
  'before-stamp': false,
  /** Puts the argument before the text. */
  prepend: true,
} as const;

export type TransformName = keyof typeof TRANSFORMS;

const Transform = v.pipe(v.string(), v.maxLength(80), v.check(isTransform, 'a named transform'));

function isTransform(text: string): boolean {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  return (
    Object.hasOwn(TRANSFORMS, name) &&
    TRANSFORMS[name as TransformName] === colon > 0 &&
    colon !== text.length - 1
  ); // own key just checked
}

/** Only these are read; never a value that somebody is typing. */
const Attribute = v.pipe(v.string(), v.regex(/^(?!value$)[a-z][a-z0-9:_-]{0,59}$/));

/** Where to start: the post itself, the nearest earlier sibling or the nearest ancestor that matches `at`, or the document. */
const start = {
  from: v.exactOptional(v.picklist(['post', 'previous', 'ancestor', 'document'])),
  at: v.exactOptional(Selector),
  /** The first own match inside the start; the start itself where absent. */
  select: v.exactOptional(Selector),
};

const WHOLE_START = '`at` with `previous` or `ancestor` only; `select` with `document`';

function isWholeStart(field: { from?: string; at?: string; select?: string }): boolean {
  const needsAt = field.from === 'previous' || field.from === 'ancestor';
  return needsAt === (field.at !== undefined) && (field.from !== 'document' || field.select !== undefined);
}

const ElementField = v.pipe(
  v.strictObject({
    ...start,
    /** Its text where absent. */
    attribute: v.exactOptional(Attribute),
    transforms: v.exactOptional(v.pipe(v.array(Transform), v.maxLength(6))),
    /** For a post's id: it may change when the page does (an index, a position). */
    derived: v.exactOptional(v.literal(true)),
  }),
  v.check((field) => isWholeStart(field), WHOLE_START),
);

const AddressField = v.strictObject({
  from: v.literal('address'),
  transforms: v.pipe(v.array(Transform), v.minLength(1), v.maxLength(6)),
  derived: v.exactOptional(v.literal(true)),
});

const ConstantField = v.strictObject({ constant: v.pipe(v.string(), v.minLength(1), v.maxLength(80)) });

/** One way to get a value; gives nothing rather than an empty text. */
export const Field = v.union([AddressField, ElementField, ConstantField]);
export type Field = v.InferOutput<typeof Field>;
export type ElementField = v.InferOutput<typeof ElementField>;

/** Ways in order of strength: the first that gives something counts. */
export const Ladder = v.pipe(v.array(Field), v.minLength(1), v.maxLength(6));
export type Ladder = v.InferOutput<typeof Ladder>;

/** Where one of our elements goes, relative to what is found. */
const Place = v.pipe(
  v.strictObject({ ...start, place: v.picklist(['append', 'prepend', 'before', 'after']) }),
  v.check((field) => isWholeStart(field), WHOLE_START),
);
export type Place = v.InferOutput<typeof Place>;

const Places = v.pipe(v.array(Place), v.minLength(1), v.maxLength(4));

/**
 * What may be quoted: an own match (the whole post where there is no `select`) without some of what is in it, or
 * everything between two elements of the document, where `{id}` stands for the post's id as a quoted string.
 */
const Text = v.union([
  v.strictObject({ between: v.tuple([Selector, Selector]) }),
  v.strictObject({ select: v.exactOptional(Selector), without: v.exactOptional(Selector) }),
]);

export const Surface = v.strictObject({
  id: Id,
  /** What a post is. */
  post: Selector,
  /** Not a post unless something of its own matches. */
  need: v.exactOptional(Selector),
  /** Not a post if it matches, or something of its own does: system rows, deleted posts, drafts. */
  skip: v.exactOptional(Selector),
  /** What the id is unique within (an issue, a channel): each part must be found, in this order. */
  scope: v.exactOptional(v.pipe(v.array(Ladder), v.minLength(1), v.maxLength(3))),
  postId: Ladder,
  author: v.strictObject({
    /** Absent where the product shows no stable id: the author is then a weak persona. */
    id: v.exactOptional(Ladder),
    name: Ladder,
  }),
  permalink: v.exactOptional(Ladder),
  time: v.exactOptional(Ladder),
  text: Text,
  /** A post that matches `when` has the author of the post before it inside the same `within`. */
  carry: v.exactOptional(v.strictObject({ when: Selector, within: Selector })),
  /** Places for the flower, best first. */
  flower: Places,
  /** Places for badges, beside the author's name. */
  badges: v.exactOptional(Places),
});
export type Surface = v.InferOutput<typeof Surface>;

/** `any`: one is enough. `weak`: shared with other products, so all are needed. */
export const Fingerprint = v.strictObject({
  any: v.pipe(v.array(Selector), v.maxLength(8)),
  weak: v.exactOptional(v.pipe(v.array(Selector), v.minLength(2), v.maxLength(8))),
});
export type Fingerprint = v.InferOutput<typeof Fingerprint>;

/** A match pattern of the WebExtensions kind, `https` only and never every host. */
const MatchPattern = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s]*$/),
);

export const Recipe = v.strictObject({
  id: Id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.strictObject({ ja: Label, en: Label }),
  /** Rests on little: offered with a word of caution. */
  experimental: v.exactOptional(v.literal(true)),
  /** Hosted sites, known by their address. */
  match: v.pipe(v.array(MatchPattern), v.maxLength(12)),
  /** Self-hosted ones, known by their pages. */
  fingerprint: Fingerprint,
  /** The signed-in person's own account. Fields start at the document. */
  viewer: v.exactOptional(v.strictObject({ id: v.exactOptional(Ladder), name: Ladder })),
  surfaces: v.pipe(
    v.array(Surface),
    v.minLength(1),
    v.maxLength(8),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'surface ids must differ'),
  ),
});
export type Recipe = v.InferOutput<typeof Recipe>;

/** What is wrong with a recipe: the field as a dotted path, and what was expected of it. */
export interface RecipeFault {
  readonly field: string;
  readonly expected: string;
}

/** Largest recipe taken, in characters of its canonical form. */
export const RECIPE_SIZE = 32_768;

/**
 * Checks a recipe of unknown origin. Gives it in canonical key order, or at most 20 faults.
 * Whether the selectors are well formed needs a DOM: see `extension/recipes/check-recipe.ts`.
 */
export function parseRecipe(input: unknown): { recipe: Recipe } | { faults: readonly RecipeFault[] } {
  const result = v.safeParse(Recipe, input, { abortPipeEarly: true });
  if (!result.success)
    return {
      faults: result.issues
        .slice(0, 20)
        .map((issue) => ({ field: v.getDotPath(issue) ?? '', expected: issue.expected ?? issue.message })),
    };
  if (formatRecipe(result.output).length > RECIPE_SIZE)
    return { faults: [{ field: '', expected: `at most ${RECIPE_SIZE} characters` }] };
  return { recipe: result.output };
}

/**
 * The same for a recipe that somebody made, here or in the team: one with `:has()` is refused too. No recipe maker writes
 * it, and on a page's body or before siblings it makes every change of the page dear.
 */
export function parseMadeRecipe(input: unknown): ReturnType<typeof parseRecipe> {
  const parsed = parseRecipe(input);
  if ('faults' in parsed || !JSON.stringify(parsed.recipe).includes(':has(')) return parsed;
  return { faults: [{ field: 'surfaces', expected: 'selectors without :has()' }] };
}

/** The canonical form: JSON with two spaces, keys in the order of the schema (which is what parsing gives). */
export function formatRecipe(recipe: Recipe): string {
  return `${JSON.stringify(v.parse(Recipe, recipe), null, 2)}\n`;
}
