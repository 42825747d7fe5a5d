import { describeRoute, type generateSpecs, resolver } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { Problem, type ProblemCode } from '../../shared/contract/problem.ts';
import { problems } from './problem.ts';

/** An OpenAPI 3.1 document. */
export type Specification = Awaited<ReturnType<typeof generateSpecs>>;

interface Description {
  readonly summary: string;
  readonly detail?: string;
  readonly answers: GenericSchema | null;
  readonly fails: readonly ProblemCode[];
  /** What the bearer credential is, where one is needed. */
  readonly bearer?: 'token' | 'invite' | 'deployment';
}

/** Says in the OpenAPI document what a route gives, and every way it can fail. */
export function describe({ summary, detail, answers, fails, bearer }: Description) {
  const statuses = [...new Set(fails.map((code) => problems[code].status))];
  const failures = statuses.map((status) => {
    const description = fails.filter((code) => problems[code].status === status).join(', ');
    return [status, { description, content: { 'application/problem+json': { schema: resolver(Problem) } } }];
  });
  const success = answers
    ? { 200: { description: 'OK', content: { 'application/json': { schema: resolver(answers) } } } }
    : { 204: { description: 'Done' } };
  return describeRoute({
    summary,
    ...(detail !== undefined && { description: detail }),
    ...(bearer !== undefined && { security: [{ [bearer]: [] }] }),
    responses: { ...success, ...Object.fromEntries(failures) },
  });
}
