import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { deriveKeys, type TeamKeys } from '../../extension/vault/derive-keys.ts';
import { JoinResponse } from '../../shared/contract/join.ts';
import { type JoinLink, parseJoinLink } from '../../shared/contract/link.ts';
import { OpsResponse } from '../../shared/contract/ops.ts';
import { tag } from '../../shared/target/tag.ts';
import { personById } from './intranet/people.ts';
import { opsOf } from './ops-of.ts';
import { createPosts } from './read-posts.ts';
import { type Colleague, colleagues, type Deed } from './story.ts';

interface SeedOptions {
  readonly intranet: string;
  /** By which members join, and by which those who lead. */
  readonly memberLink: string;
  readonly leaderLink: string;
  readonly story: readonly Deed[];
}

/** Joins each colleague, claims their account, says where they work, and lets the story happen: all by the public API. */
export async function seedTeam({ intranet, memberLink, leaderLink, story }: SeedOptions): Promise<void> {
  const keys = await deriveKeys(parsed(memberLink).rootKey);
  const joined = {
    yamamoto: await joinAs('yamamoto'),
    emma: await joinAs('emma'),
    takahashi: await joinAs('takahashi'),
    ito: await joinAs('ito'),
  };
  const { yamamoto, emma, takahashi, ito } = joined;
  const members = { yamamoto: yamamoto.id, emma: emma.id, takahashi: takahashi.id, ito: ito.id };
  const telling = { keys, intranet, posts: createPosts(intranet, keys.tag), members, now: Date.now() };
  for (const deed of story) await joined[deed.by].send(await opsOf(deed, telling));

  function joinAs(colleague: Colleague) {
    const link = parsed(colleagues[colleague].leads ? leaderLink : memberLink);
    return sitDown(colleague, { link, keys, intranet });
  }
}

interface Desk {
  readonly link: JoinLink;
  readonly keys: TeamKeys;
  readonly intranet: string;
}

/** A member of that name, with her account and her department, and the way to send ops as her. */
async function sitDown(colleague: Colleague, { link, keys, intranet }: Desk) {
  const { memberName: name = colleague, department = null } = personById(colleague) ?? {};
  const { member, token } = v.parse(
    JoinResponse,
    await post(`${link.server}/v1/join`, `${link.team}.${link.invite}`, { name, keyCheck: keys.check }),
  );
  const own = () => ({ id: randomUUID(), at: Date.now() });
  await send([
    { ...own(), kind: 'claim', persona: await tag(keys.tag, 'persona', intranet, colleague) },
    { ...own(), kind: 'department', department },
  ]);
  return { id: member.id, send };

  async function send(ops: readonly object[]): Promise<void> {
    const answer = await post(`${link.server}/v1/ops`, token, { ops, now: Date.now() });
    const refused = v.parse(OpsResponse, answer).results.find(({ status }) => status === 'refused');
    if (refused) throw new Error(`The server refused what ${colleague} did: ${JSON.stringify(refused)}`);
  }
}

function parsed(text: string): JoinLink {
  const read = parseJoinLink(text);
  if ('fault' in read) throw new Error(`The team's own join link does not read: ${read.fault}`);
  return read.link;
}

async function post(url: string, bearer: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
