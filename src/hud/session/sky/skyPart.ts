/** Space in a battle on screen: which ship the player leads, how its helm is set, what is aimed and drawn. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import {
  flies,
  type PresetId,
  type Rejection,
  type Ship,
  type SpaceBattleView,
  type SpaceCommand,
  type SpaceForecast,
  type SpaceOptions,
  type SpaceView,
  type SpaceWorld,
  shipSpec,
  skyView,
  type UnitId,
} from '../../../battle'
import {
  cancelSky,
  chooseTile,
  chosenShip,
  confirmSky,
  dialled,
  type HelmState,
  helmOfMode,
  helmState,
  idleShips,
  nextIdleShip,
  nextSkyTarget,
  pendingSkyOrder,
  pressSky,
  restOf,
  SKY_IDLE,
  type SkyFacts,
  type SkyMode,
  type SkyOverlayModel,
  type SkyStep,
  type SkyTile,
  type SkyTileId,
  shipOfMode,
  skyOverlaysOf,
  tileOf,
  tilesOf,
  turnedHelm,
  useTile,
} from '../../../input'
import { createHands } from '../hands'
import type { BoardPart, PartKit } from '../part'
import { spaceOf } from '../sessionState'
import { skyAlertsOf } from './alerts'
import { skyHinted } from './hinted'
import { skyLabelsOf } from './labels'

export interface SkyPart extends BoardPart {
  readonly world: SpaceWorld
  readonly mode: ReadonlySignal<SkyMode>
  /** What is known of the front. */
  readonly sky: ReadonlySignal<SpaceView>
  /** The selected ship; null = none. */
  readonly ship: ReadonlySignal<Ship | null>
  /** Of the selected ship, while orders are taken. */
  readonly options: ReadonlySignal<SpaceOptions | null>
  /** How its helm stands; null after its flight. */
  readonly helm: ReadonlySignal<HelmState | null>
  /** Its numbered places. */
  readonly tiles: ReadonlySignal<readonly SkyTile[]>
  /** What the next confirm would give, and what would come of it. */
  readonly order: ReadonlySignal<SpaceCommand | null>
  readonly orderRefusal: ReadonlySignal<Rejection | null>
  readonly forecast: ReadonlySignal<SpaceForecast | null>
  readonly overlays: ReadonlySignal<SkyOverlayModel>
  select(unit: UnitId): void
  /** Selects a ship and shows where it is. */
  selectAndShow(unit: UnitId): void
  chooseTile(id: SkyTileId): void
  /** One of the uses of a place. */
  useTile(id: SkyTileId, at: number): void
  /** Shows the ends of a speed and chooses the one on the heading. */
  dial(speed: number): void
  /** A step faster or slower, as far as the helm allows. */
  dialBy(step: 1 | -1): void
  /** The next end to port (1) or to starboard (−1). */
  turn(step: 1 | -1): void
  /** Why the selected ship's power may not be set so; null if it may. */
  powerRefusal(pips: readonly number[]): Rejection | null
  setPower(pips: readonly number[]): void
  setPreset(preset: PresetId): void
  /** Spare shield power goes to an arc, counted counter-clockwise from the one ahead. */
  reinforce(arc: number): void
  /** Which system is mended first; −1 = in order. */
  mendFirst(system: number): void
  /** Gives the order whose forecast is on screen. */
  giveShown(): void
  /** Own ships that have not flown. */
  idleShips(): readonly Ship[]
}

export function createSkyPart(kit: PartKit, front: number): SkyPart {
  const { state, showing, canOrder } = kit
  const { view, hovered, cursor, refusal, version, inspected } = state
  const world = state.match.field.skies[front]
  const { grid } = world.board
  const mode = signal<SkyMode>(SKY_IDLE)
  const battle = () => skyView(view.value)
  const sky = computed(() => spaceOf(view.value, front))

  const facts = computed<SkyFacts>(() => {
    version.value
    const { match } = state
    const known = new Map<UnitId, SpaceOptions | null>()
    const seen = spaceOf(match.view(state.side), front)
    const takesOrders = (id: UnitId) =>
      seen.units.some((one) => one.id === id && one.side === state.side && flies(one))
    return {
      front,
      view: seen,
      world,
      canOrder: canOrder.value,
      options(unit) {
        const found = known.get(unit)
        if (found !== undefined) return found
        const options = canOrder.value && takesOrders(unit) ? match.skyOptions(unit, front) : null
        known.set(unit, options)
        return options
      },
      legal: (command) => match.legal(command),
    }
  })
  const focus = computed(() => inspected.value ?? cursor.value ?? hovered.value)
  const ship = computed(
    () => sky.value.units.find(({ id }) => id === shipOfMode(mode.value)) ?? null,
  )
  const options = computed(() => {
    const unit = shipOfMode(mode.value)
    return unit === null ? null : facts.value.options(unit)
  })
  const order = computed(() =>
    pendingSkyOrder(mode.value, cursor.value ?? hovered.value, facts.value),
  )
  const orderRefusal = computed(() => {
    const command = order.value
    return command === null || !canOrder.value ? null : state.match.legal(command)
  })
  const forecast = computed(() => {
    const command = order.value
    if (command === null || !canOrder.value || orderRefusal.value !== null) return null
    return state.match.skyForecast(command)
  })
  const helm = computed(() => {
    const set = helmOfMode(mode.value)
    const [one, can] = [ship.value, options.value]
    if (set === null || one === null || can === null || can.canFly !== null) return null
    return helmState(world, one, can, set, forecast.value?.ghost ?? null)
  })
  const overlays = computed<SkyOverlayModel>(() => {
    const seen: SpaceBattleView = battle()
    const known = {
      facts: { ...facts.value, view: sky.value },
      battle: seen,
      mode: mode.value,
      hovered: hovered.value,
      cursor: cursor.value,
      order: order.value,
      forecast: forecast.value,
      showsThreats: state.showsThreats.value,
      kindOf: state.naming.shipKind,
    }
    const model = skyHinted(skyOverlaysOf(known), known, kit.hint(), state.match)
    return { ...model, labels: skyLabelsOf(model, forecast.value) }
  })

  const take = (step: SkyStep) => {
    batch(() => {
      mode.value = step.mode
      refusal.value = step.refusal
    })
    if (step.order === null) return
    kit.give(step.order)
    settle()
  }
  /** After an order: a flight that paused goes on, and what cannot fire any more is put down. */
  const settle = () => {
    const { value } = mode
    if (value.kind === 'aiming') {
      const tile = tileOf(value, facts.value)
      if (tile === null || tile.rejection !== null || value.choice?.kind === 'self') {
        mode.value = restOf(value)
      }
    }
    const { value: now } = mode
    if (now.kind === 'selected') mode.value = chosenShip(now.unit, facts.value)
  }
  const give = (command: SpaceCommand) => {
    kit.give(command)
    settle()
  }
  const centre = (hex: number) => showing.stage?.centre(hex)
  const hexOf = (id: UnitId | null) =>
    sky.value.units.find((one) => one.id === id && flies(one))?.hex ?? -1
  const select = (unit: UnitId) => {
    batch(() => {
      mode.value = chosenShip(unit, facts.value)
      refusal.value = null
    })
  }
  const selectAndShow = (unit: UnitId) => {
    select(unit)
    if (hexOf(unit) >= 0) centre(hexOf(unit))
  }
  const ownShips = () => sky.value.units.filter((one) => one.side === state.side && flies(one))
  const isHostile = (one: Ship) => one.side !== state.side && flies(one)
  /** The target that is aimed at and who aims, in one view; returns the target's hex. */
  const frameChosen = () => {
    const target = overlays.peek().targets.find((one) => one.isChosen)
    if (target === undefined) return null
    showing.stage?.frame(target.hex, hexOf(shipOfMode(mode.value)))
    return target.hex
  }
  const frameEnd = () => {
    const end = helmOfMode(mode.value)?.end
    if (end) showing.stage?.frame(end.hex)
  }

  const hands = createHands({
    state,
    showing,
    grid,
    home: () => helmOfMode(mode.value)?.end?.hex ?? hexOf(shipOfMode(mode.value)),
    start: () => ownShips().at(0)?.hex ?? 0,
    places: () => placesOf(sky.value, overlays.peek()),
    isTaken: (hex) => sky.value.units.some((one) => one.hex === hex && flies(one)),
    isPinned: () => false,
    click: (hex) => take(pressSky(mode.value, hex, facts.value)),
  })

  /** What is set at the helm is what the next confirm flies, wherever the pointer rests. */
  const steer = (next: SkyMode) => {
    batch(() => {
      mode.value = next
      hovered.value = null
      cursor.value = null
    })
    frameEnd()
  }
  const dial = (speed: number) => steer(dialled(mode.value, speed, facts.value))

  const powerOrder = (pips: readonly number[]): SpaceCommand | null => {
    const unit = shipOfMode(mode.value)
    return unit === null ? null : { type: 'setPower', front, unit, power: pips }
  }
  const setPower = (pips: readonly number[]) => {
    const command = powerOrder(pips)
    if (command === null) return
    refusal.value = state.match.legal(command)
    if (refusal.value === null) give(command)
  }

  return {
    ...hands,
    board: front,
    world,
    mode,
    sky,
    ship,
    options,
    helm,
    tiles: computed(() => tilesOf(mode.value, facts.value)),
    order,
    orderRefusal,
    forecast,
    overlays,
    focus,
    alerts: computed(() => skyAlertsOf(world, battle(), sky.value, state.naming)),
    idlers: computed(() => idleShips(sky.value)),
    follow() {
      for (const cause of [view, mode, hovered, cursor, focus, canOrder]) cause.value
      state.showsThreats.value
      version.value
      kit.hint()
    },
    nameOf: state.naming.ship,
    isIdle: () => mode.value.kind === 'idle',
    isAiming: () => mode.value.kind === 'aiming' || mode.value.kind === 'venting',
    selectedUnit: () => shipOfMode(mode.value),
    idleShips: () => idleShips(facts.peek().view),
    hasUndone: () => idleShips(facts.peek().view).length > 0,
    rest() {
      mode.value = SKY_IDLE
    },
    // Where one's own ships stand and whoever is in sight: distances are what a turn is about.
    opening: () => [...ownShips(), ...sky.value.units.filter(isHostile)].map(({ hex }) => hex),
    resume() {
      const unit = shipOfMode(mode.value)
      if (unit !== null) mode.value = chosenShip(unit, facts.value)
    },
    confirm() {
      take(confirmSky(mode.value, cursor.value ?? hovered.value, facts.value))
    },
    cancel() {
      mode.value = cancelSky(mode.value)
    },
    select,
    selectAndShow,
    selectNext(step) {
      if (mode.value.kind === 'aiming') {
        mode.value = nextSkyTarget(mode.value, step, facts.value)
        hands.leadByKeys(frameChosen())
        return
      }
      const unit = nextIdleShip(mode.value, step, facts.value)
      if (unit === null) return
      hands.leadByKeys(hexOf(unit))
      selectAndShow(unit)
    },
    chooseTile(id) {
      take(chooseTile(mode.value, id, facts.value))
      frameChosen()
    },
    useTile(id, at) {
      take(useTile(mode.value, id, at, facts.value))
      frameChosen()
    },
    pressPlace(place) {
      const tile = tilesOf(mode.value, facts.value)[place]
      if (tile === undefined) return
      take(chooseTile(mode.value, tile.id, facts.value))
      frameChosen()
    },
    dial,
    dialBy(step) {
      const speeds = helm.value?.speeds ?? []
      const at = speeds.indexOf(helmOfMode(mode.value)?.speed ?? -1) + step
      if (at in speeds) dial(speeds[at])
    },
    turn(step) {
      steer(turnedHelm(mode.value, step, facts.value))
    },
    powerRefusal(pips) {
      version.value
      const command = powerOrder(pips)
      return command === null || !canOrder.value ? null : state.match.legal(command)
    },
    setPower,
    setPreset(preset) {
      const { value } = ship
      if (value !== null) setPower(shipSpec(world, value.kind).presets[preset])
    },
    reinforce(arc) {
      const unit = shipOfMode(mode.value)
      if (unit !== null && arc >= 0 && arc < 6) {
        give({ type: 'reinforce', front, unit, arc: arc as 0 | 1 | 2 | 3 | 4 | 5 })
      }
    },
    mendFirst(system) {
      const unit = shipOfMode(mode.value)
      if (unit !== null) give({ type: 'mendFirst', front, unit, system })
    },
    giveShown() {
      const command = order.value
      if (command === null || orderRefusal.value !== null) return
      const { value } = mode
      const next: SkyMode =
        value.kind === 'helm' || value.kind === 'venting'
          ? { kind: 'selected', unit: value.unit }
          : value
      take({ mode: next, order: command, refusal: null })
    },
  }
}

/** Where a jump of the cursor stops. */
function placesOf(view: SpaceView, model: SkyOverlayModel): readonly number[] {
  const places = [
    ...view.units.filter(flies).map(({ hex }) => hex),
    ...view.contacts.map(({ hex }) => hex),
    ...view.lastKnown.map(({ hex }) => hex),
    ...view.torpedoes.map(({ hex }) => hex),
    ...view.lit.map(({ hex }) => hex),
    ...view.hazards,
    ...model.ghosts.map(({ hex }) => hex),
    ...model.targets.map(({ hex }) => hex),
  ]
  return [...new Set(places)].filter((hex) => hex >= 0)
}
