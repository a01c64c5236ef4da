/**
 * What a planner costs: whole battles between two of a level, less the same battles replayed from their
 * orders, by the side-turn. Views are needed by both and so are not in the difference.
 */
import process from 'node:process'
import { type PlannerLevel, plannerSeedOf, type Side } from '../../src/battle'
import { chooseCommand, playSide } from '../../src/planner'
import { type BenchField, beginBench, benchFields, playBench } from './plain'
import type { BenchRow } from './row'

const SIDE_TURN_TARGET = 1_500
const LEVELS: readonly PlannerLevel[] = ['cadet', 'officer']
const WARM_UP_BATTLES = 20
const BATTLES = 100
const BATTLES_OF_TURNS = 8

export function benchPlanner(): BenchRow[] {
  return LEVELS.flatMap((level) =>
    benchFields().map((field) => {
      playAll(field, level, 'warm up', WARM_UP_BATTLES)
      const { seconds, sideTurns } = playAll(field, level, 'battle', BATTLES)
      return {
        name: `side-turn planned, ${level}`,
        board: field.name,
        perSecond: sideTurns / seconds,
        peer: null,
        target: SIDE_TURN_TARGET,
      }
    }),
  )
}

/** CPU seconds that the planners took over these battles, and how many side-turns they planned. */
function playAll(field: BenchField, level: PlannerLevel, name: string, battles: number) {
  let seconds = 0
  let sideTurns = 0
  for (let battle = 0; battle < battles; battle++) {
    const seed = `${name} ${battle}`
    const planned = process.cpuUsage()
    const match = beginBench(field, seed)
    const commands = playBench(match, level)
    seconds += secondsSince(planned)
    const replayed = process.cpuUsage()
    const again = beginBench(field, seed)
    for (const command of commands) again.submit(command)
    seconds -= secondsSince(replayed)
    sideTurns += match.record().marks.length
    if (again.mark() !== match.mark()) throw new Error(`expected ${seed} to go the same way again`)
  }
  return { seconds, sideTurns }
}

/**
 * What a whole turn costs where each order is asked for anew, as the page's worker does: the first
 * battles of a process, that is with a cold planner.
 */
export function describeTurns(): string {
  const [field] = benchFields()
  return (['red', 'blue'] as const).map((side) => describeTurnsOf(field, side)).join('\n')
}

function describeTurnsOf(field: BenchField, side: Side): string {
  const costs: number[] = []
  for (let battle = 0; battle < BATTLES_OF_TURNS; battle++) {
    const match = beginBench(field, `turns ${battle}`)
    while (match.state().outcome === null) {
      const { phase } = match.state()
      const seed = plannerSeedOf(match.seed, phase)
      if (phase !== side) {
        playSide(match, phase, seed, 'officer')
        continue
      }
      let seconds = 0
      for (let isOver = false; !isOver; ) {
        const view = match.view(phase)
        const begin = process.cpuUsage()
        const command = chooseCommand(match.field, view, seed, 'officer')
        seconds += secondsSince(begin)
        match.submit(command)
        isOver = command.type === 'endTurn'
      }
      costs.push(1000 * seconds)
    }
  }
  costs.sort((one, other) => one - other)
  const at = (percent: number): string =>
    costs[Math.floor(((costs.length - 1) * percent) / 100)].toFixed(0)
  return `a whole turn of ${side}'s Officer, CPU over ${costs.length}: median ${at(50)}, 95 % ${at(95)}, most ${at(100)} ms`
}

function secondsSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}
