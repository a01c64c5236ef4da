import type { Writable } from './draft'
import type { FrontRules, OpenState } from './ruleset'
import type { AnyEvent, BattleEvent, BattleHead, BattleState, RollCount, UnitId } from './types'
import { BATTLE_FRONT } from './types'

/** Copy-on-write over a whole battle: its own fields, and each front when it is first written. */
export interface BattleDraft {
  /** The battle as written so far, its fronts included: made when it is asked for. */
  readonly battle: () => BattleState
  /** The battle's own fields as written so far: what rules ask for again and again. */
  readonly head: () => BattleHead
  readonly front: (front: number) => unknown
  readonly apply: (event: AnyEvent | BattleEvent) => void
}

/** Opens a draft over `base`, which is never written to. `rules[i]` are those of front i. */
export const openBattle = (rules: readonly FrontRules[], base: BattleState): BattleDraft => {
  let current: Writable<BattleState> | null = null
  const open: (OpenState<unknown> | undefined)[] = []
  let isStale = false

  const own = (): Writable<BattleState> => {
    current ??= copyBattle(base)
    return current
  }

  const settle = (): BattleState => {
    if (!isStale) return current ?? base
    const fronts = base.fronts.slice()
    for (let index = 0; index < fronts.length; index += 1) {
      const draft = open[index]
      const { theatre, board } = fronts[index]
      if (draft !== undefined) fronts[index] = { theatre, board, state: draft.state() }
    }
    const battle = own()
    battle.fronts = fronts
    isStale = false
    return battle
  }

  return {
    battle: settle,
    head: () => current ?? base,
    front: (front) => {
      const draft = open[front]
      return draft === undefined ? base.fronts[front].state : draft.state()
    },
    apply: (event) => {
      if (isBattleEvent(event)) {
        writeBattleEvent(own(), event)
        return
      }
      const theirs = rules[event.front]
      let draft = open[event.front]
      if (draft === undefined) {
        draft = theirs.open(base.fronts[event.front].state)
        open[event.front] = draft
      }
      theirs.apply(draft, event)
      isStale = true
    },
  }
}

/** Field by field, so that all battles have one shape: a spread over several shapes takes ten times as long. */
const copyBattle = (battle: BattleState): Writable<BattleState> => ({
  seed: battle.seed,
  mission: battle.mission,
  luck: battle.luck,
  round: battle.round,
  phase: battle.phase,
  ply: battle.ply,
  outcome: battle.outcome,
  objectives: battle.objectives,
  fired: battle.fired,
  switches: battle.switches,
  rolls: battle.rolls,
  fronts: battle.fronts,
})

const isBattleEvent = (event: AnyEvent | BattleEvent): event is BattleEvent =>
  event.front === BATTLE_FRONT || event.type === 'diceRolled'

const writeBattleEvent = (battle: Writable<BattleState>, event: BattleEvent): void => {
  switch (event.type) {
    case 'phaseBegan':
      if (event.round !== battle.round) battle.rolls = []
      battle.round = event.round
      battle.phase = event.phase
      battle.ply += 1
      return
    case 'diceRolled':
      battle.rolls = countRoll(battle.rolls, event.front, event.actor)
      return
    case 'triggerFired':
      if (!battle.fired.includes(event.trigger)) battle.fired = [...battle.fired, event.trigger]
      return
    case 'linkChanged': {
      const others = battle.switches.filter((name) => name !== event.name)
      battle.switches = event.on ? [...others, event.name].sort(byText) : others
      return
    }
    case 'objectiveChanged':
      battle.objectives = battle.objectives.map((objective) =>
        objective.id === event.objective
          ? { ...objective, value: event.value, isMet: event.isMet }
          : objective,
      )
      return
    case 'battleEnded':
      battle.outcome = event.outcome
      return
    default: {
      const never: never = event
      throw new Error(`unknown battle event ${JSON.stringify(never)}`)
    }
  }
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const countRoll = (
  rolls: readonly RollCount[],
  front: number,
  actor: UnitId,
): readonly RollCount[] => {
  const index = rolls.findIndex((count) => count.front === front && count.actor === actor)
  if (index < 0) return [...rolls, { front, actor, rolls: 1 }]
  const copy = rolls.slice()
  copy[index] = { front, actor, rolls: rolls[index].rolls + 1 }
  return copy
}

/** How many rolls the actor has made this round: the `nth` of its next one. */
export const rollsMade = (battle: BattleHead, front: number, actor: UnitId): number =>
  battle.rolls.find((count) => count.front === front && count.actor === actor)?.rolls ?? 0
