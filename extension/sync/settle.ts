import * as v from 'valibot';
import { Problem } from '../../shared/contract/problem.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { readBody } from './read-body.ts';
import { readRetryAfter } from './retry-after.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly fault: SyncFault;
      readonly retryAfter: number | null;
      /** Something on the way to our server takes no request of that size. */
      readonly tooLarge?: true;
    };

/**
 * Turns whatever comes of a request — an answer, a proxy's HTML, a redirect to somebody's sign-in page, half an
 * answer, ten megabytes, silence — into the value or the fault that explains it. Only `application/problem+json` speaks
 * for our server: whatever else refuses a request says nothing of what it carried. Never rejects.
 */
export async function settle<T>(
  request: Promise<Response>,
  schema: v.GenericSchema<unknown, T>,
  now: number,
): Promise<Answer<T>> {
  try {
    const response = await request;
    const body = await readJson(response);
    if (response.ok) {
      const parsed = v.safeParse(schema, body);
      return parsed.success ? { ok: true, value: parsed.output } : fail({ kind: 'not-our-server' });
    }
    const date = Date.parse(response.headers.get('date') ?? '');
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), Number.isNaN(date) ? now : date);
    const fault = faultOf(response, body);
    const isStopped = response.status === 413 && fault.kind === 'not-our-server';
    return { ...fail(fault, retryAfter), ...(isStopped ? { tooLarge: true } : {}) };
  } catch (error) {
    return fail({ kind: isTimeout(error) ? 'timeout' : 'offline' });
  }
}

function faultOf({ status, headers }: Response, body: unknown): SyncFault {
  const isProblem = /^application\/problem\+json\b/i.test(headers.get('content-type') ?? '');
  const problem = v.safeParse(Problem, body);
  if (isProblem && problem.success) return { kind: 'problem', code: problem.output.code };
  return status >= 500 ? { kind: 'server-error', status } : { kind: 'not-our-server' };
}

/** Undefined for anything that is not JSON: no schema takes it. */
async function readJson(response: Response): Promise<unknown> {
  const text = await readBody(response);
  const type = response.headers.get('content-type') ?? '';
  if (text === null || !/^application\/(?:problem\+)?json\b/i.test(type)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut short, or never JSON
  }
}

/** AbortSignal.timeout aborts with a TimeoutError, also while the body is being read. */
function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function fail(fault: SyncFault, retryAfter: number | null = null): Extract<Answer<never>, { ok: false }> {
  return { ok: false, fault, retryAfter };
}
