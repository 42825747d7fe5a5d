import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bind, Sql } from '../../server/store/sql.ts';

/** What every driver of the `Sql` port must do. `open` gives an empty database and what closes it. */
export function describeSql(
  open: () => Promise<{ run<T>(use: (sql: Sql) => T): Promise<T>; close(): void }>,
) {
  describe('Sql', () => {
    let database: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      database = await open();
      await database.run((sql) =>
        sql.all('CREATE TABLE flowers (name TEXT PRIMARY KEY, petals INTEGER) STRICT'),
      );
    });
    afterEach(() => database.close());

    const insert = (sql: Sql, name: string, petals: number | null = 5) =>
      sql.all('INSERT INTO flowers (name, petals) VALUES (?, ?)', name, petals);
    const names = (sql: Sql) =>
      sql.all<{ name: string }>('SELECT name FROM flowers ORDER BY name').map((row) => row.name);

    it('gives rows by column name, nulls as null, Japanese text whole', () =>
      database.run((sql) => {
        insert(sql, '桜', null);
        const [row] = sql.all<{ name: string; petals: number | null }>('SELECT name, petals FROM flowers');
        expect({ ...row }).toEqual({ name: '桜', petals: null });
      }));

    it('keeps integers up to 2^53-1 exact', () =>
      database.run((sql) => {
        insert(sql, 'many', Number.MAX_SAFE_INTEGER);
        const [row] = sql.all<{ petals: number }>('SELECT petals FROM flowers');
        expect(row?.petals).toBe(Number.MAX_SAFE_INTEGER);
      }));

    it('leaves nothing open behind a RETURNING statement', () =>
      database.run((sql) => {
        for (const name of ['a', 'b', 'c']) insert(sql, name);
        sql.all('UPDATE flowers SET petals = 6 RETURNING name');
        expect(() => sql.tx(() => sql.all('DROP TABLE flowers'))).not.toThrow();
      }));

    it('reads sets of any size through json_each', () =>
      database.run((sql) => {
        insert(sql, 'n777');
        const wanted = JSON.stringify(Array.from({ length: 2000 }, (_, index) => `n${index}`));
        expect(
          sql.all('SELECT name FROM flowers WHERE name IN (SELECT value FROM json_each(?))', wanted),
        ).toHaveLength(1);
      }));

    it('binds numbered parameters more than once', () =>
      database.run((sql) => {
        const [row] = sql.all<{ both: string }>('SELECT ?2 || ?1 || ?2 AS both', 'a', 'b');
        expect(row?.both).toBe('bab');
      }));

    it.each([true, undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, {}])('refuses to bind %s', (bind) =>
      database.run((sql) => {
        expect(() => sql.all('SELECT ?', bind as Bind)).toThrow(TypeError); // wrong on purpose
      }),
    );

    it('keeps all of a transaction, and gives what its body gave', () =>
      database.run((sql) => {
        const given = sql.tx(() => {
          insert(sql, 'a');
          insert(sql, 'b');
          return 'done';
        });
        expect(given).toBe('done');
        expect(names(sql)).toEqual(['a', 'b']);
      }));

    it('takes all of a transaction back when its body throws', () =>
      database.run((sql) => {
        const fall = () =>
          sql.tx(() => {
            insert(sql, 'a');
            throw new Error('fell');
          });
        expect(fall).toThrow('fell');
        expect(names(sql)).toEqual([]);
      }));

    it('takes back only the inner part when an inner transaction throws', () =>
      database.run((sql) => {
        sql.tx(() => {
          insert(sql, 'before');
          try {
            sql.tx(() => {
              insert(sql, 'inner');
              sql.tx(() => insert(sql, 'innermost'));
              throw new Error('fell');
            });
          } catch {
            // the point: the outer one goes on
          }
          insert(sql, 'after');
        });
        expect(names(sql)).toEqual(['after', 'before']);
      }));

    it('takes inner ones back too when the outer one throws', () =>
      database.run((sql) => {
        const fall = () =>
          sql.tx(() => {
            sql.tx(() => insert(sql, 'inner'));
            throw new Error('fell');
          });
        expect(fall).toThrow('fell');
        expect(names(sql)).toEqual([]);
      }));

    it('refuses an asynchronous body and keeps nothing of it', () =>
      database.run((sql) => {
        expect(() => sql.tx(async () => insert(sql, 'a'))).toThrow(/synchronous/);
        expect(names(sql)).toEqual([]);
      }));

    it('works on after an error inside a transaction', () =>
      database.run((sql) => {
        insert(sql, 'a');
        expect(() => sql.tx(() => insert(sql, 'a'))).toThrow(/UNIQUE/);
        sql.tx(() => insert(sql, 'b'));
        expect(names(sql)).toEqual(['a', 'b']);
      }));

    it('refuses a value of the wrong type in a STRICT table', () =>
      database.run((sql) => {
        expect(() => sql.all('INSERT INTO flowers (name, petals) VALUES (?, ?)', 'a', 'five')).toThrow();
      }));
  });
}
