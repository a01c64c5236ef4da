import type { Battlefield, Run } from './battlefield'
import type { BattleEvent, BattleState, Outcome, Test } from './types'
import { BATTLE_FRONT } from './types'

/** The value a test looks at. */
export const measured = (field: Battlefield, battle: BattleState, test: Test): number =>
  field.rules[test.front].measure(
    battle.fronts[test.front].state,
    test.measure,
    test.argument,
    battle.round,
  )

/** Whether the test holds in this battle. */
export const holds = (field: Battlefield, battle: BattleState, test: Test): boolean => {
  const value = measured(field, battle, test)
  if (test.atLeast !== null && value < test.atLeast) return false
  return test.atMost === null || value <= test.atMost
}

/** Objectives of all fronts, once a round, and the end of the battle if one has come. */
export const judge = (field: Battlefield, run: Run): void => {
  const battle = run.battle
  field.plan.objectives.forEach((objective, index) => {
    const value = measured(field, battle, objective.test)
    const isMet = holds(field, battle, objective.test)
    const known = battle.objectives[index]
    if (known.value === value && known.isMet === isMet) return
    const changed: BattleEvent = {
      type: 'objectiveChanged',
      front: BATTLE_FRONT,
      objective: objective.id,
      value,
      isMet,
    }
    run.emit(changed)
  })
  const outcome = outcomeOf(field, battle)
  if (outcome === null) return
  const ended: BattleEvent = { type: 'battleEnded', front: BATTLE_FRONT, outcome }
  run.emit(ended)
}

const outcomeOf = (field: Battlefield, battle: BattleState): Outcome | null => {
  const { endings, rounds } = field.plan
  const all = (tests: readonly Test[]): boolean =>
    tests.length > 0 && tests.every((test) => holds(field, battle, test))
  const loss = endings.lost.find((test) => holds(field, battle, test))
  if (loss !== undefined) return { kind: 'lost', winner: 'red', reason: loss.id }
  const over = endings.over.find((test) => holds(field, battle, test))
  if (over === undefined && battle.round < rounds) return null
  const reason = over?.id ?? 'rounds'
  if (all(endings.won)) return { kind: 'won', winner: 'blue', reason }
  if (all(endings.partly)) return { kind: 'partly', winner: 'blue', reason }
  return { kind: 'lost', winner: 'red', reason }
}

/** Stamps earned, in the order of the plan. */
export const stampsOf = (field: Battlefield, battle: BattleState): readonly string[] =>
  field.plan.stamps
    .filter((stamp) => stamp.tests.every((test) => holds(field, battle, test)))
    .map((stamp) => stamp.id)
