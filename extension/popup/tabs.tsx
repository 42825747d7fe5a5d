import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useSurroundings } from '../ui/surroundings.ts';
import { TabIcon } from './tab-icon.tsx';

export const tabIds = ['home', 'received', 'given', 'badges', 'ideas', 'team'] as const;
export type TabId = (typeof tabIds)[number];

interface TabsProps {
  readonly tabs: readonly TabId[];
  readonly first: TabId;
  /** How much of each is new. */
  readonly unread: Partial<Record<TabId, number>>;
  readonly children: (shown: TabId) => ComponentChildren;
}

/** The popup's screens, as the ARIA tabs pattern: one stop in the tab order, arrows between. */
export function Tabs({ tabs, first, unread, children }: TabsProps) {
  const { t } = useSurroundings();
  const [chosen, setChosen] = useState(first);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.includes(chosen) ? chosen : 'home'; // the badges go when the game layer is switched off

  function move(event: KeyboardEvent): void {
    const next = beside(tabs, shown, event.key);
    if (!next) return;
    event.preventDefault();
    setChosen(next);
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
            onClick={() => setChosen(tab)}
          >
            <TabIcon tab={tab} />
            <span>{t(`popup.tabs.${tab}`)}</span>
            <Count n={unread[tab] ?? 0} />
          </button>
        ))}
      </div>
      <div role="tabpanel" class="tab-panel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        {children(shown)}
      </div>
    </section>
  );
}

/** A number for the eye, a phrase for the ear. */
function Count({ n }: { readonly n: number }) {
  const { t } = useSurroundings();
  if (n === 0) return null;
  return (
    <>
      <span class="tab-count" aria-hidden="true">
        {n > 99 ? '99+' : n}
      </span>
      <span class="visually-hidden"> {t('popup.tabs.unread', n)}</span>
    </>
  );
}

function beside(tabs: readonly TabId[], shown: TabId, key: string): TabId | undefined {
  const at = tabs.indexOf(shown);
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length];
  if (key === 'ArrowLeft') return tabs.at(at - 1);
  if (key === 'Home') return tabs[0];
  return key === 'End' ? tabs.at(-1) : undefined;
}
