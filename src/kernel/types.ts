/**
 * What every battle is made of, whatever its theatre. The kernel names no unit, weapon or theatre:
 * a theatre is a string, its state is data the kernel hands on.
 */

export type Side = 'blue' | 'red'
export const SIDES: readonly Side[] = ['blue', 'red']
export const otherSide = (side: Side): Side => (side === 'blue' ? 'red' : 'blue')

export type UnitId = number

/** How luck is dealt (GAME 3). */
export type LuckMode = 'measured' | 'steady' | 'open'

/** A board with its theatre's state. `fronts[i]` of a battle is its front i. */
export interface FrontState<S = unknown> {
  readonly theatre: string
  readonly board: string
  readonly state: S
}

export type OutcomeKind = 'won' | 'partly' | 'lost'

export interface Outcome {
  readonly kind: OutcomeKind
  readonly winner: Side
  /** Id of the test that ended the battle; a text key. */
  readonly reason: string
}

export interface RollCount {
  readonly front: number
  readonly actor: UnitId
  readonly rolls: number
}

export interface ObjectiveState {
  readonly id: string
  readonly value: number
  readonly isMet: boolean
}

/** Acyclic JSON, never written to in place: `step` gives back a new one. */
export interface BattleState {
  readonly seed: string
  readonly mission: string
  readonly luck: LuckMode
  readonly round: number
  /** Side whose phase it is. */
  readonly phase: Side
  /** Side-turns begun so far, from 0. */
  readonly ply: number
  readonly outcome: Outcome | null
  readonly objectives: readonly ObjectiveState[]
  /** Ids of triggers that have fired, each once, in the order of their first time. */
  readonly fired: readonly string[]
  /** Named booleans that are on: lasting links between fronts. */
  readonly switches: readonly string[]
  /** Rolls made this round, by front and actor: the `nth` of a dice key. */
  readonly rolls: readonly RollCount[]
  readonly fronts: readonly FrontState[]
}

/** A battle without its fronts. */
export type BattleHead = Omit<BattleState, 'fronts'>

/** What a command needs to be one; theatres add their own fields. */
export interface AnyCommand {
  readonly type: string
  readonly front: number
}

/** Ends the phase of the acting side on all fronts. */
export interface EndTurn extends AnyCommand {
  readonly type: 'endTurn'
}

export interface AnyEvent {
  readonly type: string
  readonly front: number
}

/** Events of the battle itself; their `front` is `BATTLE_FRONT`. */
export const BATTLE_FRONT = -1

export type BattleEvent =
  | {
      readonly type: 'phaseBegan'
      readonly front: number
      readonly round: number
      readonly phase: Side
    }
  | {
      readonly type: 'diceRolled'
      readonly front: number
      readonly actor: UnitId
      readonly nth: number
      readonly tag: string
      /** The draw: an integer in [0, sides). */
      readonly value: number
      readonly sides: number
    }
  | { readonly type: 'triggerFired'; readonly front: number; readonly trigger: string }
  | {
      readonly type: 'linkChanged'
      readonly front: number
      readonly name: string
      readonly on: boolean
    }
  | {
      readonly type: 'objectiveChanged'
      readonly front: number
      readonly objective: string
      readonly value: number
      readonly isMet: boolean
    }
  | { readonly type: 'battleEnded'; readonly front: number; readonly outcome: Outcome }

/** Why a command is refused: a text key `reason.<code>` with its parameters. */
export interface Rejection {
  readonly code: string
  readonly params: { readonly [name: string]: string | number }
}

export const reject = (
  code: string,
  params: { readonly [name: string]: string | number } = {},
): Rejection => ({ code, params })

/** A count of something on a front against a bound: objectives, endings and stamps are made of these. */
export interface Test {
  readonly front: number
  readonly measure: string
  readonly argument: string
  readonly atLeast: number | null
  readonly atMost: number | null
}

export interface Objective {
  readonly id: string
  readonly side: Side
  readonly kind: 'required' | 'optional' | 'avoid'
  readonly test: Test
}

export interface Stamp {
  readonly id: 'pace' | 'care' | 'style' | 'discovery'
  readonly tests: readonly Test[]
}

/** When the battle ends and how it is called. Looked at once a round, after the Environment of all fronts. */
export interface Endings {
  /** Any of these ends the battle as lost. */
  readonly lost: readonly (Test & { readonly id: string })[]
  /** Any of these ends the battle; the first of won and partly that holds names it, else it is lost. */
  readonly over: readonly (Test & { readonly id: string })[]
  readonly won: readonly Test[]
  readonly partly: readonly Test[]
}

export interface Trigger {
  readonly id: string
  readonly once: boolean
  readonly on: { readonly front: number; readonly event: string }
  readonly when: readonly TriggerCall[]
  readonly do: readonly (TriggerCall & { readonly front: number })[]
}

export interface TriggerCall {
  readonly name: string
  readonly args: { readonly [name: string]: string | number | boolean }
}

/** The part of a mission that the kernel reads. */
export interface BattlePlan {
  readonly mission: string
  readonly rounds: number
  readonly objectives: readonly Objective[]
  readonly endings: Endings
  readonly stamps: readonly Stamp[]
  readonly triggers: readonly Trigger[]
}
