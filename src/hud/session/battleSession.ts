/**
 * One battle on screen: the match, what of it is shown, the log, and for each theatre it is fought in
 * the part that stands between idle and an order. Panels read its signals and call its functions; it
 * asks the stage to show what happened and the planner what the other side does. Rules never wait for it.
 */
import { batch, computed, type ReadonlySignal } from '@preact/signals'
import type { Command, Eyes, GroundBattleView, Match, Rejection, Side } from '../../battle'
import type { ClickCare } from '../../input'
import { END_TURN, endAfter } from './ending'
import { createGroundPart, type GroundPart } from './groundPart'
import { joined } from './joined'
import type { LogLine } from './log'
import type { Naming } from './naming'
import { createOpponent } from './opponent'
import type { BoardPart, PartKit } from './part'
import type { Ports, SeenPart } from './ports'
import { createSessionState, frontIn, isTheirs } from './sessionState'
import { createShowing, type Showing } from './showing'
import { createSkyPart, type SkyPart } from './sky/skyPart'
import { createSuggesting, type Suggesting } from './suggesting'

/** What holds on every front. */
export interface BattleCore
  extends Omit<Suggesting, 'closeHints'>,
    Pick<
      Showing,
      'attachStage' | 'detachStage' | 'shown' | 'jump' | 'look' | 'showAgain' | 'hurry' | 'lowered'
    > {
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
  /** The front whose board is on screen. */
  readonly front: ReadonlySignal<number>
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
  /** The part of the board that the camera shows; null before there is a picture. */
  readonly seenPart: ReadonlySignal<SeenPart | null>
  readonly canOrder: ReadonlySignal<boolean>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** What happened since the player's last order and deserves more than a line in the log. */
  readonly news: ReadonlySignal<readonly LogLine[]>
  /** The part whose board is on screen. */
  readonly part: BoardPart

  looked(part: SeenPart): void
  /** How many clicks an order takes. */
  setClickStyle(style: ClickCare['style']): void
  /** One step back: from looking closely, else from what is being ordered. */
  cancel(): void
  /** What is new has been read. */
  dismissNews(): void
  /** Shows where the alert on top strikes; shown already, turns to the next and shows that. */
  nextAlert(): void
  toggleThreats(): void
  /** Whether the panel of a hex follows the pointer. */
  toggleInspect(): void
  give(command: Command): void
  endTurn(): void
  undo(): void
  redo(): void
  /** Back to the start of the turn in that round. */
  rewind(round: number): void
  skip(): void
  centre(hex: number): void
  /** Shows the hex if it is not well in view. */
  frame(hex: number): void
  steer(x: number, y: number): void
  zoomStep(step: 1 | -1 | 0): void
  zoomBy(factor: number): void
  /** The board of the next front comes on screen, where there are several. */
  swapFront(): void
  /** The board of a front comes on screen, if it is not; settles when its picture is drawn. */
  showFront(front: number): Promise<void>
  /** Begins, or goes on with, a battle: the other side moves if it is its turn. */
  goOn(): void
  /** For a session that watches: the next command of a replay, shown. */
  watch(command: Command): Promise<void>
  screenOf(hex: number): { readonly x: number; readonly y: number } | null
  /** Settles when it is the player's turn, or the battle is over, and nothing moves. */
  idle(): Promise<void>
  close(): void
}

export type GroundSession = BattleCore & GroundPart
export type SkySession = BattleCore & SkyPart

export interface BattleSession extends BattleCore {
  /** The battle with what can be done on its ground; null where it has none. */
  readonly onGround: GroundSession | null
  /** The same in space. */
  readonly inSpace: SkySession | null
}

export function createBattleSession(
  ports: Ports,
  first: Match,
  purpose: 'play' | 'watch' = 'play',
  naming?: Naming,
): BattleSession {
  const state = createSessionState(first, purpose, naming)
  const { match: opened } = state
  const showing = createShowing(state)
  const { view, cursor, refusal, isEnemyPhase, version, isInspecting, inspected } = state
  const canOrder = computed(() => {
    version.value
    const { phase, outcome } = state.match.state()
    const isOurs = phase === state.side && outcome === null
    const isShowing = isEnemyPhase.value || state.isShowingAgain.value
    return purpose === 'play' && !isShowing && isOurs
  })
  const { closeHints, ...suggesting } = createSuggesting(ports, state, canOrder, () =>
    part().selectedUnit(),
  )
  const kit: PartKit = {
    state,
    showing,
    canOrder,
    hint: () => suggesting.hint.value?.hint ?? null,
    give: (command) => give(command),
  }
  const [groundFront, skyFront] = (['ground', 'space'] as const).map((theatre) =>
    frontIn(opened.mission, theatre),
  )
  const ground = groundFront < 0 ? null : createGroundPart(kit, groundFront)
  const sky = skyFront < 0 ? null : createSkyPart(kit, skyFront)
  const parts = [ground, sky].filter((one) => one !== null)
  const part = (): BoardPart => parts.find(({ board }) => board === state.front.value) ?? parts[0]
  const opponent = createOpponent(ports, state)
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
  const rest = () => {
    for (const one of parts) one.rest()
  }
  /** A turn begins: where one alone takes orders, it is selected. */
  const takeUp = () => {
    if (!canOrder.value) return
    for (const one of parts) {
      const [only, ...others] = one.idlers.value
      if (only !== undefined && others.length === 0) one.select(only.id)
    }
  }

  /** The other side gives its orders; false where the battle was left or goes on elsewhere meanwhile. */
  const theirOrders = async (): Promise<boolean> => {
    while (!state.isClosed && isTheirs(state)) {
      const command = await opponent.ask()
      if (command === null || state.isClosed) return false
      if (!submit(command)) submit(endAfter(new Error(`the planner's ${command.type} was refused`)))
      await showing.show()
    }
    return true
  }

  const enemyTurn = async () => {
    batch(() => {
      isEnemyPhase.value = true
      rest()
      cursor.value = null
    })
    showing.stage?.theyMove(true)
    const isDone = await theirOrders()
    showing.stage?.theyMove(false)
    if (!isDone) return
    showing.endSkip()
    if (state.isClosed) return
    batch(() => {
      isEnemyPhase.value = false
      version.value += 1
      state.alertIndex.value = 0
    })
    takeUp()
    const hexes = part().opening()
    if (hexes.length > 0) showing.stage?.frame(...hexes)
  }

  const afterOrder = async () => {
    if (isTheirs(state)) await enemyTurn()
    if (!isOver()) {
      opponent.wake()
      return
    }
    await showing.done()
    state.isFinished.value = true
  }

  const dismissNews = () => {
    state.newsFrom.value = state.log.value.length
  }
  const give = (command: Command) => {
    if (!canOrder.value || !submit(command)) return
    dismissNews()
    void showing.show()
    working = afterOrder()
  }
  const centre = (hex: number) => showing.stage?.centre(hex)
  const showFront = (next: number): Promise<void> => {
    if (next === state.front.value) return Promise.resolve()
    showing.detachStage()
    batch(() => {
      state.hovered.value = null
      inspected.value = null
      cursor.value = null
      state.seenPart.value = null
      state.front.value = next
    })
    return showing.pictured()
  }

  const core: BattleCore = {
    purpose,
    get match() {
      return state.match
    },
    get part() {
      return part()
    },
    side: state.side,
    eyes: state.eyes,
    naming: state.naming,
    view,
    front: state.front,
    hovered: state.hovered,
    cursor,
    log: state.log,
    version,
    refusal,
    showsThreats: state.showsThreats,
    isEnemyPhase,
    canShowAgain: state.canShowAgain,
    isShowingAgain: state.isShowingAgain,
    isFinished: state.isFinished,
    alertIndex: state.alertIndex,
    isInspecting,
    inspected,
    seenPart: state.seenPart,
    canOrder,
    canUndo: computed(() => {
      version.value
      return canOrder.value && state.match.canUndo()
    }),
    canRedo: computed(() => {
      version.value
      return canOrder.value && state.match.canRedo()
    }),
    news: computed(() => state.log.value.slice(state.newsFrom.value).filter(isNews)),
    ...suggesting,
    attachStage: showing.attachStage,
    detachStage: showing.detachStage,
    shown: showing.shown,
    jump: showing.jump,
    look: showing.look,
    showAgain: showing.showAgain,
    hurry: showing.hurry,
    lowered: showing.lowered,
    looked(seen) {
      state.seenPart.value = seen
    },
    setClickStyle(style) {
      state.clickStyle = style
    },
    cancel() {
      batch(() => {
        refusal.value = null
        if (isInspecting.value || inspected.value !== null) {
          isInspecting.value = false
          inspected.value = null
        } else part().cancel()
      })
    },
    dismissNews,
    nextAlert() {
      const alerts = part().alerts.value
      if (alerts.length === 0) return
      const at = () => alerts[state.alertIndex.value % alerts.length]
      if (at().id === shownAlert) state.alertIndex.value += 1
      shownAlert = at().id
      centre(at().hex)
    },
    toggleThreats() {
      state.showsThreats.value = !state.showsThreats.value
    },
    toggleInspect() {
      batch(() => {
        inspected.value = null
        isInspecting.value = !isInspecting.value
      })
    },
    give,
    endTurn() {
      rest()
      give(END_TURN)
    },
    undo() {
      if (!canOrder.value || !state.match.undo()) return
      for (const one of parts) one.resume()
      showing.resync()
    },
    redo() {
      if (canOrder.value && state.match.redo()) void showing.show()
    },
    rewind(round) {
      if (!canOrder.value || !state.match.rewind(round)) return
      rest()
      takeUp()
      showing.resync()
    },
    skip: () => showing.skip(isEnemyPhase.value && purpose === 'play'),
    centre,
    frame: (hex) => showing.stage?.frame(hex),
    steer: (x, y) => showing.stage?.steer(x, y),
    zoomStep: (step) => showing.stage?.zoomStep(step),
    zoomBy: (factor) => showing.stage?.zoomBy(factor),
    swapFront() {
      const at = parts.findIndex(({ board }) => board === state.front.value)
      void showFront(parts[(at + 1) % parts.length].board)
    },
    showFront,
    goOn() {
      // Only where somebody plays: a film waits for its next order.
      if (purpose === 'play' && isTheirs(state)) working = afterOrder()
      else takeUp()
    },
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
      opponent.close()
      closeHints()
      showing.attachStage(null)
    },
  }
  return joined(core, {
    // A part's own step back knows nothing of looking closely: the battle's does.
    onGround: ground && joined(ground, core),
    inSpace: sky && joined(sky, core),
  })
}

const isNews = (line: LogLine) => line.news !== null
