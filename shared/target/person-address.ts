/** Words by which addresses say that somebody's page follows, and names of parameters that say who. */
const NAMED =
  /\/(?:users?|u|people|persons?|members?|profiles?|accounts?|authors?|staff|contributions)\/(?:[\w-]+\/)*[^/?#\s]+|\/(?:~|@)[\w.-]+|[?&](?:uid|user(?:_?id|name)?|member(?:_?id)?|author)=[^&#]+|^mailto:.+/i;

/** Whether an address leads to one person: `/users/12`, `/people/user/sato`, `/~sato`, `?uid=12`; not to a list of them. */
export function leadsToPerson(address: string): boolean {
  return NAMED.test(address);
}
