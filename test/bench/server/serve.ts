import * as v from 'valibot';
import { startServer } from '../../../server/node/start-server.ts';
import { MemberId } from '../../../shared/contract/ids.ts';
import { serveFloor } from './floor.ts';

/** A child process that serves one side and tells its origin; it ends with its parent's word or its parent. */
const [side, place, member] = process.argv.slice(2);
if (!place || !process.send) throw new Error('This is started by the server bench');
const url =
  side === 'floor'
    ? await serveFloor(place, v.parse(MemberId, member))
    : (await startServer({ dataDir: place })).url;
process.send(url);
process.once('disconnect', () => process.exit(0));
