import type { ActiveTab } from './active-tab.ts';
import type { Home } from './home.ts';
import { InboxList } from './inbox/inbox-list.tsx';
import { MyLevel } from './my-level.tsx';
import { PraiseColleague } from './praise-colleague.tsx';
import { Quests } from './quests/quests.tsx';
import { type SiteState, ThisSite } from './this-site.tsx';

interface HomePanelProps {
  readonly home: Home;
  /** Null where there is no site to speak of. */
  readonly tab: ActiveTab | null;
  readonly site: SiteState | null;
  readonly onMore: () => void;
}

/** What one opens the popup for: one's flower, what grows together, and what came. */
export function HomePanel({ home, tab, site, onMore }: HomePanelProps) {
  const ended = home.session?.state === 'ended';
  // Before what came where it can be switched on; where it cannot, it is only a hint.
  const thisSite = !ended && <ThisSite tab={tab} site={site} />;
  return (
    <div class="panel-stack">
      <MyLevel own={home.own} team={home.team} />
      {tab?.url && thisSite}
      {tab?.url && !ended && <PraiseColleague tabId={tab.id} />}
      <Quests home={home} />
      <InboxList home={home} onMore={onMore} />
      {!tab?.url && thisSite}
    </div>
  );
}
