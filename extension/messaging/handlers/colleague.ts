import type { MemberId } from '../../../shared/contract/ids.ts';
import { memberPersona } from '../../../shared/target/member-persona.ts';
import { pagePost } from '../../../shared/target/page-post.ts';
import { tag } from '../../../shared/target/tag.ts';
import { matterOfTab } from '../../colleague/matter.ts';
import { openForm } from '../../colleague/open-form.ts';
import { readKeyring } from '../../store/keyring.ts';
import { nameOf } from '../../store/named.ts';
import { amend } from '../../sync/amend.ts';
import { readAuthor } from '../../sync/author-wish.ts';
import { praise } from '../../sync/praise.ts';
import { readMarks } from '../../sync/read-marks.ts';
import type { Target } from '../../sync/write.ts';
import { webAddress } from '../../ui/web-address.ts';
import type { Mark } from '../protocol.ts';
import type { OwnHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { readGiveable } from './giveable-badges.ts';
import { notLonger } from './not-longer.ts';

export const startPraise: OwnHandlers['startPraise'] = async ({ browser, newId }, { tabId }) => {
  await openForm(browser, newId(), await matterOfTab(browser, await browser.tabs.get(tabId)));
};

/** From the server where it answers soon enough, else what is known here. */
export const meetColleague: OwnHandlers['meetColleague'] = async (world, { member, url }) => {
  const { me, target } = await name(world, url, member);
  const { post, author } = target;
  const asked = world.lookUp({ posts: [post], personas: [author] }).catch((cause: unknown) => {
    console.error('Hanamaru could not look up a colleague', cause);
  });
  await notLonger(world, asked);
  const { wish } = await readAuthor(world.store, author);
  const row = await world.store.drafts.get(post);
  const { post: _, ...draft } = row ?? { post };
  return {
    post,
    wish,
    mark: await markOf(world, me, target),
    draft: 'words' in draft ? draft : null,
    badges: await readGiveable(world),
  };
};

export const praiseColleague: OwnHandlers['praiseColleague'] = async (
  world,
  { member, matter, words, ...saying },
) => {
  const { store } = world;
  const { me, target } = await name(world, matter.url, member);
  const known = await store.members.get(member);
  const content = { ...matter, words, authorName: known ? nameOf(known) : '' };
  const before = await markOf(world, me, target);
  const saysNothing = words === '' && saying.value === null && saying.badge === null;
  if (saysNothing && !before.mine) await praise(world, target, content, saying.visibility);
  else await amend(world, target, content, saying);
  await world.lock('drafts', () => store.drafts.delete(target.post)); // after what was typed last
  const mark = await markOf(world, me, target);
  world.syncSoon();
  return mark;
};

/** How the team names what a colleague did, as the page at an address shows it. */
async function name(
  { store }: World,
  address: string,
  member: MemberId,
): Promise<{ me: MemberId; target: Target }> {
  const session = await store.session.get('me');
  const keyring = await readKeyring(store);
  if (!session || !keyring) throw new Error('No team was joined in this browser');
  if (member === session.member) throw new Error('Nobody praises herself');
  if (!webAddress(address)) throw new Error('A page without an address cannot be praised');
  const { site, id } = pagePost(address, member);
  return {
    me: session.member,
    target: { post: await tag(keyring.tag, 'post', site, id), author: memberPersona(member) },
  };
}

async function markOf({ store }: World, me: MemberId, target: Target): Promise<Mark> {
  const [mark] = await readMarks(store, me, [target]);
  return mark ?? { n: 0, mine: null };
}
