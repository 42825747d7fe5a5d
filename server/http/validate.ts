import { validator } from 'hono-openapi';
import * as v from 'valibot';
import { ProblemError } from './problem.ts';

type Schema = v.GenericSchema;

/** Reads the JSON body by a schema, or answers `invalid` with each field at fault and what it should have been. */
export function validBody<S extends Schema>(schema: S) {
  return validator('json', schema, (result) => {
    if (!result.success) throw invalid(result.error);
  });
}

/** The same for the query. */
export function validQuery<S extends Schema>(schema: S) {
  return validator('query', schema, (result) => {
    if (!result.success) throw invalid(result.error);
  });
}

/** The same for the path, where what cannot be is not there. */
export function validPath<S extends Schema>(schema: S) {
  return validator('param', schema, (result) => {
    if (!result.success) throw new ProblemError('not-found');
  });
}

function invalid(issues: readonly unknown[]): ProblemError {
  const errors = issues.slice(0, 20).map((issue) => {
    const fault = issue as v.BaseIssue<unknown>; // every schema here is Valibot's, and so are its issues
    return { field: v.getDotPath(fault) ?? '', expected: expectation(fault) };
  });
  return new ProblemError('invalid', { errors });
}

/** Never Valibot's own message: that quotes what was received. A check's message is a sentence of our schema. */
function expectation(issue: v.BaseIssue<unknown>): string {
  return issue.expected ?? (issue.type === 'check' ? issue.message : issue.type);
}
