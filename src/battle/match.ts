import type { Mission } from '../content/mission'
import {
  type AnyEvent,
  BATTLE_FRONT,
  type BattleEvent,
  type BattleState,
  type BattleView,
  checkBattle,
  foldEvent,
  legality,
  markBattle,
  observeBattle,
  type Rejection,
  type Side,
  type StepResult,
  stampsOf,
  step,
} from '../kernel'
import {
  type GroundBattleView,
  type GroundEvent,
  type GroundForecast,
  type GroundOptions,
  groundOptions,
} from '../rules/ground'
import {
  type SpaceBattleView,
  type SpaceEvent,
  type SpaceForecast,
  type SpaceOptions,
  type SpaceView,
  spaceOptions,
} from '../rules/space'
import { viewFromAbove, witnessFromAbove } from './above'
import type { Command } from './command'
import { beginField, type Field, openField } from './field'
import { forecastFor, skyForecastFor } from './forecasts'
import type { Library } from './library'
import type { BattleSetup } from './setup'

/** What is told of the ground and of the battle; a front in space tells `SkyEvent`. */
export type AnyBattleEvent = GroundEvent | BattleEvent
export type SkyEvent = SpaceEvent | BattleEvent

/** An event as a side is shown it, with that side's view once it has happened. */
export interface SeenEvent {
  readonly event: AnyBattleEvent
  readonly after: GroundBattleView
}

/** The same for a front in space. */
export interface SkySeen {
  readonly event: SkyEvent
  readonly after: SpaceBattleView
}

/** How a battle went, for the debrief, the campaign and the balance tables. */
export interface MissionResult {
  readonly mission: string
  readonly kind: 'won' | 'partly' | 'lost'
  readonly winner: Side
  readonly reason: string
  readonly rounds: number
  readonly safe: number
  readonly held: number
  readonly stamps: readonly string[]
}

/** Who looks at a battle: a side, or somebody above who sees all of it, which only watching allows. */
export type Eyes = Side | 'above'

/** Where a battle began that goes on from a moment of another. */
export interface ReplayOrigin {
  /** The fingerprint of the other battle. */
  readonly battle: string
  /** Orders taken over from it. */
  readonly commands: number
  /** The side that a person took. */
  readonly side: Side
}

export type Submission =
  | { readonly ok: false; readonly rejection: Rejection }
  | {
      readonly ok: true
      readonly events: readonly AnyBattleEvent[]
      readonly revealed: boolean
    }

/** What a whole battle is made of; all else follows. */
export interface MatchRecord {
  readonly setup: BattleSetup
  readonly seed: string
  readonly commands: readonly Command[]
  /** The mark after each `endTurn`. */
  readonly marks: readonly string[]
  /** Rewinds taken. */
  readonly rewinds: number
  /** Hints asked for. */
  readonly hints: number
  readonly origin: ReplayOrigin | null
}

/** A battle that is being fought: the only thing that holds a current state. */
export interface Match {
  readonly setup: BattleSetup
  readonly seed: string
  readonly mission: Mission
  readonly field: Field
  /** The whole truth; for tests, replays and invariants, never for a screen or a planner. */
  state(): BattleState
  view(eyes: Eyes): GroundBattleView
  /** Why the side whose phase it is may not give the command; null if it may. */
  legal(command: Command): Rejection | null
  submit(command: Command): Submission
  /** What was to be seen of the last command, event by event. Folded when asked, not before. */
  seen(eyes: Eyes): readonly SeenEvent[]
  options(unit: number, front?: number): GroundOptions
  forecast(command: Command): GroundForecast
  /** The same for a front in space. */
  sky(side: Side, front?: number): SpaceView
  skyOptions(unit: number, front?: number): SpaceOptions
  skyForecast(command: Command): SpaceForecast
  skySeen(side: Side): readonly SkySeen[]
  canUndo(): boolean
  undo(): boolean
  canRedo(): boolean
  redo(): boolean
  /** Rewinds left; null = unlimited. */
  rewindsLeft(): number | null
  /** Rounds whose start can be gone back to, ascending. */
  rewindable(): readonly number[]
  /** Back to the start of blue's turn in that round; false if it cannot be done. */
  rewind(round: number): boolean
  /** Somebody asked what to do: it is counted, and no undo takes it back. */
  countHint(): void
  record(): MatchRecord
  /** The mark of the present state. */
  mark(): string
  check(): readonly string[]
  result(): MissionResult | null
}

/** A moment that the battle can go back to: the state before a command, and how long the record was. */
interface Moment {
  readonly state: BattleState
  readonly commands: number
  readonly marks: number
}

/** A moment of a recorded battle: its state, and the record up to there. */
export interface Keyframe {
  readonly state: BattleState
  readonly commands: readonly Command[]
  readonly marks: readonly string[]
}

/** Begins a battle. The library must hold the setup's mission. */
export const createMatch = (
  library: Library,
  setup: BattleSetup,
  seed: string,
  origin: ReplayOrigin | null = null,
): Match => {
  const field = openField(library, setup)
  return matchFrom(field, seed, { state: beginField(field, seed), commands: [], marks: [] }, origin)
}

/** A battle that stands at a keyframe and goes on from there; it cannot go back beyond it. */
export const matchFrom = (
  field: Field,
  seed: string,
  from: Keyframe,
  origin: ReplayOrigin | null = null,
): Match => {
  const { setup } = field
  const commands: Command[] = from.commands.slice()
  const marks: string[] = from.marks.slice()
  let { state } = from
  let undos: Moment[] = []
  let redos: { readonly command: Command }[] = []
  const turns = new Map<number, Moment>(
    state.phase === 'blue'
      ? [[state.round, { state, commands: commands.length, marks: marks.length }]]
      : [],
  )
  let rewinds = 0
  let hints = 0
  let last: { readonly before: BattleState; readonly result: StepResult } | null = null

  const moment = (): Moment => ({ state, commands: commands.length, marks: marks.length })

  const goTo = (then: Moment): void => {
    state = then.state
    commands.length = then.commands
    marks.length = then.marks
    last = null
  }

  const submit = (command: Command): Submission => {
    const before = moment()
    const result = step(field, state, command)
    last = { before: state, result }
    if (!result.ok) return result
    commands.push(command)
    redos = []
    state = result.state
    if (command.type === 'endTurn') {
      marks.push(markBattle(field, state))
      undos = []
      if (state.phase === 'blue' && state.outcome === null) turns.set(state.round, moment())
    } else if (result.revealed) undos = []
    else undos.push(before)
    return {
      ok: true,
      events: result.events as readonly AnyBattleEvent[],
      revealed: result.revealed,
    }
  }

  return {
    setup,
    seed,
    mission: field.mission,
    field,
    state: () => state,
    view: (eyes) => viewOf(field, state, eyes),
    legal: (command) => legality(field, observeBattle(field, state, state.phase), command),
    submit,
    seen: (eyes) =>
      last === null || !last.result.ok
        ? []
        : seenEvents(field, last.before, last.result.events, eyes),
    options: (unit, front = 0) =>
      groundOptions(field.worlds[front], viewOf(field, state, state.phase), front, unit),
    forecast: (command) => forecastFor(field, viewOf(field, state, state.phase), command),
    sky: (side, front = 0) => skyView(observeBattle(field, state, side)).fronts[front].view,
    skyOptions: (unit, front = 0) =>
      spaceOptions(field.skies[front], skyView(viewOf(field, state, state.phase)), front, unit),
    skyForecast: (command) =>
      skyForecastFor(field, skyView(viewOf(field, state, state.phase)), command),
    skySeen: (side) =>
      last === null || !last.result.ok
        ? []
        : (seenEvents(
            field,
            last.before,
            last.result.events,
            side,
          ) as readonly unknown[] as SkySeen[]),
    canUndo: () => undos.length > 0,
    undo: () => {
      const then = undos.pop()
      if (then === undefined) return false
      const undone = commands[then.commands]
      const earlier = redos
      goTo(then)
      redos = [...earlier, { command: undone }]
      return true
    },
    canRedo: () => redos.length > 0,
    redo: () => {
      const next = redos.at(-1)
      if (next === undefined) return false
      const rest = redos.slice(0, -1)
      const done = submit(next.command).ok
      redos = rest
      return done
    },
    rewindsLeft: () => (setup.rewinds === null ? null : Math.max(0, setup.rewinds - rewinds)),
    rewindable: () => [...turns.keys()].filter((round) => canRewindTo(round)),
    rewind: (round) => {
      const then = turns.get(round)
      if (then === undefined || !canRewindTo(round)) return false
      if (setup.rewinds !== null && rewinds >= setup.rewinds) return false
      goTo(then)
      undos = []
      redos = []
      for (const later of [...turns.keys()]) if (later > round) turns.delete(later)
      rewinds += 1
      return true
    },
    countHint: () => {
      hints += 1
    },
    record: () => ({
      setup,
      seed,
      commands: commands.slice(),
      marks: marks.slice(),
      rewinds,
      hints,
      origin,
    }),
    mark: () => markBattle(field, state),
    check: () => checkBattle(field, state),
    result: () => resultOf(field, state),
  }

  function canRewindTo(round: number): boolean {
    const then = turns.get(round)
    return then !== undefined && then.commands < commands.length
  }
}

const viewOf = (field: Field, state: BattleState, eyes: Eyes): GroundBattleView =>
  eyes === 'above'
    ? viewFromAbove(field, state)
    : (observeBattle(field, state, eyes) as GroundBattleView)

/** A battle's view, for whoever looks at a front of it in space. */
export const skyView = (view: BattleView<unknown>): SpaceBattleView => view as SpaceBattleView

/**
 * Folds the events of one command over the state before it and gives what the eyes are shown of
 * each. What is nothing but a change of the view is left out; the last entry always carries the
 * final view.
 */
export const seenEvents = (
  field: Field,
  before: BattleState,
  events: readonly (AnyEvent | BattleEvent)[],
  eyes: Eyes,
): readonly SeenEvent[] => {
  const seen: SeenEvent[] = []
  let state = before
  for (const event of events) {
    const next = foldEvent(field, state, event)
    for (const shown of witness(field, event as AnyBattleEvent, state, next, eyes)) {
      seen.push({ event: shown, after: viewOf(field, next, eyes) })
    }
    state = next
  }
  // A contact that moves in the fog changes a view without an event that could be shown.
  const last = seen.at(-1)
  if (last !== undefined) seen[seen.length - 1] = { ...last, after: viewOf(field, state, eyes) }
  return seen
}

const witness = (
  field: Field,
  event: AnyBattleEvent,
  before: BattleState,
  after: BattleState,
  eyes: Eyes,
): readonly AnyBattleEvent[] => {
  if (event.type === 'diceRolled') return []
  if (event.front === BATTLE_FRONT) return [event]
  if (eyes === 'above') return witnessFromAbove(field, event as GroundEvent, before, after)
  const { front } = event
  const rules = field.rules[front]
  return rules.witness(
    event,
    before.fronts[front].state,
    after.fronts[front].state,
    eyes,
  ) as readonly AnyBattleEvent[]
}

const resultOf = (field: Field, state: BattleState): MissionResult | null => {
  const { outcome } = state
  if (outcome === null) return null
  const count = (measure: string): number =>
    state.fronts.reduce(
      (sum, front, index) =>
        sum + field.rules[index].measure(front.state, measure, '', state.round),
      0,
    )
  return {
    mission: field.mission.id,
    kind: outcome.kind,
    winner: outcome.winner,
    reason: outcome.reason,
    rounds: state.round,
    safe: count('peopleSafe'),
    held: count('peopleHeld'),
    stamps: stampsOf(field, state),
  }
}
