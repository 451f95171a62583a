import { defineConfig } from 'vitest/config';

// The unit tests, beside what they test. The program as a whole is tested by e2e/ with a configuration of its own.
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    testTimeout: 20_000, // fonts of 15 MB are loaded on machines that do something else besides
  },
});
