import type { Recipe } from '../../shared/contract/recipe.ts';
import { aipo } from './aipo.ts';
import { basecamp } from './basecamp.ts';
import { cybozuOffice } from './cybozu-office.ts';
import { esa } from './esa.ts';
import { garoon } from './garoon.ts';
import { gmail } from './gmail.ts';
import { growi } from './growi.ts';
import { humhub } from './humhub.ts';
import { kintone } from './kintone.ts';
import { lineWorks } from './line-works.ts';
import { mattermost } from './mattermost.ts';
import { mediawiki } from './mediawiki.ts';
import { openSocial } from './open-social.ts';
import { redmine } from './redmine.ts';
import { roundcube } from './roundcube.ts';
import { sampleIntranet } from './sample-intranet.ts';
import { sogo } from './sogo.ts';

/** Every built-in recipe, in the order they are tried. `npm run new:recipe <id>` adds to both lists. */
export const recipes: readonly Recipe[] = [
  sampleIntranet,
  garoon,
  kintone,
  redmine,
  growi,
  mattermost,
  mediawiki,
  cybozuOffice,
  humhub,
  openSocial,
  aipo,
  gmail,
  roundcube,
  sogo,
  basecamp,
  esa,
  lineWorks,
];

export function recipeById(id: string): Recipe | undefined {
  return recipes.find((recipe) => recipe.id === id);
}
