import { nameOf } from '../../store/named.ts';
import type { Helper } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import { meetPersonas } from './meet-personas.ts';
import { naming } from './naming.ts';

/** Not the reader, nor the post's author by another account, and each person once. */
export const helpers: PageHandlers['helpers'] = async (world, page, { post, accounts }) => {
  const names = await naming(world, page);
  if (!names) return [];
  const { store } = world;
  const main = await names.target(post);
  const personas = await Promise.all(accounts.map(({ id }) => names.persona(id)));
  await meetPersonas(world, [main.author, ...personas]);
  const [author, ...owners] = await store.owners.bulkGet([main.author, ...personas]);
  const mine = await store.personas.bulkGet(personas);
  const members = await store.members.bulkGet(owners.map((owner) => owner?.member ?? names.me));
  const praises = await store.praises.where('post').equals(main.post).toArray();
  const given = new Set(praises.flatMap((row) => (row.giver === names.me && row.group ? [row.author] : [])));
  const seen = new Set<string>([main.author, names.me, ...(author?.member ? [author.member] : [])]);
  return accounts.flatMap(({ id, name }, index): Helper[] => {
    const persona = personas[index];
    const member = owners[index]?.member;
    if (!persona || mine[index]?.state === 'yours' || seen.has(persona) || (member && seen.has(member)))
      return [];
    seen.add(member ?? persona);
    const known = member && members[index];
    return [{ id, name: (known && nameOf(known)) || name, given: given.has(persona) }];
  });
};
