import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { memberInviteLife } from '../../server/domain/lifetimes.ts';
import { createInvite } from '../../server/node/invite.ts';
import { openTeam } from '../../server/node/open-team.ts';
import { startServer } from '../../server/node/start-server.ts';
import { parseJoinLink } from '../../shared/contract/link.ts';
import { root } from '../run/step.ts';
import { leader, type Seat } from './arguments.ts';
import { personById } from './intranet/people.ts';
import { startIntranet } from './intranet/start-intranet.ts';
import { seedTeam } from './seed-team.ts';
import { type Deed, goodDays } from './story.ts';
import { demoTeam } from './team.ts';

export const recipe = 'sample-intranet';

/** The sample company, up and running. */
export interface World {
  readonly server: string;
  readonly intranet: string;
  readonly memberLink: string;
  /** Whoever joins by it leads. */
  readonly leaderLink: string;
  /** Where its data, browser profiles and screenshots lie. */
  readonly folder: string;
  /** The link that somebody in a seat joins by. */
  linkOf(seat: Seat): string;
  /** The browser profile of a seat. */
  profile(seat: string): string;
  /** Whether nobody has sat there yet; the browser makes the profile when it starts, so ask before. */
  isNew(seat: string): boolean;
  close(): Promise<void>;
}

const demoFolder = join(root, '.hanamaru', 'demo');
const Note = v.object({
  server: v.string(),
  intranet: v.string(),
  memberLink: v.string(),
  links: v.object({ sato: v.string(), tanaka: v.string(), suzuki: v.string() }),
});

/**
 * Starts API and intranet on loopback, each on a free port, and seeds the team. The intranet keeps its posts in
 * memory, so every world starts anew: flowers of an earlier one would stand on other posts.
 */
export async function startWorld({
  folder = demoFolder,
  story = goodDays,
}: {
  folder?: string;
  /** What has happened in the team before anybody sits down. */
  story?: readonly Deed[];
} = {}): Promise<World> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const dataDir = join(folder, 'teams');
  const server = await startServer({ dataDir, port: 0 });
  const intranet = await startIntranet({ port: 0 });
  const { memberLink } = await openTeam({ dataDir, server: server.url, team: demoTeam });
  const links = await inviteSeats(dataDir, memberLink);
  await seedTeam({ intranet: intranet.url, memberLink, leaderLink: links[leader], story });
  const noted = { server: server.url, intranet: intranet.url, memberLink, links };
  const note = join(folder, 'world.json');
  writeFileSync(note, JSON.stringify(noted));
  return {
    ...seats(folder, noted),
    async close() {
      rmSync(note, { force: true });
      await intranet.close();
      await server.close();
    },
  };
}

/** A link for each seat, so that whoever sits there is of the department that the intranet shows. */
async function inviteSeats(dataDir: string, memberLink: string): Promise<Record<Seat, string>> {
  const parsed = parseJoinLink(memberLink);
  if ('fault' in parsed) throw new Error(`The team's own join link does not read: ${parsed.fault}`);
  const { server, team, rootKey } = parsed.link;
  const invite = (seat: Seat) =>
    createInvite({
      ...{ dataDir, server, team, rootKey, uses: null, life: memberInviteLife },
      role: seat === leader ? 'leader' : 'member',
      department: personById(seat)?.department ?? null,
    });
  return { sato: await invite('sato'), tanaka: await invite('tanaka'), suzuki: await invite('suzuki') };
}

/** The world another terminal is running, or null. */
export async function findRunningWorld(folder = demoFolder): Promise<World | null> {
  const note = join(folder, 'world.json');
  if (!existsSync(note)) return null;
  const parsed = v.safeParse(Note, JSON.parse(readFileSync(note, 'utf8')));
  if (!parsed.success) return null;
  const alive = await fetch(`${parsed.output.server}/health`).catch(() => null); // nobody there: it was killed
  return alive?.ok ? { ...seats(folder, parsed.output), close: async () => {} } : null;
}

function seats(folder: string, { links, ...note }: v.InferOutput<typeof Note>): Omit<World, 'close'> {
  const profile = (seat: string) => join(folder, `profile-${seat}`);
  const linkOf = (seat: Seat) => links[seat];
  return {
    ...note,
    leaderLink: linkOf(leader),
    folder,
    linkOf,
    profile,
    isNew: (seat) => !existsSync(profile(seat)),
  };
}
