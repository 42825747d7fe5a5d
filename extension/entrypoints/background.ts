import type { BackgroundDefinition } from 'wxt';
import { defineBackground } from 'wxt/utils/define-background';
import { matterOfClick, matterOfTab } from '../colleague/matter.ts';
import { offerMenu, PRAISE_COLLEAGUE } from '../colleague/menu.ts';
import { openForm } from '../colleague/open-form.ts';
import { createWorld } from '../messaging/create-world.ts';
import { ownHandlers } from '../messaging/own-handlers.ts';
import { pageHandlers } from '../messaging/page-handlers.ts';
import { pickerHandlers } from '../messaging/picker-handlers.ts';
import { route } from '../messaging/router.ts';
import { noticeId, tell } from '../notices/tell.ts';
import { browser } from '../platform/browser.ts';
import { ensureAlarm } from '../platform/wake.ts';
import { welcome } from '../platform/welcome.ts';
import { joinIfWanted, obeyPolicy, obeyPolicyAtStart } from '../sites/follow-policy.ts';
import { reconcile } from '../sites/reconcile.ts';
import { showBadge } from '../sync/badge.ts';
import { finishGranted } from '../ui/wanted-site.ts';

/** Every listener is registered here, in the first turn: an event that wakes a worker is only given to those. */
const background: BackgroundDefinition = defineBackground(() => {
  const world = createWorld(browser);
  const log = (cause: unknown) => console.error('Hanamaru', cause);
  const start = () => void obeyPolicyAtStart(world).catch(log);
  const offer = () => void offerMenu(browser, world.lock).catch(log);
  const settleSites = () => void reconcile(browser, world.lock).catch(log);

  route(world, pageHandlers, ownHandlers, pickerHandlers);
  browser.runtime.onInstalled.addListener((details) => void welcome(browser, details).catch(log));
  browser.runtime.onInstalled.addListener(start);
  browser.runtime.onInstalled.addListener(offer);
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onStartup.addListener(offer);
  browser.permissions.onAdded.addListener(() => {
    settleSites();
    void finishGranted(browser, (site) => ownHandlers.switchOn(world, site)).catch(log);
  });
  browser.permissions.onRemoved.addListener(settleSites);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'language' in changes) offer();
    if (area === 'managed') void obeyPolicy(world).catch(log);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    world.syncSoon();
    if (name === 'sync') void joinIfWanted(world).catch(log);
    if (name === 'sync')
      void world
        .sync()
        .then(() => tell({ ...world, browser }))
        .catch(log);
  });
  browser.notifications.onClicked.addListener((id) => {
    if (id !== noticeId) return;
    void browser.notifications.clear(id);
    void browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
  });
  // Either gives us activeTab: once, for what the person just pointed at.
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (click.menuItemId !== PRAISE_COLLEAGUE) return;
    void matterOfClick(browser, click, tab)
      .then((matter) => openForm(browser, world.newId(), matter))
      .catch(log);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== PRAISE_COLLEAGUE || !tab) return;
    void matterOfTab(browser, tab)
      .then((matter) => openForm(browser, world.newId(), matter))
      .catch(log);
  });
  // A worker hears this only while it lives; the alarm serves for the rest.
  globalThis.addEventListener('online', world.syncSoon);

  showBadge(world.store, browser.action);
  settleSites();
  void ensureAlarm(browser.alarms).catch(log);
  world.syncSoon();
});

export default background;
