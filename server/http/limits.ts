import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { ProblemError } from './problem.ts';

/** 100 ops of ordinary praise are 200 kB; a batch of longest ones is split by the outbox. */
export const largestBody = 1024 * 1024;

const countBytes = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new ProblemError('body-too-large');
  },
});

/**
 * Refuses what is too large before it is read: at once where the length is declared, at the first byte too many
 * where it is not. Touching `raw.body` costs Node's adapter a whole stream, so a declared length is judged without.
 */
export const limitBody = createMiddleware(async (c, next) => {
  const length = c.req.header('Content-Length');
  if (length === undefined || c.req.header('Transfer-Encoding') !== undefined) return countBytes(c, next);
  if (Number(length) > largestBody) throw new ProblemError('body-too-large');
  await next();
});

/** Refuses a body that is not called JSON. */
export const acceptJson = createMiddleware(async (c, next) => {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/([\w.-]+\+)?json *(;|$)/i.test(type)) throw new ProblemError('unsupported-media-type');
  await next();
});
