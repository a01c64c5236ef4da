/** Abilities that tell of what comes: to know it is worth something where it binds or where it is new. */

import { distance } from '../hex'
import { artistOf, use } from './casting'
import type { Decider } from './situation'

/** A squad whose intent is read goes where it meant to, for two rounds: before it gets into the way. */
export const readSquad: Decider = (situation) => {
  const { world, view, foes } = situation
  const [spec, unit] = artistOf(situation, 'readIntent')
  if (spec === null || unit === null) return null
  const free = foes.find(
    (foe) =>
      foe.squad !== 0 &&
      distance(world.board.grid, unit.hex, foe.hex) <= spec.rangeHexes &&
      !view.pieces.intents.some((intent) => intent.unit === foe.id),
  )
  return free === undefined ? null : use(situation, unit, spec, free.id)
}

/** With an action that nothing else asks for: where paths lead, who hides near, where squads will land. */
export const lookAhead: Decider = (situation) => {
  for (const ability of ['readRoutes', 'newEyes', 'imzadi']) {
    const [spec, unit] = artistOf(situation, ability)
    if (spec !== null && unit !== null) return use(situation, unit, spec, null)
  }
  return null
}
