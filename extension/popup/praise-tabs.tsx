import { useId, useRef, useState } from 'preact/hooks';
import { useSurroundings } from '../ui/surroundings.ts';
import { GivenList } from './given-list.tsx';
import type { Home } from './home.ts';
import { ReceivedList } from './received-list.tsx';

const tabs = ['received', 'given'] as const;
type Tab = (typeof tabs)[number];

/** もらった / おくった, as the ARIA tabs pattern: one stop in the tab order, arrows between. */
export function PraiseTabs({ home, onMore }: { readonly home: Home; readonly onMore: () => void }) {
  const { t } = useSurroundings();
  const [shown, setShown] = useState<Tab>('received');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const next = { ArrowRight: other(shown), ArrowLeft: other(shown), Home: tabs[0], End: tabs[1] }[
      event.key
    ];
    if (!next) return;
    event.preventDefault();
    setShown(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }

  return (
    <section>
      <div
        class="tabs"
        role="tablist"
        ref={list}
        aria-label={t('popup.tabs.label')}
        onKeyDown={move}
        tabIndex={-1}
      >
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            class="tab"
            id={`${id}-${tab}`}
            data-tab={tab}
            aria-selected={tab === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => setShown(tab)}
          >
            {t(`popup.tabs.${tab}`)}
            {home.unread[tab] > 0 && <span class="new">{t('popup.tabs.unread', home.unread[tab])}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        {shown === 'received' ? (
          <ReceivedList home={home} onMore={onMore} />
        ) : (
          <GivenList home={home} onMore={onMore} />
        )}
      </div>
    </section>
  );
}

function other(tab: Tab): Tab {
  return tab === 'received' ? 'given' : 'received';
}
