import type { Recipe } from '../../shared/contract/recipe.ts';
import { chatwork } from './chatwork.ts';
import { garoon } from './garoon.ts';
import { googleChat } from './google-chat.ts';
import { growi } from './growi.ts';
import { kintone } from './kintone.ts';
import { mattermost } from './mattermost.ts';
import { mediawiki } from './mediawiki.ts';
import { nextcloudTalk } from './nextcloud-talk.ts';
import { redmine } from './redmine.ts';
import { rocketchat } from './rocketchat.ts';
import { sampleIntranet } from './sample-intranet.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { vivaEngage } from './viva-engage.ts';
import { zulip } from './zulip.ts';

/** Every built-in recipe, in the order they are tried. `npm run new:recipe <id>` adds to both lists. */
export const recipes: readonly Recipe[] = [
  sampleIntranet,
  garoon,
  kintone,
  redmine,
  growi,
  mattermost,
  mediawiki,
  slack,
  teams,
  googleChat,
  chatwork,
  rocketchat,
  zulip,
  nextcloudTalk,
  vivaEngage,
];

export function recipeById(id: string): Recipe | undefined {
  return recipes.find((recipe) => recipe.id === id);
}
