import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Send } from '../../../extension/messaging/client.ts';
import type { OwnProtocol } from '../../../extension/messaging/protocol.ts';
import { type Surroundings, SurroundingsProvider } from '../../../extension/ui/surroundings.ts';
import { createTranslate } from '../../../extension/ui/translate.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import { messagesOf } from './messages.ts';
import { now } from './rows.ts';

export type Sent = { readonly type: keyof OwnProtocol; readonly data: unknown };
/** Answers by message; those without one are answered with nothing. A function that throws is a dead background. */
export type Answers = { readonly [Type in keyof OwnProtocol]?: () => unknown };

export interface Shown {
  readonly root: HTMLElement;
  readonly sent: Sent[];
  readonly world: Surroundings;
  readonly find: (testId: string) => HTMLElement;
  readonly all: (testId: string) => HTMLElement[];
  readonly button: (name: string) => HTMLElement;
  readonly click: (element: HTMLElement) => Promise<void>;
  readonly type: (testId: string, text: string) => Promise<void>;
  readonly submit: () => Promise<void>;
  readonly redraw: (screen: ComponentChild) => Promise<void>;
  readonly text: () => string;
}

/** Resolves when every promise that was already kept has been heard: a task comes after all microtasks. */
export function answered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

interface ShowOptions {
  readonly locale?: Locale;
  readonly answers?: Answers;
  readonly world?: Partial<Surroundings>;
}

/** Draws a screen with a recording `send` into the document, as a reader of `locale` sees it. */
export async function show(screen: ComponentChild, options: ShowOptions = {}): Promise<Shown> {
  const { locale = 'ja', answers = {} } = options;
  const sent: Sent[] = [];
  const record = async (type: keyof OwnProtocol, data: unknown) => {
    sent.push({ type, data });
    return answers[type]?.();
  };
  const world: Surroundings = {
    t: createTranslate(await messagesOf(locale)),
    locale,
    language: 'auto',
    send: record as Send<OwnProtocol>, // each test answers in the shape of the message it expects
    clock: () => now,
    requestSite: vi.fn(async () => true),
    giveBack: vi.fn(async () => undefined),
    findTab: vi.fn(async () => null),
    copy: vi.fn(async () => true),
    openOptions: vi.fn(),
    ...options.world,
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const redraw = (drawn: ComponentChild) =>
    act(() => render(<SurroundingsProvider value={world}>{drawn}</SurroundingsProvider>, root));
  await redraw(screen);
  const all = (testId: string) => [...root.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
  function one(found: readonly HTMLElement[], what: string): HTMLElement {
    const [first] = found;
    if (!first) throw new Error(`Nothing on the screen is ${what}: ${root.textContent}`);
    return first;
  }
  const find = (testId: string) => one(all(testId), testId);
  const buttons = () => [...root.querySelectorAll<HTMLElement>('button')];
  return {
    root,
    sent,
    world,
    find,
    all,
    redraw,
    button: (name) =>
      one(
        buttons().filter((button) => button.textContent?.includes(name)),
        name,
      ),
    click: (element) =>
      act(async () => {
        element.click();
        await answered();
      }),
    async type(testId, text) {
      const field = find(testId);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`${testId} is no text field`);
      await act(() => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    submit: () =>
      act(async () => {
        root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
        await answered();
      }),
    text: () => root.textContent ?? '',
  };
}
