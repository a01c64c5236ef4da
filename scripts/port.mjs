/** Ports on this machine's own address. */
import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

export const HOST = '127.0.0.1'
export const FIRST_PORT = 4173
const PORTS_TRIED = 200

/**
 * Whether a server could listen on the port of this machine's own address.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, HOST, () => probe.close(() => resolve(true)))
  })
}

/**
 * The first free port from the given one on. Throws a `Refusal` if two hundred in a row are taken.
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function freePort(first) {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    if (await isFree(port)) return port
  }
  throw new Refusal(`No free port between ${first} and ${first + PORTS_TRIED - 1}.`, 1)
}

/**
 * Reads `--port N` (or `--port=N`) from arguments that may hold nothing else. Gives a free port: N
 * itself, or without the flag the first free one from 4173 on. Throws a `Refusal` on anything else.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function portFromArguments(args) {
  const [flag, ...rest] = args.flatMap((arg) =>
    arg.startsWith('--port=') ? ['--port', arg.slice('--port='.length)] : [arg],
  )
  if (flag === undefined) return freePort(FIRST_PORT)
  if (flag !== '--port') throw new Refusal(`Unknown argument "${flag}": expected --port N.`, 2)
  if (rest.length > 1) throw new Refusal(`Unknown argument "${rest[1]}" after --port.`, 2)
  const text = rest[0] ?? ''
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) {
    throw new Refusal(`--port expects a whole number from 1 to 65535; there stood "${text}".`, 2)
  }
  if (!(await isFree(port))) throw new Refusal(`Port ${port} is taken or not allowed.`, 1)
  return port
}
