/** `balance`: how battles between planners go, by mission, difficulty and pair of levels. */

import { DIFFICULTIES, type DifficultyId, type Library, setupFor } from '../battle'
import type { Fought, Orders } from './battle'
import { fightAll, jobsOf, MOST_BATTLES, seedsOf } from './battles'
import { endingRank } from './ending'
import { shippedLibrary } from './files'
import { type Flags, readFlags } from './flags'
import { print, printJson, rounded } from './print'
import { Refusal } from './refusal'
import { say } from './say'
import { DIFFICULTY_IDS, LEVELS, seedOf } from './setup'
import { signTest } from './signTest'
import { tableHead, tableRow } from './tables'
import { partsOf } from './without'

const USAGE =
  'balance [--mission ID] [--difficulty D] [--blue LEVEL] [--red LEVEL] [--seed S] [--count N] [--without] [--part PART] [--table] [--jobs N]'
const USUAL_BATTLES = 40

/** What a row of the table is about. */
interface Case {
  readonly mission: string
  readonly difficulty: DifficultyId
  readonly blue: (typeof LEVELS)[number]
  readonly red: (typeof LEVELS)[number]
  /** The part of the game that is left out. */
  readonly without: string | null
}

/** A row: shares in percent, all else the mean of a battle, each with one decimal. */
interface Row extends Case {
  readonly count: number
  readonly won: number
  readonly partly: number
  readonly lost: number
  readonly rounds: number
  readonly safe: number
  readonly level: number
  readonly reasons: Readonly<Record<string, number>>
  readonly deeds: Readonly<Record<string, number>>
}

/**
 * A row for each case. With `--without` also one for each officer, ability and answer left out, with
 * how much it changes and a sign test over the seeds: by people safe, in space by how it ends. `--part`
 * leaves out that one alone; `--table` prints Markdown. 0, or 1 if a planner failed.
 */
export const balance = async (args: readonly string[]): Promise<number> => {
  const flags = readFlags(args, {
    mission: 'value',
    difficulty: 'value',
    blue: 'value',
    red: 'value',
    seed: 'value',
    count: 'value',
    jobs: 'value',
    without: 'nothing',
    part: 'value',
    table: 'nothing',
    json: 'nothing',
  })
  if (flags.operands.length > 0) {
    throw new Refusal(say('cli.noOperand', { operand: flags.operands[0], usage: USAGE }))
  }
  const library = shippedLibrary()
  const seeds = seedsOf(
    seedOf(flags.value('seed')),
    flags.count('count', 1, MOST_BATTLES, USUAL_BATTLES),
  )
  const jobs = jobsOf(flags)
  const cases = casesOf(flags, library)
  const usuals: (readonly Fought[])[] = []
  let faults = 0
  if (flags.has('table')) tableHead('balance')
  for (const whole of cases) {
    const usual = await fightCase(library, whole, seeds, jobs)
    usuals.push(usual)
    faults += tell(flags, whole, usual)
  }
  if (!flags.has('without')) return faults === 0 ? 0 : 1
  if (flags.has('table')) tableHead('without')
  for (const [at, whole] of cases.entries()) {
    const mission = library.missions.get(whole.mission)
    const all = mission === undefined ? [] : partsOf(library, mission)
    const parts = flags.value('part') === null ? all : [flags.oneOf('part', all, '')]
    for (const part of parts) {
      const lacking = { ...whole, without: part }
      const fought = await fightCase(library, lacking, seeds, jobs)
      const hasPeople = mission?.fronts.some(({ theatre }) => theatre === 'ground') ?? false
      faults += tellChange(flags, lacking, usuals[at], fought, hasPeople)
    }
  }
  return faults === 0 ? 0 : 1
}

const casesOf = (flags: Flags, library: Library): readonly Case[] => {
  const ids = [...library.missions.keys()]
  const mission = flags.value('mission')
  if (mission !== null) flags.oneOf('mission', ids, mission)
  const difficulty = flags.value('difficulty')
  const difficulties =
    difficulty === null ? DIFFICULTY_IDS : [flags.oneOf('difficulty', DIFFICULTY_IDS, 'officer')]
  const blue = flags.oneOf('blue', LEVELS, 'officer')
  const red = flags.oneOf('red', LEVELS, 'officer')
  return (mission === null ? ids : [mission]).flatMap((id) =>
    difficulties.map((each) => ({ mission: id, difficulty: each, blue, red, without: null })),
  )
}

const fightCase = async (
  library: Library,
  { mission, difficulty, blue, red, without }: Case,
  seeds: readonly string[],
  jobs: number,
): Promise<readonly Fought[]> => {
  const { luck } = DIFFICULTIES[difficulty]
  const setup = { ...setupFor(mission, difficulty), luck, planners: { blue, red } }
  const battles = seeds.map(
    (seed): Orders => ({
      setup,
      seed,
      isChecked: false,
      isKept: false,
      isCounted: true,
      ...(without === null ? {} : { without }),
    }),
  )
  const fought: Fought[] = []
  await fightAll(library, battles, jobs, (one) => fought.push(one))
  return fought
}

const tell = (flags: Flags, whole: Case, fought: readonly Fought[]): number => {
  const row = rowOf(whole, fought)
  const { mission, difficulty, won, partly, lost, rounds, safe, level } = row
  if (flags.has('json')) printJson(row)
  else if (flags.has('table'))
    tableRow([mission, difficulty, `${won} / ${partly} / ${lost} %`, rounds, safe, level])
  else {
    const { reasons, deeds, without: _, ...figures } = row
    print(say('cli.balance.row', figures))
    print(say('cli.balance.reasons', { list: listed(reasons) }))
    print(say('cli.balance.deeds', { list: listed(deeds) }))
  }
  return faultsIn(fought)
}

const tellChange = (
  flags: Flags,
  lacking: Case,
  usual: readonly Fought[],
  fought: readonly Fought[],
  hasPeople: boolean,
): number => {
  const row = rowOf(lacking, fought)
  const before = rowOf(lacking, usual)
  const goodOf = ({ report }: Fought): number =>
    hasPeople ? report.safe : endingRank(report.outcome)
  let better = 0
  let worse = 0
  fought.forEach((one, nth) => {
    const gain = goodOf(one) - goodOf(usual[nth])
    if (gain > 0) better += 1
    if (gain < 0) worse += 1
  })
  const change = {
    won: rounded(row.won - before.won),
    safe: rounded(row.safe - before.safe),
    better,
    worse,
    p: signTest(better, worse),
  }
  if (flags.has('json')) printJson({ ...row, change })
  else if (flags.has('table')) {
    const part = lacking.without ?? ''
    tableRow([lacking.mission, part, change.won, change.safe, change.p.toFixed(3)])
  } else {
    const signed = { part: lacking.without ?? '', ...change, p: change.p.toFixed(3) }
    print(say('cli.balance.without', signed))
  }
  return faultsIn(fought)
}

const faultsIn = (fought: readonly Fought[]): number =>
  fought.reduce((sum, { faults }) => sum + faults.length, 0)

const rowOf = (about: Case, fought: readonly Fought[]): Row => {
  const count = fought.length
  const share = (outcome: string): number =>
    rounded((100 * fought.filter(({ report }) => report.outcome === outcome).length) / count)
  const mean = (value: (one: Fought) => number): number =>
    rounded(fought.reduce((sum, one) => sum + value(one), 0) / count)
  const reasons = new Set(fought.map(({ reason }) => reason))
  const deeds = new Set(fought.flatMap((one) => Object.keys(one.deeds)))
  return {
    ...about,
    count,
    won: share('won'),
    partly: share('partly'),
    lost: share('lost'),
    rounds: mean(({ report }) => report.rounds),
    safe: mean(({ report }) => report.safe),
    level: mean(({ level }) => level),
    reasons: table(reasons, (name) => mean(({ reason }) => (reason === name ? 100 : 0))),
    deeds: table(deeds, (name) => mean((one) => one.deeds[name] ?? 0)),
  }
}

const table = (
  names: ReadonlySet<string>,
  value: (name: string) => number,
): Readonly<Record<string, number>> =>
  Object.fromEntries([...names].sort().map((name) => [name, value(name)]))

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
