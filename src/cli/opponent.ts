/** A side played by its planner, in the terminal and without a screen. */

import type { Match } from '../battle'

/** Plays the turns of sides that planners play, until a person's or the end; calls back after each order. */
export const playPlanner = (match: Match, afterOrder: () => void): void => {
  for (;;) {
    const { phase, outcome } = match.state()
    if (outcome !== null || match.setup.planners[phase] === null) return
    match.submit({ type: 'endTurn', front: 0 })
    afterOrder()
  }
}
