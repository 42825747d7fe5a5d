import * as v from 'valibot';
import type { MemberId, PersonaTag, PostTag, PraiseId } from '../../../shared/contract/ids.ts';
import { CreateTeamResponse, JoinResponse, MeResponse } from '../../../shared/contract/join.ts';
import {
  ChangesResponse,
  LookupResponse,
  MemberCard,
  WeekResponse,
} from '../../../shared/contract/lookup.ts';
import { type OpResult, OpsResponse } from '../../../shared/contract/ops.ts';
import { Problem } from '../../../shared/contract/problem.ts';
import { praiseId } from '../../../shared/target/tag.ts';
import { start, type World } from './world.ts';

export const keyCheck = 'check-check-check-chec';

export const values = ['kaizen', 'care', 'honest'].map((id) => ({ id, ja: id, en: id, colour: '#d6336c' }));

/** 22 characters, different each time: as good as a tag to a server. */
export function freshTag<T extends PostTag | PersonaTag>(): T {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 22) as T; // 22 characters of base64url
}

export const sealed = (text: string) => `1.k1.${text.padEnd(48, '0')}`;

export interface Team {
  readonly id: string;
  readonly world: World;
  readonly invites: { readonly admin: string; readonly member: string };
}

export async function newTeam(world: World, id = `t-${crypto.randomUUID().slice(0, 18)}`): Promise<Team> {
  const response = await post(world, '/v1/teams', world.createSecret, {
    id,
    name: '花丸商事',
    purpose: '助け合いを目に見えるように',
    locale: 'ja',
    values,
    keyCheck,
  });
  const { invites } = v.parse(CreateTeamResponse, await response.json());
  return { id, world, invites };
}

export async function joinRequest(team: Team, invite: string, body: object = {}): Promise<Response> {
  return post(team.world, '/v1/join', `${team.id}.${invite}`, { name: '佐藤', keyCheck, ...body });
}

/** A member as a browser is one: holds a token and asks. */
export interface Person {
  readonly id: MemberId;
  readonly token: string;
  readonly team: Team;
  ops(...ops: object[]): Promise<OpResult[]>;
  /** The same, telling the browser's clock as it sends. */
  opsAt(now: number, ...ops: object[]): Promise<OpResult[]>;
  lookup(body: object): Promise<LookupResponse>;
  changes(since: number): Promise<ChangesResponse>;
  me(): Promise<MeResponse>;
  week(): Promise<WeekResponse>;
  card(member: MemberId): Promise<MemberCard>;
}

export async function newMember(team: Team, name = '佐藤'): Promise<Person> {
  const response = await joinRequest(team, team.invites.member, { name });
  const { token, member } = v.parse(JoinResponse, await response.json());
  return person(team, token, member.id);
}

/** By the admin invite, which works once. */
export async function newAdmin(team: Team): Promise<Person> {
  const { token, member } = v.parse(
    JoinResponse,
    await (await joinRequest(team, team.invites.admin, { name: '部長' })).json(),
  );
  return person(team, token, member.id);
}

export function person(team: Team, token: string, id: MemberId): Person {
  const { world } = team;
  const parsed = async <S extends v.GenericSchema>(schema: S, response: Response) => {
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return v.parse(schema, await response.json());
  };
  const sendOps = async (body: object) =>
    (await parsed(OpsResponse, await post(world, '/v1/ops', token, body))).results;
  return {
    id,
    token,
    team,
    ops: (...ops) => sendOps({ ops }),
    opsAt: (now, ...ops) => sendOps({ ops, now }),
    lookup: async (body) => parsed(LookupResponse, await post(world, '/v1/lookup', token, body)),
    changes: async (since) => parsed(ChangesResponse, await get(world, `/v1/changes?since=${since}`, token)),
    week: async () => parsed(WeekResponse, await get(world, '/v1/week', token)),
    card: async (member) => parsed(MemberCard, await get(world, `/v1/members/${member}`, token)),
    me: async () => parsed(MeResponse, await get(world, '/v1/me', token)),
  };
}

export function post(world: World, path: string, token: string, body: unknown): Promise<Response> {
  return world.request(path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export function get(world: World, path: string, token: string): Promise<Response> {
  return world.request(path, { headers: { Authorization: `Bearer ${token}` } });
}

/** The problem a response is. Throws when it is none. */
export async function problemOf(response: Response): Promise<v.InferOutput<typeof Problem>> {
  if (response.headers.get('Content-Type') !== 'application/problem+json')
    throw new Error(`${response.status} ${await response.text()}`);
  return v.parse(Problem, await response.json());
}

export interface Post {
  readonly post: PostTag;
  readonly author: PersonaTag;
}

export const newPost = (author: PersonaTag = freshTag()): Post => ({ post: freshTag(), author });

export const base = () => ({ id: crypto.randomUUID(), at: start });

export async function praise(giver: Person, post: Post, more: object = {}) {
  const id: PraiseId = await praiseId(giver.id, post.post);
  return {
    ...base(),
    kind: 'praise',
    praise: id,
    ...post,
    value: null,
    said: 'none',
    sealed: sealed('bare'),
    ...more,
  };
}

/** Praise of somebody who helped with a post, beside the giver's praise of its author. */
export async function praiseHelper(giver: Person, post: Post, helper: PersonaTag, more: object = {}) {
  return {
    ...(await praise(giver, { ...post, author: helper })),
    praise: await praiseId(giver.id, post.post, helper),
    group: await praiseId(giver.id, post.post),
    ...{ said: 'full', sealed: sealed('both'), ...more },
  };
}

export async function withdraw(giver: Person, post: Post, more: object = {}) {
  return { ...base(), kind: 'withdraw', praise: await praiseId(giver.id, post.post), ...more };
}

export async function amend(giver: Person, post: Post, more: object = {}) {
  const id = await praiseId(giver.id, post.post);
  return {
    ...base(),
    kind: 'amend',
    praise: id,
    value: null,
    said: 'none',
    sealed: sealed('amended'),
    ...more,
  };
}

export const claim = (persona: PersonaTag) => ({ ...base(), kind: 'claim', persona });
export const unclaim = (persona: PersonaTag) => ({ ...base(), kind: 'unclaim', persona });

/** The post's count as anybody sees it. */
export async function countOf(asker: Person, post: Post): Promise<number> {
  return (await asker.lookup({ posts: [post.post] })).posts[0]?.n ?? 0;
}
