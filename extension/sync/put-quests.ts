import type { QuestView } from '../../shared/contract/views.ts';
import { waiting } from '../store/outbox.ts';
import type { Store } from '../store/schema.ts';

/** Takes in the team's goals, inside the caller's transaction. One that we are taking back stays away. */
export async function putQuests(store: Store, views: readonly QuestView[]): Promise<void> {
  if (views.length === 0) return;
  const leaving = new Set((await waiting(store)).map(({ op }) => (op.kind === 'unquest' ? op.quest : null)));
  for (const view of views) {
    if (view.dropped || leaving.has(view.quest)) await store.quests.delete(view.quest);
    else await store.quests.put(view);
  }
}
