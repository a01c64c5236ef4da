/** From what a side knows and what it is about to order to what is drawn over the board. */
import {
  boundPath,
  type GroundCommand,
  type GroundContent,
  type GroundForecast,
  type GroundOptions,
  type GroundView,
  isWatching,
  type Tag,
  type Unit,
  type UnitId,
} from '../battle'
import { type Bits, bitHexes, type Direction, disc, type Grid, type Hex, hasBit } from '../hex'
import { guidedOf, type Mode, unitOf } from './mode'
import type {
  AreaOverlay,
  FlightOverlay,
  OverlayModel,
  PathOverlay,
  TargetOverlay,
} from './overlayModel'

/** What the rules say about a view, asked for by the overlays. */
export interface GroundLens {
  /** What a seen probe sees from where it stands; `watched` is part of `noticed`. */
  cone(probe: Unit): { readonly noticed: Bits; readonly watched: Bits }
  /** Where a column will walk by itself at the end of the turn, start excluded. */
  rallyPath(column: Unit): readonly Hex[]
  /** Whether a probe lets its next phase pass, and its path with it. */
  isIdle(probe: Unit): boolean
  /** Whether a tag takes no step in its probe's next phase. */
  rests(tag: Tag): boolean
  /** What a unit would cover on overwatch. */
  overwatch(unit: Unit, facing: Direction): readonly Hex[]
}

export interface OverlayFacts {
  readonly view: GroundView
  readonly round: number
  readonly grid: Grid
  readonly exits: readonly Hex[]
  readonly content: GroundContent
  readonly lens: GroundLens
  readonly mode: Mode
  readonly hovered: Hex | null
  readonly cursor: Hex | null
  /** Of the selected unit, in the player's phase. */
  readonly options: GroundOptions | null
  /** What the next confirm would give. */
  readonly order: GroundCommand | null
  readonly forecast: GroundForecast | null
  /** Every cone and path, or only that of the probe pointed at. */
  readonly showsThreats: boolean
}

/** The whole picture; labels are left to whoever knows the player's language. */
export function overlaysOf(facts: OverlayFacts): OverlayModel {
  const { view, mode } = facts
  const at = (id: UnitId | null) => view.units.find((unit) => unit.id === id)?.hex ?? null
  const shown = threatening(facts)
  return {
    selected: at(unitOf(mode)),
    hovered: facts.hovered,
    cursor: facts.cursor,
    reach: mode.kind === 'selected' ? (facts.options?.reach.hexes ?? []) : [],
    paths: pathsOf(facts),
    cones: shown.filter(isWatching).map((probe) => {
      const { noticed, watched } = facts.lens.cone(probe)
      return {
        unit: probe.id,
        noticed: bitHexes(noticed).filter((hex) => !hasBit(watched, hex)),
        watched: bitHexes(watched),
      }
    }),
    flights: [...flightsOf(facts, shown), ...intentsOf(facts)],
    tags: tagsOf(facts),
    arrivals: view.arrivals.map(({ kind, hex, round }) => ({
      kind,
      hex,
      inRounds: Math.max(0, round - facts.round),
    })),
    landings: view.pieces.landings,
    bombardments: view.bombardments.map(({ hexes, round }) => ({
      hexes,
      inRounds: Math.max(0, round - facts.round),
    })),
    overwatches: view.overwatches.map(({ unit, side, hexes }) => ({
      unit,
      isEnemy: side !== view.side,
      hexes,
    })),
    lastKnown: view.lastKnown.map(({ unit, kind, hex, round }) => ({
      unit,
      kind,
      hex,
      roundsAgo: Math.max(0, facts.round - round),
    })),
    contacts: view.contacts,
    inhibitors: view.inhibitors.map(({ hex, strength }) => ({
      hex,
      strength,
      hexes: disc(facts.grid, hex, facts.content.numbers.inhibitorRadiusHexes),
    })),
    flag: view.flag,
    charges: view.charges,
    exits: facts.exits,
    targets: targetsOf(facts),
    area: areaOf(facts),
    guided: guidedOf(mode).flatMap((id) => at(id) ?? []),
    hitsFrom: [],
    reachers: [],
    labels: [],
  }
}

/** Seen probes whose cones are drawn: all, or the one under the pointer. */
function threatening({ view, showsThreats, hovered }: OverlayFacts): readonly Unit[] {
  return view.units.filter(
    (unit) =>
      unit.probe !== null &&
      unit.side !== view.side &&
      unit.status === 'active' &&
      (showsThreats || unit.hex === hovered),
  )
}

function pathsOf(facts: OverlayFacts): PathOverlay[] {
  const { view, order, forecast, lens } = facts
  const paths: PathOverlay[] = []
  const exposureAt = (unit: UnitId, hex: Hex) => {
    const bands = forecast?.exposures.filter((one) => one.unit === unit && one.hex === hex) ?? []
    if (bands.some((one) => one.band === 'watched')) return 'watched'
    return bands.length > 0 ? 'noticed' : 'none'
  }
  const add = (kind: PathOverlay['kind'], unit: Unit, path: readonly Hex[]) => {
    if (path.length === 0) return
    const hexes = [unit.hex, ...path]
    paths.push({
      kind,
      unit: unit.id,
      hexes,
      exposure: hexes.map((hex, index) => (index === 0 ? 'none' : exposureAt(unit.id, hex))),
    })
  }
  const filed = new Set<UnitId>()
  if (order?.type === 'moveUnit') {
    for (const { unit: id, path } of forecast?.guided ?? []) {
      const column = view.units.find((unit) => unit.id === id)
      if (column !== undefined) add('guided', column, path)
      filed.add(id)
    }
    const mover = view.units.find((unit) => unit.id === order.unit)
    if (mover !== undefined) add('move', mover, order.path)
  }
  for (const unit of view.units) {
    if (unit.column === null || unit.status !== 'active' || filed.has(unit.id)) continue
    add('flight', unit, unit.column.flight)
    add('rally', unit, lens.rallyPath(unit))
  }
  return paths
}

function flightsOf({ view, mode, lens }: OverlayFacts, shown: readonly Unit[]) {
  const plotted = mode.kind === 'plotting' ? mode : null
  return shown.flatMap((probe) => {
    const next = plotted?.probe === probe.id ? plotted.path : (probe.probe?.path ?? [])
    const later = view.pathsAfterNext.find((one) => one.unit === probe.id)?.path ?? []
    const end = next.at(-1) ?? probe.hex
    const rests = lens.isIdle(probe)
    return [
      ...(next.length === 0
        ? []
        : [{ unit: probe.id, hexes: [probe.hex, ...next], inPhases: 1 as const, rests }]),
      ...(later.length === 0
        ? []
        : [{ unit: probe.id, hexes: [end, ...later], inPhases: 2 as const, rests }]),
    ]
  })
}

/** The ways that squads were read to take: whoever read them has paid to see them, threats hidden or not. */
function intentsOf({ grid, view, lens }: OverlayFacts): readonly FlightOverlay[] {
  return view.units.flatMap((unit) => {
    const way = unit.status === 'active' ? (boundPath(grid, view, unit) ?? []) : []
    return way.length === 0
      ? []
      : [{ unit: unit.id, hexes: [unit.hex, ...way], inPhases: 1, rests: lens.isIdle(unit) }]
  })
}

function tagsOf({ view, forecast, lens }: OverlayFacts): OverlayModel['tags'] {
  return view.tags.flatMap((tag) => {
    const to = view.units.find((unit) => unit.id === tag.unit)
    if (to === undefined || to.hex < 0) return []
    const from = view.units.find((unit) => unit.id === tag.probe)
    return [
      {
        id: tag.id,
        // A probe out of sight: the line has no beginning that we may know.
        from: from?.hex ?? to.hex,
        to: to.hex,
        stage: tag.stage,
        phasesLeft: tag.stage === 'aim' ? (2 as const) : (1 as const),
        household: tag.household,
        rests: lens.rests(tag),
        wouldEnd: forecast?.tagsEnded.some((ended) => ended.tag === tag.id) === true,
      },
    ]
  })
}

function targetsOf({ view, mode, options, order }: OverlayFacts): TargetOverlay[] {
  if (mode.kind === 'planting') return []
  if (mode.kind !== 'targeting' && mode.kind !== 'plotting') {
    return order?.type === 'attack' ? at(view, order.target, true, true) : []
  }
  const offer = options?.actions[mode.action]
  if (offer === undefined) return []
  const isHarm = offer.id === 'attack' || offer.id === 'heavy' || offer.id === 'melee'
  const choice = mode.kind === 'targeting' ? mode.choice : mode.probe
  const marksOf = (target: number): TargetOverlay[] => {
    const isChosen = target === choice
    switch (offer.needs) {
      case 'unit':
      case 'path': {
        const isEnemy = view.units.find((unit) => unit.id === target)?.side !== view.side
        return at(view, target, isHarm || isEnemy, isChosen)
      }
      case 'hex':
        return [{ hex: target, unit: null, isHarm: offer.ability !== null, isChosen }]
      case 'tag': {
        const tagged = view.tags.find((tag) => tag.id === target)
        return tagged === undefined ? [] : at(view, tagged.unit, false, isChosen)
      }
      case 'direction':
      case 'nothing':
        return []
    }
  }
  return offer.targets.flatMap(marksOf)
}

function at(view: GroundView, id: UnitId, isHarm: boolean, isChosen: boolean): TargetOverlay[] {
  const hex = view.units.find((unit) => unit.id === id)?.hex
  return hex === undefined || hex < 0 ? [] : [{ hex, unit: id, isHarm, isChosen }]
}

/** Hexes around the chosen place that the order would touch. */
function areaOf({ view, grid, content, order, lens }: OverlayFacts): AreaOverlay | null {
  if (order === null || !('unit' in order)) return null
  const unit = view.units.find((one) => one.id === order.unit)
  if (unit === undefined || unit.hex < 0) return null
  switch (order.type) {
    case 'overwatch':
      return { kind: 'watch', hexes: lens.overwatch(unit, order.facing) }
    case 'placeInhibitor':
      return { kind: 'field', hexes: disc(grid, order.hex, content.numbers.inhibitorRadiusHexes) }
    case 'useAbility': {
      const spec = content.abilities.get(order.ability)
      if (spec === undefined || spec.radiusHexes === 0) return null
      return {
        kind: spec.isAttack ? 'blast' : 'field',
        hexes: disc(grid, order.hex ?? unit.hex, spec.radiusHexes),
      }
    }
    default:
      return null
  }
}
