import { randomUUID } from 'node:crypto';
import { Window } from 'happy-dom';
import * as v from 'valibot';
import { createReader } from '../../extension/overlay/read/create-reader.ts';
import { sampleIntranet } from '../../extension/recipes/sample-intranet.ts';
import { deriveKeys, type TeamKeys } from '../../extension/vault/derive-keys.ts';
import { seal } from '../../extension/vault/seal.ts';
import { JoinResponse } from '../../shared/contract/join.ts';
import { parseJoinLink } from '../../shared/contract/link.ts';
import { OpsResponse } from '../../shared/contract/ops.ts';
import { howMuchSaid } from '../../shared/rules/specific.ts';
import { praiseId, tag } from '../../shared/target/tag.ts';
import { personById } from './intranet/people.ts';

/** Colleagues who never sit at a browser of the demo, and what they have already praised on the intranet. */
const colleagues = [
  {
    person: 'yamamoto',
    praises: [
      {
        page: '/reports/105',
        post: 'article.entry',
        value: 'tsutaeru',
        words: '手順を写真つきの1枚にしてくれたので、夜勤にもそのまま渡せました。4号機もお願いします。',
      },
    ],
  },
  {
    person: 'emma',
    praises: [
      {
        page: '/board/102',
        post: 'li.reply[data-reply="1007"]',
        value: 'anzen',
        words: 'You fixed the evacuation map before I even asked. Our guests will be safe.',
      },
    ],
  },
] as const;

/** Joins each colleague through the join link, claims their account, and gives their praises: all by the public API. */
export async function seedMembers(memberLink: string, intranet: string): Promise<void> {
  const parsed = parseJoinLink(memberLink);
  if ('fault' in parsed) throw new Error(`The team's own join link does not read: ${parsed.fault}`);
  const { link } = parsed;
  const keys = await deriveKeys(link.rootKey);
  for (const { person, praises } of colleagues) {
    const name = personById(person)?.memberName ?? person;
    const joined = v.parse(
      JoinResponse,
      await post(`${link.server}/v1/join`, `${link.team}.${link.invite}`, { name, keyCheck: keys.check }),
    );
    const claim = {
      id: randomUUID(),
      kind: 'claim',
      at: Date.now(),
      persona: await tag(keys.tag, 'persona', intranet, person),
    };
    const department = {
      id: randomUUID(),
      kind: 'department',
      at: Date.now(),
      department: personById(person)?.department ?? null,
    };
    const ops = await Promise.all(
      praises.map((praise) => praiseOp(praise, joined.member.id, keys, intranet, person)),
    );
    const { results } = v.parse(
      OpsResponse,
      await post(`${link.server}/v1/ops`, joined.token, { ops: [claim, department, ...ops] }),
    );
    const refused = results.find(({ status }) => status === 'refused');
    if (refused) throw new Error(`The server refused a seed: ${JSON.stringify(refused)}`);
  }
}

async function praiseOp(
  { page, post: selector, value, words }: (typeof colleagues)[number]['praises'][number],
  giver: JoinResponse['member']['id'],
  keys: TeamKeys,
  intranet: string,
  viewer: string,
) {
  const answer = await fetch(intranet + page, { headers: { cookie: `login=${viewer}` } });
  const { document } = new Window({ url: intranet + page });
  document.write(await answer.text());
  const host = document as unknown as Document; // happy-dom's own type of the same thing
  const element = host.querySelector(selector);
  const reader = createReader(sampleIntranet, host);
  const read = element && reader.read(element);
  if (!read) throw new Error(`No post to praise at ${page} ${selector}`);
  const postTag = await tag(keys.tag, 'post', intranet, read.id);
  const praise = await praiseId(giver, postTag);
  const content = {
    words,
    title: host.title,
    url: new URL(read.permalink ?? page, intranet).href,
    quote: reader.quote(read),
    authorName: read.author.name,
  };
  return {
    id: randomUUID(),
    kind: 'praise',
    at: Date.now(),
    praise,
    post: postTag,
    author: await tag(keys.tag, 'persona', intranet, read.author.id),
    value,
    said: howMuchSaid(words),
    sealed: await seal({ kid: keys.kid, key: keys.content }, praise, content),
  };
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
