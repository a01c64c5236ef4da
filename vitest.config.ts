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
    // Two hundred battles of Officers in space take a minute where something else runs beside them.
    testTimeout: 240_000,
    allowOnly: false,
  },
})
