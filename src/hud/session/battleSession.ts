/**
 * One battle on screen: the match, what of it is shown, where the player stands between idle and an
 * order, and the log. Panels read its signals and call its functions; it asks the stage to show what
 * happened and the planner what the other side does. Rules never wait for it.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import {
  type Command,
  coneOf,
  type GroundBattleView,
  type GroundCommand,
  type GroundForecast,
  type GroundOptions,
  type GroundView,
  type Match,
  overwatchHexes,
  type Rejection,
  rallyPath,
  type SeenEvent,
  type UnitId,
} from '../../battle'
import {
  type Arrow,
  cancel,
  chooseAction,
  confirm,
  type Facts,
  type GroundLens,
  IDLE,
  type Mode,
  movedCursor,
  nextIdle,
  nextTarget,
  type OverlayModel,
  otherSetting,
  overlaysOf,
  pendingOrder,
  press,
  type Step,
  selected,
  switchAction,
  toggleGuided,
  unitOf,
} from '../../input'
import { alertsOf, type BattleAlert } from './alerts'
import { labelsOf } from './labels'
import { type LogLine, lineOf } from './log'
import { createNaming, type Naming } from './naming'
import type { Ports, StagePort } from './ports'

/** The ground missions of this game are fought on one front. */
const FRONT = 0
const END_TURN: Command = { type: 'endTurn', front: FRONT }

export interface BattleSession {
  /** A watched battle takes no orders. */
  readonly purpose: 'play' | 'watch'
  readonly match: Match
  readonly naming: Naming
  /** What panels show; during the other side's phase it follows the pictures. */
  readonly view: ReadonlySignal<GroundBattleView>
  readonly mode: ReadonlySignal<Mode>
  readonly hovered: ReadonlySignal<number | null>
  readonly cursor: ReadonlySignal<number | null>
  readonly options: ReadonlySignal<GroundOptions | null>
  /** What the next confirm would give, and what would come of it. */
  readonly order: ReadonlySignal<GroundCommand | null>
  /** Why the pending order cannot be given. */
  readonly orderRefusal: ReadonlySignal<Rejection | null>
  readonly forecast: ReadonlySignal<GroundForecast | null>
  readonly alerts: ReadonlySignal<readonly BattleAlert[]>
  readonly log: ReadonlySignal<readonly LogLine[]>
  readonly refusal: ReadonlySignal<Rejection | null>
  readonly showsThreats: ReadonlySignal<boolean>
  readonly overlays: ReadonlySignal<OverlayModel>
  /** The other side moves, or its moves are being shown. */
  readonly isEnemyPhase: ReadonlySignal<boolean>
  readonly canOrder: ReadonlySignal<boolean>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** The battle is over and its last picture shown. */
  readonly isFinished: ReadonlySignal<boolean>

  attachStage(stage: StagePort | null): void
  /** The stage tells that an event has become visible. */
  shown(seen: SeenEvent): void
  hover(hex: number | null): void
  press(hex: number): void
  confirm(): void
  cancel(): void
  select(unit: UnitId): void
  selectNext(step: 1 | -1): void
  chooseAction(index: number): void
  /** The other setting of the weapon that is being aimed. */
  switchSetting(): void
  toggleGuided(column: UnitId): void
  plantFlag(): void
  moveCursor(arrow: Arrow): void
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
  /** For a session that watches: shows another match after these commands. */
  jump(match: Match, commands: readonly Command[]): void
  screenOf(hex: number): { readonly x: number; readonly y: number } | null
  /** Settles when it is the player's turn, or the battle is over, and nothing moves. */
  idle(): Promise<void>
  close(): void
}

export function createBattleSession(
  ports: Ports,
  first: Match,
  purpose: 'play' | 'watch' = 'play',
): BattleSession {
  let match = first
  const world = match.field.worlds[FRONT]
  const { grid, exits } = world.board
  /** Opened with the first question. */
  let planner: ReturnType<Ports['openPlanner']> | null = null
  const naming = createNaming()

  const view = signal(match.view('blue'))
  const mode = signal<Mode>(IDLE)
  const hovered = signal<number | null>(null)
  const cursor = signal<number | null>(null)
  const log = signal<readonly LogLine[]>([])
  const refusal = signal<Rejection | null>(null)
  const showsThreats = signal(true)
  const isEnemyPhase = signal(false)
  const isFinished = signal(false)
  /** Counts changes of the match, so that what is asked of it is asked again. */
  const version = signal(0)
  let stage: StagePort | null = null
  let isSkipping = false
  /** Told of events as the pictures show them. */
  let onShown: ((seen: SeenEvent) => void) | null = null
  let isClosed = false
  /** Pictures are shown one command after the other. */
  let showing: Promise<void> = Promise.resolve()
  /** What follows from the last order: the other side's turn. */
  let working: Promise<void> = Promise.resolve()

  const commandCount = () => match.record().commands.length
  const lensOf = (scene: GroundView): GroundLens => ({
    cone: (probe) => coneOf(world, scene, probe),
    rallyPath: (column) => rallyPath(world, scene, column),
    overwatch: (unit, facing) => overwatchHexes(world, scene, unit, facing),
  })
  const ground = (battle: GroundBattleView) => battle.fronts[FRONT].view
  naming.meet(ground(view.value))

  const canOrder = computed(() => {
    version.value
    return (
      purpose === 'play' &&
      !isEnemyPhase.value &&
      match.state().phase === 'blue' &&
      match.state().outcome === null
    )
  })
  const facts = computed<Facts>(() => {
    version.value
    const known = new Map<UnitId, GroundOptions | null>()
    return {
      front: FRONT,
      view: ground(match.view('blue')),
      grid,
      canOrder: canOrder.value,
      options(unit) {
        const found = known.get(unit)
        if (found !== undefined) return found
        const options = canOrder.value && isOwnBody(unit) ? match.options(unit) : null
        known.set(unit, options)
        return options
      },
      legal: (command) => match.legal(command),
    }
  })
  const isOwnBody = (id: UnitId) => {
    const unit = ground(match.view('blue')).units.find((one) => one.id === id)
    return unit?.side === 'blue' && unit.column === null && unit.status === 'active'
  }
  const options = computed(() => {
    const unit = unitOf(mode.value)
    return unit === null ? null : facts.value.options(unit)
  })
  const pointed = computed(() => cursor.value ?? hovered.value)
  const order = computed(() => pendingOrder(mode.value, pointed.value, facts.value))
  const orderRefusal = computed(() => {
    const command = order.value
    return command === null || !canOrder.value ? null : match.legal(command)
  })
  const forecast = computed(() => {
    const command = order.value
    if (command === null || command.type === 'plantFlag' || !canOrder.value) return null
    return orderRefusal.value === null ? match.forecast(command) : null
  })
  const alerts = computed(() => alertsOf(ground(view.value), view.value.round, naming))
  const overlays = computed<OverlayModel>(() => {
    const battle = view.value
    const model = overlaysOf({
      view: ground(battle),
      round: battle.round,
      grid,
      exits,
      content: ports.library.content,
      lens: lensOf(ground(battle)),
      mode: mode.value,
      hovered: hovered.value,
      cursor: cursor.value,
      options: options.value,
      order: order.value,
      forecast: forecast.value,
      showsThreats: showsThreats.value,
    })
    return { ...model, labels: labelsOf(model) }
  })
  const canUndo = computed(() => {
    version.value
    return canOrder.value && match.canUndo()
  })
  const canRedo = computed(() => {
    version.value
    return canOrder.value && match.canRedo()
  })

  /** Follows the match after a change that needs no picture. */
  const resync = () => {
    batch(() => {
      version.value += 1
      const count = commandCount()
      view.value = match.view('blue')
      log.value = log.value.filter((line) => line.commands <= count)
      refusal.value = null
      hovered.value = null
    })
    stage?.sync(view.value)
  }

  /** Panels take over what an event made true, and tell it. */
  const commit = (seen: SeenEvent, count: number) =>
    batch(() => {
      naming.meet(ground(seen.after))
      const line = lineOf(seen.event, view.value, seen.after, FRONT, naming, count)
      if (line !== null) log.value = [...log.value, line]
      view.value = seen.after
    })

  /**
   * Shows what the last command did. Of the player's own orders panels know the end at once; of the
   * other side's they learn it as the pictures come.
   */
  const show = (): Promise<void> => {
    const seen = match.seen('blue')
    const after = match.view('blue')
    const count = commandCount()
    const isOwn = !isEnemyPhase.value
    const commitAll = () =>
      batch(() => {
        for (const one of seen) commit(one, count)
        view.value = after
      })
    version.value += 1
    if (isOwn) commitAll()
    showing = showing.then(async () => {
      if (isClosed) return
      if (stage === null || isSkipping) {
        if (!isOwn) commitAll()
        stage?.sync(after)
        return
      }
      onShown = isOwn ? null : (one) => commit(one, count)
      await stage.play(seen)
      onShown = null
      view.value = isOwn ? view.value : after
    })
    return showing
  }

  const submit = (command: Command): boolean => {
    const result = match.submit(command)
    if (!result.ok) {
      refusal.value = result.rejection
      return false
    }
    refusal.value = null
    return true
  }

  const give = (command: Command) => {
    if (!canOrder.value || !submit(command)) return
    void show()
    working = afterOrder()
  }

  const afterOrder = async () => {
    if (match.state().outcome === null && match.state().phase === 'red') await enemyTurn()
    if (match.state().outcome !== null) {
      await showing
      isFinished.value = true
    }
  }

  const enemyTurn = async () => {
    batch(() => {
      isEnemyPhase.value = true
      mode.value = IDLE
      cursor.value = null
    })
    const level = match.setup.planners.red ?? 'cadet'
    while (!isClosed && match.state().outcome === null && match.state().phase === 'red') {
      const question = { view: match.view('red'), plannerSeed: match.seed, level }
      planner ??= ports.openPlanner(match)
      const command = await planner.ask(question, String(commandCount()))
      if (command === null || isClosed) return
      // The end of a turn is of no front; replays write it down under the first.
      const order = command.type === 'endTurn' ? END_TURN : command
      if (!submit(order)) throw new Error(`the planner's ${command.type} was refused`)
      await show()
    }
    isSkipping = false
    if (isClosed) return
    batch(() => {
      isEnemyPhase.value = false
      version.value += 1
    })
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
  const centre = (hex: number) => stage?.centre(hex)

  /** Carries out a command of a replay and shows it. */
  const watch = async (command: Command) => {
    isEnemyPhase.value = match.state().phase === 'red'
    if (submit(command)) await show()
    isEnemyPhase.value = match.state().phase === 'red' && match.state().outcome === null
  }

  /** Goes on from another match, after the given commands; nothing of it is played. */
  const jump = (next: Match, commands: readonly Command[]) => {
    stage?.skip()
    match = next
    const lines: LogLine[] = []
    let before = match.view('blue')
    for (const command of commands) {
      match.submit(command)
      for (const seen of match.seen('blue')) {
        naming.meet(ground(seen.after))
        const line = lineOf(seen.event, before, seen.after, FRONT, naming, commandCount())
        if (line !== null) lines.push(line)
        before = seen.after
      }
    }
    batch(() => {
      version.value += 1
      view.value = match.view('blue')
      log.value = lines
      isEnemyPhase.value = match.state().phase === 'red'
    })
    stage?.sync(view.value)
  }

  return {
    purpose,
    get match() {
      return match
    },
    naming,
    view,
    mode,
    hovered,
    cursor,
    options,
    order,
    orderRefusal,
    forecast,
    alerts,
    log,
    refusal,
    showsThreats,
    overlays,
    isEnemyPhase,
    canOrder,
    canUndo,
    canRedo,
    isFinished,
    attachStage(next) {
      stage = next
      stage?.sync(view.value)
    },
    shown: (seen) => onShown?.(seen),
    hover(hex) {
      batch(() => {
        hovered.value = hex
        if (hex !== null) cursor.value = null
      })
    },
    press(hex) {
      cursor.value = null
      take(press(mode.value, hex, facts.value))
    },
    confirm: () => take(confirm(mode.value, cursor.value, facts.value)),
    cancel() {
      batch(() => {
        cursor.value = null
        refusal.value = null
        mode.value = cancel(mode.value)
      })
    },
    select,
    selectNext(step) {
      if (mode.value.kind === 'targeting') {
        mode.value = nextTarget(mode.value, step, facts.value)
        const target = overlays.peek().targets.find((one) => one.isChosen)
        if (target !== undefined) centre(target.hex)
        return
      }
      const unit = nextIdle(mode.value, step, facts.value)
      if (unit === null) return
      select(unit)
      const hex = ground(view.value).units.find((one) => one.id === unit)?.hex
      if (hex !== undefined && hex >= 0) centre(hex)
    },
    chooseAction: (index) => take(chooseAction(mode.value, index, facts.value)),
    switchSetting() {
      const { value } = mode
      if (value.kind !== 'targeting') return
      const other = otherSetting(options.value?.actions ?? [], value.action)
      if (other !== null) mode.value = switchAction(value, other)
    },
    toggleGuided: (column) => take(toggleGuided(mode.value, column, facts.value)),
    plantFlag() {
      mode.value = { kind: 'planting', unit: unitOf(mode.value) }
    },
    moveCursor(arrow) {
      const unit = unitOf(mode.value)
      const home = ground(view.value).units.find((one) => one.id === unit)?.hex
      const from = cursor.value ?? home ?? ground(view.value).flag
      cursor.value = movedCursor(grid, from, arrow)
    },
    toggleThreats() {
      showsThreats.value = !showsThreats.value
    },
    give,
    endTurn() {
      mode.value = IDLE
      give(END_TURN)
    },
    undo() {
      if (canUndo.value && match.undo()) resync()
    },
    redo() {
      if (canRedo.value && match.redo()) resync()
    },
    rewind(round) {
      if (canOrder.value && match.rewind(round)) {
        mode.value = IDLE
        resync()
      }
    },
    skip() {
      if (!isEnemyPhase.value) {
        stage?.skip()
        return
      }
      isSkipping = true
      stage?.skip()
    },
    centre,
    watch,
    jump,
    screenOf: (hex) => stage?.screenOf(hex) ?? null,
    async idle() {
      await working
      await showing
      await stage?.idle()
    },
    close() {
      isClosed = true
      planner?.close()
      stage?.destroy()
      stage = null
    },
  }
}
