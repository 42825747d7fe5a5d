import { parseMadeRecipe, type Recipe } from '../../shared/contract/recipe.ts';
import type { TeamRecipeView } from '../../shared/contract/team-recipe.ts';
import { recipeTag } from '../../shared/target/tag.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { type Keyring, readKeyring } from '../store/keyring.ts';
import { createApi } from '../sync/api.ts';
import type { SyncDeps } from '../sync/deps.ts';
import { recordFault } from '../sync/fault.ts';
import { openRecipe } from '../vault/open.ts';
import { isSiteOrigin, type SiteArea } from './stored-sites.ts';
import { keepTeamRecipes, readTeamRecipes, type TeamRecipe, teamOf, teamRecipeId } from './team-recipes.ts';

interface FollowDeps extends SyncDeps {
  readonly area: SiteArea;
}

/**
 * Fetches the team's recipes where following has told that they changed. Gives the fault that stopped it, or null. What
 * open pages are read with stays until they load anew.
 */
export async function followTeamRecipes(deps: FollowDeps): Promise<SyncFault | null> {
  const { store, area, lock } = deps;
  const [session, team] = await Promise.all([store.session.get('me'), store.team.get('team')]);
  const keyring = await readKeyring(store);
  if (session?.state !== 'good' || !team || !keyring) return null;
  const of = teamOf(session);
  const known = await readTeamRecipes(area);
  const number = team.recipes ?? 0; // a row of an older version has none
  if (known.of === of ? known.number === number : number === 0) return null;
  const answer = await createApi(deps, { server: session.server, bearer: session.token }).recipes();
  if (!answer.ok) return recordFault(deps, session.token, answer);
  const opened = await Promise.all(answer.value.recipes.map((view) => openTeamRecipe(keyring, view)));
  const sites = Object.fromEntries(opened.flatMap((one) => (one ? [[one.origin, one.site]] : [])));
  await lock('team-recipes', async () => {
    if ((await store.session.get('me'))?.token !== session.token) return; // left while we asked
    await keepTeamRecipes(area, { of, number: answer.value.number, sites });
  });
  return null;
}

/**
 * What the team shares for a site, or null: withdrawn, not for us to open, or not what it must be. An admin shared it, and
 * it is taken as a stranger's: checked by the contract, for the one site that its tag names, under an id of ours.
 */
export async function openTeamRecipe(
  { tag, keyOf }: Keyring,
  { recipe: name, version, sealed }: TeamRecipeView,
): Promise<{ readonly origin: string; readonly site: TeamRecipe } | null> {
  const shared = sealed && (await openRecipe(keyOf, name, sealed));
  if (!shared || !isSiteOrigin(shared.origin)) return null;
  const { origin } = shared;
  if ((await recipeTag(tag, origin)) !== name) return null;
  const recipe = shared.recipe && ours(shared.recipe, teamRecipeId(name), version);
  if (shared.recipe && !recipe) return null;
  const aliases = shared.aliases.filter((alias) => isSiteOrigin(alias) && alias !== origin);
  return { origin, site: { tag: name, version, recipe, aliases } };
}

/** Without addresses: it must not read other sites in place of their own recipes. */
function ours(recipe: Recipe, id: string, version: number): Recipe | null {
  const parsed = parseMadeRecipe({ ...recipe, id, version, match: [] });
  return 'recipe' in parsed ? parsed.recipe : null;
}
