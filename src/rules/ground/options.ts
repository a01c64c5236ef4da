import { DIRECTIONS, disc, distance } from '../../hex'
import type { UnitId } from '../../kernel'
import { abilityRefusal } from './abilities'
import { burdenOf } from './carrying'
import { guideMost, guideRefusal } from './columns'
import type { UseAbility } from './effect'
import { workReach } from './groundwork'
import { landOf } from './land'
import { legalGround, readiness } from './legal'
import type {
  ActionId,
  ActionOffer,
  DoorWork,
  GroundBattleView,
  GroundCommand,
  GroundOptions,
  GroundView,
  Unit,
} from './model'
import { USED_UP } from './model'
import { reachOf } from './movement'
import { abilityOf, type GroundWorld, specOf, theUnit, weaponOf } from './world'

/** What a unit of the view's side is offered: where it can go, whom it can guide, its actions with reasons. */
export const groundOptions = (
  world: GroundWorld,
  battle: GroundBattleView,
  front: number,
  id: UnitId,
): GroundOptions => {
  const { view } = battle.fronts[front]
  const unit = theUnit(view, id)
  const canMove = readiness(world, unit, 1)
  return {
    unit: id,
    canMove,
    reach: canMove === null ? reachOf(world, view, unit) : NOWHERE,
    guidable: canMove === null ? guidableBy(world, view, unit) : [],
    guideMost: guideMost(world, unit),
    actions: unit.side === view.side ? actionsOf(world, battle, front, unit) : [],
  }
}

const NOWHERE: GroundOptions['reach'] = { hexes: [], pathTo: () => [] }

const guidableBy = (world: GroundWorld, view: GroundView, unit: Unit): readonly UnitId[] => {
  if (!specOf(world, unit).canGuide) return []
  const { grid } = world.board
  return view.units
    .filter((column) => guideRefusal(world, unit, column) === null)
    .sort(
      (one, other) =>
        distance(grid, unit.hex, one.hex) - distance(grid, unit.hex, other.hex) ||
        one.id - other.id,
    )
    .map((column) => column.id)
}

/** A candidate order for one target, and the target as the offer lists it. */
interface Candidate {
  readonly target: number
  readonly command: GroundCommand
}

const actionsOf = (
  world: GroundWorld,
  battle: GroundBattleView,
  front: number,
  unit: Unit,
): readonly ActionOffer[] => {
  const spec = specOf(world, unit)
  if (spec.class === 'column' || spec.class === 'probe' || spec.class === 'injured') return []
  const { view } = battle.fronts[front]
  const offers: ActionOffer[] = []
  const add = (
    id: ActionId,
    needs: ActionOffer['needs'],
    candidates: readonly Candidate[],
    extra: Partial<ActionOffer> = {},
  ): void => {
    const ap = extra.ap ?? 1
    const legal: number[] = []
    let rejection = readiness(world, unit, ap)
    let nearest = rejection
    if (rejection === null) {
      for (const { target, command } of candidates) {
        const refused = legalGround(world, battle, command)
        if (refused === null) legal.push(target)
        else nearest ??= refused
      }
      rejection = legal.length > 0 ? null : (nearest ?? { code: `nothingTo.${id}`, params: {} })
    }
    offers.push({
      id,
      ability: null,
      weapon: null,
      readyInRounds: 0,
      ...extra,
      ap,
      rejection,
      needs,
      targets: legal.sort((one, other) => one - other),
    })
  }

  const enemies = view.units.filter((other) => other.side !== unit.side && other.hex >= 0)
  for (const weaponId of spec.weapons) {
    const weapon = weaponOf(world, weaponId)
    const shots = (heavy: boolean): readonly Candidate[] =>
      enemies.map((enemy) => ({
        target: enemy.id,
        command: {
          type: 'attack',
          front,
          unit: unit.id,
          target: enemy.id,
          weapon: weaponId,
          heavy,
        },
      }))
    add(weapon.isMelee ? 'melee' : 'attack', 'unit', shots(false), { weapon: weaponId })
    if (weapon.hasHeavySetting) add('heavy', 'unit', shots(true), { weapon: weaponId })
  }
  add(
    'overwatch',
    'direction',
    DIRECTIONS.map((facing) => ({
      target: facing,
      command: { type: 'overwatch', front, unit: unit.id, facing },
    })),
  )
  for (const [slot, abilityId] of spec.abilities.entries())
    offers.push(abilityOffer(world, battle, front, unit, abilityId, slot))
  const friends = view.units.filter((other) => other.side === unit.side && other.hex >= 0)
  add(
    'pullTag',
    'tag',
    view.tags
      .filter((tag) => friends.some((friend) => friend.id === tag.unit))
      .map((tag) => ({
        target: tag.id,
        command: { type: 'pullTag', front, unit: unit.id, tag: tag.id },
      })),
  )
  const fallen = friends.filter((friend) => friend.status === 'down')
  if (fallen.length > 0)
    add(
      'revive',
      'unit',
      fallen.map((friend) => ({
        target: friend.id,
        command: { type: 'revive', front, unit: unit.id, target: friend.id },
      })),
    )
  if (spec.canCarryInhibitors) {
    if (unit.inhibitors.length > 0)
      add(
        'placeInhibitor',
        'hex',
        disc(world.board.grid, unit.hex, 1).map((hex) => ({
          target: hex,
          command: { type: 'placeInhibitor', front, unit: unit.id, hex },
        })),
      )
    const near = view.inhibitors.filter((one) => distance(world.board.grid, one.hex, unit.hex) <= 1)
    if (near.length > 0)
      add(
        'liftInhibitor',
        'hex',
        near.map(({ hex }) => ({
          target: hex,
          command: { type: 'liftInhibitor', front, unit: unit.id, hex },
        })),
      )
  }
  const charges = view.charges.filter(
    (hex) =>
      distance(world.board.grid, hex, unit.hex) <= world.content.numbers.chargeHexes + 1 &&
      unit.side === 'blue',
  )
  if (charges.length > 0)
    add(
      'blowCharge',
      'hex',
      charges.map((hex) => ({
        target: hex,
        command: { type: 'blowCharge', front, unit: unit.id, hex },
      })),
    )
  for (const piece of pieceOffers(world, view, front, unit))
    add(piece.id, piece.needs, piece.candidates, { ap: piece.ap })
  return offers
}

interface PieceOffer {
  readonly id: ActionId
  readonly needs: ActionOffer['needs']
  readonly ap: number
  readonly candidates: readonly Candidate[]
}

/** What can be done with the pieces near: rock, doors, consoles, those who lie there. */
const pieceOffers = (
  world: GroundWorld,
  view: GroundView,
  front: number,
  { id: unit, hex: here, side }: Unit,
): readonly PieceOffer[] => {
  const { grid } = world.board
  const found: PieceOffer[] = []
  const offer = (
    id: ActionId,
    needs: ActionOffer['needs'],
    ap: number,
    candidates: readonly Candidate[],
  ): void => {
    if (candidates.length > 0) found.push({ id, needs, ap, candidates })
  }
  const rocks = view.pieces.rockfalls.filter(
    ({ hex }) =>
      side === 'blue' && distance(grid, here, hex) <= world.content.numbers.rockfallHexes + 1,
  )
  offer(
    'dropRockfall',
    'hex',
    1,
    rocks.map(({ hex }) => ({ target: hex, command: { type: 'dropRockfall', front, unit, hex } })),
  )
  const { terrain } = landOf(world, view)
  const near = disc(grid, here, workReach(world, theUnit(view, unit)))
  const doors = (how: DoorWork, ...kinds: readonly string[]): readonly Candidate[] =>
    near
      .filter((hex) => kinds.includes(terrain[hex].id))
      .map((hex) => ({ target: hex, command: { type: 'workDoor', front, unit, hex, how } }))
  offer('openDoor', 'hex', 1, doors('open', 'door'))
  offer('sealDoor', 'hex', 1, doors('seal', 'door', 'doorOpen'))
  offer('forceDoor', 'hex', 1, doors('force', 'doorSealed'))
  const consoles = near.filter((hex) => terrain[hex].id === 'console')
  offer(
    'useConsole',
    'hex',
    1,
    consoles.map((hex) => ({ target: hex, command: { type: 'useConsole', front, unit, hex } })),
  )
  const lying = view.units.filter(
    (other) =>
      other.side === side && other.status === 'down' && distance(grid, other.hex, here) === 1,
  )
  offer(
    'carry',
    'unit',
    1,
    lying.map(({ id }) => ({ target: id, command: { type: 'carry', front, unit, target: id } })),
  )
  if (burdenOf(view, unit) !== null) {
    const beside = disc(grid, here, 1).filter((hex) => hex !== here)
    offer(
      'layDown',
      'hex',
      0,
      beside.map((hex) => ({ target: hex, command: { type: 'layDown', front, unit, hex } })),
    )
  }
  return found
}

const abilityOffer = (
  world: GroundWorld,
  battle: GroundBattleView,
  front: number,
  unit: Unit,
  abilityId: string,
  slot: number,
): ActionOffer => {
  const { view } = battle.fronts[front]
  const spec = abilityOf(world, abilityId)
  const ready = unit.ready[slot]
  const order = (target: number | null, hex: number | null): UseAbility => ({
    type: 'useAbility',
    front,
    unit: unit.id,
    ability: abilityId,
    target,
    hex,
    path: [],
  })
  const refusal = (command: UseAbility) =>
    readiness(world, unit, spec.ap) ?? abilityRefusal(world, view, unit, command, battle.round)
  const base = {
    id: 'ability',
    ability: abilityId,
    weapon: spec.weapon,
    ap: spec.ap,
    readyInRounds: ready === USED_UP ? USED_UP : Math.max(0, ready - battle.round),
  } as const
  if (spec.target === 'none') {
    return { ...base, rejection: refusal(order(null, null)), needs: 'nothing', targets: [] }
  }
  const isHex = spec.target === 'hex'
  const pool: readonly number[] = isHex
    ? disc(world.board.grid, unit.hex, spec.rangeHexes)
    : view.units.filter((other) => other.hex >= 0).map((other) => other.id)
  const targets: number[] = []
  let first = null
  for (const target of pool) {
    const refused = refusal(isHex ? order(null, target) : order(target, null))
    if (refused === null) targets.push(target)
    else first ??= refused
  }
  const needs = isHex ? 'hex' : spec.target === 'probePath' ? 'path' : 'unit'
  const none = first ?? { code: 'nothingTo.ability', params: {} }
  return { ...base, rejection: targets.length > 0 ? null : none, needs, targets }
}
