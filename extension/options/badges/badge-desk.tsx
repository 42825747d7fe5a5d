import { useEffect, useRef, useState } from 'preact/hooks';
import type { BadgeFacts } from '../../../shared/contract/badge.ts';
import type { TeamRow } from '../../store/schema.ts';
import { Button } from '../../ui/button.tsx';
import { InPlace } from '../../ui/in-place.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { MessageKey } from '../../ui/translate.ts';
import { AskingProblem } from '../asking/asking-problem.tsx';
import { useAsking } from '../asking/use-asking.ts';
import { BadgeItem } from './badge-item.tsx';
import { NewBadge } from './new-badge.tsx';

/** All of the team's badges and how they fare, asked of the server when this is opened. */
export function BadgeDesk({ values }: { readonly values: TeamRow['values'] }) {
  const { t, send } = useSurroundings();
  const [badges, setBadges] = useState<readonly BadgeFacts[] | null>(null);
  const [saved, setSaved] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const asking = useAsking();
  const load = () => asking.ask(() => send('askBadges'), setBadges);
  useEffect(() => {
    root.current?.focus(); // the button that opened it is gone
    void load();
  }, []); // once, when it is opened
  function keep(now: readonly BadgeFacts[]): void {
    setBadges(now);
    setSaved(true);
  }
  const inUse = (kind: BadgeFacts['kind']) =>
    badges?.filter((badge) => badge.kind === kind && badge.retired === null) ?? [];
  const list = (title: MessageKey, shown: readonly BadgeFacts[]) =>
    shown.length > 0 && (
      <>
        <h3>{t(title)}</h3>
        <ul class="badge-rows wide" aria-label={t(title)}>
          {shown.map((badge) => (
            <BadgeItem key={badge.id} badge={badge} values={values} onKept={keep} />
          ))}
        </ul>
      </>
    );
  return (
    <div
      ref={root}
      class="stack wide badge-desk"
      tabIndex={-1}
      aria-busy={asking.busy}
      data-testid="badge-desk"
    >
      <AskingProblem asking={asking} />
      {!badges && !asking.busy && (
        <Button testId="badges-again" onClick={() => void load()}>
          {t('options.asking.again')}
        </Button>
      )}
      <p class="soft saved" role="status">
        {saved && t('options.badges.saved')}
      </p>
      {list('options.badges.given', inUse('given'))}
      {badges && (
        <InPlace label={t('options.badges.new')} testId="badge-new">
          {(close) => <NewBadge values={values} onKept={keep} close={close} />}
        </InPlace>
      )}
      {list('options.badges.earned', inUse('earned'))}
      {list('options.badges.hall', badges?.filter(({ retired }) => retired !== null) ?? [])}
    </div>
  );
}
