/** The game in the browser: built and served as it is published, or from source while developing. */
import process from 'node:process'
import { build, createServer, preview } from 'vite'
import { HOST, portFromArguments } from './port.mjs'

const ORPHAN_CHECK_MS = 500

/**
 * Ends this process when npm was asked to end: npm passes the signal to the shell between us, which
 * dies of it without telling, and the server would keep its port forever.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  setInterval(() => {
    if (process.ppid !== shell) process.exit(0)
  }, ORPHAN_CHECK_MS).unref()
}

/** Builds the game into `dist/`. Prints warnings and errors alone. */
export async function buildGame() {
  process.env.NODE_ENV = 'production'
  await build({ logLevel: 'warn' })
}

/**
 * Serves `dist/` on the port, on this machine's own address.
 * @param {number} port
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveBuild(port) {
  const server = await preview({
    logLevel: 'warn',
    preview: { host: HOST, port, strictPort: true },
  })
  return { address: `http://${HOST}:${port}/`, close: () => server.close() }
}

/**
 * `start [--port N]`: builds, serves, prints the address and goes on serving until interrupted.
 * @param {string[]} args
 */
export async function start(args) {
  endWithNpm()
  const port = await portFromArguments(args)
  process.stdout.write('Building Briar Patch …\n')
  await buildGame()
  const { address } = await serveBuild(port)
  process.stdout.write(`Briar Patch is ready: ${address}\n`)
  return 0
}

/**
 * `dev [--port N]`: serves the sources, rebuilt at each change.
 * @param {string[]} args
 */
export async function dev(args) {
  endWithNpm()
  const port = await portFromArguments(args)
  const server = await createServer({ server: { host: HOST, port, strictPort: true } })
  await server.listen()
  process.stdout.write(`Briar Patch (development): http://${HOST}:${port}/\n`)
  return 0
}
