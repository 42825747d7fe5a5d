import { hc } from 'hono/client';
import * as v from 'valibot';
import type { TeamApi } from '../../server/app.ts';
import {
  Badge,
  BadgesResponse,
  type PutBadge,
  type Rule,
  TrialResponse,
} from '../../shared/contract/badge.ts';
import type { BadgeId, MemberId, RecipeTag } from '../../shared/contract/ids.ts';
import { type JoinRequest, JoinResponse, MeResponse } from '../../shared/contract/join.ts';
import {
  ChangesResponse,
  type LookupRequest,
  LookupResponse,
  MemberCard,
  WeekResponse,
} from '../../shared/contract/lookup.ts';
import { type Op, OpsResponse } from '../../shared/contract/ops.ts';
import {
  type HealthReport,
  HealthReported,
  HealthResponse,
  type SealedRecipe,
  TeamRecipesResponse,
  TeamRecipeView,
} from '../../shared/contract/team-recipe.ts';
import type { SyncDeps } from './deps.ts';
import { type Answer, settle } from './settle.ts';

/** A server that has not answered in full by then is treated as gone. */
const TIMEOUT = 15_000;

export interface Api {
  join(request: JoinRequest): Promise<Answer<JoinResponse>>;
  ops(ops: readonly Op[]): Promise<Answer<OpsResponse>>;
  lookUp(request: LookupRequest): Promise<Answer<LookupResponse>>;
  changes(since: number): Promise<Answer<ChangesResponse>>;
  me(): Promise<Answer<MeResponse>>;
  /** What the card beside a name shows. */
  member(id: MemberId): Promise<Answer<MemberCard>>;
  week(): Promise<Answer<WeekResponse>>;
  /** For admins, like the three after it: the team's badges and how they fare. */
  badges(): Promise<Answer<BadgesResponse>>;
  tryRule(rule: Rule): Promise<Answer<TrialResponse>>;
  putBadge(id: BadgeId, badge: PutBadge): Promise<Answer<Badge>>;
  retireBadge(id: BadgeId): Promise<Answer<Badge>>;
  /** The recipes that the team shares. */
  recipes(): Promise<Answer<TeamRecipesResponse>>;
  reportHealth(report: HealthReport): Promise<Answer<HealthReported>>;
  /** For admins, like the two after it: how recipes fare. */
  health(): Promise<Answer<HealthResponse>>;
  putRecipe(recipe: RecipeTag, sealed: SealedRecipe): Promise<Answer<TeamRecipeView>>;
  withdrawRecipe(recipe: RecipeTag): Promise<Answer<TeamRecipeView>>;
  /** Ends this browser's session on the server. */
  leave(): Promise<Answer<unknown>>;
}

/**
 * The team's API at an origin, with a bearer credential (a token, or an invite for `join`). Paths and requests are
 * typed by the server's own routes; answers are checked against the contract all the same, since what answers need not
 * be our server. Nothing rejects.
 */
export function createApi(
  { fetch, clock }: Pick<SyncDeps, 'fetch' | 'clock'>,
  { server, bearer }: { readonly server: string; readonly bearer: string },
): Api {
  const { v1 } = hc<TeamApi>(server, {
    headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
    // hc asks with an address as text, never a Request.
    fetch: (address: RequestInfo | URL, init?: RequestInit) =>
      fetch(String(address), { ...init, ...manners() }),
  });
  const ask = <T>(request: Promise<Response>, schema: v.GenericSchema<unknown, T>) =>
    settle(request, schema, clock());
  return {
    join: (json) => ask(v1.join.$post({ json }), JoinResponse),
    ops: (ops) => ask(v1.ops.$post({ json: { ops: [...ops], now: clock() } }), OpsResponse),
    lookUp: (json) => ask(v1.lookup.$post({ json }), LookupResponse),
    changes: (since) => ask(v1.changes.$get({ query: { since: String(since) } }), ChangesResponse),
    me: () => ask(v1.me.$get(), MeResponse),
    member: (id) => ask(v1.members[':id'].$get({ param: { id } }), MemberCard),
    week: () => ask(v1.week.$get(), WeekResponse),
    badges: () => ask(v1.badges.$get(), BadgesResponse),
    tryRule: (rule) => ask(v1.badges.trial.$post({ json: { rule } }), TrialResponse),
    putBadge: (id, json) => ask(v1.badges[':id'].$put({ param: { id }, json }), Badge),
    retireBadge: (id) => ask(v1.badges[':id'].retire.$post({ param: { id } }), Badge),
    recipes: () => ask(v1.recipes.$get(), TeamRecipesResponse),
    reportHealth: (json) => ask(v1.recipes.health.$post({ json }), HealthReported),
    health: () => ask(v1.recipes.health.$get(), HealthResponse),
    putRecipe: (recipe, sealed) =>
      ask(v1.recipes[':recipe'].$put({ param: { recipe }, json: { sealed } }), TeamRecipeView),
    withdrawRecipe: (recipe) => ask(v1.recipes[':recipe'].$delete({ param: { recipe } }), TeamRecipeView),
    leave: () => ask(v1.sessions.current.$delete(), v.unknown()),
  };
}

/** Redirects are not followed: the API has none, so one leads to somebody else's page. */
function manners(): RequestInit {
  return {
    signal: AbortSignal.timeout(TIMEOUT),
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
}
