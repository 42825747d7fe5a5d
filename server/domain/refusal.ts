import type { RefusalCode } from '../../shared/contract/ops.ts';

/** Thrown inside an op's own transaction: takes back what the op did, and becomes its result. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly field: string | undefined;

  constructor(code: RefusalCode, field?: string) {
    super(field === undefined ? code : `${code} (${field})`);
    this.code = code;
    this.field = field;
  }
}
