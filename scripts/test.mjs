/**
 * `test [TIER …]`: runs the tiers in order, goes on after a failed one, and closes with the plain line
 * `N passed, N failed`. A tier that ran no test has failed: silence proves nothing.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Refusal } from './refusal.mjs'
import { CHECKS, TIERS } from './tiers.mjs'

/**
 * @typedef {import('./tiers.mjs').Tier} Tier
 * @typedef {{ passed: number, failed: number }} Count
 */

/** @type {Count} */
const ONE_PASSED = { passed: 1, failed: 0 }
/** @type {Count} */
const ONE_FAILED = { passed: 0, failed: 1 }

/**
 * @param {string[]} command a script of Node and its arguments
 * @param {NodeJS.ProcessEnv} [env]
 */
function runNode(command, env = process.env) {
  return spawnSync(process.execPath, command, { stdio: 'inherit', env }).status === 0
}

/** @param {Count[]} counts */
function sum(counts) {
  return counts.reduce(
    (total, { passed, failed }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
    }),
    { passed: 0, failed: 0 },
  )
}

/** @returns {Count} */
function runChecks() {
  return sum(
    CHECKS.map(({ name, command }) => {
      const isFine = runNode(command)
      if (!isFine) process.stdout.write(`FAILED ${name}\n`)
      return isFine ? ONE_PASSED : ONE_FAILED
    }),
  )
}

/**
 * A report as JSON, or null if the runner died before writing one.
 * @param {string} path
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/**
 * What a runner reported, made honest: a run that ended badly without naming a failed test, or that
 * passed none, counts as one failure more.
 * @param {Count} reported
 * @param {boolean} endedWell
 * @returns {Count}
 */
function honest(reported, endedWell) {
  const isSilent = reported.failed === 0 && (!endedWell || reported.passed === 0)
  return isSilent ? sum([reported, ONE_FAILED]) : reported
}

/**
 * @param {Tier} tier
 * @param {string} report where the runner writes what it found
 * @returns {Count}
 */
function runVitest(tier, report) {
  const endedWell = runNode([
    'node_modules/vitest/vitest.mjs',
    'run',
    // With the slash: a folder's name is a filter on paths, and `tests/hex` must not mean more.
    ...tier.folders.map((folder) => `${folder}/`),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const results = readReport(report)
  // A file that broke before its first test is in no test's count; a skipped test counts as failed.
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = results?.testResults ?? []
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return honest(
    {
      passed: results?.numPassedTests ?? 0,
      failed:
        (results?.numFailedTests ?? 0) +
        (results?.numPendingTests ?? 0) +
        (results?.numTodoTests ?? 0) +
        brokenFiles.length,
    },
    endedWell,
  )
}

/**
 * @param {string} report where the runner writes what it found
 * @returns {Promise<Count>}
 */
async function runPlaywright(report) {
  const { findBrowser } = await import('./browser.mjs')
  let browser = ''
  try {
    browser = await findBrowser()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stdout.write(`${error.message}\n`)
    return ONE_FAILED
  }
  const endedWell = runNode(
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    { ...process.env, BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  )
  const { expected = 0, unexpected = 0, skipped = 0, flaky = 0 } = readReport(report)?.stats ?? {}
  return honest({ passed: expected, failed: unexpected + skipped + flaky }, endedWell)
}

/**
 * @param {Tier} tier
 * @param {string} report
 * @returns {Promise<Count>}
 */
async function runTier(tier, report) {
  switch (tier.runner) {
    case 'checks':
      return runChecks()
    case 'vitest':
      return runVitest(tier, report)
    case 'playwright':
      return runPlaywright(report)
  }
}

/**
 * @param {string[]} names
 * @returns {readonly Tier[]}
 */
function chosenTiers(names) {
  const known = TIERS.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new Refusal(`Unknown tier "${unknown}": expected some of ${known.join(', ')}.`, 2)
  }
  return names.length === 0 ? TIERS : TIERS.filter(({ name }) => names.includes(name))
}

/**
 * Runs the named tiers, or all. Gives the exit code: 0 if nothing failed, else 1. Throws a `Refusal` on
 * a name that is no tier.
 * @param {string[]} names
 */
export async function test(names) {
  const tiers = chosenTiers(names)
  // A folder of its own: two runs side by side must not read each other's reports.
  const reports = mkdtempSync(join(tmpdir(), 'briar-patch-'))
  /** @type {Count[]} */
  const counts = []
  /** @type {string[]} */
  const lines = []
  for (const tier of tiers) {
    process.stdout.write(`\n── ${tier.name}\n`)
    const startMs = performance.now()
    const count = await runTier(tier, join(reports, `${tier.name}.json`))
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
    counts.push(count)
    lines.push(
      `${tier.name.padEnd(13)} ${String(count.passed).padStart(5)} passed ` +
        `${String(count.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
    )
  }
  rmSync(reports, { recursive: true, force: true })
  const { passed, failed } = sum(counts)
  process.stdout.write(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}
