import type { MemberId, PersonaTag, PostTag, PraiseId } from '../../../shared/contract/ids.ts';
import type { Said } from '../../../shared/contract/sealed.ts';
import { type TeamWeek, weekOf } from '../../../shared/rules/week.ts';
import { againOf, againWithin, baseOf, returnWithin } from '../../../shared/rules/weight.ts';
import type { Book } from './book.ts';

/** A standing praise as growth sees it: who, when, and what it weighs and counts in twelfths. */
export interface Merit {
  readonly praise: PraiseId;
  readonly giver: MemberId;
  /** The receiver, or the author's persona while nobody claimed it. */
  readonly counterpart: MemberId | PersonaTag;
  readonly receiver: MemberId | null;
  readonly post: PostTag;
  readonly value: string | null;
  readonly at: number;
  readonly week: number;
  readonly base: number;
  readonly again: number;
  readonly weight: number;
  readonly forGiver: number;
  readonly forReceiver: number;
}

const columns = `merits.praise, merits.giver, merits.counterpart, merits.receiver, merits.post, merits.value, merits.at,
  merits.week, merits.base, merits.again, merits.weight, merits.for_giver AS forGiver, merits.for_receiver AS forReceiver`;

export function meritsOf({ sql, merits }: Book, praises: readonly PraiseId[]): Merit[] {
  return sql.all<Merit>(
    `SELECT ${columns} FROM json_each(?) AS asked JOIN ${merits} AS merits ON merits.praise = asked.value`,
    JSON.stringify(praises),
  );
}

/** Writes those of the praises that stand as merits that weigh and count nothing yet, and forgets the others. */
export function replaceMerits(
  { sql, merits, isOpen }: Book,
  praises: readonly PraiseId[],
  week: TeamWeek,
): Merit[] {
  const ids = JSON.stringify(praises);
  sql.all(`DELETE FROM ${merits} WHERE praise IN (SELECT value FROM json_each(?))`, ids);
  const standing = sql.all<Standing>(
    `SELECT praises.id AS praise, praises.giver, coalesce(personas.member, praises.author) AS counterpart,
       personas.member AS receiver, praises.post, praises.value, praises.said, praises.at
     FROM json_each(?) AS asked JOIN praises ON praises.id = asked.value
     LEFT JOIN personas ON personas.tag = praises.author
     WHERE praises.sealed IS NOT NULL AND praises.giver IS NOT personas.member AND praises.secret <= ?`,
    ids,
    isOpen ? 0 : 1,
  );
  const fresh = standing.map(({ said, ...facts }) => ({
    ...facts,
    ...{ week: weekOf(facts.at, week), base: baseOf(said), again: 0, weight: 0, forGiver: 0, forReceiver: 0 },
  }));
  sql.all(
    `INSERT INTO ${merits} (praise, giver, counterpart, receiver, post, value, at, week, base, again, weight, for_giver, for_receiver)
     SELECT value ->> 'praise', value ->> 'giver', value ->> 'counterpart', value ->> 'receiver', value ->> 'post',
       value ->> 'value', value ->> 'at', value ->> 'week', value ->> 'base', 0, 0, 0, 0 FROM json_each(?)`,
    JSON.stringify(fresh),
  );
  return fresh;
}

type Standing = Pick<Merit, 'praise' | 'giver' | 'counterpart' | 'receiver' | 'post' | 'value' | 'at'> & {
  readonly said: Said;
};

/**
 * Every merit whose weight may rest on the changed ones: those themselves, the same pair's next three of each (a fourth
 * has three before it with or without), and the other's for the same post. Never more, however long the history.
 */
export function restingOn({ sql, merits }: Book, changed: readonly Merit[]): Merit[] {
  const marks = changed.map(({ praise, giver, counterpart, post, at }) => ({
    praise,
    giver,
    counterpart,
    post,
    at,
  }));
  return sql.all<Merit>(
    `WITH changed AS MATERIALIZED (SELECT value ->> 'praise' AS praise, value ->> 'giver' AS giver,
       value ->> 'counterpart' AS counterpart, value ->> 'post' AS post, value ->> 'at' AS at FROM json_each(?))
     SELECT ${columns} FROM changed CROSS JOIN ${merits} AS merits ON merits.praise = changed.praise
     UNION
     SELECT ${columns} FROM changed CROSS JOIN ${merits} AS merits ON merits.praise IN (
       SELECT praise FROM ${merits} AS own WHERE own.giver = changed.giver AND own.counterpart = changed.counterpart
         AND own.at >= changed.at AND (own.at, own.praise) > (changed.at, changed.praise)
       ORDER BY own.at, own.praise LIMIT 3)
     UNION
     SELECT ${columns} FROM changed CROSS JOIN ${merits} AS merits ON merits.post = changed.post
       AND merits.giver = changed.counterpart AND merits.counterpart = changed.giver`,
    JSON.stringify(marks),
  );
}

/** Weighs merits anew and gives them with their new weights. */
export function reweigh(book: Book, merits: readonly Merit[]): Merit[] {
  const standings = new Map(placesOf(book, merits).map((place) => [place.praise, place]));
  const weighed = merits.map((merit) => {
    const place = standings.get(merit.praise);
    if (!place) throw new Error('A merit was forgotten while it was weighed');
    const again = againOf(merit.base, place.earlier);
    return { ...merit, again, weight: place.returned === 1 ? 0 : again };
  });
  book.sql.all(
    `UPDATE ${book.merits} AS merits SET again = item.value ->> 'again', weight = item.value ->> 'weight'
     FROM json_each(?) AS item WHERE merits.praise = item.value ->> 'praise'`,
    JSON.stringify(weighed.map(({ praise, again, weight }) => ({ praise, again, weight }))),
  );
  return weighed;
}

/** How many of the pair came within the 28 days before (3 stands for more), and whether it returns one of the same post. */
function placesOf(book: Book, merits: readonly Merit[]) {
  return book.sql.all<{ praise: PraiseId; earlier: number; returned: 0 | 1 }>(
    `SELECT own.praise,
       (SELECT count(*) FROM (SELECT 1 FROM ${book.merits} AS prior WHERE prior.giver = own.giver
          AND prior.counterpart = own.counterpart AND prior.at > own.at - ${againWithin}
          AND (prior.at, prior.praise) < (own.at, own.praise) LIMIT 3)) AS earlier,
       EXISTS (SELECT 1 FROM ${book.merits} AS prior WHERE prior.post = own.post AND prior.giver = own.counterpart
          AND prior.counterpart = own.giver AND prior.at >= own.at - ${returnWithin}
          AND (prior.at, prior.praise) < (own.at, own.praise)) AS returned
     FROM json_each(?) AS asked JOIN ${book.merits} AS own ON own.praise = asked.value`,
    JSON.stringify(merits.map((merit) => merit.praise)),
  );
}
