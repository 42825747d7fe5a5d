import * as v from 'valibot';
import type { IdeaRow } from '../../../extension/store/schema.ts';
import { PersonaTag, PostTag } from '../../../shared/contract/ids.ts';
import { now, sato, tagOf } from '../ui/rows.ts';

export const day = 86_400_000;
export const postOf = (name: string) => v.parse(PostTag, tagOf(name));

/** An idea proposed by Sato twelve days ago, unless `over` says otherwise. */
export function ideaRow(name: string, over: Partial<IdeaRow> = {}): IdeaRow {
  const at = now - 12 * day;
  return {
    ...{ post: postOf(name), author: v.parse(PersonaTag, tagOf('author')), owner: null, proposer: sato },
    ...{ state: 'proposed', since: at, proposed: at, from: null, pending: 0 },
    content: {
      words: '',
      title: `${name} の題名`,
      url: `https://redmine.example.co.jp/issues/${name}`,
      quote: '夜の問い合わせを当番制にしませんか',
      authorName: '伊藤 誠',
    },
    steps: [{ state: 'proposed', member: sato, at, words: null }],
    ...over,
  };
}
