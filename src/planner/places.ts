import type { Command, Gait, Land, Unit } from '../battle'
import { gaitOf, specOf } from '../battle'
import { type Bits, bitsOf, disc, type Grid, type Hex, hasBit, reachableWithCosts } from '../hex'
import type { Situation } from './situation'

/**
 * Where bodies can get to by the ground alone, whoever stands there now: enough to choose a place by.
 * It is worked out once for a land; the way itself is asked of the rules when the place is chosen.
 */
const reachByGround = (land: Land, grid: Grid, gait: Gait, hex: Hex, budget: number) => {
  let known = reaches.get(land)
  if (known === undefined) {
    known = new Map()
    reaches.set(land, known)
  }
  const key = `${gait}${budget}.${hex}`
  let hexes = known.get(key)
  if (hexes === undefined) {
    hexes = reachableWithCosts(grid, hex, budget, land.costs(gait)).hexes
    known.set(key, hexes)
  }
  return hexes
}

const reaches = new WeakMap<Land, Map<string, readonly Hex[]>>()

/** Hexes on which the unit could stand after one move, as far as the ground goes. Ascending. */
export const placesFor = (situation: Situation, unit: Unit): readonly Hex[] => {
  const { world, land, view, taken } = situation
  // Whose intent was read goes where it meant to go.
  if (view.pieces.intents.length > 0) return situation.reach(unit).hexes
  return reachByGround(
    land,
    world.board.grid,
    gaitOf(world, unit),
    unit.hex,
    specOf(world, unit).moveHexes,
  ).filter((hex) => !hasBit(taken, hex))
}

/** The way there by the rules, as far as the side knows; null if something bars it. */
export const wayThere = (situation: Situation, unit: Unit, hex: Hex): readonly Hex[] | null => {
  const path = situation.reach(unit).pathTo(hex)
  return path.length === 0 ? null : path
}

/** The order to go there alone; null if something bars the way. */
export const moveTo = (situation: Situation, unit: Unit, hex: Hex): Command | null => {
  const path = wayThere(situation, unit, hex)
  if (path === null) return null
  return { type: 'moveUnit', front: situation.front, unit: unit.id, path, guided: [] }
}

/** Where a guide may end so that a column that has that many half points can follow it there. */
export const guideEndsFor = (
  { world, land }: Situation,
  column: Unit,
  halfPoints: number,
): Bits => {
  let known = ends.get(land)
  if (known === undefined) {
    known = new Map()
    ends.set(land, known)
  }
  const key = column.hex * 32 + halfPoints
  let bits = known.get(key)
  if (bits === undefined) {
    const { grid } = world.board
    const grown = bitsOf(grid.size)
    for (const hex of reachByGround(land, grid, 'column', column.hex, halfPoints)) {
      for (const end of disc(grid, hex, world.content.numbers.guidedEndHexes))
        grown[end >> 5] |= 1 << (end & 31)
    }
    bits = grown
    known.set(key, bits)
  }
  return bits
}

const ends = new WeakMap<Land, Map<number, Bits>>()
