import type { InferOutput } from 'valibot';
import type { MemberId } from '../../shared/contract/ids.ts';
import type { LookupRequest, LookupResponse } from '../../shared/contract/lookup.ts';
import { readClock } from './clock.ts';
import { ideasAmong } from './idea-views.ts';
import { memberViews } from './members.ts';
import { knownPersonas } from './personas.ts';
import { praisedPosts } from './posts.ts';
import { givenTo, namedIn, standingOf } from './praise-views.ts';
import { reachedAmong } from './reach.ts';
import type { Sql } from './sql.ts';

/** Answers for the tags in view, as one member sees them. `now` in milliseconds since 1970. */
export function lookUp(
  sql: Sql,
  asker: MemberId,
  request: InferOutput<typeof LookupRequest>,
  now: number,
): LookupResponse {
  const clock = readClock(sql);
  const posts = praisedPosts(sql, asker, request.posts);
  const praises = (request.detail ? standingOf : givenTo)(sql, asker, request.posts);
  const personas = knownPersonas(sql, request.personas);
  const ideas = request.detail ? ideasAmong(sql, request.posts) : [];
  const named = [
    ...namedIn(praises),
    ...personas.flatMap(({ member }) => (member === null ? [] : [member])),
    ...ideas.flatMap(({ owner, steps }) => [
      ...(owner === null ? [] : [owner]),
      ...steps.map(({ member }) => member),
    ]),
  ];
  const reached = request.reach ? reachedAmong(sql, request.personas, now) : [];
  return { clock, posts, praises, personas, ideas, reached, members: memberViews(sql, named) };
}
