import { people } from './people.ts';
import type { Entry } from './portal.ts';

/** An entry of `n` replies that nobody wrote, for looking at long pages; `now` in milliseconds since 1970. */
export function longEntry(n: number, now: number): Entry {
  const at = (i: number) => new Date(now - (n - i) * 60_000);
  const replies = Array.from({ length: n }, (_, i) => ({
    id: 500_000 + i,
    to: null,
    author: people[i % people.length]?.id ?? 'sato',
    at: at(i),
    body: `${i + 1}件目の返信です。点検の結果を共有します。`,
    state: 'published' as const,
  }));
  return {
    id: 99,
    kind: 'board',
    category: '業務連絡',
    title: `長いトピック（${n}件）`,
    author: 'suzuki',
    at: at(0),
    body: '表示の確認用です。',
    state: 'published',
    replies,
  };
}
