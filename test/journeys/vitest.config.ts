import { defineConfig } from 'vitest/config';

// `npm run test:long` asks for the long ones.
const isLong = process.env.JOURNEYS === 'long';

/** Against the built screen and a real server: run by `npm test` after the build. */
export default defineConfig({
  test: {
    include: [isLong ? 'test/journeys/**/*.long.test.ts' : 'test/journeys/**/*.test.ts'],
    exclude: isLong ? [] : ['test/journeys/**/*.long.test.ts'],
    root: new URL('../..', import.meta.url).pathname,
    hookTimeout: 180_000,
    testTimeout: 240_000,
    fileParallelism: false,
    pool: 'forks',
  },
});
