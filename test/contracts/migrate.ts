import { describe, expect, it } from 'vitest';
import { readClock } from '../../server/store/clock.ts';
import { addMember } from '../../server/store/members.ts';
import { migrate } from '../../server/store/migrate.ts';
import { migrations } from '../../server/store/migrations.ts';
import { ownerOf, personasChangedIn } from '../../server/store/personas.ts';
import { findSession } from '../../server/store/sessions.ts';
import type { Sql } from '../../server/store/sql.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import { memberPersona } from '../../shared/target/member-persona.ts';

/** Migrations on a driver's empty database. */
export function describeMigrate(
  open: () => Promise<{ run<T>(use: (sql: Sql) => T): Promise<T>; close(): void }>,
) {
  describe('migrate', () => {
    it('takes each step once, and changes nothing the second time', async () => {
      const database = await open();
      await database.run((sql) => {
        migrate(sql, 1);
        migrate(sql, 2);
        const taken = sql.all<{ name: string; at: number }>('SELECT name, at FROM migrations ORDER BY name');
        expect(taken.map((row) => ({ ...row }))).toEqual(migrations.map(({ name }) => ({ name, at: 1 })));
      });
      database.close();
    });

    it('brings a database of the first shape along with what is in it', async () => {
      const database = await open();
      await database.run((sql) => {
        const [first] = migrations;
        if (!first) throw new Error('There is no first step');
        sql.all('CREATE TABLE migrations (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT');
        for (const statement of first.statements) sql.all(statement);
        sql.all('INSERT INTO migrations (name, at) VALUES (?, 1)', first.name);
        sql.all("INSERT INTO sessions (hash, member, created, extended, expires) VALUES ('h', 'm', 1, 2, 3)");
        migrate(sql, 2);
        const taken = sql.all<{ name: string; at: number }>('SELECT name, at FROM migrations ORDER BY name');
        expect(taken.map(({ at }) => at)).toEqual(migrations.map((step) => (step === first ? 1 : 2)));
        expect(findSession(sql, 'h')).toMatchObject({
          member: 'm',
          expires: 3,
          revoked: null,
          replaced: null,
        });
      });
      database.close();
    });

    it('gives everybody of before the account that she is in the team, and tells who has left', async () => {
      const database = await open();
      await database.run((sql) => {
        migrate(sql, 1);
        sql.all("DELETE FROM migrations WHERE name = '0012-member-personas'");
        sql.all(
          `INSERT INTO team (one, id, name, purpose, locale, key_check, created, changed, clock)
           VALUES (1, 't', 't', 'p', 'ja', 'c', 1, 1, 7)`,
        );
        const [here, gone] = [1, 2].map((n) => `0190a000-0000-7000-8000-00000000000${n}` as MemberId);
        if (!here || !gone) throw new Error('Two members');
        for (const [id, revoked] of [[here, null] as const, [gone, 5] as const]) {
          addMember(sql, { id, name: id, role: 'member', department: null }, 1, 1);
          sql.all(
            'INSERT INTO sessions (hash, member, created, extended, expires, revoked) VALUES (?1, ?1, 1, 2, 3, ?2)',
            id,
            revoked,
          );
        }
        migrate(sql, 9);
        expect(ownerOf(sql, memberPersona(here))).toBe(here);
        expect(personasChangedIn(sql, 7, 8).map((row) => ({ ...row }))).toEqual([
          { persona: memberPersona(gone), member: null, wish: null },
        ]);
        expect(readClock(sql)).toBe(8);
      });
      database.close();
    });

    it('refuses a database that a newer version has written', async () => {
      const database = await open();
      await database.run((sql) => {
        migrate(sql, 1);
        sql.all("INSERT INTO migrations (name, at) VALUES ('9999-from-the-future', 1)");
        expect(() => migrate(sql, 2)).toThrow('9999-from-the-future');
      });
      database.close();
    });
  });
}
