/** One file that Node can run, made from TypeScript sources when it is older than they are. */
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** What every bundle depends on besides its own sources. */
const ALWAYS = ['src', 'package-lock.json', 'scripts/bundle.mjs']

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
 * Brings `node_modules/.cache/briar-patch/NAME` up to date and gives its path. The file is written under
 * a name of its own and renamed, so that a command running beside this one never reads half of it.
 * @param {{ entry: string, name: string, sources: string[] }} bundle its entry, the file's name, and the
 *   files and folders it depends on besides `src`
 * @returns {Promise<string>}
 */
export async function upToDateBundle({ entry, name, sources }) {
  const path = join('node_modules/.cache/briar-patch', name)
  const newest = Math.max(...[...ALWAYS, ...sources].map(newestMs))
  if (newestMs(path) > newest) return path
  const [{ rolldown }, { buildStamp }] = await Promise.all([
    import('rolldown'),
    import('./build-stamp.mjs'),
  ])
  mkdirSync(dirname(path), { recursive: true })
  const made = join(dirname(path), `${process.pid}.${basename(path)}`)
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    transform: { define: { __BUILD__: JSON.stringify(buildStamp()) } },
    logLevel: 'warn',
  })
  await bundle.write({ file: made, format: 'esm', codeSplitting: false })
  await bundle.close()
  renameSync(made, path)
  return path
}
