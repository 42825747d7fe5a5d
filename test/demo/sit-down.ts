import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { deriveKeys } from '../../extension/vault/derive-keys.ts';
import { JoinResponse } from '../../shared/contract/join.ts';
import { parseJoinLink } from '../../shared/contract/link.ts';
import { OpsResponse } from '../../shared/contract/ops.ts';
import { tag } from '../../shared/target/tag.ts';
import { personById } from './intranet/people.ts';

interface Desk {
  readonly joinLink: string;
  /** Origin of the intranet. */
  readonly intranet: string;
}

/**
 * A person of the sample company who joins without a browser, claims her account and says where she works. Gives the way
 * to send ops as her, which throws on a refusal, and to ask the API.
 */
export async function sitDown(person: string, { joinLink, intranet }: Desk) {
  const parsed = parseJoinLink(joinLink);
  if ('fault' in parsed) throw new Error(`The team's own join link does not read: ${parsed.fault}`);
  const { server, team, invite, rootKey } = parsed.link;
  const keys = await deriveKeys(rootKey);
  const { memberName: name = person, department = null } = personById(person) ?? {};
  const joined = await call('/v1/join', `${team}.${invite}`, { name, keyCheck: keys.check });
  const { member, token } = v.parse(JoinResponse, joined);
  const own = () => ({ id: randomUUID(), at: Date.now() });
  await send([
    { ...own(), kind: 'claim', persona: await tag(keys.tag, 'persona', intranet, person) },
    { ...own(), kind: 'department', department },
  ]);
  return { id: member.id, keys, send, ask: (path: string) => call(path, token) };

  async function send(ops: readonly object[]): Promise<void> {
    const answer = await call('/v1/ops', token, { ops, now: Date.now() });
    const refused = v.parse(OpsResponse, answer).results.find(({ status }) => status === 'refused');
    if (refused) throw new Error(`The server refused what ${person} did: ${JSON.stringify(refused)}`);
  }

  async function call(path: string, bearer: string, body?: object): Promise<unknown> {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const answer = await fetch(server + path, { headers, ...sent });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }
}
