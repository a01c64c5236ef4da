/** How a ship's power and hull stand, as rows of marks. */
import { pips, type Ship, type SpaceWorld, SYSTEMS, shipSpec } from '../../../battle'

/**
 * One pip of a system: set before, moved there this turn, taken by the scoop, broken, taken away this
 * turn, or none.
 */
export type PipKind = 'set' | 'moved' | 'robbed' | 'broken' | 'left' | 'empty'

/** Places for pips that every system shows, so that the rows compare. */
const LEAST_SLOTS = 4

/** The pips of every system, in the order of `SYSTEMS`: rows of the same length. */
export function powerRows(ship: Ship): readonly (readonly PipKind[])[] {
  const most = Math.max(LEAST_SLOTS, ...ship.power, ...ship.powerBefore)
  return SYSTEMS.map((_, system) =>
    Array.from({ length: most }, (_, place) => pipAt(ship, system, place)),
  )
}

function pipAt(ship: Ship, system: number, place: number): PipKind {
  const set = ship.power[system]
  const before = ship.powerBefore[system]
  if (place >= set) return place < before ? 'left' : 'empty'
  const working = pips(ship, system)
  if (place < working) return place < before ? 'set' : 'moved'
  return place < working + ship.robbed[system] ? 'robbed' : 'broken'
}

/** Pips that were moved this turn. */
export function pipsMoved(ship: Ship): number {
  return ship.power.reduce(
    (sum, count, system) => sum + Math.max(0, count - ship.powerBefore[system]),
    0,
  )
}

/** A row of the hull: so many points, so many of them lost. */
export interface HullRow {
  readonly points: number
  readonly lost: number
  /** Position in `SYSTEMS` of what breaks when the row is gone; null for the last, with which the ship goes. */
  readonly system: number | null
}

/** The hull as the rules count it: a row is gone when so large a part of the whole is lost. */
export function hullRows(world: SpaceWorld, ship: Ship): readonly HullRow[] {
  const { hull } = shipSpec(world, ship.kind)
  const { hullRows: rows } = world.content.numbers
  const lost = hull - ship.hull
  const until = (row: number) => Math.ceil((row * hull) / rows)
  return Array.from({ length: rows }, (_, row) => {
    const points = until(row + 1) - until(row)
    return {
      points,
      lost: Math.max(0, Math.min(points, lost - until(row))),
      system: ship.exposed[row] ?? null,
    }
  })
}
