import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** For what takes a second or two alone, on a machine that does other things at the same time. */
const testTimeout = 30_000;

/** One project per kind of world a test needs; `test/run/main.ts` runs them all and adds the end-to-end walk. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node', testTimeout } },
      {
        test: {
          name: 'arch',
          include: ['test/arch/*.test.ts'],
          exclude: ['test/arch/build.test.ts'], // reads what was built, and is a project of its own
          environment: 'node',
        },
      },
      { test: { name: 'build', include: ['test/arch/build.test.ts'], environment: 'node' } },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'dom',
          include: ['test/dom/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout,
        },
      },
      {
        test: { name: 'sites', include: ['test/sites/**/*.test.ts'], environment: 'happy-dom', testTimeout },
      },
      {
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          environment: 'node',
          testTimeout, // hundreds of random histories
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: new URL('../server/edge/wrangler.jsonc', import.meta.url).pathname },
            miniflare: { bindings: { CREATE_SECRET: 'the-deployment-secret' } },
          }),
        ],
        test: { name: 'edge', include: ['test/edge/**/*.test.ts'], testTimeout },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false, // two browsers at a time are more than two cores can show in time
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
