import { defineConfig } from 'vitest/config'
import { buildStamp } from './scripts/build-stamp.mjs'

export default defineConfig({
  define: { __BUILD__: JSON.stringify(buildStamp()) },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Two cores: more workers would only take turns, and threads start faster than processes.
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60_000,
    allowOnly: false,
  },
})
