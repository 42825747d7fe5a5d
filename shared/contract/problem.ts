import * as v from 'valibot';

/** What the API answers instead of success (RFC 9457, `application/problem+json`). Never an echo of the request. */
export const ProblemCode = v.picklist([
  'not-found',
  'method-not-allowed',
  'unsupported-media-type',
  'body-too-large',
  'malformed-json',
  'invalid',
  'token-missing',
  'token-unknown',
  'token-expired',
  'token-revoked',
  'invite-unknown',
  'invite-expired',
  'invite-used-up',
  'key-mismatch',
  'team-unknown',
  'team-exists',
  'forbidden',
  'badges-full',
  'recipes-full',
  'too-many-requests',
  'internal',
  'unavailable',
]);
export type ProblemCode = v.InferOutput<typeof ProblemCode>;

export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  code: ProblemCode,
  detail: v.optional(v.string()),
  /** For `invalid`: the fields at fault as dotted paths, with what was expected of them. */
  errors: v.optional(v.array(v.object({ field: v.string(), expected: v.string() }))),
});
export type Problem = v.InferOutput<typeof Problem>;
