import { openNodeSql } from '../../server/node/node-sql.ts';
import type { Sql } from '../../server/store/sql.ts';
import { describeMigrate } from '../contracts/migrate.ts';
import { describeSql } from '../contracts/sql.ts';

const open = async () => {
  const sql = openNodeSql(':memory:');
  return { run: async <T>(use: (sql: Sql) => T) => use(sql), close: () => sql.close() };
};

describeSql(open);
describeMigrate(open);
