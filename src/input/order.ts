/** From what is chosen on screen to the order it stands for. */
import type { ActionOffer, GroundCommand, UnitId } from '../battle'
import type { Direction, Hex } from '../hex'

/**
 * The order for an offered action aimed at a choice: a unit, hex, tag or direction, as the offer
 * needs. Null while the choice is missing.
 */
export function orderOf(
  front: number,
  unit: UnitId,
  offer: ActionOffer,
  choice: number | null,
): GroundCommand | null {
  if (offer.needs === 'nothing') return free(front, unit, offer)
  return choice === null || offer.needs === 'path' ? null : aimed(front, unit, offer, choice)
}

/** The order that gives a probe a new path: `probe` and the hexes it shall fly, start excluded. */
export function rerouteOf(
  front: number,
  unit: UnitId,
  offer: ActionOffer,
  probe: UnitId,
  path: readonly Hex[],
): GroundCommand | null {
  if (offer.ability === null || path.length === 0) return null
  const hex = path[path.length - 1]
  return { type: 'useAbility', front, unit, ability: offer.ability, target: probe, hex, path }
}

function free(front: number, unit: UnitId, offer: ActionOffer): GroundCommand | null {
  if (offer.ability === null) return null
  return {
    type: 'useAbility',
    front,
    unit,
    ability: offer.ability,
    target: null,
    hex: null,
    path: [],
  }
}

function aimed(
  front: number,
  unit: UnitId,
  offer: ActionOffer,
  choice: number,
): GroundCommand | null {
  switch (offer.id) {
    case 'attack':
    case 'heavy':
    case 'melee':
      return offer.weapon === null
        ? null
        : {
            type: 'attack',
            front,
            unit,
            target: choice,
            weapon: offer.weapon,
            heavy: offer.id === 'heavy',
          }
    case 'overwatch':
      return { type: 'overwatch', front, unit, facing: asDirection(choice) }
    case 'ability':
      return offer.ability === null
        ? null
        : {
            type: 'useAbility',
            front,
            unit,
            ability: offer.ability,
            target: offer.needs === 'unit' ? choice : null,
            hex: offer.needs === 'hex' ? choice : null,
            path: [],
          }
    case 'pullTag':
      return { type: 'pullTag', front, unit, tag: choice }
    case 'revive':
      return { type: 'revive', front, unit, target: choice }
    case 'placeInhibitor':
    case 'liftInhibitor':
    case 'blowCharge':
    case 'dropRockfall':
    case 'useConsole':
    case 'layDown':
      return { type: offer.id, front, unit, hex: choice }
    case 'carry':
      return { type: 'carry', front, unit, target: choice }
    case 'openDoor':
    case 'sealDoor':
    case 'forceDoor':
      return { type: 'workDoor', front, unit, hex: choice, how: DOOR_WORK[offer.id] }
  }
}

const DOOR_WORK = { openDoor: 'open', sealDoor: 'seal', forceDoor: 'force' } as const

const asDirection = (value: number): Direction => (((value % 6) + 6) % 6) as Direction
