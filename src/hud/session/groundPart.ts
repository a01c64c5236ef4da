/** The ground of a battle on screen: whom the player leads there, what is aimed, what is drawn. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { GroundView, Rejection, UnitId } from '../../battle'
import {
  actionGroups,
  type ClickCare,
  cancel,
  chooseAction,
  click,
  confirm,
  IDLE,
  idleUnits,
  type Mode,
  nextIdle,
  nextTarget,
  placesOfInterest,
  press as pressed,
  pressedMember,
  type Step,
  selected,
  switchAction,
  toggleGuideAll,
  toggleGuided,
  unitOf,
} from '../../input'
import { isWorthAsking } from './guard'
import { createHands } from './hands'
import { createOutlook, type Outlook } from './outlook'
import type { BoardPart, PartKit } from './part'
import { groundOf } from './sessionState'

export interface GroundPart extends Omit<BoardPart, keyof Outlook>, Omit<Outlook, 'facts'> {
  readonly mode: ReadonlySignal<Mode>
  /** What is known of the ground. */
  readonly ground: ReadonlySignal<GroundView>
  readonly showsReachers: ReadonlySignal<boolean>
  select(unit: UnitId): void
  /** Selects a unit and shows where it stands. */
  selectAndShow(unit: UnitId): void
  chooseAction(index: number): void
  /** Another offer of the place that is chosen: the weapon's other setting, another use of hands. */
  switchOffer(index: number): void
  showReachers(shows: boolean): void
  toggleGuided(column: UnitId): void
  /** Columns beside the selected officer follow its next move, or stay. */
  toggleGuideAll(): void
  plantFlag(): void
  /** Gives the order whose forecast is on screen. */
  giveShown(): void
}

export function createGroundPart(kit: PartKit, front: number): GroundPart {
  const { state, showing } = kit
  const { view, hovered, cursor, refusal } = state
  const mode = signal<Mode>(IDLE)
  const { facts, ...outlook } = createOutlook(kit, front, mode)
  const { grid, exits } = state.match.field.worlds[front].board

  const refuse = (reason: Rejection | null) => {
    refusal.value = reason
  }
  const take = (step: Step) => {
    batch(() => {
      mode.value = step.mode
      refuse(step.refusal)
    })
    if (step.order !== null) kit.give(step.order)
  }
  const select = (unit: UnitId) => {
    mode.value = selected(unit)
    refuse(null)
  }
  const centre = (hex: number) => showing.stage?.centre(hex)
  const hexOf = (id: UnitId | null) =>
    groundOf(view.value).units.find((one) => one.id === id)?.hex ?? -1
  const selectAndShow = (unit: UnitId) => {
    select(unit)
    if (hexOf(unit) >= 0) centre(hexOf(unit))
  }

  /** Where the last click was held back, and in which mode: the next one there is the second. */
  let held: { readonly hex: number; readonly mode: Mode } | null = null
  /** The mode in which a click chose what the button shall order. */
  let pinned: Mode | null = null
  const hands = createHands({
    state,
    showing,
    grid,
    home: () => hexOf(unitOf(mode.value)),
    start: () => groundOf(view.value).flag,
    places: () => placesOfInterest(groundOf(view.value), exits),
    isTaken: (hex) => groundOf(view.value).units.some((unit) => unit.hex === hex),
    isPinned: () => pinned !== null && pinned === mode.value,
    click(hex, shownAt) {
      const before = mode.value
      const care: ClickCare = {
        style: state.clickStyle,
        shownAt,
        heldAt: held?.mode === before ? held.hex : null,
        isUnseen(order) {
          const { exposures, overwatched } = state.match.forecast(order)
          return exposures.length === 0 && overwatched.length === 0
        },
      }
      const step = click(before, hex, care, facts.value)
      const isHeldBack = step.order === null && pressed(before, hex, facts.value).order !== null
      pinned = isHeldBack && care.style === 'button' ? before : null
      held = step.mode === before && step.order === null ? { hex, mode: before } : null
      take(step)
    },
  })

  const choose = (index: number) => {
    take(chooseAction(mode.value, index, facts.value))
    if (mode.value.kind === 'targeting') frameChosen()
  }
  /** The target that is aimed at and who aims, in one view; returns the target's hex. */
  const frameChosen = () => {
    const target = outlook.overlays.peek().targets.find((one) => one.isChosen)
    if (target === undefined) return null
    showing.stage?.frame(target.hex, hexOf(unitOf(mode.value)))
    return target.hex
  }

  return {
    ...outlook,
    ...hands,
    board: front,
    mode,
    ground: computed(() => groundOf(view.value)),
    showsReachers: state.showsReachers,
    idlers: computed(() => idleUnits(groundOf(view.value))),
    follow() {
      const causes = [view, mode, hovered, cursor, outlook.focus, kit.canOrder, state.inspected]
      for (const cause of [...causes, state.showsThreats, state.showsReachers]) cause.value
      kit.hint()
    },
    nameOf: state.naming.unit,
    isIdle: () => mode.value.kind === 'idle',
    isAiming: () => ['targeting', 'plotting', 'planting'].includes(mode.value.kind),
    selectedUnit: () => unitOf(mode.value),
    hasUndone: () => isWorthAsking(outlook.undone()),
    // What hurts next.
    opening() {
      const [worst] = outlook.alerts.value
      return worst?.isUrgent === true ? [worst.hex] : []
    },
    rest() {
      mode.value = IDLE
    },
    // Whoever is selected stays so: what they can do is asked anew.
    resume() {},
    confirm() {
      // While aiming the mouse may point at another target than was chosen; a move needs the cursor.
      const pointed = mode.value.kind === 'selected' ? null : hovered.value
      take(confirm(mode.value, cursor.value ?? pointed, facts.value))
    },
    cancel() {
      mode.value = cancel(mode.value)
    },
    select,
    selectAndShow,
    selectNext(step) {
      if (mode.value.kind === 'targeting') {
        mode.value = nextTarget(mode.value, step, facts.value)
        hands.leadByKeys(frameChosen())
        return
      }
      const unit = nextIdle(mode.value, step, facts.value)
      if (unit === null) return
      hands.leadByKeys(hexOf(unit))
      selectAndShow(unit)
    },
    chooseAction: choose,
    pressPlace(place) {
      const actions = outlook.options.value?.actions ?? []
      const group = actionGroups(actions)[place]
      if (group === undefined) return
      const { value } = mode
      const chosen = value.kind === 'targeting' || value.kind === 'plotting' ? value.action : -1
      choose(pressedMember(group, chosen, actions))
    },
    switchOffer(index) {
      const { value } = mode
      const actions = outlook.options.value?.actions ?? []
      if (value.kind !== 'targeting' || value.action === index) return
      const [from, to] = [actions[value.action], actions[index]]
      // The same weapon keeps its target.
      if (from.weapon !== null && from.weapon === to.weapon) mode.value = switchAction(value, index)
      else choose(index)
    },
    showReachers(shows) {
      state.showsReachers.value = shows
    },
    toggleGuided: (column) => take(toggleGuided(mode.value, column, facts.value)),
    toggleGuideAll() {
      mode.value = toggleGuideAll(mode.value, facts.value)
    },
    plantFlag() {
      mode.value = { kind: 'planting', unit: unitOf(mode.value) }
    },
    giveShown() {
      const command = outlook.order.value
      if (command === null || outlook.orderRefusal.value !== null) return
      const unit = unitOf(mode.value)
      const next = unit === null ? IDLE : selected(unit)
      take({ mode: next, order: command, refusal: null })
    },
  }
}
