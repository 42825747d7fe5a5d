import type { Send } from '../../../extension/messaging/client.ts';
import type { PageProtocol, PageSetup } from '../../../extension/messaging/protocol.ts';
import { startOverlay } from '../../../extension/overlay/start-overlay.ts';

/** The overlay as it ships, with a background that answers at once but pays for the copying that messages pay for. */
const setup: PageSetup = {
  recipe: {
    id: 'bench',
    version: 1,
    name: { ja: 'bench', en: 'bench' },
    match: [],
    fingerprint: { any: ['.post'] },
    surfaces: [
      {
        id: 'post',
        post: '.post',
        postId: [{ attribute: 'data-id' }],
        author: { id: [{ select: '.author', attribute: 'data-id' }], name: [{ select: '.author' }] },
        text: { select: '.body' },
        flower: [{ select: '.author', place: 'after' }],
      },
    ],
  },
  locale: 'ja',
  messages: {
    overlay_mark_none: '$1さんの投稿をほめる',
    overlay_mark_some: '$1さんの投稿をほめる（いま $2 件）',
  },
  me: { leads: false, animation: true },
  team: { name: 'bench', purpose: 'bench', values: [], badges: [] },
};

/** One post in five is praised, and stays as it is however often it is asked for, as in a team's store. */
const answers: Partial<PageProtocol> = {
  marks: ({ posts }) => posts.map(({ id }) => ({ n: /[05]$/.test(id) ? 2 : 0, mine: null })),
};

const send: Send<PageProtocol> = async (type, ...[data]) => {
  const heard = structuredClone(data);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const answer = answers[type];
  if (!answer) throw new Error(`The bench answers no "${type}"`);
  // Each answer takes what the same protocol says is sent with its type.
  return structuredClone((answer as (heard: unknown) => never)(heard));
};

const { signal } = new AbortController();
startOverlay({
  document,
  signal,
  setup,
  send,
  clock: Date.now,
  onFault: (cause, error) => console.error(cause, error),
});
