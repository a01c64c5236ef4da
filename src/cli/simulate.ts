/** `simulate --mission ID`: battles between planners, without a screen. */

import { ANSWERS, SKY_ANSWERS } from '../planner'
import type { Fought, Orders } from './battle'
import { fightAll, jobsOf, MOST_BATTLES, seedsOf } from './battles'
import { checkWritable, shippedLibrary, writeText } from './files'
import { readFlags } from './flags'
import { complain, print, printJson } from './print'
import { Refusal } from './refusal'
import { say } from './say'
import { readSetup, SETUP_FLAGS } from './setup'

const USAGE = 'simulate --mission ID [--seed S] [--count N]'

/** 0, or 1 if a planner failed or, under `--check`, an invariant. Throws a Refusal on bad flags. */
export const simulate = async (args: readonly string[]): Promise<number> => {
  const flags = readFlags(args, {
    ...SETUP_FLAGS,
    count: 'value',
    jobs: 'value',
    check: 'nothing',
    out: 'value',
    without: 'value',
    json: 'nothing',
  })
  if (flags.operands.length > 0) {
    throw new Refusal(say('cli.noOperand', { operand: flags.operands[0], usage: USAGE }))
  }
  const library = shippedLibrary()
  const { setup, seed } = readSetup(flags, library, USAGE)
  const count = flags.count('count', 1, MOST_BATTLES, 1)
  const jobs = jobsOf(flags)
  const out = flags.value('out')
  if (out !== null) checkWritable(out)
  const without = flags.value('without')
  if (without !== null) flags.oneOf('without', [...WITHOUT], WITHOUT[0])
  const battles = seedsOf(seed, count).map(
    (each, nth): Orders => ({
      setup,
      seed: each,
      isChecked: flags.has('check'),
      isKept: nth === 0 && out !== null,
      ...(without === null ? {} : { without }),
    }),
  )
  const tally = { won: 0, partly: 0, lost: 0, unfinished: 0, faults: 0 }
  const tell = ({ report, faults, replay }: Fought): void => {
    if (replay !== null && out !== null) writeText(out, replay)
    if (flags.has('json')) printJson(report)
    else print(say('cli.simulate.battle', { ...report, stamps: report.stamps.join(' ') || '–' }))
    for (const fault of faults) complain(say('cli.simulate.fault', { seed: report.seed, fault }))
    if (isCounted(report.outcome)) tally[report.outcome] += 1
    tally.faults += faults.length
  }
  await fightAll(library, battles, jobs, tell)
  if (count > 1 && !flags.has('json')) print(say('cli.simulate.tally', { count, ...tally }))
  return tally.faults === 0 ? 0 : 1
}

/** What a planner may be told not to think of. */
const WITHOUT = [...ANSWERS, ...SKY_ANSWERS].map((answer) => `answer.${answer}`)

const OUTCOMES = ['won', 'partly', 'lost', 'unfinished'] as const

const isCounted = (outcome: string): outcome is (typeof OUTCOMES)[number] =>
  OUTCOMES.some((one) => one === outcome)
