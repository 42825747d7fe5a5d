import { HTTPException } from 'hono/http-exception';
import type { Problem, ProblemCode } from '../../shared/contract/problem.ts';
import { corsHeaders } from './cors.ts';

/** Each code's status and what it says to a developer; people read the extension's own words for it. */
export const problems: Record<ProblemCode, { readonly status: number; readonly title: string }> = {
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not answer to this method' },
  'unsupported-media-type': { status: 415, title: 'The body must be application/json' },
  'body-too-large': { status: 413, title: 'The body is larger than 1 MiB' },
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  invalid: { status: 400, title: 'Some fields are not as they must be' },
  'token-missing': { status: 401, title: 'A bearer token is needed' },
  'token-unknown': { status: 401, title: 'The token is not known' },
  'token-expired': { status: 401, title: 'The token has expired' },
  'token-revoked': { status: 401, title: 'The token has been revoked' },
  'invite-unknown': { status: 401, title: 'The invite is not known' },
  'invite-expired': { status: 401, title: 'The invite has expired' },
  'invite-used-up': { status: 401, title: 'The invite has been used up' },
  'key-mismatch': { status: 409, title: "The key is not the team's" },
  'team-unknown': { status: 404, title: 'There is no such team here' },
  'team-exists': { status: 409, title: 'There is a team of that id already' },
  forbidden: { status: 403, title: 'This is not allowed' },
  'badges-full': { status: 409, title: 'The team has as many badges in use as it may' },
  'recipes-full': { status: 409, title: 'The team shares as many recipes as it may' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available for the moment' },
};

export type ProblemDetail = Pick<Problem, 'detail' | 'errors'>;

/** Thrown wherever a request cannot be answered; `onError` turns it into problem+json. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly with: ProblemDetail;

  constructor(code: ProblemCode, detail: ProblemDetail = {}) {
    super(code);
    this.code = code;
    this.with = detail;
  }
}

/** RFC 9457. `type` leads to the code's entry on the readable page. */
export function problemResponse(
  code: ProblemCode,
  detail: ProblemDetail = {},
  headers: Record<string, string> = {},
): Response {
  const { status, title } = problems[code];
  const body: Problem = { type: `/docs#${code}`, title, status, code, ...detail };
  const challenge = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {};
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...corsHeaders, ...challenge, ...headers, 'Content-Type': 'application/problem+json' },
  });
}

/** Every error's way out. What nobody expected is logged here, and its words stay here. */
export function answerError(error: Error, log: (error: unknown) => void): Response {
  if (error instanceof ProblemError) return problemResponse(error.code, error.with);
  // The only one Hono throws on our routes: its JSON reader on a body that does not parse.
  if (error instanceof HTTPException && error.status === 400) return problemResponse('malformed-json');
  log(error);
  return problemResponse('internal');
}
