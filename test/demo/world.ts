import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { openTeam } from '../../server/node/open-team.ts';
import { startServer } from '../../server/node/start-server.ts';
import { root } from '../run/step.ts';
import { startIntranet } from './intranet/start-intranet.ts';
import { seedMembers } from './seed-members.ts';
import { demoTeam } from './team.ts';

export const recipe = 'sample-intranet';

/** The sample company, up and running. */
export interface World {
  readonly server: string;
  readonly intranet: string;
  readonly memberLink: string;
  /** Where its data, browser profiles and screenshots lie. */
  readonly folder: string;
  /** The browser profile of a seat. */
  profile(seat: string): string;
  /** Whether nobody has sat there yet; the browser makes the profile when it starts, so ask before. */
  isNew(seat: string): boolean;
  close(): Promise<void>;
}

const demoFolder = join(root, '.hanamaru', 'demo');
const Note = v.object({ server: v.string(), intranet: v.string(), memberLink: v.string() });

/**
 * Starts API and intranet on loopback, each on a free port, and seeds the team. The intranet keeps its posts in
 * memory, so every world starts anew: flowers of an earlier one would stand on other posts.
 */
export async function startWorld(folder = demoFolder): Promise<World> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const dataDir = join(folder, 'teams');
  const server = await startServer({ dataDir, port: 0 });
  const intranet = await startIntranet({ port: 0 });
  const { memberLink } = await openTeam({ dataDir, server: server.url, team: demoTeam });
  await seedMembers(memberLink, intranet.url);
  const note = join(folder, 'world.json');
  writeFileSync(note, JSON.stringify({ server: server.url, intranet: intranet.url, memberLink }));
  return {
    ...seats(folder, { server: server.url, intranet: intranet.url, memberLink }),
    async close() {
      rmSync(note, { force: true });
      await intranet.close();
      await server.close();
    },
  };
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

function seats(folder: string, note: v.InferOutput<typeof Note>): Omit<World, 'close'> {
  const profile = (seat: string) => join(folder, `profile-${seat}`);
  return { ...note, folder, profile, isNew: (seat) => !existsSync(profile(seat)) };
}
