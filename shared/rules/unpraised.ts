/** After so long without open praise, milliseconds, one counts as not praised (RECOGNITION.md rule 14). */
export const unpraisedAfter = 60 * 86_400_000;
