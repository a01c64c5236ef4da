/** What follows from a session's state: what can be ordered, what would come of it, what is drawn. */
import { computed, type ReadonlySignal } from '@preact/signals'
import {
  coneOf,
  flightTo,
  type GroundCommand,
  type GroundForecast,
  type GroundOptions,
  type GroundView,
  idleIn,
  overwatchHexes,
  type Reacher,
  type Rejection,
  type Rest,
  rallyPath,
  reachersOf,
  restOf,
  type StrikePlace,
  shieldAt,
  strikePlaces,
  type Tag,
  type TerrainId,
  type Unit,
  type UnitId,
} from '../../battle'
import {
  type Band,
  bandAt,
  type Facts,
  type GroundLens,
  isAboveAll,
  isBeside,
  isInSight,
  type Mode,
  type OverlayFacts,
  type OverlayModel,
  overlaysOf,
  pendingOrder,
  unitOf,
} from '../../input'
import { alertsOf, type BattleAlert } from './alerts'
import { type Undone, undoneOf } from './guard'
import { hinted } from './hinted'
import { labelsOf, strikeLabels } from './labels'
import type { PartKit } from './part'
import { groundOf } from './sessionState'
import { type Strike, strikesOf } from './strikes'

export interface Outlook {
  readonly facts: ReadonlySignal<Facts>
  /** Of the selected unit. */
  readonly options: ReadonlySignal<GroundOptions | null>
  /** What the next confirm would give, and what would come of it. */
  readonly order: ReadonlySignal<GroundCommand | null>
  /** Why the pending order cannot be given. */
  readonly orderRefusal: ReadonlySignal<Rejection | null>
  readonly forecast: ReadonlySignal<GroundForecast | null>
  readonly alerts: ReadonlySignal<readonly BattleAlert[]>
  readonly overlays: ReadonlySignal<OverlayModel>
  /** The hex that the panel of a hex is about; null = none. */
  readonly focus: ReadonlySignal<number | null>
  /** Enemies that reach the hex in their next phase. */
  reachersAt(hex: number): readonly Reacher[]
  /** Where a unit could attack a target from this turn. */
  strikesOn(unit: UnitId, target: UnitId): readonly StrikePlace[]
  /** Whom the selected unit could attack from the hex this turn. */
  strikesFrom(hex: number): readonly Strike[]
  standingAt(hex: number): Standing
  /** Why a tag takes no step in its probe's next phase; null where it does. */
  restAt(tag: Tag): Rest | null
  /** Whether somebody lets the next phase of its side pass. */
  isIdleNext(unit: Unit): boolean
  /** The ground of a hex as it is now. */
  terrainAt(hex: number): TerrainId
  /** What would be left undone if the turn ended now. */
  undone(): Undone
}

/** What holds for a body of the player's on a hex. */
export interface Standing {
  readonly isInSight: boolean
  readonly band: Band
  readonly isAboveAll: boolean
  readonly shield: 'ground' | 'inhibitor' | null
  /** Columns that will come there by themselves. */
  readonly awaits: readonly Unit[]
}

export function createOutlook(kit: PartKit, front: number, mode: ReadonlySignal<Mode>): Outlook {
  const { state, canOrder, hint } = kit
  const { view, hovered, cursor, version, inspected } = state
  const world = state.match.field.worlds[front]
  const { grid, exits } = world.board

  /** The round of the phase in which the other side acts next, or of the one's own machines. */
  const nextRound = (): number => view.value.round + (view.value.phase === 'red' ? 1 : 0)
  const isIdleNext = (unit: Unit): boolean => idleIn(unit, nextRound()) !== null
  const lensOf = (scene: GroundView): GroundLens => ({
    cone: (probe) => coneOf(world, scene, probe),
    isIdle: isIdleNext,
    rests: (tag) => restOf(world, scene, tag, nextRound()) !== null,
    rallyPath: (column) => rallyPath(world, scene, column),
    overwatch: (unit, facing) => overwatchHexes(world, scene, unit, facing),
  })

  const facts = computed<Facts>(() => {
    version.value
    const { match } = state
    const known = new Map<UnitId, GroundOptions | null>()
    const seen = groundOf(match.view(state.side))
    const takesOrders = (id: UnitId) => {
      const unit = seen.units.find((one) => one.id === id)
      return unit?.side === state.side && unit.column === null && unit.status === 'active'
    }
    return {
      front,
      view: seen,
      grid,
      canOrder: canOrder.value,
      options(unit) {
        const found = known.get(unit)
        if (found !== undefined) return found
        const options = canOrder.value && takesOrders(unit) ? match.options(unit, front) : null
        known.set(unit, options)
        return options
      },
      flight(id, from, to) {
        const probe = seen.units.find((one) => one.id === id)
        return probe === undefined ? [] : flightTo(world, seen, { ...probe, hex: from }, to)
      },
      legal: (command) => match.legal(command),
    }
  })
  const scene = () => groundOf(view.value)
  const focus = computed(() => inspected.value ?? cursor.value ?? hovered.value)
  const options = computed(() => {
    const unit = unitOf(mode.value)
    return unit === null ? null : facts.value.options(unit)
  })
  const order = computed(() => pendingOrder(mode.value, cursor.value ?? hovered.value, facts.value))
  const orderRefusal = computed(() => {
    const command = order.value
    return command === null || !canOrder.value ? null : state.match.legal(command)
  })
  const forecast = computed(() => {
    const command = order.value
    if (command === null || command.type === 'plantFlag' || !canOrder.value) return null
    return orderRefusal.value === null ? state.match.forecast(command) : null
  })
  const strikes = computed(() =>
    strikesOf(scene(), canOrder.value ? unitOf(mode.value) : null, (unit, target) =>
      strikePlaces(world, scene(), unit, target),
    ),
  )
  /** From where the chosen target of an attack can be hit. */
  const hitsFrom = (): readonly number[] => {
    const command = order.value
    if (command?.type !== 'attack') return []
    const places = strikePlaces(world, scene(), command.unit, command.target)
    return [...new Set(places.map(({ hex }) => hex))]
  }
  const reachers = (): OverlayModel['reachers'] => {
    const to = focus.value
    if (to === null || !(state.showsReachers.value || state.inspected.value !== null)) return []
    const at = (id: UnitId, from: number) =>
      scene().units.find((unit) => unit.id === id)?.hex ?? from
    return reachersOf(world, scene(), to).map(({ unit, kind, from }) => ({
      unit,
      kind,
      at: at(unit, from),
      from,
      to,
    }))
  }
  const overlays = computed<OverlayModel>(() => {
    const battle = view.value
    const facts: OverlayFacts = {
      view: groundOf(battle),
      round: battle.round,
      grid,
      exits,
      content: world.content,
      lens: lensOf(groundOf(battle)),
      mode: mode.value,
      hovered: hovered.value,
      cursor: cursor.value,
      options: options.value,
      order: order.value,
      forecast: forecast.value,
      showsThreats: state.showsThreats.value,
    }
    const model = hinted(overlaysOf(facts), facts, hint(), state.match)
    const marked = { ...model, hitsFrom: hitsFrom(), reachers: reachers() }
    return {
      ...marked,
      labels: [
        ...strikeLabels(scene(), mode.value, focus.value, order.value, strikes.value),
        ...labelsOf(marked),
      ],
    }
  })

  const restAt = (tag: Tag): Rest | null => restOf(world, scene(), tag, nextRound())

  return {
    facts,
    options,
    order,
    orderRefusal,
    forecast,
    alerts: computed(() => alertsOf(groundOf(view.value), view.value.round, state.naming, restAt)),
    overlays,
    restAt,
    isIdleNext,
    focus,
    reachersAt: (hex) => reachersOf(world, scene(), hex),
    strikesOn: (unit, target) => strikePlaces(world, scene(), unit, target),
    strikesFrom: (hex) => strikes.value.get(hex) ?? [],
    standingAt: (hex) => ({
      isInSight: isInSight(scene(), hex),
      band: bandAt(scene(), lensOf(scene()), hex),
      isAboveAll: isAboveAll(scene(), world.board.elevation, hex),
      shield: shieldAt(world, scene(), hex)?.by ?? null,
      awaits: scene().units.filter(
        (unit) =>
          unit.column !== null &&
          unit.status === 'active' &&
          lensOf(scene()).rallyPath(unit).at(-1) === hex,
      ),
    }),
    terrainAt: (hex) =>
      scene().altered.find((one) => one.hex === hex)?.terrain ?? world.board.terrain[hex],
    undone: () =>
      undoneOf(
        facts.peek().view,
        facts.peek().options,
        (one, other) => isBeside(grid, one, other),
        (tag) => restAt(tag) !== null,
      ),
  }
}
