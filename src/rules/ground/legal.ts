import { distance } from '../../hex'
import { type BattleView, type Rejection, reject } from '../../kernel'
import { abilityRefusal, flightRefusal } from './abilities'
import { canHit, weaponFor } from './attack'
import { burdenOf, carryRefusal, layDownRefusal } from './carrying'
import { consoleRefusal, doorRefusal, rockfallRefusal } from './groundwork'
import { landOf } from './land'
import type { GroundCommand, GroundKnown, Unit } from './model'
import { guidedRefusal, pathRefusal } from './movement'
import { abilityOf, type GroundWorld, hasCondition, specOf, unitOf } from './world'

/** Why the view's side may not give this order, by what it knows; null if it may. */
export const legalGround = (
  world: GroundWorld,
  battle: BattleView<GroundKnown>,
  command: GroundCommand,
): Rejection | null => {
  const { view } = battle.fronts[command.front]
  switch (command.type) {
    case 'endTurn':
      return null
    case 'plantFlag':
      return plantRefusal(world, view, command.hex)
    case 'orderColumn':
      return orderRefusal(view, command.unit)
    case 'plotPath':
      return plotRefusal(world, view, command)
    default: {
      const unit = unitOf(view, command.unit)
      if (unit === null || unit.side !== view.side) return reject('notYourUnit')
      return (
        readiness(world, unit, apOf(world, command)) ?? actionRefusal(world, battle, unit, command)
      )
    }
  }
}

type Action = Exclude<
  GroundCommand,
  { readonly type: 'endTurn' | 'plantFlag' | 'orderColumn' | 'plotPath' }
>

const apOf = (world: GroundWorld, command: Action): number =>
  command.type === 'useAbility'
    ? (world.content.abilities.get(command.ability)?.ap ?? 0)
    : command.type === 'layDown'
      ? 0
      : 1

/** Why the unit cannot act at all; null if it can. */
export const readiness = (world: GroundWorld, unit: Unit, ap: number): Rejection | null => {
  const kind = specOf(world, unit).class
  if (kind === 'column') return reject('columnsNeedGuide')
  if (kind === 'probe') return reject('probesFlyThemselves')
  if (unit.status === 'down') return reject('isDown')
  if (unit.status !== 'active') return reject('isGone')
  if (hasCondition(unit, 'skips')) return reject('parleyed')
  if (unit.hasAttacked) return reject('turnOver')
  return unit.ap < ap ? reject('noAction') : null
}

const actionRefusal = (
  world: GroundWorld,
  battle: BattleView<GroundKnown>,
  unit: Unit,
  command: Action,
): Rejection | null => {
  const { view } = battle.fronts[command.front]
  switch (command.type) {
    case 'moveUnit':
      return (
        pathRefusal(world, view, unit, command.path) ?? guidedRefusal(world, view, unit, command)
      )
    case 'attack':
      if (burdenOf(view, unit.id) !== null) return reject('handsFull')
      return attackRefusal(world, view, unit, command)
    case 'overwatch':
      if (burdenOf(view, unit.id) !== null) return reject('handsFull')
      if (!isDirection(command.facing)) return reject('noDirection')
      if (!isAnnounced(view, unit)) return reject('unannounced')
      return weaponFor(world, unit, false) === null ? reject('unarmed') : null
    case 'useAbility': {
      const refused = abilityRefusal(world, view, unit, command, battle.round)
      if (refused !== null) return refused
      if (!abilityOf(world, command.ability).isAttack) return null
      if (burdenOf(view, unit.id) !== null) return reject('handsFull')
      return isAnnounced(view, unit) ? null : reject('unannounced')
    }
    case 'pullTag':
      return pullRefusal(world, view, unit, command.tag)
    case 'revive': {
      const ally = unitOf(view, command.target)
      if (ally === null || ally.side !== unit.side) return reject('notAnAlly')
      if (ally.status !== 'down') return reject('notDown')
      if (specOf(world, ally).class === 'injured') return reject('cannotStand')
      return isAdjacent(world, unit.hex, ally.hex) ? null : reject('notAdjacent')
    }
    case 'placeInhibitor':
      return placeRefusal(world, view, unit, command.hex)
    case 'liftInhibitor': {
      const inhibitor = view.inhibitors.find((one) => one.hex === command.hex)
      if (inhibitor === undefined) return reject('noInhibitor')
      if (!specOf(world, unit).canCarryInhibitors) return reject('cannotCarry')
      if (inhibitor.placedRound === battle.round) return reject('justPlaced')
      return isWithin(world, unit.hex, command.hex, 1) ? null : reject('notAdjacent')
    }
    case 'blowCharge':
      if (unit.side !== 'blue' || !view.charges.includes(command.hex)) return reject('noCharge')
      if (view.units.some((other) => other.hex === command.hex && other.side === unit.side))
        return reject('friendOnCharge')
      return isWithin(world, unit.hex, command.hex, world.content.numbers.chargeHexes)
        ? null
        : reject('outOfRange')
    case 'dropRockfall':
      return rockfallRefusal(world, view, unit, command)
    case 'workDoor':
      return doorRefusal(world, view, unit, command)
    case 'useConsole':
      return consoleRefusal(world, view, unit, command)
    case 'carry':
      return carryRefusal(world, view, unit, command)
    case 'layDown':
      return layDownRefusal(world, view, unit, command)
    default: {
      const never: never = command
      return reject(`unknown${String(never)}`)
    }
  }
}

const isAnnounced = ({ announced }: GroundKnown, unit: Unit): boolean =>
  announced === null || announced.includes(unit.id)

const isDirection = (value: number): boolean =>
  value >= 0 && value <= 5 && value === Math.trunc(value)

const isWithin = (world: GroundWorld, from: number, to: number, hexes: number): boolean =>
  to >= 0 && to < world.board.grid.size && distance(world.board.grid, from, to) <= hexes

const isAdjacent = (world: GroundWorld, one: number, other: number): boolean =>
  isWithin(world, one, other, 1) && one !== other

const attackRefusal = (
  world: GroundWorld,
  view: GroundKnown,
  unit: Unit,
  command: Extract<GroundCommand, { readonly type: 'attack' }>,
): Rejection | null => {
  const weapon = world.content.weapons.get(command.weapon)
  if (weapon === undefined || !specOf(world, unit).weapons.includes(command.weapon))
    return reject('unarmed')
  if (!isAnnounced(view, unit)) return reject('unannounced')
  if (command.heavy && !weapon.hasHeavySetting) return reject('noHeavySetting')
  const target = unitOf(view, command.target)
  if (target === null || target.side === unit.side) return reject('notAnEnemy')
  if (target.column !== null) return reject('notAtPeople')
  if (target.status !== 'active') return reject('targetDown')
  if (hasCondition(target, 'hidden')) return reject('noSight')
  const away = distance(world.board.grid, unit.hex, target.hex)
  if (canHit(world, view, unit, target, weapon)) return null
  return landOf(world, view).isClear(unit.hex, target.hex)
    ? reject('outOfRange', { hexes: away, range: weapon.rangeHexes })
    : reject('noSight')
}

const pullRefusal = (
  world: GroundWorld,
  view: GroundKnown,
  unit: Unit,
  tagId: number,
): Rejection | null => {
  const tag = view.tags.find((one) => one.id === tagId)
  if (tag === undefined) return reject('noTag')
  if (tag.unit === unit.id) return reject('notYourOwnTag')
  const body = unitOf(view, tag.unit)
  if (body === null || body.side !== unit.side) return reject('notAnAlly')
  return isAdjacent(world, unit.hex, body.hex) ? null : reject('notAdjacent')
}

const placeRefusal = (
  world: GroundWorld,
  view: GroundKnown,
  unit: Unit,
  hex: number,
): Rejection | null => {
  if (unit.inhibitors.length === 0) return reject('noInhibitorCarried')
  if (!isWithin(world, unit.hex, hex, 1)) return reject('notAdjacent')
  if (landOf(world, view).terrain[hex].cost === null) return reject('hexClosed')
  return view.inhibitors.some((one) => one.hex === hex) ? reject('inhibitorThere') : null
}

const plantRefusal = (world: GroundWorld, view: GroundKnown, hex: number): Rejection | null => {
  if (view.side !== 'blue') return reject('noFlag')
  if (hex < 0 || hex >= world.board.grid.size) return reject('pathOffBoard')
  if (hex === view.flag) return reject('flagThere')
  return landOf(world, view).terrain[hex].columnHalfCost === null ? reject('hexClosed') : null
}

const orderRefusal = (view: GroundKnown, id: number): Rejection | null => {
  const unit = unitOf(view, id)
  if (unit === null || unit.column === null || unit.side !== view.side) return reject('notAColumn')
  return unit.status === 'active' ? null : reject('columnGone')
}

const plotRefusal = (
  world: GroundWorld,
  view: GroundKnown,
  command: Extract<GroundCommand, { readonly type: 'plotPath' }>,
): Rejection | null => {
  const probe = unitOf(view, command.unit)
  if (probe === null || probe.probe === null || probe.side !== view.side) return reject('notAProbe')
  if (probe.status !== 'active') return reject('isGone')
  return flightRefusal(world, view, probe, command.path)
}
