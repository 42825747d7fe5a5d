import { recipeTag } from '../../../shared/target/tag.ts';
import { readOwnRecipes } from '../../sites/own-recipes.ts';
import { readTeamRecipes } from '../../sites/team-recipes.ts';
import { readKeyring } from '../../store/keyring.ts';
import { askAsAdmin } from '../../sync/ask-as-admin.ts';
import { sealRecipe } from '../../vault/seal.ts';
import type { PickerHandlers } from '../router.ts';

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
