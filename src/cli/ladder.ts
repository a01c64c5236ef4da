/** `ladder --mission ID`: whether a planner's level beats another, from either side. */

import type { BattleSetup, PlannerLevel, Side } from '../battle'
import type { Fought, Orders } from './battle'
import { fightAll, jobsOf, MOST_BATTLES, seedsOf } from './battles'
import { endingRank } from './ending'
import { shippedLibrary } from './files'
import { readFlags } from './flags'
import { complain, print, printJson } from './print'
import { Refusal } from './refusal'
import { say } from './say'
import { LEVELS, readSetup, SETUP_FLAGS } from './setup'
import { signTest } from './signTest'
import { tableHead, tableRow, writtenP } from './tables'

const USAGE = 'ladder --mission ID [--seed S] [--count N] [--high LEVEL] [--low LEVEL] [--table]'
const USUAL_BATTLES = 40

/** How the higher level did on a side, seed by seed, beside the lower one in its place. */
interface Standing {
  readonly side: Side
  readonly won: number
  readonly partly: number
  readonly lost: number
  readonly better: number
  readonly same: number
  readonly worse: number
  /** Of those that differ, percent with one decimal. */
  readonly betterPercent: number
  readonly p: number
}

/**
 * Every seed is fought three times: the lower level against itself, and with the higher one on either
 * side. The higher is better on a seed where it does better than the lower did in its place, against
 * the same opponent: by how the battle ended, then by how many people got safe, then by how few were
 * taken. 0, or 1 if a planner failed. Throws a Refusal on bad flags.
 */
export const ladder = async (args: readonly string[]): Promise<number> => {
  const { blue, red, ...rest } = SETUP_FLAGS
  const own = {
    high: 'value',
    low: 'value',
    count: 'value',
    jobs: 'value',
    table: 'nothing',
    json: 'nothing',
  } as const
  const flags = readFlags(args, { ...rest, ...own })
  if (flags.operands.length > 0) {
    throw new Refusal(say('cli.noOperand', { operand: flags.operands[0], usage: USAGE }))
  }
  const library = shippedLibrary()
  const { setup, seed } = readSetup(flags, library, USAGE)
  const count = flags.count('count', 1, MOST_BATTLES, USUAL_BATTLES)
  const high = flags.oneOf('high', LEVELS, 'officer')
  const low = flags.oneOf('low', LEVELS, 'cadet')
  const seeds = seedsOf(seed, count)
  const pairs = [
    [low, low],
    [high, low],
    [low, high],
  ] as const
  const fought: Fought[] = []
  const battles = seeds.flatMap((each) =>
    pairs.map(([blue, red]) => ordersFor(setup, each, blue, red)),
  )
  let faults = 0
  await fightAll(library, battles, jobsOf(flags), (one) => {
    fought.push(one)
    for (const fault of one.faults) {
      faults += 1
      complain(say('cli.simulate.fault', { seed: one.report.seed, fault }))
    }
  })
  if (flags.has('table')) tableHead('ladder')
  for (const standing of [standingOf(fought, 'blue'), standingOf(fought, 'red')]) {
    const told = { mission: setup.mission, count, high, low, ...standing }
    if (flags.has('json')) printJson(told)
    else if (flags.has('table')) tableRow(cellsOf(setup.mission, standing))
    else print(say('cli.ladder.side', { ...told, p: writtenP(standing.p) }))
  }
  return faults === 0 ? 0 : 1
}

const cellsOf = (mission: string, standing: Standing): readonly (string | number)[] => {
  const { side, won, partly, lost, better, same, worse, betterPercent, p } = standing
  const ended = `${won} / ${partly} / ${lost}`
  return [mission, side, ended, `${better} / ${same} / ${worse}`, `${betterPercent} %`, writtenP(p)]
}

const ordersFor = (
  setup: BattleSetup,
  seed: string,
  blue: PlannerLevel,
  red: PlannerLevel,
): Orders => ({
  setup: { ...setup, planners: { blue, red } },
  seed,
  isChecked: false,
  isKept: false,
})

const standingOf = (fought: readonly Fought[], side: Side): Standing => {
  const kinds = { won: 0, partly: 0, lost: 0, unfinished: 0 }
  let better = 0
  let worse = 0
  const count = fought.length / 3
  for (let nth = 0; nth < count; nth += 1) {
    const usual = fought[3 * nth]
    const high = fought[3 * nth + (side === 'blue' ? 1 : 2)]
    kinds[high.report.outcome as keyof typeof kinds] += 1
    const gain = (side === 'blue' ? 1 : -1) * compare(high, usual)
    if (gain > 0) better += 1
    if (gain < 0) worse += 1
  }
  const betterPercent = Math.round((1000 * better) / Math.max(1, better + worse)) / 10
  const { won, partly, lost } = kinds
  const same = count - better - worse
  return { side, won, partly, lost, better, same, worse, betterPercent, p: signTest(better, worse) }
}

/** Above 0 where the first went better for the columns. */
const compare = ({ report: one }: Fought, { report: other }: Fought): number =>
  endingRank(one.outcome) - endingRank(other.outcome) ||
  one.safe - other.safe ||
  other.held - one.held
