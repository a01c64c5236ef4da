/**
 * One battle on screen: the match, what of it is shown, where the player stands between idle and an
 * order, and the log. Panels read its signals and call its functions; it asks the stage to show what
 * happened and the planner what the other side does. Rules never wait for it.
 */
import { batch, type ReadonlySignal } from '@preact/signals'
import {
  type Command,
  type Eyes,
  type GroundBattleView,
  type Match,
  otherSide,
  plannerSeedOf,
  type Rejection,
  type Side,
  type UnitId,
} from '../../battle'
import {
  actionGroups,
  type ClickCare,
  cancel,
  chooseAction,
  confirm,
  IDLE,
  type Mode,
  nextIdle,
  nextTarget,
  pressedMember,
  type Step,
  selected,
  switchAction,
  toggleGuided,
  unitOf,
} from '../../input'
import { END_TURN, endAfter } from './ending'
import { createHands, type Hands } from './hands'
import type { LogLine } from './log'
import type { Naming } from './naming'
import { createOutlook, type Outlook } from './outlook'
import type { Ports, SeenPart } from './ports'
import { commandCount, createSessionState, groundOf, isTheirs } from './sessionState'
import { createShowing, type Showing } from './showing'
import { createSuggesting, type Suggesting } from './suggesting'

export interface BattleSession
  extends Omit<Outlook, 'facts'>,
    Hands,
    Omit<Suggesting, 'closeHints'>,
    Pick<Showing, 'attachStage' | 'shown' | 'jump' | 'look' | 'showAgain' | 'hurry' | 'lowered'> {
  /** A watched battle takes no orders. */
  readonly purpose: 'play' | 'watch'
  readonly match: Match
  /** Whom the person at the screen leads. */
  readonly side: Side
  /** Through whose eyes the battle is seen. */
  readonly eyes: ReadonlySignal<Eyes>
  readonly naming: Naming
  /** What panels show; during the other side's phase it follows the pictures. */
  readonly view: ReadonlySignal<GroundBattleView>
  readonly mode: ReadonlySignal<Mode>
  readonly hovered: ReadonlySignal<number | null>
  readonly cursor: ReadonlySignal<number | null>
  readonly log: ReadonlySignal<readonly LogLine[]>
  /** Counts changes of the match. */
  readonly version: ReadonlySignal<number>
  /** Why the last click did nothing. */
  readonly refusal: ReadonlySignal<Rejection | null>
  readonly showsThreats: ReadonlySignal<boolean>
  /** The other side moves, or its moves are being shown. */
  readonly isEnemyPhase: ReadonlySignal<boolean>
  /** The other side's last phase can be shown again; it is being shown, and no orders are taken. */
  readonly canShowAgain: ReadonlySignal<boolean>
  readonly isShowingAgain: ReadonlySignal<boolean>
  /** The battle is over and its last picture shown. */
  readonly isFinished: ReadonlySignal<boolean>
  /** Of the alert on top, counted on without end. */
  readonly alertIndex: ReadonlySignal<number>
  readonly isInspecting: ReadonlySignal<boolean>
  /** A hex that stays looked at; null = what is pointed at. */
  readonly inspected: ReadonlySignal<number | null>
  readonly showsReachers: ReadonlySignal<boolean>
  /** The part of the board that the camera shows; null before there is a picture. */
  readonly seenPart: ReadonlySignal<SeenPart | null>

  looked(part: SeenPart): void
  confirm(): void
  /** How many clicks an order takes. */
  setClickStyle(style: ClickCare['style']): void
  cancel(): void
  select(unit: UnitId): void
  /** Selects a unit and shows where it stands. */
  selectAndShow(unit: UnitId): void
  /** The next unit with actions left, or the next target while one is chosen. */
  selectNext(step: 1 | -1): void
  chooseAction(index: number): void
  /** A numbered place of the action bar, from 0. */
  pressPlace(place: number): void
  /** Another offer of the place that is chosen: the weapon's other setting, another use of hands. */
  switchOffer(index: number): void
  showReachers(shows: boolean): void
  /** What is new has been read. */
  dismissNews(): void
  /** Shows where the alert on top strikes; shown already, turns to the next and shows that. */
  nextAlert(): void
  toggleGuided(column: UnitId): void
  plantFlag(): void
  toggleThreats(): void
  give(command: Command): void
  /** Gives the order whose forecast is on screen. */
  giveShown(): void
  endTurn(): void
  undo(): void
  redo(): void
  /** Back to the start of the turn in that round. */
  rewind(round: number): void
  skip(): void
  centre(hex: number): void
  /** Shows the hex if it is not well in view. */
  frame(hex: number): void
  /** Lets the other side move where a battle begins, or is gone on with, in its turn. */
  goOn(): void
  /** For a session that watches: the next command of a replay, shown. */
  watch(command: Command): Promise<void>
  screenOf(hex: number): { readonly x: number; readonly y: number } | null
  /** Settles when it is the player's turn, or the battle is over, and nothing moves. */
  idle(): Promise<void>
  close(): void
}

export function createBattleSession(
  ports: Ports,
  first: Match,
  purpose: 'play' | 'watch' = 'play',
  naming?: Naming,
): BattleSession {
  const state = createSessionState(first, purpose, naming)
  const { facts, ...outlook } = createOutlook(state, () => suggesting.hint.value?.hint ?? null)
  const { closeHints, ...suggesting } = createSuggesting(ports, state, outlook.canOrder)
  const showing = createShowing(state)
  const { view, mode, hovered, cursor, refusal, isEnemyPhase } = state
  /** Opened with the first question. */
  let planner: ReturnType<Ports['openPlanner']> | null = null
  /** The alert whose place was shown last. */
  let shownAlert: string | null = null
  /** What follows from the last order: the other side's turn. */
  let working: Promise<void> = Promise.resolve()

  const submit = (command: Command): boolean => {
    const result = state.match.submit(command)
    refusal.value = result.ok ? null : result.rejection
    return result.ok
  }

  const isOver = () => state.match.state().outcome !== null

  const enemyTurn = async () => {
    batch(() => {
      isEnemyPhase.value = true
      mode.value = IDLE
      cursor.value = null
    })
    const { match } = state
    const enemy = otherSide(state.side)
    const level = match.setup.planners[enemy] ?? 'cadet'
    while (!state.isClosed && isTheirs(state)) {
      const plannerSeed = plannerSeedOf(match.seed, enemy)
      const question = { view: match.view(enemy), plannerSeed, level }
      planner ??= ports.openPlanner(match)
      const command = await planner.ask(question, String(commandCount(state))).catch(endAfter)
      if (command === null || state.isClosed) return
      if (!submit(command)) submit(endAfter(new Error(`the planner's ${command.type} was refused`)))
      await showing.show()
    }
    showing.endSkip()
    if (state.isClosed) return
    batch(() => {
      isEnemyPhase.value = false
      state.version.value += 1
      state.alertIndex.value = 0
    })
    // A turn begins with what hurts next in view.
    const [worst] = outlook.alerts.value
    if (worst !== undefined && worst.kind === 'tag') showing.stage?.frame(worst.hex)
  }

  const afterOrder = async () => {
    if (isTheirs(state)) await enemyTurn()
    if (!isOver()) return
    await showing.done()
    state.isFinished.value = true
  }

  const give = (command: Command) => {
    if (!outlook.canOrder.value || !submit(command)) return
    dismissNews()
    void showing.show()
    working = afterOrder()
  }

  const dismissNews = () => {
    state.newsFrom.value = state.log.value.length
  }

  const take = (step: Step) => {
    batch(() => {
      mode.value = step.mode
      refusal.value = step.refusal
    })
    if (step.order !== null) give(step.order)
  }
  const select = (unit: UnitId) => {
    mode.value = selected(unit)
    refusal.value = null
  }
  const hands = createHands({
    state,
    showing,
    facts: () => facts.value,
    take,
    style: () => state.clickStyle,
    isUnseen(order) {
      const { exposures, overwatched } = state.match.forecast(order)
      return exposures.length === 0 && overwatched.length === 0
    },
  })
  const centre = (hex: number) => showing.stage?.centre(hex)
  const hexOf = (id: UnitId | null) =>
    groundOf(view.value).units.find((one) => one.id === id)?.hex ?? -1

  const selectAndShow = (unit: UnitId) => {
    select(unit)
    if (hexOf(unit) >= 0) centre(hexOf(unit))
  }

  const selectNext = (step: 1 | -1) => {
    if (mode.value.kind === 'targeting') {
      mode.value = nextTarget(mode.value, step, facts.value)
      const target = outlook.overlays.peek().targets.find((one) => one.isChosen)
      hands.leadByKeys(target?.hex ?? null)
      if (target !== undefined) centre(target.hex)
      return
    }
    const unit = nextIdle(mode.value, step, facts.value)
    if (unit === null) return
    hands.leadByKeys(hexOf(unit))
    selectAndShow(unit)
  }

  const choose = (index: number) => {
    take(chooseAction(mode.value, index, facts.value))
    if (mode.value.kind !== 'targeting') return
    const target = outlook.overlays.peek().targets.find((one) => one.isChosen)
    if (target !== undefined) showing.stage?.frame(target.hex)
  }

  return {
    ...outlook,
    purpose,
    get match() {
      return state.match
    },
    side: state.side,
    eyes: state.eyes,
    naming: state.naming,
    view,
    mode,
    hovered,
    cursor,
    log: state.log,
    version: state.version,
    refusal,
    showsThreats: state.showsThreats,
    isEnemyPhase,
    isFinished: state.isFinished,
    alertIndex: state.alertIndex,
    isInspecting: state.isInspecting,
    inspected: state.inspected,
    showsReachers: state.showsReachers,
    seenPart: state.seenPart,
    looked(part) {
      state.seenPart.value = part
    },
    attachStage: showing.attachStage,
    shown: showing.shown,
    jump: showing.jump,
    look: showing.look,
    goOn() {
      // Only where somebody plays: a film waits for its next order.
      if (purpose === 'play' && isTheirs(state)) working = afterOrder()
    },
    showAgain: showing.showAgain,
    hurry: showing.hurry,
    lowered: showing.lowered,
    canShowAgain: state.canShowAgain,
    isShowingAgain: state.isShowingAgain,
    ...suggesting,
    ...hands,
    setClickStyle(style) {
      state.clickStyle = style
    },
    confirm() {
      // While aiming the mouse may point at another target than was chosen; a move needs the cursor.
      const pointed = mode.value.kind === 'selected' ? null : hovered.value
      take(confirm(mode.value, cursor.value ?? pointed, facts.value))
    },
    cancel() {
      batch(() => {
        refusal.value = null
        if (state.isInspecting.value || state.inspected.value !== null) {
          state.isInspecting.value = false
          state.inspected.value = null
        } else mode.value = cancel(mode.value)
      })
    },
    select,
    selectAndShow,
    selectNext,
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
    dismissNews,
    nextAlert() {
      const alerts = outlook.alerts.value
      if (alerts.length === 0) return
      const at = () => alerts[state.alertIndex.value % alerts.length]
      if (at().id === shownAlert) state.alertIndex.value += 1
      shownAlert = at().id
      centre(at().hex)
    },
    toggleGuided: (column) => take(toggleGuided(mode.value, column, facts.value)),
    plantFlag() {
      mode.value = { kind: 'planting', unit: unitOf(mode.value) }
    },
    toggleThreats() {
      state.showsThreats.value = !state.showsThreats.value
    },
    give,
    giveShown() {
      const command = outlook.order.value
      if (command === null || outlook.orderRefusal.value !== null) return
      const unit = unitOf(mode.value)
      const next = unit === null ? IDLE : selected(unit)
      take({ mode: next, order: command, refusal: null })
    },
    endTurn() {
      mode.value = IDLE
      give(END_TURN)
    },
    undo() {
      if (outlook.canUndo.value && state.match.undo()) showing.resync()
    },
    redo() {
      if (outlook.canRedo.value && state.match.redo()) void showing.show()
    },
    rewind(round) {
      if (!outlook.canOrder.value || !state.match.rewind(round)) return
      mode.value = IDLE
      showing.resync()
    },
    skip: () => showing.skip(isEnemyPhase.value && purpose === 'play'),
    centre,
    frame: (hex) => showing.stage?.frame(hex),
    async watch(command) {
      isEnemyPhase.value = isTheirs(state)
      if (submit(command)) await showing.show()
      isEnemyPhase.value = isTheirs(state)
    },
    screenOf: (hex) => showing.stage?.screenOf(hex) ?? null,
    async idle() {
      await working
      await showing.done()
      await showing.stage?.idle()
    },
    close() {
      state.isClosed = true
      planner?.close()
      closeHints()
      showing.attachStage(null)
    },
  }
}
