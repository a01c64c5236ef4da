import type { MarkHasher } from './mark'
import type {
  AnyCommand,
  AnyEvent,
  BattleEvent,
  BattleHead,
  BattleState,
  Rejection,
  Side,
  UnitId,
} from './types'

/** What a rule may do while it resolves on one front. */
export interface RuleContext<S, E extends AnyEvent> {
  readonly front: number
  /** The front's state as it is now. Read it afresh after each emit, never keep a unit of it. */
  state(): S
  battle(): BattleHead
  /** Applies the event at once. */
  emit(event: E): void
  /** A keyed die: an integer in [0, sides), recorded as an event. */
  roll(actor: UnitId, sides: number, tag: string): number
}

/** What a side may know of a battle. `V` is the theatre's view. */
export interface BattleView<V = unknown> {
  readonly side: Side
  readonly mission: string
  readonly luck: BattleState['luck']
  readonly round: number
  readonly phase: Side
  readonly ply: number
  readonly outcome: BattleState['outcome']
  readonly objectives: BattleState['objectives']
  readonly switches: readonly string[]
  readonly fronts: readonly FrontView<V>[]
}

export interface FrontView<V = unknown> {
  readonly theatre: string
  readonly board: string
  readonly view: V
}

/** Moments of the battle that a front takes part in, in the order of GAME 4.8 and 5.8. */
export type Moment = 'roundStart' | 'phaseStart' | 'phaseEnd' | 'environment'

export type TriggerArgs = { readonly [name: string]: string | number | boolean }

/** Copy-on-write over a front's state while one command resolves. */
export interface OpenState<S> {
  state(): S
}

/**
 * One theatre's rules over one front. Content and board are bound when it is made, so that states
 * stay plain data. Methods, not function fields, so that the kernel can hold any theatre's rules.
 */
export interface FrontRules<
  S = unknown,
  C extends AnyCommand = AnyCommand,
  E extends AnyEvent = AnyEvent,
  V = unknown,
  D extends OpenState<S> = OpenState<S>,
> {
  readonly theatre: string
  /**
   * Why the side of the view may not give this command, or null. Reads nothing that side cannot know,
   * and no more of the view than `known` gives.
   */
  legal(view: BattleView<unknown>, command: C): Rejection | null
  /** Carries out a legal command. Cannot refuse: what is hidden makes it stop short. */
  resolve(command: C, context: RuleContext<S, E>): void
  /** What the rules do by themselves at a moment of the round, for the side whose moment it is. */
  happen(moment: Moment, side: Side, context: RuleContext<S, E>): void
  open(state: S): D
  /** Writes the event into the draft: the only place that changes a state. */
  apply(draft: D, event: E): void
  /** Whether the event added to what the acting side knows: it closes undo. */
  reveals(event: E, side: Side): boolean
  /** What the side is shown of an event; empty if nothing. */
  witness(event: E, before: S, after: S, side: Side): readonly E[]
  observe(state: S, side: Side): V
  /** The part of the view that legality reads: every step asks for it, few for the whole. */
  known(state: S, side: Side): Partial<V>
  /** Broken invariants, as sentences for a developer; none = sound. */
  check(state: S): readonly string[]
  /** Feeds every rule field to the hasher in a fixed order. */
  mark(state: S, hasher: MarkHasher): void
  /** A named count for objectives, endings and stamps. Throws on a name the theatre does not have. */
  measure(state: S, name: string, argument: string, round: number): number
  condition(state: S, name: string, args: TriggerArgs, event: AnyEvent): boolean
  effect(name: string, args: TriggerArgs, context: RuleContext<S, E>): void
}

export type StepResult =
  | { readonly ok: false; readonly rejection: Rejection }
  | {
      readonly ok: true
      readonly state: BattleState
      readonly events: readonly (AnyEvent | BattleEvent)[]
      /** Something became known to the acting side: undo stops here. */
      readonly revealed: boolean
    }
