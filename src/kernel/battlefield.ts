import type { FrontRules, RuleContext } from './ruleset'
import type { AnyEvent, BattleEvent, BattlePlan, BattleState } from './types'

/** A battle's fixed part: its plan and the rules of each front. */
export interface Battlefield {
  readonly plan: BattlePlan
  /** `rules[i]` are those of front i. */
  readonly rules: readonly FrontRules[]
}

/** One command while it resolves: every event is applied as it is emitted. */
export interface Run {
  readonly events: (AnyEvent | BattleEvent)[]
  /** The battle as it is now: one object all along. */
  readonly battle: BattleState
  /** An event of the battle itself; those of a front go through its context. */
  emit(event: BattleEvent): void
  /** What rules resolve with on a front: one object all along. */
  context(front: number): FrontContext
  /** Whether an event added to what the acting side knows. */
  revealed: boolean
  /** Position up to which triggers have looked at the events. */
  drained: number
}

export type FrontContext = RuleContext<unknown, AnyEvent>
