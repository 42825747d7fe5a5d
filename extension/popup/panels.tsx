import { unasked } from '../../shared/rules/unasked.ts';
import type { ActiveTab } from './active-tab.ts';
import { BadgesPanel } from './badges/badges-panel.tsx';
import { GivenList } from './given-list.tsx';
import type { Home } from './home.ts';
import { HomePanel } from './home-panel.tsx';
import { IdeasPanel } from './ideas/ideas-panel.tsx';
import { ReceivedList } from './received-list.tsx';
import { type TabId, Tabs, tabIds } from './tabs.tsx';
import { TeamPanel } from './team/team-panel.tsx';
import type { SiteState } from './this-site.tsx';

interface PanelsProps {
  readonly home: Home;
  readonly tab: ActiveTab | null;
  readonly site: SiteState | null;
  readonly onMore: () => void;
  readonly first?: TabId;
}

/** Every screen of the popup. Nothing of badges for who does without the game layer (RECOGNITION.md rule 2). */
export function Panels({ home, tab, site, onMore, first = 'home' }: PanelsProps) {
  const { game } = home.own?.preferences ?? unasked;
  const { received, given, news } = home.unread;
  return (
    <Tabs
      tabs={tabIds.filter((one) => game || one !== 'badges')}
      first={first}
      unread={{ home: received + given + news, received, given }}
    >
      {(shown) => {
        switch (shown) {
          case 'home':
            return <HomePanel home={home} tab={tab} site={site} onMore={onMore} />;
          case 'received':
            return <ReceivedList home={home} onMore={onMore} />;
          case 'given':
            return <GivenList home={home} onMore={onMore} />;
          case 'badges':
            return <BadgesPanel home={home} />;
          case 'ideas':
            return <IdeasPanel />;
          case 'team':
            return <TeamPanel home={home} />;
        }
      }}
    </Tabs>
  );
}
