import type { Send } from '../../messaging/client.ts';
import type { PageProtocol, ViewerState } from '../../messaging/protocol.ts';
import type { Account, Reader } from '../read/create-reader.ts';

interface ViewerOptions {
  readonly reader: Reader;
  readonly send: Send<PageProtocol>;
  readonly onFault: (cause: string, error: unknown) => void;
}

/** Who is signed in on the page, read again with each look at it, and whether the card should ask if it is the reader. */
export function followViewer({ reader, send, onFault }: ViewerOptions) {
  let account: Account | null = null;
  let state: ViewerState | null = null;

  async function tell(seen: Account): Promise<void> {
    try {
      const answer = await send('viewer', seen);
      if (seen === account) state = answer;
    } catch (error) {
      onFault('viewer', error);
    }
  }

  return {
    account: () => account,
    ask: () => (state === 'ask' ? account : null),
    answered(answer: ViewerState): void {
      state = answer;
    },
    look(): void {
      const seen = reader.viewer();
      // The name may come later, as when it stands on one's own post only, and go again.
      if (seen?.id === account?.id && (account?.name || !seen?.name)) return;
      account = seen;
      state = null;
      if (seen) void tell(seen);
    },
  };
}
