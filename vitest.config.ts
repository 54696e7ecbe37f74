import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Unit tests sit beside their file; tests that need a browser, ffmpeg or several stages are in test/.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'compositions/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores, and render tests start a browser each: more workers only make them wait for one another.
    maxWorkers: 2,
    pool: 'forks',
    // What is installed on this machine changes no result.
    env: { SCRIPTREEL_VOICES: fileURLToPath(new URL('out/.no-voices', import.meta.url)) },
  },
});
