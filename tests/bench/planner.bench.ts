/**
 * What a planner costs: whole battles between two of a level, less the same battles replayed from their
 * orders, by the side-turn. Views are needed by both and so are not in the difference.
 */
import process from 'node:process'
import type { PlannerLevel } from '../../src/battle'
import { type BenchField, beginBench, benchFields, playBench } from './plain'
import type { BenchRow } from './row'

const SIDE_TURN_TARGET = 1_500
const LEVELS: readonly PlannerLevel[] = ['cadet', 'officer']
const WARM_UP_BATTLES = 20
const BATTLES = 100

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

function secondsSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}
