import type { FrontRules, RuleContext } from './ruleset'
import type { AnyEvent, BattleEvent, BattleHead, BattlePlan, BattleState } from './types'

/** A battle's fixed part: its plan and the rules of each front. */
export interface Battlefield {
  readonly plan: BattlePlan
  /** `rules[i]` are those of front i. */
  readonly rules: readonly FrontRules[]
}

/** One command while it resolves: every event is applied as it is emitted. */
export interface Run {
  readonly events: (AnyEvent | BattleEvent)[]
  readonly battle: () => BattleState
  readonly head: () => BattleHead
  readonly front: (front: number) => unknown
  readonly emit: (event: AnyEvent | BattleEvent) => void
  readonly on: (front: number, act: (rules: FrontRules, context: FrontContext) => void) => void
  readonly each: (act: (rules: FrontRules, context: FrontContext) => void) => void
  readonly revealed: () => boolean
  /** Position up to which triggers have looked at the events. */
  readonly drained: () => number
  readonly markDrained: () => void
}

export type FrontContext = RuleContext<unknown, AnyEvent>
