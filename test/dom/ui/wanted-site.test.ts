import { beforeEach, describe, expect, it, vi } from 'vitest';
import { finishGranted, finishWanted, requestSite } from '../../../extension/ui/wanted-site.ts';
import { gate } from './gate.ts';

const origin = 'http://intranet.example:8080';

function fakeBrowser() {
  const kept = new Map<string, unknown>();
  const { promise: answer, resolve } = gate<boolean>();
  const calls: string[] = [];
  return {
    kept,
    calls,
    answerPrompt: resolve,
    permissions: {
      request: vi.fn(({ origins }: { origins?: string[] }) => {
        calls.push(`request ${origins}`);
        return answer;
      }),
      contains: vi.fn(async () => true),
    },
    storage: {
      session: {
        get: async (key: unknown) => ({ [String(key)]: kept.get(String(key)) }),
        async set(items: Record<string, unknown>) {
          calls.push('note');
          for (const [key, value] of Object.entries(items)) kept.set(key, value);
        },
        remove: async (key: string | string[]) => void kept.delete(String(key)),
      },
    },
  };
}

describe('asking for a site', () => {
  let browser: ReturnType<typeof fakeBrowser>;
  const switchOn = vi.fn(async () => ({ ok: true }));

  beforeEach(() => {
    browser = fakeBrowser();
    switchOn.mockClear();
  });

  it('asks the browser before anything else, for the host on any port', () => {
    void requestSite(browser, origin, 'redmine');
    expect(browser.calls[0]).toBe('request http://intranet.example/*');
  });

  it('notes what was wanted while the prompt is open and forgets it afterwards', async () => {
    const asked = requestSite(browser, origin, 'redmine');
    expect(browser.kept.get('wantedSite')).toEqual({ origin, recipe: 'redmine' });
    browser.answerPrompt(true);
    expect(await asked).toBe(true);
    expect(browser.kept.size).toBe(0);
  });

  it('finishes once what a closed popup had asked for', async () => {
    browser.kept.set('wantedSite', { origin, recipe: 'redmine' });
    await finishWanted(browser, switchOn);
    await finishWanted(browser, switchOn);
    expect(switchOn.mock.calls).toEqual([[{ origin, recipe: 'redmine' }]]);
  });

  it('switches nothing on that was not granted', async () => {
    browser.kept.set('wantedSite', { origin, recipe: 'redmine' });
    browser.permissions.contains.mockResolvedValue(false);
    await finishWanted(browser, switchOn);
    expect(switchOn).not.toHaveBeenCalled();
    expect(browser.kept.size).toBe(0);
  });

  it('waits while only other hosts were granted, and forgets after switching on, not before', async () => {
    browser.kept.set('wantedSite', { origin, recipe: 'redmine' });
    browser.permissions.contains.mockResolvedValue(false);
    expect(await finishGranted(browser, switchOn)).toBe(false);
    browser.permissions.contains.mockResolvedValue(true);
    switchOn.mockRejectedValueOnce(new Error('died'));
    await expect(finishGranted(browser, switchOn)).rejects.toThrow('died');
    expect(browser.kept.size).toBe(1);
    expect(await finishGranted(browser, switchOn)).toBe(true);
    expect(browser.kept.size).toBe(0);
  });

  it.each([undefined, null, 'text', {}, { origin: 3 }, { origin: 'nonsense', recipe: 'growi' }, { origin }])(
    'is not upset by a damaged note (%j)',
    async (wantedSite) => {
      browser.kept.set('wantedSite', wantedSite);
      expect(await finishGranted(browser, switchOn)).toBe(false);
      await finishWanted(browser, switchOn);
      expect(switchOn).not.toHaveBeenCalled();
      expect(browser.kept.size).toBe(0);
    },
  );
});
