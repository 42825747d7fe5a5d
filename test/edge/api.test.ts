import { env } from 'cloudflare:test';
import { exports } from 'cloudflare:workers';
import { vi } from 'vitest';
import { describeApi } from '../contracts/api.ts';

describeApi(
  async () => {
    vi.useFakeTimers({ toFake: ['Date'] }); // worker and objects run in this isolate
    return {
      createSecret: env.CREATE_SECRET ?? '',
      request: (path, init) => exports.default.fetch(`https://hanamaru.example${path}`, init),
      setNow: (now) => {
        vi.setSystemTime(now);
      },
      close: async () => {
        vi.useRealTimers();
      },
    };
  },
  { runs: 15 },
);
