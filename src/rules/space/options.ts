/** What a ship can do now, and why not the rest. */

import { DIRECTIONS, type Direction, disc, type Hex, neighbour } from '../../hex'
import { type Rejection, reject } from '../../kernel'
import { bears } from './bearing'
import { canReach } from './gunnery'
import { ghostsOf, isFreeFor } from './helm'
import { legalSpace } from './legal'
import type {
  MountOffer,
  Ship,
  ShipAction,
  ShipActionId,
  SpaceBattleView,
  SpaceCommand,
  SpaceOptions,
  SpaceView,
} from './model'
import { ramsOf } from './ramming'
import { flies, type SpaceWorld, shipOf, shipSpec, shipWeapon, skyOf } from './world'

/** The offers of one ship of the view's side. Throws if it is none of them. */
export const spaceOptions = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  front: number,
  unit: number,
): SpaceOptions => {
  const { view } = battle.fronts[front]
  const ship = shipOf(view, unit)
  if (ship === null) throw new Error(`no ship ${unit} in the view`)
  const canFly = flightRefusal(battle, ship)
  return {
    unit,
    canFly,
    ghosts: canFly === null ? ghostsOf(world, ship, isFreeFor(view, ship)) : [],
    rams: canFly === null ? ramsOf(world, view, ship) : [],
    mounts: shipSpec(world, ship.kind).mounts.map((_, mount) =>
      mountOffer(world, battle, front, ship, mount),
    ),
    actions: actionsOf(world, battle, front, ship),
  }
}

const flightRefusal = (battle: SpaceBattleView, ship: Ship): Rejection | null => {
  if (battle.outcome !== null) return reject('battleOver')
  if (!flies(ship)) return reject('shipGone')
  if (ship.side === 'blue' && ship.hasFlown) return reject('hasFlown')
  return null
}

/** The first reason against any of the orders, if there is none that may be given. */
const refusalOf = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  orders: readonly SpaceCommand[],
  nothing: string,
): Rejection | null => {
  let first: Rejection | null = null
  for (const order of orders) {
    const refusal = legalSpace(world, battle, order)
    if (refusal === null) return null
    first ??= refusal
  }
  return first ?? reject(nothing)
}

const enemiesOf = (view: SpaceView): readonly Ship[] =>
  view.units.filter((other) => other.side !== view.side && flies(other))

const mountOffer = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  front: number,
  ship: Ship,
  mount: number,
): MountOffer => {
  const { view } = battle.fronts[front]
  const place = shipSpec(world, ship.kind).mounts[mount]
  const { kind } = shipWeapon(world, place.weapon)
  const { id: unit } = ship
  const offer = { mount, id: place.id, weapon: place.weapon }
  if (kind === 'torpedo') {
    const { grid } = world.board
    const hexes = flies(ship)
      ? disc(grid, ship.hex, world.content.numbers.torpedoHexes).filter((hex) =>
          bears(grid, ship, place, hex),
        )
      : []
    const orders = hexes
      .slice(0, 1)
      .map((hex): SpaceCommand => ({ type: 'launch', front, unit, mount, hex, target: null }))
    const rejection = refusalOf(world, battle, orders, 'outOfArc')
    return { ...offer, rejection, targets: [], hexes: rejection === null ? hexes : [] }
  }
  const shots = enemiesOf(view)
    .filter((other) => flies(ship) && canReach(world, ship, place, other.hex))
    .map((other) => other.id)
  const sparks = flies(ship) ? sparkHexes(world, view, ship, mount) : []
  const orders = [
    ...shots.map(
      (target): SpaceCommand => ({ type: 'fire', front, unit, mount, target, hex: null }),
    ),
    ...sparks
      .slice(0, 1)
      .map((hex): SpaceCommand => ({ type: 'fire', front, unit, mount, target: null, hex })),
  ]
  const rejection = refusalOf(world, battle, orders, 'nothingInArc')
  return {
    ...offer,
    rejection,
    targets: rejection === null ? shots : [],
    hexes: rejection === null ? sparks : [],
  }
}

/** Hexes with gas or a core that the mount could light. */
const sparkHexes = (
  world: SpaceWorld,
  view: SpaceView,
  ship: Ship,
  mount: number,
): readonly Hex[] => {
  const sky = skyOf(world, view.altered)
  const place = shipSpec(world, ship.kind).mounts[mount]
  const { bands } = shipWeapon(world, place.weapon)
  const reach = bands.length === 0 ? 0 : bands[bands.length - 1].hexes
  return disc(world.board.grid, ship.hex, reach).filter(
    (hex) =>
      (sky[hex].burns || view.cores.some((core) => core.hex === hex)) &&
      canReach(world, ship, place, hex),
  )
}

const actionsOf = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  front: number,
  ship: Ship,
): readonly ShipAction[] => {
  const { view } = battle.fronts[front]
  const { id: unit } = ship
  const { grid } = world.board
  const action = (
    id: ShipActionId,
    targets: readonly number[],
    order: (target: number) => SpaceCommand,
    officer = '',
  ): ShipAction => {
    const allowed = targets.filter((one) => legalSpace(world, battle, order(one)) === null)
    const rejection = refusalOf(world, battle, targets.map(order), 'outOfRange')
    return { id, officer, rejection, targets: allowed }
  }
  const spec = shipSpec(world, ship.kind)
  const beside = flies(ship)
    ? DIRECTIONS.map((direction) => neighbour(grid, ship.hex, direction)).filter((hex) => hex >= 0)
    : []
  const far = flies(ship) ? disc(grid, ship.hex, world.content.numbers.chargeHexes) : []
  return [
    ...(spec.hasTractor
      ? [
          action(
            'tractor',
            enemiesOf(view).map((one) => one.id),
            (target) => {
              return { type: 'tractor', front, unit, target, drags: false }
            },
          ),
        ]
      : []),
    action('scan', [...DIRECTIONS], (facing) => {
      return { type: 'scan', front, unit, facing: facing as Direction }
    }),
    ...(spec.buoys > 0
      ? [action('launchBuoy', beside, (hex) => ({ type: 'launchBuoy', front, unit, hex }))]
      : []),
    ...(ship.charges > 0
      ? [action('dropCharge', far, (hex) => ({ type: 'dropCharge', front, unit, hex }))]
      : []),
    ...(spec.hasCore ? [action('ejectCore', [0], () => ({ type: 'ejectCore', front, unit }))] : []),
    ...(spec.hasCloak
      ? [
          action('cloak', [ship.isCloaked ? 0 : 1], (on) => {
            return { type: 'cloak', front, unit, on: on === 1 }
          }),
        ]
      : []),
    ...ship.officers.map((officer) =>
      action('bridgeOrder', [0], () => ({ type: 'bridgeOrder', front, unit, officer }), officer),
    ),
  ]
}
