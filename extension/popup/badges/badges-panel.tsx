import { useSurroundings } from '../../ui/surroundings.ts';
import { EmptyList } from '../empty-list.tsx';
import type { Home } from '../home.ts';
import { useLive } from '../use-live.ts';
import { GivenBadges } from './given-badges.tsx';
import { MedalShelf } from './medal-shelf.tsx';
import { sortBadges, wearable } from './my-badges.ts';
import { NearlyList } from './nearly-list.tsx';
import { readStories } from './read-stories.ts';
import { WearChoice } from './wear-choice.tsx';

/** The reader's badges: hers with their stories, those on the way, and the ones she gave. */
export function BadgesPanel({ home }: { readonly home: Home }) {
  const { t } = useSurroundings();
  const stories = useLive(readStories);
  const badges = home.team?.badges ?? [];
  const { awards = [], worn = null, waiting = 0 } = home.own ?? {};
  const { held, hall, nearly, ahead } = sortBadges(badges, awards);
  const mayShow = stories ? wearable([...held, ...hall], stories.received) : [];
  return (
    <div class="panel-stack badges" data-testid="badges">
      {held.length === 0 ? (
        <EmptyList title={t('popup.badges.empty')} next={t('popup.badges.empty_next')} />
      ) : (
        <MedalShelf title={t('popup.badges.mine')} held={held} stories={stories} />
      )}
      {waiting > 0 && (
        <p class="note" data-testid="badges-waiting">
          {t('popup.badges.waiting', waiting)}
        </p>
      )}
      {mayShow.length > 0 && <WearChoice held={mayShow} worn={worn} />}
      <NearlyList nearly={nearly} ahead={ahead} />
      {hall.length > 0 && <MedalShelf title={t('popup.badges.hall')} held={hall} stories={stories} />}
      <GivenBadges badges={badges} given={stories?.given} />
    </div>
  );
}
