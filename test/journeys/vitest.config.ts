import { defineConfig } from 'vitest/config';

/** Against the built screen and a real server: run by `npm test` after the build. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    root: new URL('../..', import.meta.url).pathname,
    hookTimeout: 180_000,
    testTimeout: 240_000,
    fileParallelism: false,
    pool: 'forks',
  },
});
