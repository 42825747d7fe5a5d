import type { Recipe } from '../../shared/contract/recipe.ts';
import { bookstack } from './bookstack.ts';
import { confluenceServer } from './confluence-server.ts';
import { crowi } from './crowi.ts';
import { discourse } from './discourse.ts';
import { dokuwiki } from './dokuwiki.ts';
import { garoon } from './garoon.ts';
import { growi } from './growi.ts';
import { hyperkitty } from './hyperkitty.ts';
import { kintone } from './kintone.ts';
import { knowledge } from './knowledge.ts';
import { mattermost } from './mattermost.ts';
import { mediawiki } from './mediawiki.ts';
import { nodebb } from './nodebb.ts';
import { outline } from './outline.ts';
import { redmine } from './redmine.ts';
import { sampleIntranet } from './sample-intranet.ts';
import { stackoverflowTeams } from './stackoverflow-teams.ts';
import { wordpress } from './wordpress.ts';
import { xwiki } from './xwiki.ts';

/** Every built-in recipe, in the order they are tried. `npm run new:recipe <id>` adds to both lists. */
export const recipes: readonly Recipe[] = [
  sampleIntranet,
  garoon,
  kintone,
  redmine,
  growi,
  mattermost,
  mediawiki,
  discourse,
  nodebb,
  wordpress,
  confluenceServer,
  knowledge,
  crowi,
  bookstack,
  xwiki,
  dokuwiki,
  outline,
  stackoverflowTeams,
  hyperkitty,
];

export function recipeById(id: string): Recipe | undefined {
  return recipes.find((recipe) => recipe.id === id);
}
