/** The browser the end-to-end tests play in: found, or installed, and proved by launching it. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { Refusal } from './refusal.mjs'

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const SYSTEM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * WebGL in software, no traffic of the browser's own; root may not use Chromium's sandbox. The page around the
 * board is put together without WebGL, as browsers do where there is no graphics processor: three times as fast.
 */
export const BROWSER_ARGUMENTS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Chromium and Chrome as the system installs them, in the order of the search path. */
function systemBrowsers() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...SYSTEM_PLACES].filter(isExecutable)
}

/** The browser Playwright would download, if it is there. */
function playwrightBrowsers() {
  const path = chromium.executablePath()
  return existsSync(path) ? [path] : []
}

/**
 * Whether the browser opens a page and draws WebGL in it; a browser that only tells its version may
 * still miss libraries.
 * @param {string} executablePath
 */
async function launches(executablePath) {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: BROWSER_ARGUMENTS,
      timeout: 60_000,
    })
    try {
      const page = await browser.newPage()
      return await page.evaluate(
        () => document.createElement('canvas').getContext('webgl') !== null,
      )
    } finally {
      await browser.close()
    }
  } catch {
    return false
  }
}

/** @param {string[]} paths */
async function firstThatLaunches(paths) {
  for (const path of paths) if (await launches(path)) return path
  return null
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function runsWell(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 600_000 }).status === 0
}

function installForPlaywright() {
  const cli = 'node_modules/@playwright/test/cli.js'
  return runsWell(process.execPath, [cli, 'install', 'chromium'])
}

function installForDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  const apt = ['-o', 'DPkg::Lock::Timeout=600']
  return (
    runsWell('apt-get', [...apt, 'update']) &&
    runsWell('apt-get', [...apt, 'install', '-y', 'chromium'])
  )
}

/**
 * The path of a browser that launches: `BROWSER_PATH`, the system's, Playwright's, one that Playwright
 * downloads, one that Debian installs. Throws a `Refusal` when there is none; `BROWSER_PATH` is a
 * choice, so nothing else is tried when it is set and fails.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const chosen = process.env.BROWSER_PATH
  if (chosen !== undefined && chosen !== '') {
    if (await launches(chosen)) return chosen
    throw new Refusal(`The browser named by BROWSER_PATH does not launch: ${chosen}`, 1)
  }
  const present = await firstThatLaunches([...systemBrowsers(), ...playwrightBrowsers()])
  if (present !== null) return present
  process.stderr.write('No browser launches here; installing Chromium …\n')
  const installed =
    (installForPlaywright() && (await firstThatLaunches(playwrightBrowsers()))) ||
    (installForDebian() && (await firstThatLaunches(systemBrowsers())))
  if (installed) return installed
  throw new Refusal(
    'No browser for the end-to-end tests: install Chromium or Chrome, or name one in BROWSER_PATH.',
    1,
  )
}
