import { describe, expect, it } from 'vitest';
import type { SyncFault } from '../../../extension/messaging/protocol.ts';
import { explainFault, explainRefusal, type Fault } from '../../../extension/ui/explain.ts';
import { createTranslate, type MessageKey } from '../../../extension/ui/translate.ts';
import type { LinkFault } from '../../../shared/contract/link.ts';
import { RefusalCode } from '../../../shared/contract/ops.ts';
import { ProblemCode } from '../../../shared/contract/problem.ts';
import { messagesOf } from './messages.ts';

const links = { 'not-a-link': 1, 'not-https': 1, incomplete: 1, 'bad-key': 1 } satisfies Record<LinkFault, 1>;
const kinds = { offline: 1, timeout: 1, 'not-our-server': 1 } satisfies Partial<Record<SyncFault['kind'], 1>>;

const faults: Fault[] = [
  // The keys of these literals are the kinds they satisfy.
  ...(Object.keys(links) as LinkFault[]),
  'already-joined',
  ...(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ kind })),
  { kind: 'server-error', status: 503 },
  ...ProblemCode.options.map((code) => ({ kind: 'problem', code }) as const),
];

describe('explaining what went wrong', async () => {
  const ja = await messagesOf('ja');
  const en = await messagesOf('en');
  const keys = new Set<MessageKey>([
    ...faults.map(explainFault),
    ...RefusalCode.options.map(explainRefusal),
    explainRefusal('a code of a later version'),
  ]);

  it('has a text of its own for every fault, problem and refusal', () => {
    expect(keys.size).toBe(faults.length + RefusalCode.options.length + 1);
  });

  it.each([...keys])('says %s in whole sentences of both languages', (key) => {
    expect(createTranslate(ja)(key)).toMatch(/。$/);
    expect(createTranslate(en)(key)).toMatch(/^[A-Z].*\.$/);
  });

  it('calls a refusal it does not know, or none, refused', () => {
    expect(explainRefusal('constructor')).toBe('problem.refused.other');
    expect(explainRefusal(null)).toBe('problem.refused.other');
  });

  it('has the same messages in both languages, with the same substitutions', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
    const places = (text = '') => [...new Set(text.match(/\$\d/g) ?? [])].sort();
    for (const [key, text] of Object.entries(ja)) expect([key, places(en[key])]).toEqual([key, places(text)]);
  });
});
