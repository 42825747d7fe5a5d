/** One line of the bench: a ratio measured in one run, and the most (or least) it may be. */
export interface Row {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  readonly pass: boolean;
  readonly note: string;
}
