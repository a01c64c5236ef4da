/** A mission in space at its first turn, with what the reducers of the helm and the aim ask for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Command,
  createMatch,
  loadLibrary,
  type Match,
  type Ship,
  type SpaceCommand,
  setupFor,
} from '../../src/battle'
import type { SkyFacts } from '../../src/input'

const MAPS = 'maps'

const files = readdirSync(MAPS, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => [join(MAPS, name), readFileSync(join(MAPS, name), 'utf8')] as const)

/** Two battleships, a belt of metreon, and the Enterprise with three officers. */
export function patch(mission = 'riker-manoeuvre', seed = 'copper heron dusk'): Match {
  const library = loadLibrary(new Map(files))
  if (!library.ok) throw new Error('the shipped library is broken')
  return createMatch(library.value, setupFor(mission, 'officer'), seed)
}

export function skyFactsOf(match: Match, canOrder = true): SkyFacts {
  return {
    front: 0,
    view: match.sky('blue'),
    world: match.field.skies[0],
    canOrder,
    options: (unit) => (canOrder ? match.skyOptions(unit) : null),
    legal: (command: SpaceCommand) => match.legal(command as Command),
  }
}

export function shipNamed(match: Match, kind: string): Ship {
  const ship = match.sky('blue').units.find((one) => one.kind === kind)
  if (ship === undefined) throw new Error(`no ${kind} in the Patch`)
  return ship
}

/** Gives an order that must be legal. */
export function give(match: Match, command: SpaceCommand | null): void {
  if (command === null) throw new Error('no order is pending')
  const result = match.submit(command)
  if (!result.ok) throw new Error(`refused: ${result.rejection.code}`)
}
