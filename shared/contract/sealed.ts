import * as v from 'valibot';

/**
 * An AES-256-GCM blob as it travels: `1.<kid>.<base64url(iv ‖ ciphertext ‖ tag)>`.
 * The AAD is the id of what carries it (a praise id), so a blob moved to another praise does not open.
 * At most 16,384 characters: words are bounded to 2,000 and what surrounds them to a few hundred each.
 */
export const Sealed = v.pipe(
  v.string(),
  v.maxLength(16_384),
  v.regex(/^1\.[A-Za-z0-9_-]{1,22}\.[A-Za-z0-9_-]{40,}$/),
  v.brand('Sealed'),
);
export type Sealed = v.InferOutput<typeof Sealed>;

/** What is inside a sealed blob of a praise. Only members' browsers ever see it. */
export const Content = v.object({
  words: v.pipe(v.string(), v.maxLength(2000)),
  title: v.pipe(v.string(), v.maxLength(300)),
  url: v.pipe(v.string(), v.maxLength(2000)),
  quote: v.pipe(v.string(), v.maxLength(300)),
  authorName: v.pipe(v.string(), v.maxLength(120)),
});
export type Content = v.InferOutput<typeof Content>;

/**
 * How much was said, told by the giver's browser because the server cannot read the words.
 * `full` from 15 Japanese characters or 6 words (RECOGNITION.md rule 5; see shared/rules/specific.ts).
 */
export const Said = v.picklist(['none', 'short', 'full']);
export type Said = v.InferOutput<typeof Said>;

/** What is inside a sealed co-sign. */
export const Line = v.object({ words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) });
export type Line = v.InferOutput<typeof Line>;
