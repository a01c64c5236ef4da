/**
 * The headless command line. Exit codes: 0 fine, 1 the answer is no, 2 bad input; `verify` has codes
 * of its own.
 */

import process from 'node:process'
import { board } from './board'
import { lint } from './lint'
import { missions } from './missions'
import { play } from './play'
import { complain, print } from './print'
import { Refusal } from './refusal'
import { say } from './say'
import { show } from './show'
import { verify } from './verify'
import { version } from './version'

type Verb = (args: readonly string[]) => number | Promise<number>

const VERBS: { readonly [verb: string]: Verb } = { play, show, verify, lint, board, missions }

const run = async ([verb, ...args]: readonly string[]): Promise<number> => {
  if (verb === undefined || verb === '--help' || verb === 'help') {
    print(say('cli.usage'))
    return verb === undefined ? 2 : 0
  }
  if (verb === '--version') return version(args)
  if (!Object.hasOwn(VERBS, verb)) {
    throw new Refusal(say('cli.unknownVerb', { verb, known: Object.keys(VERBS).join(', ') }))
  }
  return VERBS[verb](args)
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  complain(error.message)
  process.exitCode = error.exitCode
}
