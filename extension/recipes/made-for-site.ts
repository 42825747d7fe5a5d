/** Whether the recipe of that id is no product's but was made for one site: in this browser, or by the team. */
export function isMadeForSite(recipe: string): boolean {
  return /^(?:made|team)-/.test(recipe);
}
