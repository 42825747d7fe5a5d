/** What must be true after a year, as a sentence with what was seen; a false one has the first case against it. */
export interface Finding {
  readonly claim: string;
  readonly holds: boolean;
  readonly seen: string;
}
