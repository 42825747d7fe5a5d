import { DatabaseSync } from 'node:sqlite';
import type { MemberId, PersonaTag, PostTag } from '../../../shared/contract/ids.ts';
import { parseJoinLink } from '../../../shared/contract/link.ts';
import { deriveTagKey, keyCheck, praiseId } from '../../../shared/target/tag.ts';

export const praises = 100_000;
const posts = 40_000;
const givers = 500;
export const tagsPerLookup = 50;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 22 characters that look like a digest, and are the same in every run. */
function tagOf(kind: string, index: number): string {
  let state = index * 2654435761 + kind.charCodeAt(0) * 97;
  return Array.from({ length: 22 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return letters[state >>> 26] ?? 'A';
  }).join('');
}

/** As long as the blob of a praise with a sentence, a title and an address. */
const sealed = `1.k1.${'s'.repeat(420)}`;

/** Writes 100,000 praises by 500 people of 40,000 posts into a team's file, a few of them the asker's. */
export function seed(file: string, asker: MemberId): void {
  const database = new DatabaseSync(file);
  const praise = database.prepare(
    'INSERT INTO praises (id, post, giver, author, value, said, sealed, at, clock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const post = database.prepare('INSERT INTO posts VALUES (?, ?, ?, ?)');
  database.exec('BEGIN');
  let clock = 10;
  for (let index = 0; index < praises; index++) {
    const giver = index % givers === 0 ? asker : `giver-${(index * 7) % givers}`;
    const at = 1_790_000_000_000 + index;
    praise.run(
      tagOf('praise', index),
      tagOf('post', index % posts),
      giver,
      tagOf('author', index % 900),
      'kaizen',
      'full',
      sealed,
      at,
      ++clock,
    );
  }
  for (let index = 0; index < posts; index++) {
    const n = Math.floor((praises - 1 - index) / posts) + 1;
    post.run(tagOf('post', index), tagOf('author', index % 900), n, ++clock);
  }
  database.prepare('UPDATE team SET clock = ?').run(clock);
  database.exec('COMMIT');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

/** Bodies of lookups for a screenful: some posts praised, some not, as on a real page. */
export function lookupBodies(count: number): string[] {
  return Array.from({ length: count }, (_, request) =>
    JSON.stringify({
      posts: Array.from({ length: tagsPerLookup }, (_, index) =>
        tagOf('post', (request * 131 + index * 17) % (posts * 2)),
      ),
    }),
  );
}

/** Bodies of one fresh praise each. `round` keeps them apart from other rounds'. */
export async function opsBodies(count: number, round: number, giver: MemberId): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const post = tagOf('new', round * 1_000_000 + index) as PostTag; // 22 letters, see tagOf
      const author = tagOf('author', index % 900) as PersonaTag; // the same
      const praise = await praiseId(giver, post);
      const id = crypto.randomUUID();
      const op = {
        id,
        at: Date.now(),
        kind: 'praise',
        praise,
        post,
        author,
        value: 'kaizen',
        said: 'full',
        visibility: 'team',
        sealed,
      };
      return JSON.stringify({ ops: [op] });
    }),
  );
}

/** Joins over HTTP as a browser would, and gives the token and who one is. */
export async function join(server: string, link: string): Promise<{ token: string; member: MemberId }> {
  const parsed = parseJoinLink(link);
  if ('fault' in parsed) throw new Error(`The join link is ${parsed.fault}`);
  const { team, invite, rootKey } = parsed.link;
  const response = await fetch(`${server}/v1/join`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${team}.${invite}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: '佐藤', keyCheck: await keyCheck(await deriveTagKey(rootKey)) }),
  });
  const { token, member } = (await response.json()) as { token: string; member: { id: MemberId } }; // a bench: wrong answers fail loudly below
  if (!token) throw new Error(`Joining answered ${response.status}`);
  return { token, member: member.id };
}
