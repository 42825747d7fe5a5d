import { env, runInDurableObject } from 'cloudflare:test';
import { durableSql } from '../../server/edge/durable-sql.ts';
import type { Sql } from '../../server/store/sql.ts';
import { describeMigrate } from '../contracts/migrate.ts';
import { describeSql } from '../contracts/sql.ts';

/** A real Durable Object's storage, empty. */
const open = async () => {
  const stub = env.TEAMS.getByName(crypto.randomUUID());
  return {
    run: <T>(use: (sql: Sql) => T) => runInDurableObject(stub, (_, state) => use(durableSql(state.storage))),
    close: () => {},
  };
};

describeSql(open);
describeMigrate(open);
