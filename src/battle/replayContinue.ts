/** A battle fought again from a moment of another one, by a person on either side. */

import { otherSide, type Side } from '../kernel'
import type { Library } from './library'
import { createMatch, type Match } from './match'
import { fingerprintOf, type Replay } from './replay'
import { type BattleSetup, DIFFICULTIES } from './setup'

/**
 * A new battle that begins as the replay did and has been given its first orders, with a person on
 * that side and a planner on the other. Its own replay holds the orders taken over, and remembers
 * whose they were.
 */
export const continueFrom = (
  library: Library,
  replay: Replay,
  orders: number,
  side: Side,
): Match => {
  const origin = { battle: fingerprintOf(replay), commands: orders, side }
  const match = createMatch(library, setupFor(replay.setup, side), replay.seed, origin)
  for (const command of replay.commands.slice(0, orders)) match.submit(command)
  return match
}

/**
 * Who plays a side changes no rule. Red has no rewinds: the turns that a rewind goes back to are
 * blue's.
 */
const setupFor = (setup: BattleSetup, side: Side): BattleSetup => {
  const other = otherSide(side)
  const { planner } = DIFFICULTIES[setup.difficulty]
  const level = setup.planners[other] ?? setup.planners[side] ?? planner
  return {
    ...setup,
    rewinds: side === 'red' ? 0 : setup.rewinds,
    planners: side === 'blue' ? { blue: null, red: level } : { blue: level, red: null },
  }
}
