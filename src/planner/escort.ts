import { type Command, specOf, type Unit } from '../battle'
import { disc, distance, type Hex } from '../hex'
import { artistOf, use } from './casting'
import { isShielded, perilAt } from './danger'
import { moveTo, placesFor } from './places'
import { walkOn } from './quarry'
import { canSpend, type Decider, type Situation } from './situation'

/**
 * Whoever has nothing better to do walks beside the columns, near enough to pull a tag, and off the way
 * that they walk next: nobody can stop where somebody else stands.
 */
export const escortColumns: Decider = (situation) => {
  const { world, crew, columns, weights } = situation
  if (columns.length === 0) return null
  const { columnMoveHalfPoints } = world.content.numbers
  const walked = new Set(columns.flatMap(({ hex }) => walkOn(situation, hex, columnMoveHalfPoints)))
  for (const unit of crew) {
    if (!canSpend(unit, 1)) continue
    const ward = wardOf(situation, unit)
    const strayed = (hex: Hex): number =>
      Math.max(0, distance(world.board.grid, hex, ward.hex) - 1) * weights.astray +
      (walked.has(hex) ? weights.inTheWay : 0)
    const now = strayed(unit.hex) + perilAt(situation, unit, unit.hex)
    if (now === 0) continue
    const places = placesFor(situation, unit)
    let best = unit.hex
    let least = now - weights.astray
    for (const hex of places) {
      // Peril only adds: it is asked where all else would do.
      const apart = strayed(hex)
      if (apart >= least) continue
      const here = apart + perilAt(situation, unit, hex)
      if (here >= least) continue
      best = hex
      least = here
    }
    const command = best === unit.hex ? null : moveTo(situation, unit, best)
    if (command !== null) return command
  }
  return null
}

/** The column that this one of the crew looks after: they share them out by their order. */
const wardOf = ({ crew, columns }: Situation, unit: Unit): Unit =>
  columns[crew.indexOf(unit) % columns.length]

/** Sets an inhibitor down where it refuses most of the tags that are on columns. */
export const placeInhibitor: Decider = (situation) => {
  const { world, view, crew, front } = situation
  const { grid } = world.board
  if (!situation.knows('inhibitor')) return null
  for (const unit of crew) {
    if (unit.inhibitors.length === 0 || !canSpend(unit, 1)) continue
    let best: Hex | null = null
    let most = 0
    for (const hex of disc(grid, unit.hex, 1)) {
      const cost = situation.land.terrain[hex].cost
      if (cost === null || view.inhibitors.some((one) => one.hex === hex)) continue
      const refused = refusedAt(situation, hex)
      if (refused <= most) continue
      best = hex
      most = refused
    }
    if (best !== null) return { type: 'placeInhibitor', front, unit: unit.id, hex: best }
  }
  return null
}

/** Brings an inhibitor along that covers no column any more: by hand, or fetched by who is quick. */
export const bringInhibitor: Decider = (situation) => {
  const { world, view, crew, columns, battle, front, weights } = situation
  const { grid } = world.board
  if (!weights.hasArts || !situation.knows('inhibitor') || columns.length === 0) return null
  const { inhibitorRadiusHexes } = world.content.numbers
  for (const { hex, strength, placedRound } of view.inhibitors) {
    if (strength === 0 || placedRound === battle.round) continue
    if (columns.some((column) => distance(grid, column.hex, hex) <= inhibitorRadiusHexes)) continue
    const beside = crew.find(
      (unit) =>
        canSpend(unit, 1) &&
        specOf(world, unit).canCarryInhibitors &&
        distance(grid, unit.hex, hex) <= 1,
    )
    if (beside !== undefined) return { type: 'liftInhibitor', front, unit: beside.id, hex }
    const [spec, unit] = artistOf(situation, 'fetch')
    if (spec !== null && unit !== null && distance(grid, unit.hex, hex) <= spec.rangeHexes)
      return use(situation, unit, spec, null, hex)
  }
  return null
}

/** Tags that an inhibitor there would refuse. Aims to come are no reason: columns walk on, and it stays. */
const refusedAt = (situation: Situation, hex: Hex): number => {
  const { world, view, columns } = situation
  const { grid } = world.board
  const { inhibitorRadiusHexes } = world.content.numbers
  let count = 0
  for (const column of columns) {
    if (distance(grid, hex, column.hex) > inhibitorRadiusHexes) continue
    if (isShielded(situation, column.hex)) continue
    for (const tag of view.tags) if (tag.unit === column.id) count += 1
  }
  return count
}

/** Blows the bridge once nobody has to cross it any more. */
export const blowBridge: Decider = ({
  world,
  view,
  crew,
  columns,
  wayToGoal,
  front,
}): Command | null => {
  if (wayToGoal === null) return null
  const { grid } = world.board
  const { chargeHexes } = world.content.numbers
  for (const hex of view.charges) {
    const isNeeded = columns.some(
      (column) => wayToGoal[column.hex] < 0 || wayToGoal[column.hex] >= wayToGoal[hex],
    )
    const isTaken = view.units.some((unit) => unit.hex === hex && unit.side === view.side)
    if (isNeeded || isTaken) continue
    const unit = crew.find((one) => canSpend(one, 1) && distance(grid, one.hex, hex) <= chargeHexes)
    if (unit !== undefined) return { type: 'blowCharge', front, unit: unit.id, hex }
  }
  return null
}
