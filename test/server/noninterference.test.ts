import fc from 'fast-check';
import { expect, it } from 'vitest';
import { badgeFacts } from '../../server/store/badges/keep.ts';
import { earnables } from '../../server/store/badges/rules.ts';
import { tryRule } from '../../server/store/badges/survey.ts';
import { tellDueTo } from '../../server/store/badges/tell-due.ts';
import { changesSince } from '../../server/store/changes.ts';
import { lookUp } from '../../server/store/lookup.ts';
import { memberCard } from '../../server/store/member-card.ts';
import { ownView } from '../../server/store/own.ts';
import { addSession } from '../../server/store/sessions.ts';
import type { Sql } from '../../server/store/sql.ts';
import { weekOfDepartment } from '../../server/store/week.ts';
import type { MemberId, PersonaTag, PostTag } from '../../shared/contract/ids.ts';
import { apply, openTeam, praiseStep, type Step, start } from './growth-team.ts';

const hour = 3_600_000;
const people = ['m0', 'm1', 'm2', 'm3', 'third'];
const personas = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
const posts = ['t0', 't1', 't2', 't3', 't4', 't5', 't6', 't7'] as const;
/** Whose post it is: the first persona by turns. */
const authorOf = (post: number) => personas[post % personas.length] ?? 'p0';

interface Made {
  readonly step: Step;
  /** Between two, now and always: nobody else may tell whether it happened. */
  readonly quiet: boolean;
}

/** What is quiet is about praises that never were, nor become, anything but between two. */
const steps = fc.array(
  fc.record({
    by: fc.nat(4),
    what: fc.constantFrom(
      ...([
        'praise',
        'praise',
        'quiet',
        'quiet',
        'helper',
        'quietHelper',
        'amend',
        'quietAmend',
        'withdraw',
        'quietWithdraw',
      ] as const),
      ...([
        'second',
        'quietThank',
        'thank',
        'prefer',
        'claim',
        'unclaim',
        'propose',
        'move',
        'work',
        'wear',
        'unpropose',
      ] as const),
    ),
    post: fc.nat(7),
    other: fc.nat(5),
    n: fc.nat(2),
    later: fc.nat(40),
  }),
  { minLength: 20, maxLength: 60 },
);

function make(found: typeof steps extends fc.Arbitrary<infer T> ? T : never): Made[] {
  let at = start;
  return found.map(({ by: who, what, post: place, other, n, later }) => {
    at += later * hour;
    const by = people[who] ?? 'm0';
    const [post, author] = [posts[place] ?? 't0', authorOf(place)];
    const saying = {
      value: [null, 'kaizen', 'care'][n],
      badge: [null, 'spark', 'hands'][n],
      said: 'full',
      sealed: `s${at}`,
    };
    const quietPost = later % 2 === 0 ? post : `q${place}`;
    const open = { quiet: false as const };
    const praise = `${by}-${post}`;
    const secret = `${by}-${quietPost}-quietly`;
    switch (what) {
      case 'praise':
        return {
          step: { by, at, kind: 'praise', praise, post, author, group: null, visibility: 'team', ...saying },
          ...open,
        };
      case 'quiet':
        return {
          step: {
            by,
            at,
            kind: 'praise',
            praise: secret,
            post: quietPost,
            author,
            group: null,
            visibility: 'private',
            ...saying,
          },
          quiet: true,
        };
      case 'helper':
        return {
          step: {
            by,
            at,
            kind: 'praise',
            praise: `${praise}-${other}`,
            post,
            author: personas[other],
            group: praise,
            visibility: 'team',
            ...saying,
          },
          ...open,
        };
      case 'quietHelper':
        return {
          step: {
            by,
            at,
            kind: 'praise',
            praise: `${praise}-${other}-quietly`,
            post,
            author: personas[other],
            group: praise,
            visibility: 'private',
            ...saying,
          },
          quiet: true,
        };
      case 'amend':
        return { step: { by, at, kind: 'amend', praise, visibility: 'open', ...saying }, ...open };
      case 'quietAmend':
        return {
          step: { by, at, kind: 'amend', praise: secret, visibility: 'private', ...saying },
          quiet: true,
        };
      case 'withdraw':
        return { step: { by, at, kind: 'withdraw', praise }, ...open };
      case 'quietWithdraw':
        return { step: { by, at, kind: 'withdraw', praise: secret }, quiet: true };
      case 'second':
        return {
          step: {
            by,
            at,
            kind: 'second',
            praise: `${people[other] ?? 'm0'}-${post}`,
            sealed: n === 0 ? 'line' : null,
          },
          ...open,
        };
      case 'thank':
        return { step: { by, at, kind: 'thank', praise: `${people[other] ?? 'm0'}-${post}` }, ...open };
      case 'quietThank':
        return {
          step: { by, at, kind: 'thank', praise: `${people[other] ?? 'm0'}-${quietPost}-quietly` },
          quiet: true,
        };
      case 'prefer':
        return {
          step: {
            by,
            at,
            kind: 'prefer',
            preferences: {
              wish: (['team', 'private', 'open'] as const)[n],
              animation: true,
              levels: true,
              game: other !== 0,
              called: null,
            },
          },
          ...open,
        };
      case 'claim':
        return { step: { by, at, kind: 'claim', persona: personas[other] }, ...open };
      case 'unclaim':
        return { step: { by, at, kind: 'unclaim', persona: personas[other] }, ...open };
      case 'propose':
        return {
          step: {
            by,
            at,
            kind: 'propose',
            post: n === 0 ? quietPost : post,
            author,
            from: n === 1 ? `q${other}` : posts[other],
            sealed: 'idea',
          },
          ...open,
        };
      case 'unpropose':
        return { step: { by, at, kind: 'unpropose', post: n === 0 ? quietPost : post }, ...open };
      case 'move':
        return {
          step: {
            by,
            at,
            kind: 'move',
            post: n === 0 ? quietPost : post,
            state: (['considered', 'adopted', 'declined'] as const)[n],
            sealed: 'line',
          },
          ...open,
        };
      case 'work':
        return { step: { by, at, kind: 'department', department: ['製造', '営業', '総務'][n] }, ...open };
      default:
        return { step: { by, at, kind: 'wear', badges: n === 0 ? null : ['spark'] }, ...open };
    }
  });
}

const noClocks = (told: unknown) =>
  JSON.stringify(told, (key, value) => (key === 'clock' ? undefined : value));

/** Colleagues of the third who do nothing, so that her department is large enough for its coverage to be told. */
const idle = ['i0', 'i1', 'i2'];
/** Gave what the weeks before had, each less than the one before it: a decline that goes on is told to who leads. */
const far = 'far';

function before(): Step[] {
  const works = [...people, ...idle].map((by) => ({ by, kind: 'department', department: '製造', at: start }));
  const claims = [0, 1, 2, 3].map((n) => ({ by: `m${n}`, kind: 'claim', persona: `p${n}`, at: start }));
  const given = [15, 13, 11, 9].flatMap((n, week) =>
    Array.from({ length: n }, (_, nth) =>
      praiseStep({
        giver: far,
        author: 'away',
        post: `w${week}-${nth}`,
        at: start - (4 - week) * 168 * hour,
      }),
    ),
  );
  return [...given, ...works, ...claims];
}

/** Everything that somebody is told, whatever she asks. */
function everythingTo(sql: Sql, asker: MemberId, now: number): string {
  const all = [...posts, ...posts.map((post) => post.replace('t', 'q'))] as unknown as PostTag[];
  const asked = { posts: all, personas: personas as unknown as PersonaTag[], detail: true, reach: true };
  return noClocks([
    lookUp(sql, asker, asked, now),
    lookUp(sql, asker, { ...asked, detail: false }, now),
    people.map((one) => memberCard(sql, asker, one as MemberId)),
    weekOfDepartment(sql, asker, now),
    ownView(sql, asker),
    changesSince(sql, asker, 0, now),
    badgeFacts(sql, now),
    earnables(sql).map(({ rule }) => tryRule(sql, rule)),
  ]);
}

it('tells a third member the same whether or not others praise each other between two (rule 4)', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom('member', 'admin'), async (found, role) => {
      const everybody = [...people, ...idle, far];
      const [sql, without] = [await openTeam(everybody), await openTeam(everybody)];
      const third = 'third' as MemberId;
      for (const db of [sql, without]) {
        db.all("UPDATE members SET role = 'leader' WHERE id IN ('m0', 'm1')");
        db.all('UPDATE members SET role = ? WHERE id = ?', role, third);
        for (const one of everybody) addSession(db, one, one as MemberId, start);
        for (const step of before()) apply(db, step);
      }
      let [since, sinceWithout] = [sql, without].map((db) => changesSince(db, third, 0, start).clock) as [
        number,
        number,
      ];
      for (const { step, quiet } of make(found)) {
        // The third neither gives nor gets what is between two.
        if (step.by === third && (quiet || step.kind === 'claim')) continue;
        apply(sql, step);
        if (!quiet) apply(without, step);
        for (const db of [sql, without]) tellDueTo(db, third, step.at);
        const [told, toldWithout] = [
          changesSince(sql, third, since, step.at),
          changesSince(without, third, sinceWithout, step.at),
        ];
        since = told.clock;
        sinceWithout = toldWithout.clock;
        expect(noClocks(told)).toBe(noClocks(toldWithout));
        expect(everythingTo(sql, third, step.at)).toBe(everythingTo(without, third, step.at));
      }
      sql.close();
      without.close();
    }),
    { numRuns: 20 },
  );
}, 120_000);
