/**
 * The match pattern for an origin: its host on every port, since Firefox knows no ports in patterns (bug 1362809) and
 * would refuse the whole registration. On another port of the host the overlay asks, hears null and stays quiet.
 */
export function matchPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
