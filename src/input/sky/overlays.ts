/** From what is known and chosen on a front in space to what is drawn over its board. */
import {
  afterPlot,
  courseBefore,
  fireOf,
  flies,
  type LitGas,
  ramReach,
  type Ship,
  type ShipWeaponSpec,
  type SpaceBattleView,
  type SpaceCommand,
  type SpaceForecast,
  type SpaceView,
  scanned,
  shipSpec,
  shipWeapon,
  skyOf,
  trace,
  whereMet,
} from '../../battle'
import { type Direction, disc, type Hex, line, turned } from '../../hex'
import { choicesOf, hexOfChoice, tileOf } from './aiming'
import { ghostsAt } from './helm'
import { helmOfMode, type SkyFacts, type SkyMode, shipOfMode } from './known'
import type {
  AimOverlay,
  ArcOverlay,
  CourseOverlay,
  FireOverlay,
  GhostOverlay,
  SkyOverlayModel,
  SkyTargetOverlay,
} from './overlayModel'

export interface SkyOverlayFacts {
  readonly facts: SkyFacts
  readonly battle: SpaceBattleView
  readonly mode: SkyMode
  readonly hovered: Hex | null
  readonly cursor: Hex | null
  /** What the next confirm would give, and what would come of it. */
  readonly order: SpaceCommand | null
  readonly forecast: SpaceForecast | null
  /** Where enemies' weapons will bear. */
  readonly showsThreats: boolean
  /** Content id of a ship that is out of sight; '' if it was never seen. */
  kindOf(unit: number): string
}

export function skyOverlaysOf(known: SkyOverlayFacts): SkyOverlayModel {
  const { facts, battle, mode, hovered, cursor, order } = known
  const { view, world } = facts
  const { grid, sendLine, exits } = world.board
  const { numbers } = world.content
  const ship = view.units.find(({ id }) => id === shipOfMode(mode)) ?? null
  const flight = ship === null ? null : flightOf(known, ship)
  return {
    selected: ship !== null && ship.hex >= 0 ? ship.hex : null,
    hovered,
    cursor,
    ghosts: ghostsOf(known, flight),
    flight,
    plots: view.units.filter(hasPlot).map((one) => ({
      unit: one.id,
      isEnemy: one.side !== view.side,
      hexes: [one.hex, ...trace(world, one, one.plot?.course ?? '').path],
      facing: afterPlot(world, one).facing,
      ramReach: ramReach(world, one),
      otherwise: trace(world, one, one.plot?.otherwise ?? '').path,
    })),
    arcs: [...ownArcs(known, ship, flight), ...(known.showsThreats ? enemyArcs(facts) : [])],
    targets: targetsOf(known),
    aim: ship === null ? null : aimOf(known, ship),
    fires: [
      ...view.lit.map((lit) => fireOverlay(facts, lit, phasesUntil(battle, lit), false)),
      ...pendingFires(known),
    ],
    torpedoes: view.torpedoes.map(({ id, side, from, hex, round }) => ({
      id,
      isEnemy: side !== view.side,
      from,
      hex,
      around: disc(grid, hex, 1),
      inRounds: Math.max(0, round - battle.round),
    })),
    rifts: [
      ...view.pending.map(({ hex }) => ({
        kind: 'charge' as const,
        hex,
        hexes: disc(grid, hex, numbers.tearRadius),
      })),
      ...view.tears.map(({ hex, radius }) => ({
        kind: 'tear' as const,
        hex,
        hexes: disc(grid, hex, radius),
      })),
    ],
    cores: view.cores.map(({ hex }) => hex),
    hazards: view.hazards,
    circles: view.lastKnown.map(({ unit, hex, radius }) => ({
      unit,
      kind: known.kindOf(unit),
      hex,
      radius,
    })),
    contacts: view.contacts.map(({ hex }) => hex),
    exposures: exposuresOf(known),
    scan: order?.type === 'scan' && ship !== null ? scanOf(facts, ship, order.facing) : [],
    goal: sendLine.length > 0 ? sendLine : exits,
    tractors: tractorsOf(view),
    labels: [],
  }
}

const hasPlot = (ship: Ship) => ship.plot !== null && flies(ship)

/** What a drawn or pending flight does on its way. */
function flightOf({ facts, order, forecast }: SkyOverlayFacts, ship: Ship): CourseOverlay | null {
  if (order?.type !== 'fly' && order?.type !== 'plot') return null
  const { world, view } = facts
  const rammed = view.units.find(({ id }) => id === order.ram)
  const ram = rammed === undefined ? null : whereMet(world, ship, rammed)
  const way = ram === null ? null : courseBefore(world, ship, order.course, ram)
  const { path, facing } = trace(world, ship, way ?? order.course)
  const sky = skyOf(world, view.altered)
  const harms = (hex: Hex) => {
    const { debrisAboveSpeed } = sky[hex]
    const isDebris = debrisAboveSpeed !== null && order.speed > debrisAboveSpeed
    return isDebris || view.hazards.includes(hex)
  }
  const end = path.at(-1) ?? ship.hex
  return {
    unit: ship.id,
    hexes: [ship.hex, ...path],
    facing,
    speed: order.speed,
    drift: forecast?.ghost?.drift ?? end,
    scoop: order.type === 'fly' ? order.scoop : [],
    vent: order.type === 'fly' ? order.vent : null,
    harm: [...new Set(path.filter(harms)), ...((forecast?.fire ?? 0) > 0 ? [end] : [])],
    ram: way === null ? null : ram,
  }
}

/** The ends of the speed that is shown: of what is pointed at, else of what is dialled. */
function ghostsOf(
  { facts, mode }: SkyOverlayFacts,
  flight: CourseOverlay | null,
): readonly GhostOverlay[] {
  const helm = helmOfMode(mode)
  const unit = shipOfMode(mode)
  const options = unit === null ? null : facts.options(unit)
  const isSetting = mode.kind === 'helm' || mode.kind === 'venting'
  if (!isSetting || helm === null || options === null) return []
  const byHex = new Map<Hex, Direction[]>()
  for (const { hex, facing } of ghostsAt(options, flight?.speed ?? helm.speed)) {
    byHex.set(hex, [...(byHex.get(hex) ?? []), facing])
  }
  const end = flight?.hexes.at(-1)
  return [...byHex].map(([hex, facings]) => ({
    hex,
    facings,
    chosen: hex === end && flight !== null ? flight.facing : null,
  }))
}

/** Of the chosen weapons from where the ship is; while it flies, of its beams from where it would be. */
function ownArcs(
  { facts, mode, order }: SkyOverlayFacts,
  ship: Ship | null,
  flight: CourseOverlay | null,
): readonly ArcOverlay[] {
  if (ship === null || !flies(ship)) return []
  if (mode.kind === 'aiming') {
    const tile = tileOf(mode, facts)
    const chosen = order?.type === 'fire' || order?.type === 'launch' ? order.mount : null
    const mounts =
      tile?.uses.flatMap((use) => (use.kind === 'mount' ? [use.offer.mount] : [])) ?? []
    const isShown = (mount: number) => (chosen === null ? mounts.includes(mount) : mount === chosen)
    return arcsOf(facts, ship, (_, mount) => isShown(mount))
  }
  if (flight === null) return []
  const hex = flight.hexes.at(-1) ?? ship.hex
  const there = { ...ship, hex, facing: flight.facing }
  return arcsOf(facts, there, ({ kind }) => kind !== 'torpedo')
}

/** Where enemies in sight can fire once they have flown what they drew. */
function enemyArcs(facts: SkyFacts): readonly ArcOverlay[] {
  return facts.view.units
    .filter((one) => one.side !== facts.view.side && flies(one))
    .flatMap((one) => arcsOf(facts, afterPlot(facts.world, one), ({ kind }) => kind !== 'torpedo'))
}

/** One arc for all mounts that look alike. */
function arcsOf(
  { world, view }: SkyFacts,
  ship: Ship,
  isShown: (weapon: ShipWeaponSpec, mount: number) => boolean,
): readonly ArcOverlay[] {
  const arcs = new Map<string, ArcOverlay>()
  for (const [mount, place] of shipSpec(world, ship.kind).mounts.entries()) {
    const weapon = shipWeapon(world, place.weapon)
    if (!isShown(weapon, mount)) continue
    const { kind } = weapon
    const bands =
      kind === 'torpedo'
        ? [{ hexes: world.content.numbers.torpedoHexes, damage: weapon.bands[0]?.damage ?? 0 }]
        : weapon.bands.map(({ hexes, damage }) => ({ hexes, damage }))
    arcs.set(`${place.weapon} ${place.facing} ${place.arcDegrees}`, {
      unit: ship.id,
      isEnemy: ship.side !== view.side,
      hex: ship.hex,
      towards: turned(ship.facing, place.facing),
      degrees: place.arcDegrees,
      bands,
      kind,
    })
  }
  return [...arcs.values()]
}

function targetsOf({ facts, mode, order }: SkyOverlayFacts): readonly SkyTargetOverlay[] {
  if (mode.kind !== 'aiming') return []
  const isRam = order?.type === 'fly' || order?.type === 'plot'
  const chosen = isRam
    ? hexOfChoice(mode.choice, facts)
    : order !== null && 'target' in order && order.target !== null
      ? hexOfChoice({ kind: 'unit', unit: order.target }, facts)
      : order !== null && 'hex' in order
        ? order.hex
        : null
  const isWide = mode.tile === 'torpedo'
  const isHarm = mode.tile === 'phaser' || mode.tile === 'disruptor' || isWide || isRam
  const targets = choicesOf(mode, facts).flatMap((choice): SkyTargetOverlay[] => {
    const hex = hexOfChoice(choice, facts)
    if (hex === null || (isWide && hex !== chosen)) return []
    const unit = choice.kind === 'unit' ? choice.unit : null
    return [{ hex, unit, isHarm, isChosen: hex === chosen }]
  })
  return targets
}

function aimOf({ facts, order, forecast }: SkyOverlayFacts, ship: Ship): AimOverlay | null {
  if (order?.type !== 'fire' && order?.type !== 'launch' && order?.type !== 'tractor') return null
  const { world, view } = facts
  const target = view.units.find(({ id }) => id === order.target)
  const place = order.type === 'tractor' ? null : order.hex
  const to = order.type === 'launch' ? order.hex : (target?.hex ?? place ?? -1)
  if (to < 0) return null
  const strike = forecast?.strikes[0]
  const kind =
    order.type === 'tractor'
      ? 'tractor'
      : shipWeapon(world, shipSpec(world, ship.kind).mounts[order.mount].weapon).kind
  const isStruck = strike !== undefined && target !== undefined && order.type === 'fire'
  return {
    kind,
    from: ship.hex,
    to,
    struck: isStruck ? turned(target.facing, strike.arc) : null,
    isDimmed: isStruck && !strike.isLocked && crossesGas(facts, ship.hex, to),
    around: order.type === 'launch' ? disc(world.board.grid, to, 1) : [],
  }
}

function crossesGas({ world, view }: SkyFacts, from: Hex, to: Hex): boolean {
  const sky = skyOf(world, view.altered)
  return line(world.board.grid, from, to).some((hex) => sky[hex].isGas)
}

function fireOverlay(
  { world }: SkyFacts,
  { hex, strength, radius }: Pick<LitGas, 'hex' | 'strength' | 'radius'>,
  inPhases: number,
  isPending: boolean,
): FireOverlay {
  return { hex, strength, hexes: disc(world.board.grid, hex, radius), inPhases, isPending }
}

/** What the order would light burns at the end of the other side's next phase. */
function pendingFires({ facts, forecast }: SkyOverlayFacts): readonly FireOverlay[] {
  return (forecast?.lights ?? []).flatMap((hex) => {
    const fire = fireOf(facts.world, facts.view, hex)
    return fire === null ? [] : [fireOverlay(facts, { hex, ...fire }, 1, true)]
  })
}

const MOMENTS = ['blue', 'red', 'environment'] as const

/** How many phases end before it burns; 0 = it burns as the one that runs ends. */
export function phasesUntil(
  { round, phase }: Pick<SpaceBattleView, 'round' | 'phase'>,
  lit: Pick<LitGas, 'moment' | 'round'>,
): number {
  const at = (in_: number, moment: LitGas['moment']) =>
    in_ * MOMENTS.length + MOMENTS.indexOf(moment)
  return Math.max(0, at(lit.round, lit.moment) - at(round, phase))
}

function exposuresOf({ facts, forecast }: SkyOverlayFacts): SkyOverlayModel['exposures'] {
  const to = forecast?.ghost?.hex ?? -1
  if (to < 0) return []
  return (forecast?.exposures ?? []).flatMap(({ unit, meanHundredths }) => {
    const enemy = facts.view.units.find(({ id }) => id === unit)
    return enemy === undefined
      ? []
      : [{ unit, from: afterPlot(facts.world, enemy).hex, to, meanHundredths }]
  })
}

function scanOf({ world }: SkyFacts, ship: Ship, facing: Direction): readonly Hex[] {
  const { scanHexes } = world.content.numbers
  return disc(world.board.grid, ship.hex, scanHexes).filter((hex) =>
    scanned(world, ship.hex, facing, hex),
  )
}

function tractorsOf({ units }: SpaceView): SkyOverlayModel['tractors'] {
  return units.flatMap((holder) => {
    const held = units.find(({ id }) => id === holder.tractor)
    return holder.tractor === 0 || held === undefined || held.hex < 0
      ? []
      : [{ from: holder.hex, to: held.hex }]
  })
}
