/** `screenshots [FOLDER] [--only SCENE] [--size SIZE]`: pictures of fixed scenes of the real game. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs'
import { FIRST_PORT, freePort } from './port.mjs'
import { Refusal } from './refusal.mjs'
import { loaded } from './screenshots/hands.mjs'
import { SCENES, SEED } from './screenshots/scenes.mjs'
import { buildGame, serveBuild } from './start.mjs'

const USUAL_FOLDER = 'screenshots'
const SCENE_MS = 240_000
const PHONE_MOST_WIDTH = 500
const BATTLES_TRIED = 80

/**
 * @typedef {object} Size
 * @property {string} name
 * @property {number} width CSS pixels.
 * @property {number} height
 * @property {number} uiScale
 */

/** @type {readonly Size[]} */
const SIZES = [
  { name: '1280x720', width: 1280, height: 720, uiScale: 1 },
  { name: '1920x1080', width: 1920, height: 1080, uiScale: 1 },
  { name: '390x844', width: 390, height: 844, uiScale: 1 },
  { name: '1280x720@200', width: 1280, height: 720, uiScale: 2 },
]

const USAGE = `expected screenshots [FOLDER] [--only ${SCENES.map(({ name }) => name).join('|')}] [--size WIDTHxHEIGHT[@PERCENT]]`

/**
 * What a word names: one of the usual sizes, or any other, as `844x390` or `1280x720@150`.
 * @param {string} word
 * @returns {Size}
 */
function sizeOf(word) {
  const parts = /^(\d{3,4})x(\d{3,4})(?:@(\d{2,3}))?$/.exec(word)
  if (parts === null) throw new Refusal(`"${word}" is no size: ${USAGE}.`, 2)
  const [, width, height, percent = '100'] = parts
  return {
    name: word,
    width: Number(width),
    height: Number(height),
    uiScale: Number(percent) / 100,
  }
}

/**
 * Flags may be repeated. Throws a `Refusal` on what it does not know.
 * @param {string[]} args
 */
function readArguments(args) {
  /** @type {string[]} */
  const only = []
  /** @type {Size[]} */
  const sizes = []
  /** @type {string | null} */
  let folder = null
  const words = args.flatMap((arg) => (arg.startsWith('--') ? arg.split(/=(.*)/, 2) : [arg]))
  while (words.length > 0) {
    const word = words.shift() ?? ''
    if (word === '--only' || word === '--size') {
      const value = words.shift()
      if (value === undefined) throw new Refusal(`${word} lacks its value: ${USAGE}.`, 2)
      if (word === '--size') sizes.push(sizeOf(value))
      else only.push(value)
    } else if (word.startsWith('-') || folder !== null) {
      throw new Refusal(`"${word}" is not understood: ${USAGE}.`, 2)
    } else folder = word
  }
  for (const name of only) {
    if (!SCENES.some((scene) => scene.name === name)) {
      throw new Refusal(`There is no scene "${name}": ${USAGE}.`, 2)
    }
  }
  return {
    folder: resolve(process.env.INIT_CWD ?? '.', folder ?? USUAL_FOLDER),
    only: only.length === 0 ? SCENES.map(({ name }) => name) : only,
    sizes: sizes.length === 0 ? SIZES : sizes,
  }
}

/**
 * The scenes that lead to the wanted ones, in rows that share a page.
 * @param {readonly string[]} only
 */
function rowsOf(only) {
  /** @type {import('./screenshots/scenes.mjs').Scene[][]} */
  const rows = []
  for (const scene of SCENES) {
    if (scene.opens) rows.push([])
    rows[rows.length - 1].push(scene)
  }
  return rows
    .map((row) => row.slice(0, 1 + row.findLastIndex(({ name }) => only.includes(name))))
    .filter((row) => row.length > 0)
}

/**
 * What the command line prints of battles between planners.
 * @param {string[]} flags
 */
function simulate(...flags) {
  const command = ['scripts/run.mjs', 'cli', 'simulate', '--mission', 'insurrection', ...flags]
  const { status, stdout } = spawnSync(process.execPath, command, {
    stdio: ['ignore', 'pipe', 2],
    encoding: 'utf8',
  })
  if (status === 0) return stdout
  throw new Refusal('The battle for the debrief could not be fought.', 1)
}

/**
 * Lets planners fight until a battle has something to tell: people safe and people held.
 * @param {string} path Where its replay is written.
 */
function fightToTheEnd(path) {
  const battles = simulate('--seed', SEED, '--count', String(BATTLES_TRIED), '--json')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const told = battles.find(({ outcome, held }) => outcome !== 'lost' && held > 0) ?? battles[0]
  simulate('--seed', told.seed, '--out', path)
}

/**
 * An empty page of a size; the game shows its best pictures, and goes from place to place at once.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Size} size
 * @param {number} speed
 */
async function openPage(browser, address, { width, height, uiScale }, speed) {
  const isPhone = Math.min(width, height) < PHONE_MOST_WIDTH
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: 'en-GB',
  })
  context.setDefaultTimeout(SCENE_MS)
  await context.addInitScript(
    (settings) => localStorage.setItem('briar-patch.settings', JSON.stringify(settings)),
    {
      speed,
      enemySpeed: speed,
      uiScale,
      reducedMotion: true,
      effects: 'high',
      endTurnGuard: false,
      tips: false,
    },
  )
  return context.newPage()
}

/**
 * Builds the game, plays to each scene at each size and keeps its picture. Gives 1 if a scene was not
 * reached, else 0.
 * @param {string[]} args
 */
export async function screenshots(args) {
  const { folder, only, sizes } = readArguments(args)
  mkdirSync(folder, { recursive: true })
  await buildGame()
  const server = await serveBuild(await freePort(FIRST_PORT))
  const scratch = mkdtempSync(join(tmpdir(), 'briar-patch-'))
  const finished = join(scratch, 'finished.replay')
  if (only.includes('debrief')) fightToTheEnd(finished)
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_ARGUMENTS,
  })
  let missed = 0
  for (const size of sizes) {
    for (const row of rowsOf(only)) {
      const page = await openPage(browser, server.address, size, row[0].speed)
      for (const { name, reach } of row) {
        try {
          await reach(page, finished)
          if (!only.includes(name)) continue
          await loaded(page)
          const path = join(folder, `${name}-${size.name}.png`)
          await page.screenshot({ path, timeout: SCENE_MS })
          process.stdout.write(`${path}\n`)
        } catch (error) {
          missed += 1
          process.stderr.write(`${name} at ${size.name}: ${error}\n`)
        }
      }
      await page.context().close()
    }
  }
  await browser.close()
  await server.close()
  rmSync(scratch, { recursive: true, force: true })
  return missed === 0 ? 0 : 1
}
