/**
 * Ids that frameworks make up anew each time a page is drawn: React's `:r1:`, `«r1»` and `_r_1_`, Ember, Angular, Vue,
 * Ext, GWT, YUI, jQuery UI, and of component libraries.
 */
const MADE_UP = [
  /^[:«_]r.*[:»_]$/,
  /^(?:ember|ext-|gwt-|yui|ui-id-|radix-|headlessui-|mui-|cdk-|mat-|ng-|v-|el-id-|react-|rc[-_]|tippy-|__BVID__)/i,
];

/** A bare UUID, a moment in milliseconds, a random number: nothing in the page promises that they stay. */
const PERHAPS = [
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  /(?<!\d)1\d{12}(?!\d)/,
  /^0\.\d+$/,
];

export function isMadeUp(id: string): boolean {
  return MADE_UP.some((pattern) => pattern.test(id));
}

/** For the id of an element that no link of the page leads to. */
export function isGenerated(id: string): boolean {
  return isMadeUp(id) || PERHAPS.some((pattern) => pattern.test(id));
}
