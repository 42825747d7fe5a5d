import { Hono } from 'hono';
import { generateSpecs, resolver } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { Op, OpResult } from '../shared/contract/ops.ts';
import { createTeamApp } from './app.ts';
import type { Specification } from './http/describe.ts';
import type { Sql } from './store/sql.ts';

/** Documentation is read off the routes; none of them runs. */
const noSql: Sql = {
  all: () => {
    throw new Error('The documentation asked the database something');
  },
  tx: () => {
    throw new Error('The documentation asked the database something');
  },
};

const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description }) as const;

async function schemaOf(schema: GenericSchema) {
  return (await resolver(schema).toOpenAPISchema()).schema;
}

/** The OpenAPI 3.1 document of the whole API: the team's routes and the front door's own. */
export async function specification(opening: Hono): Promise<Specification> {
  const team = createTeamApp({ sql: noSql, clock: () => 0, newId: () => '', log: () => {} });
  return generateSpecs(new Hono().route('/', team).route('/', opening), {
    defaultValidationErrorResponse: false,
    documentation: {
      info: {
        title: 'Hanamaru はなまる API',
        version: '1',
        description: 'Who praised whom, when and for which value; never what was said, nor where.',
      },
      components: {
        // An op is checked by itself, so no route's own schema shows what one looks like.
        schemas: { Op: await schemaOf(Op), OpResult: await schemaOf(OpResult) },
        securitySchemes: {
          token: bearer('`<team>.<secret>` from joining'),
          invite: bearer('`<team>.<invite>` from the join link'),
          deployment: bearer("the deployment's own secret"),
        },
      },
    },
  });
}
