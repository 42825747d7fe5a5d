/** Somebody who writes in the invented conversation. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Message {
  readonly n: number;
  readonly author: Person;
  /** Whether it goes on with what its author wrote before. */
  readonly goesOn: boolean;
  readonly text: string;
}

const people: readonly Person[] = ['安藤 光', '石井 翼', '上田 凛', '榎本 蓮', '大野 葵'].map(
  (name, index) => ({
    id: `p${index}x${index}q`,
    name,
  }),
);
/** So few texts that neighbours often say the same, as people do: then a recycled node changes by its attributes only. */
const texts = ['了解です。', '了解です。', 'ありがとうございます。', '資料を置きました。'];

/**
 * So many messages in runs of one to five by one person, with a notice of the product (null) here and there. The same
 * each time. Where the product repeats the author on each message, none goes on.
 */
export function conversation(count: number, { runs }: { readonly runs: boolean }): (Message | null)[] {
  const next = numbers();
  const all: (Message | null)[] = [];
  let author = 0;
  let left = 0;
  for (let n = 0; n < count; n += 1) {
    const isNotice = next() % 23 === 0;
    const begins = left === 0 || all.at(-1) === null;
    if (isNotice) all.push(null);
    if (isNotice || begins) {
      author = (author + 1 + (next() % (people.length - 1))) % people.length;
      left = 1 + (next() % 5);
    }
    const goesOn = runs && !isNotice && !begins;
    const [person = { id: '', name: '' }, text = ''] = [people[author], texts[next() % texts.length]];
    all.push({ n, author: person, goesOn, text });
    left -= 1;
  }
  return all;
}

/** Numbers that look like chance and are the same each time (the constants of Numerical Recipes, chapter 7.1). */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
