/**
 * The one door to the project: `node scripts/run.mjs start | test | cli | …`. It needs nothing but
 * Node, brings the dependencies up to date if they are not, and only then loads what needs them.
 */
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install.mjs'
import { Refusal } from './refusal.mjs'

const OLDEST_NODE = [20, 19]

/**
 * Each verb loads its module after the install, since most of them import dependencies.
 * @type {Record<string, (args: string[]) => Promise<number>>}
 */
const VERBS = {
  start: async (args) => (await import('./start.mjs')).start(args),
  dev: async (args) => (await import('./start.mjs')).dev(args),
  cli: async (args) => (await import('./cli.mjs')).cli(args),
  test: async (args) => (await import('./test.mjs')).test(args),
  'test:engine': async () => (await import('./test.mjs')).test(['architecture', 'engine']),
  screenshots: async (args) => (await import('./screenshots.mjs')).screenshots(args),
  release: async () => (await import('./release.mjs')).release(),
  check: async () => (await import('./test.mjs')).test(['checks']),
  bench: async (args) => (await import('./bench.mjs')).bench(args),
}

/** Refuses a Node older than the dependencies can run on. */
function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Refusal(
    `Briar Patch needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    1,
  )
}

/** @param {string[]} argv */
async function main(argv) {
  const [verb, ...args] = argv
  // Paths on the command line belong to where the player stands, not to the project's folder.
  process.env.INIT_CWD ??= process.cwd()
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
  checkNodeVersion()
  if (verb === undefined || !Object.hasOwn(VERBS, verb)) {
    const known = Object.keys(VERBS).join(', ')
    throw new Refusal(`Unknown verb "${verb ?? ''}": expected one of ${known}.`, 2)
  }
  installDependencies()
  return VERBS[verb](args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exitCode
}
