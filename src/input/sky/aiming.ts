/** What the places of a ship can be aimed at, and the orders that come of it. */
import type { Ram, SpaceCommand, UnitId } from '../../battle'
import { type Direction, directionOf, type Hex } from '../../hex'
import { flightOrder, freshHelm } from './helm'
import {
  type Aiming,
  enemyAt,
  helmOfMode,
  type SkyChoice,
  type SkyFacts,
  type SkyMode,
  shipOf,
  shipOfMode,
} from './known'
import { type GasUses, type SkyTile, type SkyUse, skyTiles } from './tiles'

/** What the scoop of a ship could do on its next flight; null for ships without one. */
export function gasUsesOf(mode: SkyMode, facts: SkyFacts): GasUses | null {
  const ship = shipOf(facts, shipOfMode(mode))
  if (ship === null || facts.world.content.ships.get(ship.kind)?.hasScoop !== true) return null
  const canFly = facts.options(ship.id)?.canFly ?? null
  if (canFly !== null) return { scoop: canFly, vent: canFly }
  const isEmpty = ship.gas === 0 && helmOfMode(mode)?.scoops !== true
  const isFull = ship.gas >= facts.world.content.numbers.scoopMost
  return {
    scoop: isFull ? { code: 'tanksFull', params: {} } : null,
    vent: isEmpty ? { code: 'nothingToVent', params: {} } : null,
  }
}

/** The numbered places of the ship that the mode is about. */
export function tilesOf(mode: SkyMode, facts: SkyFacts): readonly SkyTile[] {
  const unit = shipOfMode(mode)
  const options = unit === null ? null : facts.options(unit)
  return options === null ? [] : skyTiles(facts.world, options, gasUsesOf(mode, facts))
}

/** The place that is being aimed; null while none is. */
export function tileOf(mode: SkyMode, facts: SkyFacts): SkyTile | null {
  if (mode.kind !== 'aiming') return null
  return tilesOf(mode, facts).find(({ id }) => id === mode.tile) ?? null
}

/** What there is but one of is chosen at once. */
export function onlyChoice(use: SkyUse, facts: SkyFacts, unit: UnitId): SkyChoice | null {
  if (use.kind === 'action' && SELF.includes(use.offer.id)) return { kind: 'self' }
  const units =
    use.kind === 'mount' ||
    use.kind === 'ram' ||
    (use.kind === 'action' && use.offer.id === 'tractor')
  if (!units) return null
  const options = facts.options(unit)
  const targets =
    use.kind === 'mount'
      ? (options?.mounts.filter(({ weapon }) => weapon === use.offer.weapon) ?? []).flatMap(
          (one) => one.targets,
        )
      : use.kind === 'ram'
        ? use.rams.map(({ target }) => target)
        : use.kind === 'action'
          ? use.offer.targets
          : []
  const all = [...new Set(targets)]
  return all.length === 1 ? { kind: 'unit', unit: all[0] } : null
}

export const SELF: readonly string[] = ['ejectCore', 'cloak', 'bridgeOrder']

/** What a hex stands for while a place is aimed; null where it is no target. */
export function choiceAt(mode: Aiming, hex: Hex, facts: SkyFacts): SkyChoice | null {
  const tile = tileOf(mode, facts)
  const use = tile?.uses[mode.use]
  const ship = shipOf(facts, mode.unit)
  if (tile === null || use === undefined || ship === null) return null
  if (use.kind === 'mount') {
    const target = enemyAt(hex, facts)
    const offers = mountsOf(tile)
    if (target !== null && offers.some(({ targets }) => targets.includes(target.id))) {
      return { kind: 'unit', unit: target.id }
    }
    return offers.some(({ hexes }) => hexes.includes(hex)) ? { kind: 'hex', hex } : null
  }
  if (use.kind === 'ram') {
    const target = enemyAt(hex, facts)?.id ?? -1
    return use.rams.some((ram) => ram.target === target) ? { kind: 'unit', unit: target } : null
  }
  if (use.kind !== 'action') return null
  const { id, targets } = use.offer
  switch (id) {
    case 'tractor': {
      const target = enemyAt(hex, facts)
      return target !== null && targets.includes(target.id)
        ? { kind: 'unit', unit: target.id }
        : null
    }
    case 'scan': {
      const { grid } = facts.world.board
      return hex === ship.hex
        ? null
        : { kind: 'direction', direction: directionOf(grid, ship.hex, hex) }
    }
    case 'launchBuoy':
    case 'dropCharge':
      return targets.includes(hex) ? { kind: 'hex', hex } : null
    default:
      return null
  }
}

export const mountsOf = ({ uses }: SkyTile) =>
  uses.flatMap((use) => (use.kind === 'mount' && use.offer.rejection === null ? [use.offer] : []))

/** Where the order would go, as a hex; null for what goes nowhere. */
export function hexOfChoice(choice: SkyChoice | null, facts: SkyFacts): Hex | null {
  if (choice?.kind === 'hex') return choice.hex
  const hex = choice?.kind === 'unit' ? (shipOf(facts, choice.unit)?.hex ?? -1) : -1
  return hex < 0 ? null : hex
}

export function aimedOrder(
  mode: Aiming,
  choice: SkyChoice | null,
  facts: SkyFacts,
): SpaceCommand | null {
  const tile = tileOf(mode, facts)
  const use = tile?.uses[mode.use]
  if (tile === null || use === undefined || choice === null) return null
  if (use.kind === 'mount') return shotOrder(mode, tile, choice, facts)
  if (use.kind === 'ram') return ramOrder(mode, use.rams, choice, facts)
  return use.kind === 'action' ? actionOrder(mode, use, choice, facts) : null
}

/** The flight into a ship: at the dialled speed, or as fast as it can where that does not lead there. */
function ramOrder(
  { unit, helm }: Aiming,
  rams: readonly Ram[],
  choice: SkyChoice,
  facts: SkyFacts,
): SpaceCommand | null {
  const ship = shipOf(facts, unit)
  if (choice.kind !== 'unit' || ship === null) return null
  const able = rams.filter(({ target }) => target === choice.unit)
  const ram = able.find(({ speed }) => speed === helm?.speed) ?? able.at(-1)
  if (ram === undefined) return null
  return flightOrder(facts, ship, helm ?? freshHelm(facts.world, ship), ram, ram.target)
}

/** The first mount of the place that bears: the one that bears on the fewest, so that others stay free. */
export function shotOrder(
  { unit }: Aiming,
  tile: SkyTile,
  choice: SkyChoice,
  facts: SkyFacts,
): SpaceCommand | null {
  const { front } = facts
  const offers = mountsOf(tile)
  const hex = hexOfChoice(choice, facts)
  if (hex === null) return null
  if (tile.id === 'torpedo') {
    const tube = offers.find(({ hexes }) => hexes.includes(hex))
    const target = enemyAt(hex, facts)?.id ?? null
    return tube === undefined
      ? null
      : { type: 'launch', front, unit, mount: tube.mount, hex, target }
  }
  const bearing = offers
    .filter(({ targets, hexes }) =>
      choice.kind === 'unit' ? targets.includes(choice.unit) : hexes.includes(hex),
    )
    .sort((one, other) => one.targets.length - other.targets.length || one.mount - other.mount)
  if (bearing.length === 0) return null
  const [{ mount }] = bearing
  return choice.kind === 'unit'
    ? { type: 'fire', front, unit, mount, target: choice.unit, hex: null }
    : { type: 'fire', front, unit, mount, target: null, hex }
}

export function actionOrder(
  { unit }: Aiming,
  use: Extract<SkyUse, { kind: 'action' }>,
  choice: SkyChoice,
  { front, view }: SkyFacts,
): SpaceCommand | null {
  const { id, officer } = use.offer
  switch (id) {
    case 'tractor':
      return choice.kind === 'unit'
        ? { type: 'tractor', front, unit, target: choice.unit, drags: use.drags }
        : null
    case 'scan':
      return choice.kind === 'direction'
        ? { type: 'scan', front, unit, facing: choice.direction }
        : null
    case 'launchBuoy':
    case 'dropCharge':
      return choice.kind === 'hex' ? { type: id, front, unit, hex: choice.hex } : null
    case 'ejectCore':
      return { type: 'ejectCore', front, unit }
    case 'cloak': {
      const isOn = view.units.find((one) => one.id === unit)?.isCloaked === true
      return { type: 'cloak', front, unit, on: !isOn }
    }
    case 'bridgeOrder':
      return { type: 'bridgeOrder', front, unit, officer }
  }
}

/** All that the chosen use can be aimed at; ships first. */
export function choicesOf(mode: Aiming, facts: SkyFacts): readonly SkyChoice[] {
  const tile = tileOf(mode, facts)
  const use = tile?.uses[mode.use]
  if (tile === null || use === undefined) return []
  if (use.kind === 'mount') {
    const offers = mountsOf(tile)
    const units = new Set(offers.flatMap(({ targets }) => targets))
    const hexes = new Set(offers.flatMap((offer) => offer.hexes))
    return [
      ...[...units].map((unit): SkyChoice => ({ kind: 'unit', unit })),
      ...[...hexes].map((hex): SkyChoice => ({ kind: 'hex', hex })),
    ]
  }
  if (use.kind === 'ram') {
    const targets = new Set(use.rams.map(({ target }) => target))
    return [...targets].map((unit): SkyChoice => ({ kind: 'unit', unit }))
  }
  if (use.kind !== 'action') return []
  const { id, targets } = use.offer
  if (SELF.includes(id)) return [{ kind: 'self' }]
  if (id === 'tractor') return targets.map((unit): SkyChoice => ({ kind: 'unit', unit }))
  if (id === 'scan') {
    return targets.map((one): SkyChoice => ({ kind: 'direction', direction: one as Direction }))
  }
  return targets.map((hex): SkyChoice => ({ kind: 'hex', hex }))
}

export const isSame = (one: SkyChoice, other: SkyChoice | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
