import type { Recipe } from '../../shared/contract/recipe.ts';
import { asana } from './asana.ts';
import { backlog } from './backlog.ts';
import { bugzilla } from './bugzilla.ts';
import { garoon } from './garoon.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { growi } from './growi.ts';
import { jiraCloud } from './jira-cloud.ts';
import { jiraServer } from './jira-server.ts';
import { kintone } from './kintone.ts';
import { mattermost } from './mattermost.ts';
import { mediawiki } from './mediawiki.ts';
import { openproject } from './openproject.ts';
import { phabricator } from './phabricator.ts';
import { redmine } from './redmine.ts';
import { rt } from './rt.ts';
import { sampleIntranet } from './sample-intranet.ts';
import { trac } from './trac.ts';
import { trello } from './trello.ts';

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
];

export function recipeById(id: string): Recipe | undefined {
  return recipes.find((recipe) => recipe.id === id);
}
