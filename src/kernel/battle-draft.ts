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
  let battle = base
  const open: (OpenState<unknown> | undefined)[] = []
  let isStale = false

  const stateOf = (front: number): unknown =>
    open[front] === undefined ? base.fronts[front].state : open[front].state()

  const settle = (): BattleState => {
    if (!isStale) return battle
    const fronts = base.fronts.slice()
    for (let index = 0; index < fronts.length; index += 1) {
      const draft = open[index]
      const { theatre, board } = fronts[index]
      if (draft !== undefined) fronts[index] = { theatre, board, state: draft.state() }
    }
    battle = { ...battle, fronts }
    isStale = false
    return battle
  }

  return {
    battle: settle,
    head: () => battle,
    front: stateOf,
    apply: (event) => {
      if (isBattleEvent(event)) {
        battle = applyBattleEvent(battle, event)
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

const isBattleEvent = (event: AnyEvent | BattleEvent): event is BattleEvent =>
  event.front === BATTLE_FRONT || event.type === 'diceRolled'

const applyBattleEvent = (battle: BattleState, event: BattleEvent): BattleState => {
  switch (event.type) {
    case 'phaseBegan':
      return {
        ...battle,
        round: event.round,
        phase: event.phase,
        ply: battle.ply + 1,
        rolls: event.round === battle.round ? battle.rolls : [],
      }
    case 'diceRolled':
      return { ...battle, rolls: countRoll(battle.rolls, event.front, event.actor) }
    case 'triggerFired':
      return battle.fired.includes(event.trigger)
        ? battle
        : { ...battle, fired: [...battle.fired, event.trigger] }
    case 'linkChanged': {
      const others = battle.switches.filter((name) => name !== event.name)
      return { ...battle, switches: event.on ? [...others, event.name].sort(byText) : others }
    }
    case 'objectiveChanged':
      return {
        ...battle,
        objectives: battle.objectives.map((objective) =>
          objective.id === event.objective
            ? { ...objective, value: event.value, isMet: event.isMet }
            : objective,
        ),
      }
    case 'battleEnded':
      return { ...battle, outcome: event.outcome }
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
