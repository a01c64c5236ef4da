/** `manners`: evacuations played in one manner throughout, to see which is the best plan where. */

import { setupFor } from '../battle'
import { MANNERS, type Manner } from '../planner'
import type { Fought, Orders } from './battle'
import { fightAll, jobsOf, MOST_BATTLES, seedsOf } from './battles'
import { endingRank } from './ending'
import { shippedLibrary } from './files'
import { readFlags } from './flags'
import { print, printJson, rounded } from './print'
import { Refusal } from './refusal'
import { say } from './say'
import { seedOf } from './setup'
import { tableHead, tableRow } from './tables'

const USAGE = 'manners [--mission ID] [--seed S] [--count N] [--table] [--jobs N]'
const USUAL_BATTLES = 40
/** More than the people of any mission: how a battle ended comes before how many are safe. */
const ENDING = 10_000

/**
 * Each seed is fought once in each manner, by an Officer who tries no other, against an Officer. Best
 * on a seed is whoever does no worse there than all others, by how the battle ended, then by people
 * safe. 0, or 1 if a planner failed.
 */
export const manners = async (args: readonly string[]): Promise<number> => {
  const flags = readFlags(args, {
    mission: 'value',
    seed: 'value',
    count: 'value',
    jobs: 'value',
    table: 'nothing',
    json: 'nothing',
  })
  if (flags.operands.length > 0)
    throw new Refusal(say('cli.noOperand', { operand: flags.operands[0], usage: USAGE }))
  const library = shippedLibrary()
  const evacuations = [...library.missions.values()]
    .filter(({ fronts }) => fronts.every(({ theatre }) => theatre === 'ground'))
    .map(({ id }) => id)
  const asked = flags.value('mission')
  const ids = asked === null ? evacuations : [flags.oneOf('mission', evacuations, asked)]
  const seeds = seedsOf(
    seedOf(flags.value('seed')),
    flags.count('count', 1, MOST_BATTLES, USUAL_BATTLES),
  )
  if (flags.has('table')) tableHead('manners')
  let faults = 0
  for (const mission of ids) {
    const battles = MANNERS.flatMap((manner) =>
      seeds.map((seed) => ordersFor(mission, seed, manner)),
    )
    const fought: Fought[] = []
    await fightAll(library, battles, jobsOf(flags), (one) => {
      fought.push(one)
      faults += one.faults.length
    })
    for (const row of rowsOf(fought, seeds.length)) {
      const { manner, won, partly, lost, safe, best, alone } = row
      if (flags.has('json')) printJson({ mission, ...row })
      else if (flags.has('table'))
        tableRow([mission, manner, `${won} / ${partly} / ${lost} %`, safe, best, alone])
      else print(say('cli.manners.row', { mission, ...row }))
    }
  }
  return faults === 0 ? 0 : 1
}

const ordersFor = (mission: string, seed: string, manner: Manner): Orders => ({
  setup: {
    ...setupFor(mission, 'officer'),
    planners: { blue: 'officer', red: 'officer' },
  },
  seed,
  isChecked: false,
  isKept: false,
  manner,
})

/** Battles of each manner in turn, `count` of each, by seed. */
const rowsOf = (fought: readonly Fought[], count: number) => {
  const worth = fought.map(({ report }) => ENDING * endingRank(report.outcome) + report.safe)
  const inManner = (nth: number): readonly number[] => worth.slice(nth * count, (nth + 1) * count)
  const tables = MANNERS.map((_, nth) => inManner(nth))
  return MANNERS.map((manner, nth) => {
    const own = fought.slice(nth * count, (nth + 1) * count)
    const share = (outcome: string): number =>
      rounded((100 * own.filter(({ report }) => report.outcome === outcome).length) / count)
    const others = tables.filter((_, other) => other !== nth)
    const isBest = (beats: (own: number, other: number) => boolean): number =>
      tables[nth].filter((value, seed) => others.every((other) => beats(value, other[seed]))).length
    return {
      manner,
      count,
      won: share('won'),
      partly: share('partly'),
      lost: share('lost'),
      safe: rounded(own.reduce((sum, { report }) => sum + report.safe, 0) / count),
      best: isBest((value, other) => value >= other),
      alone: isBest((value, other) => value > other),
    }
  })
}
