/** What the ids of recipes made in a browser begin with, and those of the team's: no product's does. */
export const MADE = 'made-';
export const TEAMS = 'team-';

/** Whether the recipe of that id was made in this browser. */
export function isMade(recipe: string): boolean {
  return recipe.startsWith(MADE);
}

/** Whether it is one that the team shares. */
export function isTeams(recipe: string): boolean {
  return recipe.startsWith(TEAMS);
}

/** Whether it is no product's but was made for one site. */
export function isMadeForSite(recipe: string): boolean {
  return isMade(recipe) || isTeams(recipe);
}
