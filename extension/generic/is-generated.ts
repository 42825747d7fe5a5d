/**
 * Ids that frameworks make up anew each time a page is drawn: React's `:r1:`, `«r1»` and `_r_1_`, Ember, Angular, Vue,
 * Ext, GWT, YUI, jQuery UI, and of component libraries. A bare UUID or a moment in milliseconds may be one as well.
 */
const GENERATED = [
  /^[:«_]r.*[:»_]$/,
  /^(?:ember|ext-|gwt-|yui|ui-id-|radix-|headlessui-|mui-|cdk-|mat-|ng-|v-|el-id-|react-|rc[-_]|tippy-|__BVID__)/i,
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  /\d{13}/,
  /^0\.\d+$/,
];

export function isGenerated(id: string): boolean {
  return GENERATED.some((pattern) => pattern.test(id));
}
