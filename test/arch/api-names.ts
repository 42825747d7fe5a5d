import { createDoor } from '../../server/door.ts';

export interface ApiNames {
  /** `GET /v1/week` and the like. */
  readonly routes: readonly string[];
  /** Fields of requests and answers, and parameters. */
  readonly fields: readonly string[];
  /** What a field may say where that is one of a few words. */
  readonly choices: readonly string[];
}

/** The OpenAPI document of the whole API, as whoever asks for it gets it. */
export async function specification(): Promise<object> {
  const nobody = () => Promise.reject(new Error('No team is asked for the specification'));
  const door = createDoor({
    teams: { create: nobody, forward: nobody },
    createSecret: undefined,
    log: console.error,
  });
  return (await (await door.request('/openapi.json')).json()) as object; // JSON of an object
}

/** Everything that a part of the document has a name for, wherever it stands. */
export function namesIn(document: object): ApiNames {
  const routes: string[] = [];
  const fields = new Set<string>();
  const choices = new Set<string>();
  walk(document, (node) => {
    for (const field of Object.keys(node.properties ?? {})) fields.add(field);
    if (typeof node.name === 'string' && typeof node.in === 'string') fields.add(node.name);
    for (const choice of [node.const, ...(Array.isArray(node.enum) ? node.enum : [])])
      if (typeof choice === 'string') choices.add(choice);
    for (const [path, methods] of Object.entries(node.paths ?? {}))
      for (const method of Object.keys(methods ?? {})) routes.push(`${method.toUpperCase()} ${path}`);
  });
  return { routes, fields: [...fields], choices: [...choices] };
}

/** The words of a name, however they are put together: `per28Days`, `for_giver`, `own-post`. */
export function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []).map((word) => word.toLowerCase());
}

type Node = Record<string, unknown> & { readonly properties?: object; readonly paths?: object };

export function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Node); // an object of JSON
  for (const part of Object.values(value)) walk(part, visit);
}
