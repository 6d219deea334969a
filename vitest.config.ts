import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'mocks/**/*.test.ts', 'test/contract/**/*.test.ts'],
    globalSetup: 'test/support/globalSetup.ts',
    hookTimeout: 120_000,
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // Half of the time went into loading the same modules again for every file: a worker keeps them. A test file must
    // therefore leave modules as it found them (no vi.mock, globals and timers restored).
    isolate: false,
  },
});
