import type { World } from '../messaging/world.ts';
import { join } from '../sync/join.ts';
import { readLocale } from '../ui/language.ts';
import { loadMessages } from '../ui/load-messages.ts';
import { createTranslate } from '../ui/translate.ts';
import { applyPolicySites } from './apply-policy.ts';
import { joinByPolicy } from './join-by-policy.ts';
import { startOnAllSites } from './open-tabs.ts';
import { awaitPolicy, type Policy, readPolicy } from './policy.ts';

/** After an install and at the browser's start: waits for the policy to be readable and obeys it. */
export async function obeyPolicyAtStart(world: World): Promise<void> {
  await awaitPolicy(world.browser.storage.managed, world.after);
  await obeyPolicy(world);
}

/**
 * Also when it changed. Read and obeyed under one lock, so that of two turns at once the later reading counts. Joins
 * before it switches sites on: a page asks once at its start whether there is a team.
 */
export function obeyPolicy(world: World): Promise<void> {
  return world.lock('policy', async () => {
    const policy = await readPolicy(world.browser.storage.managed);
    await joinAs(world, policy);
    await applyPolicySites(world.browser, world.lock, policy);
  });
}

/** From time to time: the server may have been out of reach, or the session may have ended. */
export function joinIfWanted(world: World): Promise<void> {
  return world.lock('policy', async () => joinAs(world, await readPolicy(world.browser.storage.managed)));
}

async function joinAs(world: World, policy: Policy | null): Promise<void> {
  const { browser, store } = world;
  const joined = await joinByPolicy(
    {
      store,
      area: browser.storage.local,
      newMember: () => newMember(browser),
      join: (link, name) => join(world, link, name),
    },
    policy,
  );
  if (!joined) return;
  world.syncSoon();
  await startOnAllSites(browser);
}

async function newMember(browser: World['browser']): Promise<string> {
  const locale = await readLocale(browser);
  const files = { fetch: (address: string) => fetch(address), getURL: browser.runtime.getURL };
  return createTranslate(await loadMessages(locale, files))('policy.new_member');
}
