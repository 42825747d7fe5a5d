import * as v from 'valibot';
import { parseJoinLink } from '../../shared/contract/link.ts';
import { isSiteOrigin } from './stored-sites.ts';

const PolicySite = v.object({
  origin: v.pipe(v.string(), v.maxLength(300), v.check(isSiteOrigin, 'an origin')),
  recipe: v.pipe(v.string(), v.maxLength(60)),
  /** The origin of the same site under its first name. */
  sameAs: v.exactOptional(v.pipe(v.string(), v.maxLength(300), v.check(isSiteOrigin, 'an origin'))),
});

/** What the IT department may set in `storage.managed` (extension/public/managed-schema.json). */
export interface Policy {
  readonly join: string | null;
  readonly name: string | null;
  readonly sites: readonly v.InferOutput<typeof PolicySite>[];
}

/** Whether the organisation keeps this browser in that team: who leaves would only be joined again. */
export function keepsIn(
  policy: Policy | null,
  { server, team }: { readonly server: string; readonly team: string },
): boolean {
  const parsed = policy?.join ? parseJoinLink(policy.join) : null;
  return parsed !== null && 'link' in parsed && parsed.link.server === server && parsed.link.team === team;
}

/** The part of `storage.managed` used here. */
export interface ManagedArea {
  get(key?: null): Promise<Record<string, unknown>>;
}

/** Each field for itself, so that one mistake in a policy does not undo the rest. Null where there is no policy. */
export async function readPolicy(managed: ManagedArea): Promise<Policy | null> {
  const stored = await managed.get().catch(() => ({})); // Firefox rejects when there is no policy
  const { join, name, sites }: Record<string, unknown> = stored;
  if (join === undefined && sites === undefined) return null;
  return {
    join: typeof join === 'string' ? join : null,
    name: typeof name === 'string' && name.trim() ? name.trim().slice(0, 80) : null,
    sites: (Array.isArray(sites) ? sites : []).flatMap((stored) => {
      const site = v.safeParse(PolicySite, stored);
      return site.success ? [site.output] : [];
    }),
  };
}

const ASK_EVERY = 500;
const ASK_FOR = 5000;

/**
 * The policy at start. For the first seconds after a forced install `storage.managed` may answer that there is none
 * (w3c/webextensions#547, seen for 3 s), so asks again until 5 s. `after` resolves that many milliseconds later.
 */
export async function awaitPolicy(
  managed: ManagedArea,
  after: (wait: number) => Promise<void>,
): Promise<Policy | null> {
  for (let asked = 0; ; asked += ASK_EVERY) {
    const policy = await readPolicy(managed);
    if (policy || asked >= ASK_FOR) return policy;
    await after(ASK_EVERY);
  }
}
