/**
 * The headless command line. Exit codes: 0 fine, 1 the answer is no, 2 bad input; `verify` has codes
 * of its own. As a worker of itself it fights the battles it is sent.
 */

import process from 'node:process'
import { isMainThread } from 'node:worker_threads'
import { balance } from './balance'
import { board } from './board'
import { serveBattles } from './jobs'
import { ladder } from './ladder'
import { lint } from './lint'
import { manners } from './manners'
import { missions } from './missions'
import { play } from './play'
import { complain, print } from './print'
import { Refusal } from './refusal'
import { say } from './say'
import { show } from './show'
import { simulate } from './simulate'
import { verify } from './verify'
import { version } from './version'

type Verb = (args: readonly string[]) => number | Promise<number>

const VERBS: { readonly [verb: string]: Verb } = {
  simulate,
  ladder,
  balance,
  manners,
  verify,
  show,
  play,
  lint,
  board,
  missions,
}

const run = async ([verb, ...args]: readonly string[]): Promise<number> => {
  if (verb === undefined)
    throw new Refusal(say('cli.noVerb', { known: Object.keys(VERBS).join(', ') }))
  if (verb === '--help' || verb === 'help') {
    print(say('cli.usage'))
    return 0
  }
  if (verb === '--version') return version(args)
  if (!Object.hasOwn(VERBS, verb)) {
    throw new Refusal(say('cli.unknownVerb', { verb, known: Object.keys(VERBS).join(', ') }))
  }
  return VERBS[verb](args)
}

/** Gives the exit code; a refusal is told in its one sentence. */
const answer = async (argv: readonly string[]): Promise<number> => {
  try {
    return await run(argv)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(error.message)
    return error.exitCode
  }
}

if (isMainThread) {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  process.exitCode = await answer(process.argv.slice(2))
} else serveBattles()
