import { type Grid, type Hex, pathTo, reachableWithCosts } from '../../hex'
import type { Land } from './land'

/** Half points within which a column knows of hiding places: farther than any board is wide. */
const FARTHEST_FLIGHT = 250

/** What follows from the land alone for a column that runs from one hex. */
interface Refuge {
  /** Hiding places, the nearest by foot first, then by index; the hex itself is not one of them. */
  readonly hexes: readonly Hex[]
  /** Ways there as far as one run carries, start excluded, by hiding place; filled when first asked for. */
  readonly paths: Map<Hex, readonly Hex[]>
}

/** Hiding places that a column could run to from the hex, the nearest by foot first. */
export const refugesFrom = (land: Land, grid: Grid, hex: Hex): readonly Hex[] =>
  refugeOf(land, grid, hex).hexes

/** The way to one of them, start excluded, as far as one run carries. */
export const refugePath = (land: Land, grid: Grid, hex: Hex, refuge: Hex): readonly Hex[] => {
  const most = land.content.numbers.columnMoveHalfPoints
  const { paths } = refugeOf(land, grid, hex)
  let path = paths.get(refuge)
  if (path === undefined) {
    const field = reachableWithCosts(grid, hex, FARTHEST_FLIGHT, land.costs('column'))
    const whole = pathTo(field, refuge).slice(1)
    const stop = whole.findIndex((step) => field.costOf(step) > most)
    path = stop < 0 ? whole : whole.slice(0, stop)
    paths.set(refuge, path)
  }
  return path
}

const refugeOf = (land: Land, grid: Grid, hex: Hex): Refuge => {
  let known = refuges.get(land)
  if (known === undefined) {
    known = new Array<Refuge | undefined>(grid.size).fill(undefined)
    refuges.set(land, known)
  }
  let refuge = known[hex]
  if (refuge === undefined) {
    const field = reachableWithCosts(grid, hex, FARTHEST_FLIGHT, land.costs('column'))
    const hexes = field.hexes
      .filter((one) => one !== hex && land.terrain[one].isHidingPlace)
      .sort((one, other) => field.costOf(one) - field.costOf(other) || one - other)
    refuge = { hexes, paths: new Map() }
    known[hex] = refuge
  }
  return refuge
}

const refuges = new WeakMap<Land, (Refuge | undefined)[]>()
