import { createMiddleware } from 'hono/factory';

/**
 * Any origin may call: authority is the bearer token, never a cookie, and an extension's origin is random in
 * Firefox. Exposed so that the outbox can obey it:
 * Retry-After, and the Date that a Retry-After in words is counted from.
 */
export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, Date',
} as const;

export const allowAnyOrigin = createMiddleware(async (c, next) => {
  for (const [name, value] of Object.entries(corsHeaders)) c.header(name, value);
  await next();
});

/** The answer to a preflight. A day is the longest any browser remembers it. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders,
      'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type',
      'Access-Control-Max-Age': '86400',
    },
  });
}
