import * as v from 'valibot';

/** A text that says something. */
export const Text = v.pipe(v.string('is needed'), v.trim(), v.minLength(1, 'is empty'));

/** An address, of which the origin counts. */
export const Origin = v.pipe(
  v.string('is needed'),
  v.url('is not an address'),
  v.transform((url) => new URL(url).origin),
);

/** Ends the program with a message and how to use it, or reads an option, or ends it with the option named. */
export function commandLine(usage: string) {
  function fail(message: string): never {
    console.error(`${message}\n\n${usage}`);
    process.exit(1);
  }
  function option<S extends v.GenericSchema>(name: string, schema: S, value: unknown): v.InferOutput<S> {
    const read = v.safeParse(schema, value);
    return read.success ? read.output : fail(`--${name}: ${read.issues[0].message}`);
  }
  return {
    fail,
    option,
    /** For work that rejects with a sentence for the person at the keyboard. */
    failWith: (error: unknown): never => fail(error instanceof Error ? error.message : String(error)),
  };
}
