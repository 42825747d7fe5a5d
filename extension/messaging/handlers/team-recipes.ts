import { recipeTag } from '../../../shared/target/tag.ts';
import { openTeamRecipe } from '../../sites/follow-team-recipes.ts';
import { readOwnRecipes } from '../../sites/own-recipes.ts';
import { readTeamRecipes } from '../../sites/team-recipes.ts';
import { readKeyring } from '../../store/keyring.ts';
import { askAsAdmin } from '../../sync/ask-as-admin.ts';
import { sealRecipe } from '../../vault/seal.ts';
import type { SharedSite } from '../protocol.ts';
import type { OwnHandlers, PickerHandlers } from '../router.ts';

/** What was kept for the site is shared, whatever the page says; that she is an admin the server checks too. */
export const shareRecipe: PickerHandlers['shareRecipe'] = async (world, { origin }) => {
  const { browser, store } = world;
  const { [origin]: recipe } = await readOwnRecipes(browser.storage.local);
  const [session, keyring] = await Promise.all([store.session.get('me'), readKeyring(store)]);
  if (!recipe || !keyring) throw new Error('There is no recipe to share, or no team to share it with');
  if (session?.role !== 'admin') return { ok: false, fault: { kind: 'problem', code: 'forbidden' } };
  const { sites } = await readTeamRecipes(browser.storage.local);
  const tag = await recipeTag(keyring.tag, origin);
  const aliases = [...(sites[origin]?.aliases ?? [])];
  const sealed = await sealRecipe(keyring.content, tag, { origin, recipe, aliases });
  if (!sealed) return { ok: false, fault: 'too-large' };
  const told = await askAsAdmin(world, (api) => api.putRecipe(tag, sealed));
  if (!told.ok) return told;
  world.syncSoon();
  return { ok: true };
};

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
