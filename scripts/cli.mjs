/** The command line: bundled from `src/cli/main.ts` when the bundle is older than its sources. */
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const ENTRY = 'src/cli/main.ts'
const CACHE = 'node_modules/.cache/briar-patch'
const BUNDLE = join(CACHE, 'cli.mjs')
const SOURCES = ['src', 'maps', 'package-lock.json', 'scripts/cli.mjs']

/**
 * The newest modification time of a file, or of a folder and everything in it, in milliseconds; 0 if
 * there is none. Folders count themselves: a deleted file changes only its folder.
 * @param {string} path
 * @returns {number}
 */
function newestMs(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestMs(join(path, name))),
    stat.mtimeMs,
  )
}

/**
 * Writes the bundle under a name of its own and renames it, so that a command running beside this one
 * never reads half a file.
 */
async function makeBundle() {
  const [{ rolldown }, { buildStamp }] = await Promise.all([
    import('rolldown'),
    import('./build-stamp.mjs'),
  ])
  mkdirSync(CACHE, { recursive: true })
  const made = join(CACHE, `cli.${process.pid}.mjs`)
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'node',
    transform: { define: { __BUILD__: JSON.stringify(buildStamp()) } },
    logLevel: 'warn',
  })
  await bundle.write({ file: made, format: 'esm', codeSplitting: false })
  await bundle.close()
  renameSync(made, BUNDLE)
}

/**
 * `cli VERB …`: runs the command line in this process; its verbs set the exit code themselves.
 * @param {string[]} args
 */
export async function cli(args) {
  const newest = SOURCES.reduce((ms, path) => Math.max(ms, newestMs(path)), 0)
  if (newestMs(BUNDLE) <= newest) await makeBundle()
  const path = resolve(BUNDLE)
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
  return Number(process.exitCode ?? 0)
}
