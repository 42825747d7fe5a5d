import type { Recipe } from '../../shared/contract/recipe.ts';
import { aipo } from './aipo.ts';
import { asana } from './asana.ts';
import { backlog } from './backlog.ts';
import { basecamp } from './basecamp.ts';
import { bookstack } from './bookstack.ts';
import { bugzilla } from './bugzilla.ts';
import { chatwork } from './chatwork.ts';
import { confluenceServer } from './confluence-server.ts';
import { crowi } from './crowi.ts';
import { cybozuOffice } from './cybozu-office.ts';
import { discourse } from './discourse.ts';
import { dokuwiki } from './dokuwiki.ts';
import { esa } from './esa.ts';
import { garoon } from './garoon.ts';
import { generic } from './generic.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { gmail } from './gmail.ts';
import { googleChat } from './google-chat.ts';
import { growi } from './growi.ts';
import { humhub } from './humhub.ts';
import { hyperkitty } from './hyperkitty.ts';
import { jiraCloud } from './jira-cloud.ts';
import { jiraServer } from './jira-server.ts';
import { kintone } from './kintone.ts';
import { knowledge } from './knowledge.ts';
import { lineWorks } from './line-works.ts';
import { mattermost } from './mattermost.ts';
import { mediawiki } from './mediawiki.ts';
import { nextcloudTalk } from './nextcloud-talk.ts';
import { nodebb } from './nodebb.ts';
import { openSocial } from './open-social.ts';
import { openproject } from './openproject.ts';
import { outline } from './outline.ts';
import { phabricator } from './phabricator.ts';
import { redmine } from './redmine.ts';
import { rocketchat } from './rocketchat.ts';
import { roundcube } from './roundcube.ts';
import { rt } from './rt.ts';
import { sampleIntranet } from './sample-intranet.ts';
import { slack } from './slack.ts';
import { sogo } from './sogo.ts';
import { stackoverflowTeams } from './stackoverflow-teams.ts';
import { teams } from './teams.ts';
import { trac } from './trac.ts';
import { trello } from './trello.ts';
import { vivaEngage } from './viva-engage.ts';
import { wordpress } from './wordpress.ts';
import { xwiki } from './xwiki.ts';
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
  gitlab,
  github,
  gitea,
  jiraServer,
  jiraCloud,
  backlog,
  rt,
  trac,
  openproject,
  bugzilla,
  phabricator,
  trello,
  asana,
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
  slack,
  teams,
  googleChat,
  chatwork,
  rocketchat,
  zulip,
  nextcloudTalk,
  vivaEngage,
];

/** What a site can be switched on with: a product, or what its pages mark themselves. */
export const choices: readonly Recipe[] = [...recipes, generic];

export function recipeById(id: string): Recipe | undefined {
  return recipes.find((recipe) => recipe.id === id);
}
