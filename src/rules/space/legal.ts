import { directionBetween, distance, type Hex } from '../../hex'
import { type BattleView, type Rejection, reject } from '../../kernel'
import { bears } from './bearing'
import { canReach, mountOf, mountsArmed } from './gunnery'
import { courseRefusal, isFreeFor, trace } from './helm'
import type { Ship, SpaceCommand, SpaceView } from './model'
import { powerRefusal } from './power'
import {
  bridgeOfficer,
  flies,
  hasState,
  pips,
  SENSORS,
  type SpaceWorld,
  shipAt,
  shipOf,
  shipSpec,
  shipWeapon,
  skyOf,
} from './world'

type Order<T extends SpaceCommand['type']> = Extract<SpaceCommand, { type: T }>

/** A ship's order as its side knows the front. */
interface Case {
  readonly world: SpaceWorld
  readonly battle: BattleView<SpaceView>
  readonly view: SpaceView
  readonly ship: Ship
}

/** Why the side of the view may not give this order, or null. */
export const legalSpace = (
  world: SpaceWorld,
  battle: BattleView<SpaceView>,
  command: SpaceCommand,
): Rejection | null => {
  if (command.type === 'endTurn') return null
  const { view } = battle.fronts[command.front]
  const ship = shipOf(view, command.unit)
  if (ship === null || ship.side !== view.side) return reject('noSuchUnit')
  if (!flies(ship)) return reject('shipGone')
  return legalFor({ world, battle, view, ship }, command)
}

const legalFor = (one: Case, command: Exclude<SpaceCommand, { type: 'endTurn' }>) => {
  switch (command.type) {
    case 'setPower':
      return powerRefusal(one.world, one.ship, command.power)
    case 'reinforce':
      return pips(one.ship, 2) > 0 ? null : reject('noShieldPips')
    case 'mendFirst':
      return command.system >= -1 && command.system <= 4 ? null : reject('noSuchSystem')
    case 'fly':
      return legalFly(one, command)
    case 'plot':
      return legalPlot(one, command)
    case 'fire':
      return legalFire(one, command)
    case 'launch':
      return legalLaunch(one, command)
    case 'tractor':
      return legalTractor(one, command)
    case 'scan':
      return afterHelm(one) ?? legalScan(one)
    case 'launchBuoy':
      return afterHelm(one) ?? legalBuoy(one, command)
    case 'dropCharge':
      return afterHelm(one) ?? legalCharge(one, command)
    case 'ejectCore':
      return one.ship.hasCore ? null : reject('noCore')
    case 'cloak':
      return legalCloak(one, command)
    case 'bridgeOrder':
      return legalBridge(one, command)
  }
}

/** Fire, tractor, scan and launches come after the helm. */
const afterHelm = ({ ship }: Case): Rejection | null => (ship.hasFlown ? null : reject('helmFirst'))

const isOnBoard = ({ world }: Case, hex: Hex): boolean => hex >= 0 && hex < world.board.grid.size

const legalFly = (one: Case, order: Order<'fly'>): Rejection | null => {
  const { world, view, ship } = one
  if (ship.side === 'red') return reject('plotInstead')
  if (ship.hasFlown) return reject('hasFlown')
  const { scoop, vent, from, ram } = order
  if (ship.helm !== null && from.length > 0) return reject('scoopBefore')
  const scoopRefusal = scoopRefused(one, scoop, from)
  if (scoopRefusal !== null) return scoopRefusal
  const taken = from.filter((system) => system === 0).length
  const refused = courseRefusal(world, ship, order.speed, order.course, taken)
  if (refused !== null) return refused
  const { path } = trace(world, ship, order.course)
  const onCourse = new Set([ship.hex, ...path])
  if (scoop.some((hex) => !onCourse.has(hex))) return reject('notOnCourse')
  if (vent !== null && !onCourse.has(vent)) return reject('notOnCourse')
  if (vent !== null && ship.gas === 0 && scoop.length === 0) return reject('nothingToVent')
  if (vent !== null && shipSpec(world, ship.kind).hasScoop === false) return reject('noScoop')
  const end = path.at(-1) ?? ship.hex
  if (ram !== null) {
    const target = shipOf(view, ram)
    if (target === null || target.id === ship.id || !flies(target)) return reject('noSuchTarget')
    return path.includes(target.hex) ? null : reject('notOnCourse')
  }
  return end === ship.hex || isFreeFor(view, ship)(end) ? null : reject('hexTaken')
}

/** The scoop costs pips from anywhere, once a flight. */
const scoopRefused = (
  { world, ship }: Case,
  scoop: readonly Hex[],
  from: readonly number[],
): Rejection | null => {
  if (scoop.length === 0) return from.length === 0 ? null : reject('nothingToScoop')
  if (!shipSpec(world, ship.kind).hasScoop) return reject('noScoop')
  const isPaid = ship.robbed.some((count) => count > 0)
  if (isPaid) return from.length === 0 ? null : reject('scoopBefore')
  const { scoopPips } = world.content.numbers
  if (from.length !== scoopPips) return reject('scoopNeedsPips', { pips: scoopPips })
  const isThere = from.every(
    (system) => pips(ship, system) >= from.filter((other) => other === system).length,
  )
  return isThere ? null : reject('noSuchPips')
}

const legalPlot = ({ world, view, ship }: Case, order: Order<'plot'>): Rejection | null => {
  if (ship.side === 'blue') return reject('flyInstead')
  const refused = courseRefusal(world, ship, order.speed, order.course)
  if (refused !== null) return refused
  if (order.ram !== null) {
    const target = shipOf(view, order.ram)
    if (target === null || target.side === ship.side || !flies(target))
      return reject('noSuchTarget')
  }
  if (order.otherwise === '') return null
  if (ship.plotBreaks === 0) return reject('noPlotBreak')
  return courseRefusal(world, ship, order.speed, order.otherwise)
}

/** What every weapon asks before it asks where. */
const weaponRefused = (one: Case, mount: number): Rejection | null => {
  const { world, battle, ship } = one
  const place = mountOf(world, ship, mount)
  if (place === null) return reject('noSuchMount')
  const waits = afterHelm(one)
  if (waits !== null) return waits
  if (ship.isCloaked) return reject('isCloaked')
  if (ship.ready[mount] > battle.round) return reject('mountReloads')
  return mountsArmed(ship) > 0 ? null : reject('noMountArmed')
}

const legalFire = (one: Case, order: Order<'fire'>): Rejection | null => {
  const { world, view, ship } = one
  const refused = weaponRefused(one, order.mount)
  const place = mountOf(world, ship, order.mount)
  if (refused !== null || place === null) return refused
  const { kind } = shipWeapon(world, place.weapon)
  if (kind === 'torpedo') return reject('launchInstead')
  if (order.target !== null) {
    if (order.hex !== null) return reject('noSuchTarget')
    const target = shipOf(view, order.target)
    if (target === null || target.side === ship.side || !flies(target)) {
      return reject('noSuchTarget')
    }
    if (!canReach(world, ship, place, target.hex)) return reject('outOfArc')
    // What strikes at once must have been known; what strikes later is on the board till then.
    return view.strangers.includes(ship.id) ? reject('isStranger') : null
  }
  if (order.hex === null || !isOnBoard(one, order.hex)) return reject('noSuchTarget')
  const isWorthIt =
    skyOf(world, view.altered)[order.hex].burns || view.cores.some((core) => core.hex === order.hex)
  if (!isWorthIt) return reject('nothingToLight')
  return canReach(world, ship, place, order.hex) ? null : reject('outOfArc')
}

const legalLaunch = (one: Case, order: Order<'launch'>): Rejection | null => {
  const { world, view, ship } = one
  const refused = weaponRefused(one, order.mount)
  const place = mountOf(world, ship, order.mount)
  if (refused !== null || place === null) return refused
  if (shipWeapon(world, place.weapon).kind !== 'torpedo') return reject('fireInstead')
  if (!isOnBoard(one, order.hex)) return reject('outOfArc')
  const { grid } = world.board
  const isFar = distance(grid, ship.hex, order.hex) > world.content.numbers.torpedoHexes
  if (isFar || !bears(grid, ship, place, order.hex)) return reject('outOfArc')
  if (order.target === null) return null
  const target = shipOf(view, order.target)
  return target !== null && target.side !== ship.side && flies(target)
    ? null
    : reject('noSuchTarget')
}

const legalTractor = (one: Case, order: Order<'tractor'>): Rejection | null => {
  const { world, view, ship } = one
  const spec = shipSpec(world, ship.kind)
  if (!spec.hasTractor) return reject('noTractor')
  const waits = afterHelm(one)
  if (waits !== null) return waits
  if (ship.tractor !== 0) return reject('tractorBusy')
  const target = shipOf(view, order.target)
  if (target === null || target.side === ship.side || !flies(target)) {
    return reject('noSuchTarget')
  }
  if (shipSpec(world, target.kind).size >= spec.size) return reject('tooLarge')
  const away = distance(world.board.grid, ship.hex, target.hex)
  return away <= world.content.numbers.tractorHexes ? null : reject('outOfRange')
}

const legalScan = ({ ship }: Case): Rejection | null => {
  if (ship.isCloaked) return reject('isCloaked')
  return pips(ship, SENSORS) > 0 ? null : reject('noSensorPips')
}

const legalBuoy = (one: Case, { hex }: Order<'launchBuoy'>): Rejection | null => {
  const { world, view, ship } = one
  if (ship.buoys === 0) return reject('noBuoys')
  const isBeside = isOnBoard(one, hex) && directionBetween(world.board.grid, ship.hex, hex) !== null
  if (!isBeside) return reject('notAdjacent')
  return shipAt(view, hex) === null ? null : reject('hexTaken')
}

const legalCharge = (one: Case, { hex }: Order<'dropCharge'>): Rejection | null => {
  const { world, ship } = one
  if (ship.charges === 0) return reject('noCharges')
  const { chargeHexes } = world.content.numbers
  const isNear = isOnBoard(one, hex) && distance(world.board.grid, ship.hex, hex) <= chargeHexes
  return isNear ? null : reject('outOfRange')
}

const legalCloak = ({ world, ship }: Case, { on }: Order<'cloak'>): Rejection | null => {
  if (!shipSpec(world, ship.kind).hasCloak) return reject('noCloak')
  if (ship.isCloaked === on) return reject('cloakIsSo')
  return on && hasState(ship, 'loud') ? reject('isLoud') : null
}

const legalBridge = ({ world, ship }: Case, order: Order<'bridgeOrder'>): Rejection | null => {
  const seat = ship.officers.indexOf(order.officer)
  if (seat < 0) return reject('notAboard')
  if (((ship.ordersGiven >> seat) & 1) === 1) return reject('orderGiven')
  const { effect } = bridgeOfficer(world, order.officer)
  const isForHelm = effect === 'hardOver' || effect === 'surge'
  return isForHelm && ship.hasFlown && ship.side === 'blue' ? reject('hasFlown') : null
}
