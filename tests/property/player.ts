/**
 * A player without a plan: gives any order that the options offer, rather one it has never given. Its
 * whims come from a seed, so that what it finds can be found again.
 */

import type { ActionOffer, Command, GroundOptions, Match, Unit } from '../../src/battle'
import { landOf } from '../../src/battle'
import { rollDie } from '../../src/kernel'

export interface Whim {
  /** An integer in [0, sides). */
  readonly below: (sides: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

export const whim = (seed: string): Whim => {
  let nth = 0
  const below = (sides: number): number => {
    nth += 1
    return rollDie({ seed, front: 0, round: 0, actor: 0, nth, tag: 'whim' }, sides)
  }
  return { below, pick: (from) => from[below(from.length)] }
}

/** What one turn may hold at most: a player who never tires would never let the other play. */
const ORDERS_A_TURN = 16

/** Orders of one side's turn, one after another; the last ends it. */
export function* randomTurn(
  match: Match,
  chance: Whim,
  isNew: (use: string) => boolean,
): Generator<Command> {
  const side = match.state().phase
  for (let nth = 0; nth < ORDERS_A_TURN; nth += 1) {
    const command = randomOrder(match, chance, isNew)
    if (command === null) break
    yield command
    if (match.state().phase !== side || match.result() !== null) return
  }
  yield { type: 'endTurn', front: 0 }
}

const randomOrder = (
  match: Match,
  chance: Whim,
  isNew: (use: string) => boolean,
): Command | null => {
  const { view } = match.view(match.state().phase).fronts[0]
  const able = view.units.filter(
    (unit) => unit.side === view.side && unit.column === null && unit.probe === null && unit.ap > 0,
  )
  if (chance.below(12) === 0) return columnOrder(match, chance, view.units)
  if (able.length === 0) return null
  const unit = chance.pick(able)
  const options = match.options(unit.id)
  const offers = options.actions.filter((offer) => offer.rejection === null)
  const fresh = offers.filter((offer) => isNew(offer.ability ?? offer.weapon ?? offer.id))
  if (fresh.length > 0) return orderOf(match, chance, unit, chance.pick(fresh))
  const canMove = options.canMove === null && options.reach.hexes.length > 0
  if (canMove && (offers.length === 0 || chance.below(3) > 0))
    return moveOf(match, chance, options, isNew)
  return offers.length === 0 ? null : orderOf(match, chance, unit, chance.pick(offers))
}

const columnOrder = (match: Match, chance: Whim, units: readonly Unit[]): Command | null => {
  const { phase } = match.state()
  const own = units.filter((unit) => unit.side === phase && unit.status === 'active')
  const columns = own.filter((unit) => unit.column !== null)
  if (columns.length === 0) return null
  const command: Command =
    chance.below(3) === 0
      ? { type: 'plantFlag', front: 0, hex: chance.pick(columns).hex }
      : {
          type: 'orderColumn',
          front: 0,
          unit: chance.pick(columns).id,
          order: chance.below(3) === 0 ? 'hold' : 'rally',
        }
  return match.legal(command) === null ? command : null
}

const moveOf = (
  match: Match,
  chance: Whim,
  options: GroundOptions,
  isNew: (use: string) => boolean,
): Command => {
  const { hexes } = options.reach
  const { terrain } = match.mission.fronts[0].board
  const untrodden = hexes.filter((one) => isNew(terrain[one]))
  const hex = chance.pick(untrodden.length > 0 ? untrodden : hexes)
  const path = options.reach.pathTo(hex)
  const guided = options.guidable.slice(0, chance.below(4))
  const alone: Command = { type: 'moveUnit', front: 0, unit: options.unit, path, guided: [] }
  const together: Command = { ...alone, guided }
  return match.legal(together) === null ? together : alone
}

const orderOf = (match: Match, chance: Whim, unit: Unit, offer: ActionOffer): Command => {
  const front = 0
  const target = offer.targets.length === 0 ? -1 : chance.pick(offer.targets)
  switch (offer.id) {
    case 'attack':
    case 'melee':
    case 'heavy': {
      const heavy = offer.id === 'heavy'
      return { type: 'attack', front, unit: unit.id, target, weapon: offer.weapon ?? '', heavy }
    }
    case 'overwatch':
      return {
        type: 'overwatch',
        front,
        unit: unit.id,
        facing: ([0, 1, 2, 3, 4, 5] as const)[target],
      }
    case 'pullTag':
      return { type: 'pullTag', front, unit: unit.id, tag: target }
    case 'revive':
      return { type: 'revive', front, unit: unit.id, target }
    case 'placeInhibitor':
      return { type: 'placeInhibitor', front, unit: unit.id, hex: target }
    case 'liftInhibitor':
      return { type: 'liftInhibitor', front, unit: unit.id, hex: target }
    case 'blowCharge':
      return { type: 'blowCharge', front, unit: unit.id, hex: target }
    case 'dropRockfall':
    case 'useConsole':
    case 'layDown':
      return { type: offer.id, front, unit: unit.id, hex: target }
    case 'openDoor':
      return { type: 'workDoor', front, unit: unit.id, hex: target, how: 'open' }
    case 'sealDoor':
      return { type: 'workDoor', front, unit: unit.id, hex: target, how: 'seal' }
    case 'forceDoor':
      return { type: 'workDoor', front, unit: unit.id, hex: target, how: 'force' }
    case 'carry':
      return { type: 'carry', front, unit: unit.id, target }
    case 'ability':
      return {
        type: 'useAbility',
        front,
        unit: unit.id,
        ability: offer.ability ?? '',
        target: offer.needs === 'unit' || offer.needs === 'path' ? target : null,
        hex: offer.needs === 'hex' ? target : null,
        path: offer.needs === 'path' ? flightOf(match, chance, target) : [],
      }
    default: {
      const never: never = offer.id
      throw new Error(`what is ${String(never)}?`)
    }
  }
}

/** A step or none that the probe could be made to fly. */
const flightOf = (match: Match, chance: Whim, id: number): readonly number[] => {
  const [world] = match.field.worlds
  const { view } = match.view(match.state().phase).fronts[0]
  const probe = view.units.find((unit) => unit.id === id)
  if (probe === undefined) return []
  const { terrain } = landOf(world, view)
  const { neighbours } = world.board.grid
  const open = [0, 1, 2, 3, 4, 5]
    .map((direction) => neighbours[probe.hex * 6 + direction])
    .filter((hex) => hex >= 0 && terrain[hex].flyable)
  return open.length === 0 ? [] : [chance.pick(open)]
}
