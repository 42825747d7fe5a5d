import { ALIASES, type SharedRecipe } from '../../../shared/contract/team-recipe.ts';
import { recipeTag } from '../../../shared/target/tag.ts';
import { openTeamRecipe } from '../../sites/follow-team-recipes.ts';
import { readOwnRecipes } from '../../sites/own-recipes.ts';
import { readTeamAliases, siteOf } from '../../sites/same-site.ts';
import { readSites } from '../../sites/stored-sites.ts';
import { readKeyring } from '../../store/keyring.ts';
import { askAsAdmin } from '../../sync/ask-as-admin.ts';
import { sealRecipe } from '../../vault/seal.ts';
import type { SharedAnswer, SharedSite } from '../protocol.ts';
import type { OwnHandlers, PickerHandlers } from '../router.ts';
import type { World } from '../world.ts';

/**
 * What was kept for the site is shared, whatever the page says, beside the other names that the team knows it by. That
 * she is an admin the server checks too.
 */
export const shareRecipe: PickerHandlers['shareRecipe'] = async (world, { origin }) => {
  const { [origin]: recipe } = await readOwnRecipes(world.browser.storage.local);
  if (!recipe) throw new Error('There is no recipe to share');
  // What she takes for the same site is her own business until she says so to the team.
  const site = siteOf(origin, {}, await readTeamAliases(world.browser.storage.local));
  return share(world, { origin, site }, (shared) => ({ ...shared, recipe }));
};

/** Only the names: what reads the site stays as it is. */
export const shareSame: OwnHandlers['shareSame'] = async (world, { origin }) => {
  const { local } = world.browser.storage;
  const site = siteOf(origin, await readSites(local), await readTeamAliases(local));
  return share(world, { origin, site }, (shared) => shared);
};

/** Changes what the team shares for a site, as the server has it now; that `origin` is a name of it is learned. */
async function share(
  world: World,
  { origin, site }: { readonly origin: string; readonly site: string },
  change: (shared: SharedRecipe) => SharedRecipe,
): Promise<SharedAnswer> {
  const [session, keyring] = await Promise.all([world.store.session.get('me'), readKeyring(world.store)]);
  if (!keyring) throw new Error('There is no team to share it with');
  if (session?.role !== 'admin') return { ok: false, fault: { kind: 'problem', code: 'forbidden' } };
  const tag = await recipeTag(keyring.tag, site);
  const listed = await askAsAdmin(world, (api) => api.recipes());
  if (!listed.ok) return listed;
  const view = listed.value.recipes.find(({ recipe }) => recipe === tag);
  const before = view && (await openTeamRecipe(keyring, view));
  // Written by a newer version, or under a key that this browser lacks: over it, what it says would be lost for everybody.
  if (view && view.sealed !== null && !before) return { ok: false, fault: 'unreadable' };
  const aliases = new Set([...(before?.site.aliases ?? []), ...(origin === site ? [] : [origin])]);
  if (aliases.size > ALIASES) return { ok: false, fault: 'too-large' };
  const shared = change({ origin: site, recipe: before?.site.recipe ?? null, aliases: [...aliases] });
  const sealed = await sealRecipe(keyring.content, tag, shared);
  if (!sealed) return { ok: false, fault: 'too-large' };
  const told = await askAsAdmin(world, (api) => api.putRecipe(tag, sealed));
  if (!told.ok) return told;
  world.syncSoon();
  return { ok: true };
}

/** As the server has them now, not as this browser last heard. */
export const askRecipes: OwnHandlers['askRecipes'] = async (world) => {
  const listed = await askAsAdmin(world, (api) => api.recipes());
  if (!listed.ok) return listed;
  const told = await askAsAdmin(world, (api) => api.health());
  if (!told.ok) return told;
  const keyring = await readKeyring(world.store);
  const shared = listed.value.recipes
    .filter(({ sealed }) => sealed !== null)
    .map(async (view): Promise<SharedSite> => {
      const opened = keyring && (await openTeamRecipe(keyring, view));
      const { recipe, version, at } = view;
      const { aliases = [], recipe: reads = null } = opened?.site ?? {};
      return { recipe, version, at, aliases, origin: opened?.origin ?? null, reads: reads !== null };
    });
  return { ok: true, value: { shared: await Promise.all(shared), health: told.value.health } };
};

export const withdrawRecipe: OwnHandlers['withdrawRecipe'] = async (world, { recipe }) => {
  const told = await askAsAdmin(world, (api) => api.withdrawRecipe(recipe));
  if (!told.ok) return told;
  world.syncSoon();
  return askRecipes(world, undefined);
};
