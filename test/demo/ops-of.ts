import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { TeamKeys } from '../../extension/vault/derive-keys.ts';
import { ideaAad, ideaLineAad, lineAad, seal } from '../../extension/vault/seal.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import { Op } from '../../shared/contract/ops.ts';
import type { Content, Line } from '../../shared/contract/sealed.ts';
import { howMuchSaid } from '../../shared/rules/specific.ts';
import { monthOf } from '../../shared/rules/week.ts';
import { praiseId, tag } from '../../shared/target/tag.ts';
import type { NamedPost } from './read-posts.ts';
import type { Colleague, Deed, Place } from './story.ts';

export interface Telling {
  readonly keys: TeamKeys;
  /** Origin of the intranet. */
  readonly intranet: string;
  readonly posts: (place: Place) => Promise<NamedPost>;
  readonly members: Readonly<Record<Colleague, MemberId>>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Praise = Extract<Deed, { does: 'praise' }>;

/** What a browser would send for a deed. Parsed by the contract, so that a slip in the story says where it is. */
export async function opsOf(deed: Deed, telling: Telling): Promise<Op[]> {
  if (deed.does === 'praise') return praiseOps(deed, telling);
  const { keys, members, now } = telling;
  const me = members[deed.by];
  const made = { kind: deed.does, id: randomUUID(), at: at(deed, telling) };
  const sealed = (aad: string, content: Content | Line) => seal(contentKey(keys), aad, content);
  if (deed.does === 'quest') {
    const { aim, goal } = deed;
    const month = monthOf(now, { zone: 'Asia/Tokyo' });
    return [v.parse(Op, { ...made, quest: made.id, month, aim, value: null, goal })];
  }
  const { post, author, content } = await telling.posts(deed.post);
  switch (deed.does) {
    case 'propose':
      return [
        v.parse(Op, { ...made, post, author, from: null, sealed: await sealed(ideaAad(post), content) }),
      ];
    case 'move': {
      const { state, line } = deed;
      return [
        v.parse(Op, {
          ...made,
          ...{ post, state, sealed: await sealed(ideaLineAad(post, state), { words: line }) },
        }),
      ];
    }
    case 'second': {
      const praise = await praiseId(members[deed.whose], post);
      const line = deed.line ? await sealed(lineAad(praise, me), { words: deed.line }) : null;
      return [v.parse(Op, { ...made, praise, sealed: line })];
    }
    case 'thank':
      return [v.parse(Op, { ...made, praise: await praiseId(members[deed.whose], post) })];
  }
}

/** The praise of the author, and the same for who else helped. */
async function praiseOps(deed: Praise, telling: Telling): Promise<Op[]> {
  const { keys, intranet, members } = telling;
  const { post, author, content } = await telling.posts(deed.post);
  const main = await praiseId(members[deed.by], post);
  const written = {
    kind: 'praise',
    at: at(deed, telling),
    post,
    value: deed.value,
    badge: deed.badge ?? null,
    said: howMuchSaid(deed.words),
    visibility: deed.betweenTwo ? 'private' : 'team',
  };
  const words = { ...content, words: deed.words };
  const sealed = (praise: string) => seal(contentKey(keys), praise, words);
  const own = { ...written, id: randomUUID(), praise: main, author, sealed: await sealed(main) };
  if (!deed.also) return [v.parse(Op, own)];
  const helper = await tag(keys.tag, 'persona', intranet, deed.also);
  const praise = await praiseId(members[deed.by], post, helper);
  const theirs = { id: randomUUID(), praise, author: helper, group: main, sealed: await sealed(praise) };
  return [v.parse(Op, own), v.parse(Op, { ...written, ...theirs })];
}

function at({ daysAgo }: Deed, { now }: Telling): number {
  return Math.round(now - daysAgo * 86_400_000);
}

function contentKey({ kid, content }: TeamKeys) {
  return { kid, key: content };
}
