import { createTeamApp } from '../../../server/app.ts';
import { openNodeSql } from '../../../server/node/node-sql.ts';
import type { Sql } from '../../../server/store/sql.ts';
import { lookupSql, opsSql } from './floor.ts';

/** Throws unless ours runs the floor's statements for these bodies, no fewer and no others, on the file given. */
export async function sameSql(
  file: string,
  token: string,
  bodies: { ops: string; lookup: string },
): Promise<void> {
  const real = openNodeSql(file);
  let ran: string[] = [];
  const sql: Sql = {
    all: (statement, ...binds) => {
      ran.push(statement);
      return real.all(statement, ...binds);
    },
    tx: (change) => real.tx(change),
  };
  const app = createTeamApp({ sql, clock: Date.now, newId: () => crypto.randomUUID(), log: console.error });
  const send = async (path: string, body: string) => {
    ran = [];
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const response = await app.request(path, { method: 'POST', body, headers });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return ran.map(oneLine);
  };
  await send('/v1/lookup', bodies.lookup); // reads the session once
  compare('ops', await send('/v1/ops', bodies.ops), Object.values(opsSql));
  compare('lookup', await send('/v1/lookup', bodies.lookup), Object.values(lookupSql));
  real.close();
}

function compare(name: string, ours: readonly string[], floor: readonly string[]): void {
  const expected = floor.map(oneLine);
  if (ours.join('\n') !== expected.join('\n'))
    throw new Error(
      `The floor of ${name} no longer runs our SQL.\nOurs:\n${ours.join('\n')}\nFloor:\n${expected.join('\n')}`,
    );
}

function oneLine(statement: string): string {
  return statement.replace(/\s+/g, ' ').trim();
}
