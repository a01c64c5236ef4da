/** The shipped mission at its first turn, with what the reducers of the input ask for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  coneOf,
  createMatch,
  flightTo,
  type GroundOptions,
  idleIn,
  loadLibrary,
  type Match,
  overwatchHexes,
  rallyPath,
  restOf,
  setupFor,
  type Unit,
  type UnitId,
} from '../../src/battle'
import type { Facts, GroundLens } from '../../src/input'

const MAPS = 'maps'

const files = readdirSync(MAPS, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => [join(MAPS, name), readFileSync(join(MAPS, name), 'utf8')] as const)

export function valley(seed = 'copper heron dusk'): Match {
  const library = loadLibrary(new Map(files))
  if (!library.ok) throw new Error('the shipped library is broken')
  return createMatch(library.value, setupFor('insurrection', 'officer'), seed)
}

export function factsOf(match: Match, canOrder = true): Facts {
  return {
    front: 0,
    view: match.view('blue').fronts[0].view,
    grid: match.field.worlds[0].board.grid,
    canOrder,
    options: (unit): GroundOptions | null => (canOrder ? match.options(unit) : null),
    flight(id, from, to) {
      const { view } = match.view('blue').fronts[0]
      const probe = view.units.find((one) => one.id === id)
      return probe === undefined
        ? []
        : flightTo(match.field.worlds[0], view, { ...probe, hex: from }, to)
    },
    legal: (command) => match.legal(command),
  }
}

export function lensOf(match: Match): GroundLens {
  const [world] = match.field.worlds
  const { view } = match.view('blue').fronts[0]
  return {
    cone: (probe) => coneOf(world, view, probe),
    isIdle: (probe) => idleIn(probe, 1) !== null,
    rests: (tag) => restOf(world, view, tag, 1) !== null,
    rallyPath: (column) => rallyPath(world, view, column),
    overwatch: (unit, facing) => overwatchHexes(world, view, unit, facing),
  }
}

/** The player's first unit of a kind. */
export function own(match: Match, kind: string): Unit {
  const unit = match.view('blue').fronts[0].view.units.find((one) => one.kind === kind)
  if (unit === undefined) throw new Error(`no ${kind} in the valley`)
  return unit
}

export const actionIndex = (match: Match, unit: UnitId, id: string): number =>
  match.options(unit).actions.findIndex((offer) => offer.id === id || offer.ability === id)
