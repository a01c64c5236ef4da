/**
 * `bench seek`: what moving about in a film costs the page's own thread. The longest of a few battles on the
 * largest board is watched in the real game, and sought all over; CPU time till the page has handed over
 * the picture of the new moment, and the clock beside it. The frame is small, since a graphics processor
 * in software is not what is measured.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs'
import { FIRST_PORT, freePort } from './port.mjs'
import { Refusal } from './refusal.mjs'
import { twoFrames } from './screenshots/hands.mjs'
import { buildGame, serveBuild } from './start.mjs'

const BATTLES = 12
const SEEKS = 40
/** A step that visits a film all over before it comes back. */
const STRIDE = 97
const SETTINGS = { isMuted: true, tips: false, effects: 'low' }

/**
 * What the command line prints of battles between planners.
 * @param {string[]} flags
 */
function simulate(...flags) {
  const planners = ['--blue', 'officer', '--red', 'officer', '--mission', 'long-walk-pass']
  const command = ['scripts/run.mjs', 'cli', 'simulate', ...planners, ...flags]
  const { status, stdout } = spawnSync(process.execPath, command, {
    stdio: ['ignore', 'pipe', 2],
    encoding: 'utf8',
  })
  if (status === 0) return stdout
  throw new Refusal('The battles for the film could not be fought.', 1)
}

/** The battle with the most orders, as a replay's text. */
function longestBattle() {
  const folder = mkdtempSync(join(tmpdir(), 'briar-patch-'))
  const path = join(folder, 'battle.replay')
  try {
    const films = Array.from({ length: BATTLES }, (_, nth) => {
      simulate('--seed', `film ${nth}`, '--out', path)
      const text = readFileSync(path, 'utf8')
      return { text, orders: JSON.parse(text).commands.length }
    })
    return films.reduce((best, film) => (film.orders > best.orders ? film : best))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Opens a film in the library of replays, as a player does.
 * @param {import('@playwright/test').Page} page
 * @param {string} text
 */
async function watch(page, text) {
  await page.getByRole('button', { name: 'Replays', exact: true }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open files' }).first().click(),
  ])
  await chooser.setFiles({
    name: 'film.replay',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await page.getByRole('button', { name: 'Watch', exact: true }).first().click()
  await page.getByRole('slider', { name: 'Position in the battle' }).waitFor()
  // The ground is painted in the background at first, which is not what is measured.
  await page.waitForFunction(() => performance.getEntriesByName('ground-whole').length > 0)
  await page.evaluate(() => window.briarPatch.stageIdle())
}

/** @param {readonly number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.round((sorted.length - 1) * share)]
  return `${at(0.5).toFixed(0)} in the middle, ${at(0.95).toFixed(0)} at the 95th percentile, ${at(1).toFixed(0)} at most`
}

/** Prints the figures; never a verdict. @returns {Promise<number>} */
export async function benchSeek() {
  const { text, orders } = longestBattle()
  await buildGame()
  const server = await serveBuild(await freePort(FIRST_PORT))
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_ARGUMENTS,
  })
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 720 },
      deviceScaleFactor: 0.25,
    })
    await page.addInitScript(
      (settings) => localStorage.setItem('briar-patch.settings', JSON.stringify(settings)),
      SETTINGS,
    )
    await page.goto(server.address)
    await watch(page, text)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const busyMs = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics')
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
    }
    const slider = page.getByRole('slider', { name: 'Position in the battle' })
    /** @type {{ shown: number[], rest: number[], clock: number[] }} */
    const measured = { shown: [], rest: [], clock: [] }
    for (let seek = 0; seek < SEEKS; seek++) {
      const before = await busyMs()
      const begun = performance.now()
      await slider.fill(String((seek * STRIDE + 31) % (orders + 1)))
      await twoFrames(page)
      measured.clock.push(performance.now() - begun)
      const shown = await busyMs()
      await page.evaluate(() => window.briarPatch.stageIdle())
      measured.shown.push(shown - before)
      measured.rest.push((await busyMs()) - shown)
    }
    process.stdout.write(
      `a film of ${orders} orders on 28x20, ${SEEKS} seeks, load ${loadavg()[0].toFixed(1)}\n` +
        `CPU of the page till the moment is shown, ms: ${spread(measured.shown)}\n` +
        `CPU of the page from then till all is at rest, ms: ${spread(measured.rest)}\n` +
        `till shown by the clock, ms: ${spread(measured.clock)}\n`,
    )
  } finally {
    await browser.close()
    server.close()
  }
  return 0
}
