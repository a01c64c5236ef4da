/**
 * What a press means now. A mode is where the player stands between idle and an order; `press`,
 * `confirm` and the rest are pure: from a mode and what is known to the next mode and, perhaps, an
 * order. A move is ordered by one click, an attack by two.
 */
import type {
  ActionOffer,
  GroundCommand,
  GroundOptions,
  GroundView,
  Rejection,
  Unit,
  UnitId,
} from '../battle'
import { type Direction, directionOf, type Grid, type Hex } from '../hex'
import { orderOf, rerouteOf } from './order'

export type Mode =
  | { readonly kind: 'idle' }
  | { readonly kind: 'selected'; readonly unit: UnitId; readonly guided: readonly UnitId[] }
  | {
      readonly kind: 'targeting'
      readonly unit: UnitId
      readonly guided: readonly UnitId[]
      /** Index of the action among the unit's offers. */
      readonly action: number
      /** A unit, hex, tag or direction, as the offer needs; null = not chosen yet. */
      readonly choice: number | null
    }
  /** A probe's new path, drawn hex by hex. */
  | {
      readonly kind: 'plotting'
      readonly unit: UnitId
      readonly guided: readonly UnitId[]
      readonly action: number
      readonly probe: UnitId | null
      readonly path: readonly Hex[]
    }
  /** The next hex is where columns shall rally. */
  | { readonly kind: 'planting'; readonly unit: UnitId | null }

/** What the reducer may know. */
export interface Facts {
  readonly front: number
  readonly view: GroundView
  readonly grid: Grid
  /** The player's phase, and nothing is being shown that must end first. */
  readonly canOrder: boolean
  options(unit: UnitId): GroundOptions | null
  /** The way a probe would fly between two hexes, start excluded; empty if there is none. */
  flight(probe: UnitId, from: Hex, to: Hex): readonly Hex[]
  legal(command: GroundCommand): Rejection | null
}

export interface Step {
  readonly mode: Mode
  readonly order: GroundCommand | null
  readonly refusal: Rejection | null
}

export const IDLE: Mode = { kind: 'idle' }

const stay = (mode: Mode): Step => ({ mode, order: null, refusal: null })
const refuse = (mode: Mode, refusal: Rejection): Step => ({ mode, order: null, refusal })
const because = (mode: Mode, code: string): Step => refuse(mode, { code, params: {} })
const give = (mode: Mode, order: GroundCommand): Step => ({ mode, order, refusal: null })

/** The unit a mode is about, or null. */
export function unitOf(mode: Mode): UnitId | null {
  return mode.kind === 'idle' ? null : mode.unit
}

/** Columns that the next move of the selected unit will guide. */
export function guidedOf(mode: Mode): readonly UnitId[] {
  return mode.kind === 'idle' || mode.kind === 'planting' ? [] : mode.guided
}

export function selected(unit: UnitId): Mode {
  return { kind: 'selected', unit, guided: [] }
}

/** The offer that a mode has chosen, or null. */
export function offerOf(mode: Mode, facts: Facts): ActionOffer | null {
  if (mode.kind !== 'targeting' && mode.kind !== 'plotting') return null
  return facts.options(mode.unit)?.actions[mode.action] ?? null
}

/**
 * The order that a click on the hex would lead to: given at once for a move, aimed first for an
 * attack. Null = a click gives no order. `hex` null = the pointer is off the board.
 */
export function pendingOrder(mode: Mode, hex: Hex | null, facts: Facts): GroundCommand | null {
  if (!facts.canOrder) return null
  switch (mode.kind) {
    case 'idle':
      return null
    case 'planting':
      return hex === null ? null : { type: 'plantFlag', front: facts.front, hex }
    case 'selected':
      return hex === null ? null : orderAt(mode, hex, facts)
    case 'targeting': {
      const offer = offerOf(mode, facts)
      if (offer === null) return null
      const pointed = hex === null ? null : choiceAt(mode, offer, hex, facts)
      return orderOf(facts.front, mode.unit, offer, pointed ?? mode.choice)
    }
    case 'plotting': {
      const offer = offerOf(mode, facts)
      if (offer === null || mode.probe === null) return null
      return rerouteOf(facts.front, mode.unit, offer, mode.probe, mode.path)
    }
  }
}

/** A click, or the confirm key on the cursor's hex. */
export function press(mode: Mode, hex: Hex, facts: Facts): Step {
  switch (mode.kind) {
    case 'idle':
      return pickUp(mode, hex, facts)
    case 'planting': {
      const order: GroundCommand = { type: 'plantFlag', front: facts.front, hex }
      const refusal = facts.legal(order)
      if (refusal !== null) return refuse(mode, refusal)
      return give(mode.unit === null ? IDLE : selected(mode.unit), order)
    }
    case 'selected':
      return pressSelected(mode, hex, facts)
    case 'targeting':
      return pressTargeting(mode, hex, facts)
    case 'plotting':
      return pressPlotting(mode, hex, facts)
  }
}

/**
 * Enter with the cursor on a hex, or without one: gives what is aimed. Where the cursor points at
 * something else than was chosen, it is aimed at first.
 */
export function confirm(mode: Mode, hex: Hex | null, facts: Facts): Step {
  if (mode.kind === 'targeting' || mode.kind === 'plotting') {
    if (hex !== null && pointsElsewhere(mode, hex, facts)) return press(mode, hex, facts)
    const order = pendingOrder(mode, null, facts)
    if (order !== null) return tryOrder(mode, order, facts)
  }
  return hex === null ? stay(mode) : press(mode, hex, facts)
}

function pointsElsewhere(mode: Targeting | Plotting, hex: Hex, facts: Facts): boolean {
  if (mode.kind === 'plotting') return mode.probe === null || hex !== mode.path.at(-1)
  const offer = offerOf(mode, facts)
  const pointed = offer === null ? null : choiceAt(mode, offer, hex, facts)
  return pointed !== null && pointed !== mode.choice
}

/** Right click or Esc: one step back. */
export function cancel(mode: Mode): Mode {
  switch (mode.kind) {
    case 'idle':
    case 'selected':
      return IDLE
    case 'planting':
      return mode.unit === null ? IDLE : selected(mode.unit)
    case 'targeting':
      return mode.choice === null ? asSelected(mode) : { ...mode, choice: null }
    case 'plotting':
      if (mode.path.length > 0) return { ...mode, path: mode.path.slice(0, -1) }
      return mode.probe === null ? asSelected(mode) : { ...mode, probe: null }
  }
}

/** A tile of the action bar, or its number. A second time gives the order, or puts it away. */
export function chooseAction(mode: Mode, index: number, facts: Facts): Step {
  const unit = unitOf(mode)
  const offer = unit === null ? undefined : facts.options(unit)?.actions[index]
  if (unit === null || offer === undefined || !facts.canOrder) return stay(mode)
  if (offer.rejection !== null) return refuse(mode, offer.rejection)
  const guided = guidedOf(mode)
  if (mode.kind === 'targeting' && mode.action === index) {
    const order = orderOf(facts.front, unit, offer, mode.choice)
    return order === null ? stay(asSelected(mode)) : tryOrder(mode, order, facts)
  }
  if (offer.needs === 'path') {
    return stay({ kind: 'plotting', unit, guided, action: index, probe: null, path: [] })
  }
  const choice = offer.targets.length === 1 ? offer.targets[0] : null
  return stay({ kind: 'targeting', unit, guided, action: index, choice })
}

/** Another action at the same target: the other setting of a weapon. */
export function switchAction(mode: Mode, index: number): Mode {
  return mode.kind === 'targeting' ? { ...mode, action: index } : mode
}

/** Tab while aiming: the next of the targets. */
export function nextTarget(mode: Mode, step: 1 | -1, facts: Facts): Mode {
  const offer = offerOf(mode, facts)
  if (mode.kind !== 'targeting' || offer === null || offer.targets.length === 0) return mode
  const { targets } = offer
  const at = mode.choice === null ? (step === 1 ? -1 : 0) : targets.indexOf(mode.choice)
  return { ...mode, choice: targets[(at + step + targets.length) % targets.length] }
}

/** Whether a column follows the next move: added if it can be guided, taken out if it was in. */
export function toggleGuided(mode: Mode, column: UnitId, facts: Facts): Step {
  if (mode.kind !== 'selected' && mode.kind !== 'targeting') return stay(mode)
  if (mode.guided.includes(column)) {
    return stay({ ...mode, guided: mode.guided.filter((one) => one !== column) })
  }
  const options = facts.options(mode.unit)
  if (options?.guidable.includes(column) !== true) return because(mode, 'columnFar')
  if (mode.guided.length >= options.guideMost) return because(mode, 'tooManyColumns')
  return stay({ ...mode, guided: [...mode.guided, column] })
}

/** Every column that can follow does, as many as one may lead; or none any more. */
export function toggleGuideAll(mode: Mode, facts: Facts): Mode {
  if (mode.kind !== 'selected' && mode.kind !== 'targeting') return mode
  if (mode.guided.length > 0) return { ...mode, guided: [] }
  const options = facts.options(mode.unit)
  return { ...mode, guided: options?.guidable.slice(0, options.guideMost) ?? [] }
}

/** The next own unit with something left to do after the present one, in order of ids; null = none. */
export function nextIdle(mode: Mode, step: 1 | -1, facts: Facts): UnitId | null {
  const idle = idleUnits(facts.view)
  if (idle.length === 0) return null
  const now = unitOf(mode)
  const at = idle.findIndex((unit) => unit.id === now)
  if (at >= 0) return idle[(at + step + idle.length) % idle.length].id
  return idle[step === 1 ? 0 : idle.length - 1].id
}

/** Own units with actions left. */
export function idleUnits(view: GroundView): readonly Unit[] {
  return view.units.filter(
    (unit) =>
      unit.side === view.side &&
      unit.column === null &&
      unit.status === 'active' &&
      unit.ap > 0 &&
      !unit.hasAttacked,
  )
}

const asSelected = (mode: { unit: UnitId; guided: readonly UnitId[] }): Mode => ({
  kind: 'selected',
  unit: mode.unit,
  guided: mode.guided,
})

const standsAt = (unit: Unit, hex: Hex) =>
  unit.hex === hex && (unit.status === 'active' || unit.status === 'down')

const ownAt = (hex: Hex, facts: Facts) =>
  facts.view.units.filter((unit) => unit.side === facts.view.side && standsAt(unit, hex))

function tryOrder(mode: Mode, order: GroundCommand, facts: Facts): Step {
  const unit = unitOf(mode)
  const refusal = facts.canOrder ? facts.legal(order) : null
  if (!facts.canOrder) return stay(mode)
  if (refusal !== null) return refuse(mode, refusal)
  return give(unit === null ? IDLE : selected(unit), order)
}

/** Selects who stands there; on a shared hex, the one after the present. */
function pickUp(mode: Mode, hex: Hex, facts: Facts): Step {
  const here = ownAt(hex, facts)
  if (here.length === 0) return stay(IDLE)
  const at = here.findIndex((unit) => unit.id === unitOf(mode))
  return stay(selected(here[(at + 1) % here.length].id))
}

type Selected = Extract<Mode, { kind: 'selected' }>
type Targeting = Extract<Mode, { kind: 'targeting' }>
type Plotting = Extract<Mode, { kind: 'plotting' }>

function moveTo(mode: Selected, hex: Hex, facts: Facts): GroundCommand | null {
  const options = facts.options(mode.unit)
  if (options === null || options.canMove !== null) return null
  const path = options.reach.pathTo(hex)
  if (path.length === 0) return null
  return { type: 'moveUnit', front: facts.front, unit: mode.unit, path, guided: mode.guided }
}

/** A probe of one's own is given the path that it flies in its next phase. */
function plotTo({ unit }: Selected, hex: Hex, facts: Facts): GroundCommand | null {
  const { front, view } = facts
  const probe = view.units.find((one) => one.id === unit)
  if (probe === undefined || probe.probe === null || probe.side !== view.side) return null
  const path = facts.flight(unit, probe.hex, hex)
  return path.length === 0 ? null : { type: 'plotPath', front, unit, path }
}

function orderAt(mode: Selected, hex: Hex, facts: Facts): GroundCommand | null {
  return moveTo(mode, hex, facts) ?? attackOn(mode, hex, facts) ?? plotTo(mode, hex, facts)
}

/** The plain attack on an enemy that stands on the hex. */
function attackOn(mode: Selected, hex: Hex, facts: Facts): GroundCommand | null {
  const found = attackAt(mode, hex, facts)
  return found === null ? null : orderOf(facts.front, mode.unit, found.offer, found.target)
}

function attackAt(mode: Selected, hex: Hex, facts: Facts) {
  const actions = facts.options(mode.unit)?.actions ?? []
  for (const id of ['attack', 'melee'] as const) {
    const index = actions.findIndex((offer) => offer.id === id && offer.rejection === null)
    if (index < 0) continue
    const target = actions[index].targets.find((one) =>
      facts.view.units.some((unit) => unit.id === one && standsAt(unit, hex)),
    )
    if (target !== undefined) return { index, offer: actions[index], target }
  }
  return null
}

function pressSelected(mode: Selected, hex: Hex, facts: Facts): Step {
  const here = ownAt(hex, facts)
  const options = facts.options(mode.unit)
  const follower = here.find((unit) => options?.guidable.includes(unit.id) === true)
  if (follower !== undefined && facts.canOrder) return toggleGuided(mode, follower.id, facts)
  if (here.length > 0) return pickUp(mode, hex, facts)
  if (!facts.canOrder) return stay(mode)
  const attack = attackAt(mode, hex, facts)
  if (attack !== null) {
    return stay({ ...mode, kind: 'targeting', action: attack.index, choice: attack.target })
  }
  const move = moveTo(mode, hex, facts) ?? plotTo(mode, hex, facts)
  if (move !== null) return tryOrder(mode, move, facts)
  if (options === null) return stay(IDLE)
  return options.canMove === null ? because(mode, 'outOfReach') : refuse(mode, options.canMove)
}

/** What of the offer's targets a hex stands for; the one after the present where there are several. */
function choiceAt(mode: Targeting, offer: ActionOffer, hex: Hex, facts: Facts): number | null {
  const { view, grid } = facts
  const there = (id: UnitId) => view.units.some((unit) => unit.id === id && standsAt(unit, hex))
  switch (offer.needs) {
    case 'nothing':
    case 'path':
      return null
    case 'unit':
      return offer.targets.find(there) ?? null
    case 'hex':
      return offer.targets.includes(hex) ? hex : null
    case 'tag': {
      const tags = offer.targets.filter((id) => {
        const tag = view.tags.find((one) => one.id === id)
        return tag !== undefined && there(tag.unit)
      })
      return tags.length === 0 ? null : tags.includes(mode.choice ?? -1) ? mode.choice : tags[0]
    }
    case 'direction': {
      const from = view.units.find((unit) => unit.id === mode.unit)?.hex ?? hex
      const facing: Direction = directionOf(grid, from, hex)
      return hex !== from && offer.targets.includes(facing) ? facing : null
    }
  }
}

function pressTargeting(mode: Targeting, hex: Hex, facts: Facts): Step {
  const offer = offerOf(mode, facts)
  if (offer === null) return stay(asSelected(mode))
  const choice = choiceAt(mode, offer, hex, facts)
  if (choice === null) {
    return ownAt(hex, facts).length > 0 ? pickUp(IDLE, hex, facts) : because(mode, 'notATarget')
  }
  if (choice !== mode.choice) return stay({ ...mode, choice })
  const order = orderOf(facts.front, mode.unit, offer, choice)
  return order === null ? stay(mode) : tryOrder(mode, order, facts)
}

/** First the probe, then its path hex by hex; the last hex again gives the order. */
function pressPlotting(mode: Plotting, hex: Hex, facts: Facts): Step {
  const offer = offerOf(mode, facts)
  if (offer === null) return stay(asSelected(mode))
  const { view } = facts
  if (mode.probe === null) {
    const probe = offer.targets.find((id) =>
      view.units.some((unit) => unit.id === id && unit.hex === hex),
    )
    return probe === undefined ? because(mode, 'notATarget') : stay({ ...mode, probe })
  }
  const start = view.units.find((unit) => unit.id === mode.probe)?.hex ?? hex
  const end = mode.path.at(-1) ?? start
  if (hex === end && mode.path.length > 0) {
    const order = pendingOrder(mode, null, facts)
    return order === null ? stay(mode) : tryOrder(mode, order, facts)
  }
  const leg = facts.flight(mode.probe, end, hex)
  if (leg.at(-1) !== hex) return because(mode, 'pathTooLong')
  const path = [...mode.path, ...leg]
  const longer = rerouteOf(facts.front, mode.unit, offer, mode.probe, path)
  const refusal = longer === null ? null : facts.legal(longer)
  return refusal === null ? stay({ ...mode, path }) : refuse(mode, refusal)
}
