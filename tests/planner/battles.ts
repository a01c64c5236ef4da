/** Battles between two planners on the shipped mission, for the tests of the planner and of seeds. */
import {
  type Command,
  createMatch,
  type Library,
  loadLibrary,
  type Match,
  type PlannerLevel,
  plannerSeedOf,
  setupFor,
} from '../../src/battle'
import { playSide } from '../../src/planner'
import { shipped } from '../content/files'

const LEVEL = 'cadet'

/** Everything in `maps/`. Throws if it cannot be loaded. */
export const shippedLibrary = (): Library => {
  const loaded = loadLibrary(new Map([...shipped('.tmj'), ...shipped('.mission.json')]))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  return loaded.value
}

export const beginInsurrection = (library: Library, seed: string): Match =>
  createMatch(library, setupFor('insurrection', 'officer'), seed)

/**
 * Plays the battle to its end, cadet against cadet unless told otherwise, and calls back after each turn. Throws if the
 * planner gives an order that it may not give, or does not end its turn.
 */
export const fightOut = (
  match: Match,
  afterTurn: (orders: readonly Command[]) => void,
  blue: PlannerLevel = LEVEL,
): void => {
  while (match.state().outcome === null) {
    const side = match.state().phase
    const level = side === 'blue' ? blue : LEVEL
    afterTurn(playSide(match, side, plannerSeedOf(match.seed, side), level))
  }
}
