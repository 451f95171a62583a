import { defineConfig } from 'vitest/config';

// The program as a whole, in a real Electron, one window at a time. `npm test` gives these tests a screen of their own; run one by hand with
// `npm test -- e2e <part of its name>`. There are no retries: a test that fails now and then has found something.
export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    pool: 'forks',
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    retry: 0,
    // What is waited for comes in its own time: a machine that does other things as well is no fault of the program.
    expect: { poll: { timeout: 15_000 } },
  },
});
