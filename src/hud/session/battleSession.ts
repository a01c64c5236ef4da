/**
 * One battle on screen: the match, what of it is shown, where the player stands between idle and an
 * order, and the log. Panels read its signals and call its functions; it asks the stage to show what
 * happened and the planner what the other side does. Rules never wait for it.
 */
import { batch, type ReadonlySignal } from '@preact/signals'
import {
  type Command,
  type GroundBattleView,
  type Match,
  plannerSeedOf,
  type Rejection,
  type UnitId,
} from '../../battle'
import {
  cancel,
  chooseAction,
  confirm,
  IDLE,
  type Mode,
  nextIdle,
  nextTarget,
  otherSetting,
  type Step,
  selected,
  switchAction,
  toggleGuided,
  unitOf,
} from '../../input'
import { createHands, type Hands } from './hands'
import type { LogLine } from './log'
import type { Naming } from './naming'
import { createOutlook, type Outlook } from './outlook'
import type { Ports } from './ports'
import { commandCount, createSessionState, FRONT, groundOf } from './sessionState'
import { createShowing, type Showing } from './showing'

const END_TURN: Command = { type: 'endTurn', front: FRONT }

export interface BattleSession
  extends Omit<Outlook, 'facts'>,
    Hands,
    Pick<Showing, 'attachStage' | 'shown' | 'jump' | 'showAgain' | 'hurry' | 'lowered'> {
  /** A watched battle takes no orders. */
  readonly purpose: 'play' | 'watch'
  readonly match: Match
  readonly naming: Naming
  /** What panels show; during the other side's phase it follows the pictures. */
  readonly view: ReadonlySignal<GroundBattleView>
  readonly mode: ReadonlySignal<Mode>
  readonly hovered: ReadonlySignal<number | null>
  readonly cursor: ReadonlySignal<number | null>
  readonly log: ReadonlySignal<readonly LogLine[]>
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
  readonly isInspecting: ReadonlySignal<boolean>
  readonly inspected: ReadonlySignal<number | null>

  confirm(): void
  cancel(): void
  select(unit: UnitId): void
  /** The next unit with actions left, or the next target while one is chosen. */
  selectNext(step: 1 | -1): void
  chooseAction(index: number): void
  /** The other setting of the weapon that is being aimed. */
  switchSetting(): void
  toggleGuided(column: UnitId): void
  plantFlag(): void
  toggleThreats(): void
  give(command: Command): void
  endTurn(): void
  undo(): void
  redo(): void
  /** Back to the start of the turn in that round. */
  rewind(round: number): void
  skip(): void
  centre(hex: number): void
  /** For a session that watches: the next command of a replay, shown. */
  watch(command: Command): Promise<void>
  screenOf(hex: number): { readonly x: number; readonly y: number } | null
  /** Settles when it is the player's turn, or the battle is over, and nothing moves. */
  idle(): Promise<void>
  close(): void
}

/** A planner that broke is reported, and its side's turn ends: the battle goes on. */
function endAfter(error: unknown): Command {
  reportError(error)
  return END_TURN
}

export function createBattleSession(
  ports: Ports,
  first: Match,
  purpose: 'play' | 'watch' = 'play',
): BattleSession {
  const state = createSessionState(first, purpose)
  const { facts, ...outlook } = createOutlook(state)
  const showing = createShowing(state)
  const { view, mode, hovered, cursor, refusal, isEnemyPhase } = state
  /** Opened with the first question. */
  let planner: ReturnType<Ports['openPlanner']> | null = null
  /** What follows from the last order: the other side's turn. */
  let working: Promise<void> = Promise.resolve()

  const submit = (command: Command): boolean => {
    const result = state.match.submit(command)
    refusal.value = result.ok ? null : result.rejection
    return result.ok
  }

  const isOver = () => state.match.state().outcome !== null
  const isTheirs = () => state.match.state().phase === 'red' && !isOver()

  const enemyTurn = async () => {
    batch(() => {
      isEnemyPhase.value = true
      mode.value = IDLE
      cursor.value = null
    })
    const { match } = state
    const level = match.setup.planners.red ?? 'cadet'
    while (!state.isClosed && isTheirs()) {
      const plannerSeed = plannerSeedOf(match.seed, 'red')
      const question = { view: match.view('red'), plannerSeed, level }
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
    })
  }

  const afterOrder = async () => {
    if (isTheirs()) await enemyTurn()
    if (!isOver()) return
    await showing.done()
    state.isFinished.value = true
  }

  const give = (command: Command) => {
    if (!outlook.canOrder.value || !submit(command)) return
    void showing.show()
    working = afterOrder()
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
  const hands = createHands({ state, showing, facts: () => facts.value, take })
  const centre = (hex: number) => showing.stage?.centre(hex)
  const hexOf = (id: UnitId | null) =>
    groundOf(view.value).units.find((one) => one.id === id)?.hex ?? -1

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
    select(unit)
    hands.leadByKeys(hexOf(unit))
    centre(hexOf(unit))
  }

  return {
    ...outlook,
    purpose,
    get match() {
      return state.match
    },
    naming: state.naming,
    view,
    mode,
    hovered,
    cursor,
    log: state.log,
    refusal,
    showsThreats: state.showsThreats,
    isEnemyPhase,
    isFinished: state.isFinished,
    isInspecting: state.isInspecting,
    inspected: state.inspected,
    attachStage: showing.attachStage,
    shown: showing.shown,
    jump: showing.jump,
    showAgain: showing.showAgain,
    hurry: showing.hurry,
    lowered: showing.lowered,
    canShowAgain: state.canShowAgain,
    isShowingAgain: state.isShowingAgain,
    ...hands,
    confirm() {
      // While aiming the mouse may point at another target than was chosen; a move needs the cursor.
      const pointed = mode.value.kind === 'selected' ? null : hovered.value
      take(confirm(mode.value, cursor.value ?? pointed, facts.value))
    },
    cancel() {
      batch(() => {
        refusal.value = null
        if (state.isInspecting.value) {
          state.isInspecting.value = false
          state.inspected.value = null
        } else mode.value = cancel(mode.value)
      })
    },
    select,
    selectNext,
    chooseAction(index) {
      take(chooseAction(mode.value, index, facts.value))
      if (mode.value.kind !== 'targeting') return
      const target = outlook.overlays.peek().targets.find((one) => one.isChosen)
      if (target !== undefined) showing.stage?.frame(target.hex)
    },
    switchSetting() {
      const { value } = mode
      if (value.kind !== 'targeting') return
      const other = otherSetting(outlook.options.value?.actions ?? [], value.action)
      if (other !== null) mode.value = switchAction(value, other)
    },
    toggleGuided: (column) => take(toggleGuided(mode.value, column, facts.value)),
    plantFlag() {
      mode.value = { kind: 'planting', unit: unitOf(mode.value) }
    },
    toggleThreats() {
      state.showsThreats.value = !state.showsThreats.value
    },
    give,
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
    async watch(command) {
      isEnemyPhase.value = state.match.state().phase === 'red'
      if (submit(command)) await showing.show()
      isEnemyPhase.value = isTheirs()
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
      showing.attachStage(null)
    },
  }
}
