/** A site's origin as people say it: the host, without `https://`. */
export function siteHost(site: string): string {
  return URL.canParse(site) ? new URL(site).host || site : site;
}
