/**
 * What a press means in space. As on the ground a mode is where the player stands between idle and an
 * order, and all here is pure. A flight is chosen by one press and flown by the next; whatever fires is
 * aimed first.
 */
import type { Rejection, Ship, SpaceCommand, SpaceView, UnitId } from '../../battle'
import { flies } from '../../battle'
import type { Hex } from '../../hex'
import { aimedOrder, choiceAt, choicesOf, isSame, onlyChoice, tileOf, tilesOf } from './aiming'
import { chosenGhost, flightOrder, freshHelm, ghostAt, ghostTowards, turnedGhost } from './helm'
import {
  type Aiming,
  enemyAt,
  type HelmChoice,
  type Helming,
  helmOfMode,
  ownAt,
  SKY_IDLE,
  type SkyChoice,
  type SkyFacts,
  type SkyMode,
  type SkyStep,
  shipOf,
  shipOfMode,
} from './known'
import { rejectionOf, type SkyTile, type SkyTileId } from './tiles'

const stay = (mode: SkyMode): SkyStep => ({ mode, order: null, refusal: null })
const refuse = (mode: SkyMode, refusal: Rejection): SkyStep => ({ mode, order: null, refusal })
const because = (mode: SkyMode, code: string): SkyStep => refuse(mode, { code, params: {} })

/** A ship is taken up: at the helm while it can fly. */
export function chosenShip(unit: UnitId, facts: SkyFacts): SkyMode {
  const ship = shipOf(facts, unit)
  if (ship === null) return SKY_IDLE
  return facts.options(unit)?.canFly === null
    ? { kind: 'helm', unit, helm: freshHelm(facts.world, ship) }
    : { kind: 'selected', unit }
}

/** The order that the next confirm would give. `hex` = what is pointed at; null = nothing. */
export function pendingSkyOrder(
  mode: SkyMode,
  hex: Hex | null,
  facts: SkyFacts,
): SpaceCommand | null {
  if (!facts.canOrder) return null
  switch (mode.kind) {
    case 'idle':
    case 'selected':
      return null
    case 'helm':
    case 'venting':
      return flightAt(mode, mode.kind === 'venting' ? null : hex, facts)
    case 'aiming': {
      const pointed = hex === null ? null : choiceAt(mode, hex, facts)
      return aimedOrder(mode, pointed ?? mode.choice, facts)
    }
  }
}

function flightAt(mode: Helming, hex: Hex | null, facts: SkyFacts): SpaceCommand | null {
  const ship = shipOf(facts, mode.unit)
  const options = facts.options(mode.unit)
  if (ship === null || options === null || options.canFly !== null) return null
  const pointed = hex === null ? null : ghostAt(options, mode.helm, ship, hex)
  const ghost = pointed ?? chosenGhost(options, mode.helm)
  return ghost === null ? null : flightOrder(facts, ship, mode.helm, ghost)
}

/** A click, or the confirm key on the cursor's hex. */
export function pressSky(mode: SkyMode, hex: Hex, facts: SkyFacts): SkyStep {
  switch (mode.kind) {
    case 'idle':
      return pickUp(hex, facts)
    case 'selected': {
      const own = ownAt(hex, facts)
      if (own !== null && own.id !== mode.unit) return pickUp(hex, facts)
      return enemyAt(hex, facts) === null ? stay(SKY_IDLE) : aimAtEnemy(mode.unit, hex, facts)
    }
    case 'helm':
      return pressHelm(mode, hex, facts)
    case 'venting':
      return pressVent(mode, hex, facts)
    case 'aiming':
      return pressAiming(mode, hex, facts)
  }
}

function pickUp(hex: Hex, facts: SkyFacts): SkyStep {
  const own = ownAt(hex, facts)
  return stay(own === null ? SKY_IDLE : chosenShip(own.id, facts))
}

/** An enemy that is pressed is aimed at with what reaches it. */
function aimAtEnemy(
  unit: UnitId,
  hex: Hex,
  facts: SkyFacts,
  helm: HelmChoice | null = null,
): SkyStep {
  const mode: SkyMode = helm === null ? { kind: 'selected', unit } : { kind: 'helm', unit, helm }
  const target = enemyAt(hex, facts)?.id ?? -1
  for (const tile of tilesOf(mode, facts)) {
    if (tile.id !== 'phaser' && tile.id !== 'disruptor') continue
    const reaches = tile.uses.some(
      (use) => use.kind === 'mount' && use.offer.targets.includes(target),
    )
    if (!reaches) continue
    const choice: SkyChoice = { kind: 'unit', unit: target }
    return stay({ kind: 'aiming', unit, tile: tile.id, use: 0, choice, helm })
  }
  return because(mode, 'outOfArc')
}

function pressHelm(mode: Helming, hex: Hex, facts: SkyFacts): SkyStep {
  const ship = shipOf(facts, mode.unit)
  const options = facts.options(mode.unit)
  if (ship === null || options === null || !facts.canOrder) return stay(mode)
  const ghost = ghostAt(options, mode.helm, ship, hex)
  if (ghost === null) {
    const own = ownAt(hex, facts)
    if (own !== null && own.id !== mode.unit) return pickUp(hex, facts)
    if (own !== null) return stay(mode)
    if (enemyAt(hex, facts) === null) return because(mode, 'helmOutOfReach')
    // Who draws the next flight has flown this one, and may fire.
    return ship.hasFlown ? aimAtEnemy(mode.unit, hex, facts, mode.helm) : because(mode, 'helmFirst')
  }
  if (mode.helm.end?.hex === hex) return flown(mode, facts)
  const end = { hex: ghost.hex, facing: ghost.facing }
  return stay({ ...mode, kind: 'helm', helm: { ...mode.helm, speed: ghost.speed, end } })
}

/** Flies what is chosen. */
function flown(mode: Helming, facts: SkyFacts): SkyStep {
  const order = flightAt(mode, null, facts)
  if (order === null) return because(mode, 'chooseEnd')
  const refusal = facts.legal(order)
  return refusal === null
    ? { mode: { kind: 'selected', unit: mode.unit }, order, refusal: null }
    : refuse(mode, refusal)
}

/** Gas is let out on a hex of the chosen way. */
function pressVent(mode: Helming, hex: Hex, facts: SkyFacts): SkyStep {
  const vented: SkyMode = { kind: 'helm', unit: mode.unit, helm: { ...mode.helm, vent: hex } }
  const order = flightAt(vented as Helming, null, facts)
  if (order === null) return because(mode, 'chooseEnd')
  if (order.type === 'fly' && order.vent === null) return because(mode, 'notOnCourse')
  const refusal = facts.legal(order)
  return refusal === null ? stay(vented) : refuse(mode, refusal)
}

function pressAiming(mode: Aiming, hex: Hex, facts: SkyFacts): SkyStep {
  const choice = choiceAt(mode, hex, facts)
  if (choice === null) {
    return ownAt(hex, facts) === null ? because(mode, 'notATarget') : pickUp(hex, facts)
  }
  return isSame(choice, mode.choice) ? fired(mode, facts) : stay({ ...mode, choice })
}

/** Gives the order that is aimed; the aim stays for the next mount. */
function fired(mode: Aiming, facts: SkyFacts): SkyStep {
  const order = aimedOrder(mode, mode.choice, facts)
  if (order === null) return because(mode, 'notATarget')
  const refusal = facts.legal(order)
  if (refusal !== null) return refuse(mode, refusal)
  // A ship that rams has flown.
  const isFlight = order.type === 'fly' || order.type === 'plot'
  return {
    mode: isFlight ? { kind: 'selected', unit: mode.unit } : mode,
    order,
    refusal: null,
  }
}

/** Enter: flies or fires what is chosen; with the cursor elsewhere that is chosen first. */
export function confirmSky(mode: SkyMode, hex: Hex | null, facts: SkyFacts): SkyStep {
  if (mode.kind === 'aiming') {
    const pointed = hex === null ? null : choiceAt(mode, hex, facts)
    if (pointed !== null && !isSame(pointed, mode.choice)) return pressSky(mode, hex ?? 0, facts)
    if (mode.choice !== null) return fired(mode, facts)
  }
  if (mode.kind === 'helm' && mode.helm.end !== null) {
    const ship = shipOf(facts, mode.unit)
    const options = facts.options(mode.unit)
    const isAble = hex !== null && options !== null && ship !== null
    const pointed = isAble ? ghostAt(options, mode.helm, ship, hex) : null
    if (pointed === null || pointed.hex === mode.helm.end.hex) return flown(mode, facts)
  }
  return hex === null ? stay(mode) : pressSky(mode, hex, facts)
}

/** Right click or Esc: one step back. */
export function cancelSky(mode: SkyMode): SkyMode {
  switch (mode.kind) {
    case 'idle':
    case 'selected':
      return SKY_IDLE
    case 'helm':
      if (mode.helm.vent !== null) return { ...mode, helm: { ...mode.helm, vent: null } }
      return mode.helm.end === null ? SKY_IDLE : { ...mode, helm: { ...mode.helm, end: null } }
    case 'venting':
      return { ...mode, kind: 'helm' }
    case 'aiming':
      if (mode.choice !== null && mode.choice.kind !== 'self') return { ...mode, choice: null }
      return restOf(mode)
  }
}

/** The ship without what was being aimed. */
export function restOf(mode: Aiming): SkyMode {
  const { unit, helm } = mode
  return helm === null ? { kind: 'selected', unit } : { kind: 'helm', unit, helm }
}

/** A numbered place, or a second time: the next of its uses, or the order that is aimed. */
export function chooseTile(mode: SkyMode, id: SkyTileId, facts: SkyFacts): SkyStep {
  const unit = shipOfMode(mode)
  const tile = tilesOf(mode, facts).find((one) => one.id === id)
  if (unit === null || tile === undefined || !facts.canOrder) return stay(mode)
  if (tile.rejection !== null) return refuse(mode, tile.rejection)
  if (mode.kind === 'aiming' && mode.tile === id) {
    if (tile.uses.some((use) => use.kind === 'mount')) {
      return mode.choice === null ? stay(restOf(mode)) : fired(mode, facts)
    }
    const next = nextUse(tile, mode.use)
    return next === mode.use && mode.choice !== null
      ? fired(mode, facts)
      : useTile(mode, id, next, facts)
  }
  return useTile(
    mode,
    id,
    tile.uses.findIndex((use) => rejectionOf(use) === null),
    facts,
  )
}

function nextUse({ uses }: SkyTile, from: number): number {
  for (let step = 1; step <= uses.length; step += 1) {
    const at = (from + step) % uses.length
    if (rejectionOf(uses[at]) === null) return at
  }
  return from
}

/** One use of a place. Scooping is a switch of the helm, venting asks for a hex of the way. */
export function useTile(mode: SkyMode, id: SkyTileId, at: number, facts: SkyFacts): SkyStep {
  const unit = shipOfMode(mode)
  const use = tilesOf(mode, facts).find((one) => one.id === id)?.uses[at]
  if (unit === null || use === undefined || !facts.canOrder) return stay(mode)
  const refusal = rejectionOf(use)
  if (refusal !== null) return refuse(mode, refusal)
  const helm = helmOfMode(mode)
  if (use.kind === 'scoop' || use.kind === 'vent') {
    return helm === null ? stay(mode) : stay(gasMode(unit, helm, use.kind))
  }
  const choice = onlyChoice(use, facts, unit)
  return stay({ kind: 'aiming', unit, tile: id, use: at, choice, helm })
}

function gasMode(unit: UnitId, helm: HelmChoice, kind: 'scoop' | 'vent'): SkyMode {
  if (kind === 'scoop') return { kind: 'helm', unit, helm: { ...helm, scoops: !helm.scoops } }
  return helm.vent === null
    ? { kind: 'venting', unit, helm }
    : { kind: 'helm', unit, helm: { ...helm, vent: null } }
}

/**
 * The helm's speed is dialled. An end that there is at the new speed too stays chosen; else the one on
 * the same heading is, or the one straight on: what is dialled is what the next confirm flies.
 */
export function dialled(mode: SkyMode, speed: number, facts: SkyFacts): SkyMode {
  if (mode.kind === 'aiming') {
    // Who is about to ram may do so faster or slower.
    const isRamming = tileOf(mode, facts)?.uses[mode.use]?.kind === 'ram'
    if (mode.helm === null || !isRamming) return mode
    return { ...mode, helm: { ...mode.helm, speed, end: null, vent: null } }
  }
  if (mode.kind !== 'helm') return mode
  const ship = shipOf(facts, mode.unit)
  const options = facts.options(mode.unit)
  if (ship === null || options === null) return mode
  const helm = { ...mode.helm, speed }
  if (chosenGhost(options, helm) !== null) return { ...mode, helm }
  const ghost = ghostTowards(options, speed, helm.end?.facing ?? ship.facing)
  const end = ghost && { hex: ghost.hex, facing: ghost.facing }
  return { ...mode, helm: { ...helm, end, vent: null } }
}

/** The bow turns: the next end of the dialled speed to port (1) or starboard (−1). */
export function turnedHelm(mode: SkyMode, step: 1 | -1, facts: SkyFacts): SkyMode {
  if (mode.kind !== 'helm') return mode
  const ship = shipOf(facts, mode.unit)
  const options = facts.options(mode.unit)
  if (ship === null || options === null) return mode
  const ghost = turnedGhost(options, mode.helm, step, ship.facing)
  if (ghost === null) return mode
  return { ...mode, helm: { ...mode.helm, end: { hex: ghost.hex, facing: ghost.facing } } }
}

/** Tab while aiming: the next of the targets. */
export function nextSkyTarget(mode: SkyMode, step: 1 | -1, facts: SkyFacts): SkyMode {
  if (mode.kind !== 'aiming') return mode
  const choices = choicesOf(mode, facts)
  if (choices.length === 0) return mode
  const at = choices.findIndex((choice) => isSame(choice, mode.choice))
  const from = at < 0 && step === -1 ? 0 : at
  return { ...mode, choice: choices[(from + step + choices.length) % choices.length] }
}

/** Own ships with something left to do that matters: those that have not flown. */
export function idleShips(view: SpaceView): readonly Ship[] {
  return view.units.filter(
    (ship) =>
      ship.side === view.side &&
      flies(ship) &&
      (ship.side === 'blue' ? !ship.hasFlown : ship.plot === null),
  )
}

/** The next own ship that is idle after the present one, in order of ids; null = none. */
export function nextIdleShip(mode: SkyMode, step: 1 | -1, facts: SkyFacts): UnitId | null {
  const idle = idleShips(facts.view)
  const own = facts.view.units.filter((one) => one.side === facts.view.side && flies(one))
  const round = idle.length > 0 ? idle : own
  if (round.length === 0) return null
  const at = round.findIndex(({ id }) => id === shipOfMode(mode))
  if (at >= 0) return round[(at + step + round.length) % round.length].id
  return round[step === 1 ? 0 : round.length - 1].id
}
