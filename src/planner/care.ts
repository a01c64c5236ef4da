import { type Command, specOf, type Unit } from '../battle'
import { distance, type Hex } from '../hex'
import { dangerAt } from './danger'
import { moveTo, placesFor } from './places'
import { canSpend, type Decider, isReady, type Situation } from './situation'

/** Gets the fallen up: those beside them first, else whoever can come near. */
export const reviveFallen: Decider = (situation) => {
  const { world, view, crew, front } = situation
  const { grid } = world.board
  for (const fallen of view.units) {
    if (fallen.side !== view.side || fallen.status !== 'down') continue
    if (specOf(world, fallen).class === 'injured') continue
    const beside = crew.find(
      (unit) => canSpend(unit, 1) && distance(grid, unit.hex, fallen.hex) === 1,
    )
    if (beside !== undefined) return { type: 'revive', front, unit: beside.id, target: fallen.id }
    const coming = comeBeside(situation, fallen)
    if (coming !== null) return coming
  }
  return null
}

const comeBeside = (situation: Situation, fallen: Unit): Command | null => {
  const { world, crew } = situation
  const { grid } = world.board
  for (const unit of crew) {
    if (!canSpend(unit, 2)) continue
    if (distance(grid, unit.hex, fallen.hex) > specOf(world, unit).moveHexes + 1) continue
    const places = placesFor(situation, unit)
    let best: Hex | null = null
    for (const hex of places) {
      if (distance(grid, hex, fallen.hex) !== 1) continue
      if (best === null || dangerAt(situation, hex) < dangerAt(situation, best)) best = hex
    }
    const command = best === null ? null : moveTo(situation, unit, best)
    if (command !== null) return command
  }
  return null
}

/** A medic treats whoever has lost at least what one treatment gives back. */
export const treatHurt: Decider = (situation) => {
  const { world, view, crew, front } = situation
  const spec = world.content.abilities.get('treat')
  if (spec === undefined) return null
  for (const unit of crew) {
    if (!canSpend(unit, spec.ap) || !isReady(situation, unit, spec.id)) continue
    const hurt = view.units.find(
      (ally) =>
        ally.side === unit.side &&
        ally.column === null &&
        ally.probe === null &&
        ally.hex >= 0 &&
        distance(world.board.grid, ally.hex, unit.hex) <= spec.rangeHexes &&
        specOf(world, ally).resolve - ally.resolve >= spec.amount,
    )
    if (hurt === undefined) continue
    const how = { target: hurt.id, hex: null, path: [] }
    return { type: 'useAbility', front, unit: unit.id, ability: spec.id, ...how }
  }
  return null
}
