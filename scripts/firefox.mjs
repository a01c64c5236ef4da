/**
 * A page in Firefox, asked one thing over WebDriver BiDi: enough to see that the engine reckons there
 * as elsewhere. Playwright drives only a Firefox of its own; this one is the system's.
 *
 * Run by itself, `node --experimental-websocket scripts/firefox.mjs PATH ADDRESS EXPRESSION` prints the
 * expression's value as JSON: Node 20 has its WebSocket behind that flag.
 */
import { execFile, spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const NAMES = ['firefox-esr', 'firefox']
const START_MS = 60_000
const ANSWER_MS = 120_000

/** The system's Firefox, or the one that `FIREFOX_PATH` names; null if there is none. */
export function findFirefox() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  for (const path of [process.env.FIREFOX_PATH ?? '', ...places]) {
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // The next place.
    }
  }
  return null
}

/**
 * What an expression, awaited, is worth in a page of that address. Throws with what Firefox said.
 * @param {string} path
 * @param {string} address
 * @param {string} expression
 * @returns {Promise<unknown>}
 */
export async function askFirefox(path, address, expression) {
  const file = fileURLToPath(import.meta.url)
  const command = ['--experimental-websocket', '--no-warnings', file, path, address, expression]
  // A process of its own: whoever asks may also be the one who serves the page.
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    timeout: 2 * ANSWER_MS,
  })
  return JSON.parse(stdout)
}

/**
 * @param {string} path
 * @param {string} profile
 * @returns {Promise<{ socket: string, end: () => Promise<void> }>}
 */
function startFirefox(path, profile) {
  const firefox = spawn(
    path,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  )
  const ended = new Promise((resolve) => firefox.once('exit', resolve))
  const end = async () => {
    firefox.kill('SIGKILL')
    await ended
  }
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = () => end().then(() => reject(new Error(`Firefox did not start: ${said}`)))
    const timer = setTimeout(fail, START_MS)
    firefox.stderr.on('data', (data) => {
      said += data
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)
      if (found === null) return
      clearTimeout(timer)
      resolve({ socket: found[1], end })
    })
    firefox.once('error', fail)
  })
}

/**
 * Asks and answers over one socket, by number.
 * @param {string} address
 */
async function connect(address) {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)))
  })
  let last = 0
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map()
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data))
    waiting.get(answer.id)?.(answer)
  })
  return {
    /** @param {string} method @param {object} params @returns {Promise<any>} */
    async ask(method, params) {
      last += 1
      const id = last
      socket.send(JSON.stringify({ id, method, params }))
      const answer = await new Promise((resolve, reject) => {
        waiting.set(id, resolve)
        setTimeout(() => reject(new Error(`${method}: no answer`)), ANSWER_MS).unref()
      })
      if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`)
      return answer.result
    },
    close: () => socket.close(),
  }
}

/** @param {string[]} operands */
async function main([path, address, expression]) {
  const profile = mkdtempSync(join(tmpdir(), 'briar-patch-firefox-'))
  const { socket, end } = await startFirefox(path, profile)
  try {
    const { ask, close } = await connect(`${socket}/session`)
    await ask('session.new', { capabilities: {} })
    const { contexts } = await ask('browsingContext.getTree', {})
    const [{ context }] = contexts
    await ask('browsingContext.navigate', { context, url: address, wait: 'complete' })
    const told = await ask('script.evaluate', {
      // As text: BiDi has a notation of its own for values.
      expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
      target: { context },
      awaitPromise: true,
    })
    close()
    if (told.type !== 'success') throw new Error(told.exceptionDetails.text)
    process.stdout.write(told.result.value)
  } finally {
    await end()
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
