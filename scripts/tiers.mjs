/**
 * The tiers of `npm test`, in the order they run: the one list of the folders that hold tests.
 * `tests/architecture` fails on a test outside it.
 * @typedef {{ name: string, runner: 'checks' | 'vitest' | 'playwright', folders: string[] }} Tier
 */

/** @type {readonly Tier[]} */
export const TIERS = [
  { name: 'checks', runner: 'checks', folders: [] },
  { name: 'architecture', runner: 'vitest', folders: ['tests/architecture'] },
  {
    name: 'engine',
    runner: 'vitest',
    folders: [
      'tests/hex',
      'tests/kernel',
      'tests/rules',
      'tests/battle',
      'tests/planner',
      'tests/property',
    ],
  },
  { name: 'content', runner: 'vitest', folders: ['tests/content'] },
  { name: 'cli', runner: 'vitest', folders: ['tests/cli'] },
  { name: 'golden', runner: 'vitest', folders: ['tests/golden'] },
  { name: 'seeds', runner: 'vitest', folders: ['tests/seeds'] },
  {
    name: 'view',
    runner: 'vitest',
    folders: ['tests/view', 'tests/hud', 'tests/input', 'tests/audio'],
  },
  { name: 'e2e', runner: 'playwright', folders: ['tests/e2e'] },
]

/** What a tool of the first tier checks; each counts as one test. */
export const CHECKS = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  {
    name: 'types of the engine, without DOM and Node',
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.engine.json'],
  },
  {
    name: 'format and lint',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'files nobody uses, dependencies nobody declared',
    command: ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'],
  },
]
