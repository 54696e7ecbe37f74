import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Unit tests are beside their file. Tests that need a browser, ffmpeg or several stages are in test/.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'compositions/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Made for two cores. Each render test starts a browser, so more workers would only wait for one another.
    maxWorkers: 2,
    pool: 'forks',
    // Voice models that are installed on this machine must not change a result.
    env: { SCRIPTREEL_VOICES: fileURLToPath(new URL('out/.no-voices', import.meta.url)) },
  },
});
