import type { Env as WorkerEnv } from '../../server/edge/worker.ts';

declare global {
  namespace Cloudflare {
    interface Env extends WorkerEnv {}
    interface GlobalProps {
      mainModule: typeof import('../../server/edge/worker.ts');
    }
  }
}
