import type { MemberId } from '../../../shared/contract/ids.ts';
import { nameOf } from '../../store/named.ts';
import { askMember, type MemberKnown, memberKnownHere } from '../../sync/ask-member.ts';
import type { NameCard } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { badgeShower } from './badges.ts';
import { naming } from './naming.ts';
import { notLonger } from './not-longer.ts';

export const nameCard: PageHandlers['nameCard'] = async (world, page, { account }) => {
  const names = await naming(world, page);
  const owner = names && (await world.store.owners.get(await names.persona(account.id)));
  if (!names || !owner?.member) return null;
  const known = await askedOrKnown(world, owner.member);
  return known && tell(world, known, names.me);
};

async function askedOrKnown(world: World, id: MemberId): Promise<MemberKnown | null> {
  const asked = askMember(world, id).catch((cause: unknown) => {
    console.error('Hanamaru could not look up a member', cause);
    return null;
  });
  const answer = await notLonger(world, asked);
  return (answer === undefined ? null : await asked) ?? memberKnownHere(world.store, id);
}

async function tell(world: World, { member, held, latest }: MemberKnown, me: MemberId): Promise<NameCard> {
  const show = await badgeShower(world);
  const { department, level } = member;
  return { name: nameOf(member), department, level, badges: show(held), latest, isMe: member.id === me };
}
