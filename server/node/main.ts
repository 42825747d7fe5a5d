import { parseArgs } from 'node:util';
import { startServer } from './start-server.ts';

/** `npm run server -- --data DIR --port N --host H`; the secret for opening teams comes from HANAMARU_CREATE_SECRET. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.hanamaru/teams' },
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});

const createSecret = process.env.HANAMARU_CREATE_SECRET;
const server = await startServer({
  dataDir: values.data,
  port: Number(values.port),
  host: values.host,
  ...(createSecret && { createSecret }),
}).catch((error: unknown) => {
  console.error(`The server cannot start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
console.log(`はなまる 💮 ${server.url}  (${values.data})`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close().then(() => process.exit(0));
  });
