import { startServer } from '../../server/node/start-server.ts';

/** A server of its own process, so that a test can kill it: folder and deployment secret as arguments. */
const [dataDir, createSecret] = process.argv.slice(2);
if (!dataDir || !createSecret || !process.send) throw new Error('This is started by the durability test');
process.send((await startServer({ dataDir, createSecret })).url);
process.once('disconnect', () => process.exit(0));
