import type { Writable } from './draft'
import type { FrontRules, OpenState } from './ruleset'
import type { AnyEvent, BattleEvent, BattleHead, BattleState, RollCount, UnitId } from './types'
import { BATTLE_FRONT } from './types'

/** Copy-on-write over a whole battle: its own fields at once, each front when it is first opened. */
export interface BattleDraft {
  readonly rules: readonly FrontRules[]
  /** The battle as written so far, its open fronts included: one object, whatever is written. */
  readonly battle: Writable<BattleState>
  /** By front; undefined where nothing was written yet. */
  readonly open: (OpenState<unknown> | undefined)[]
}

/** Opens a draft over `base`, which is never written to. `rules[i]` are those of front i. */
export const openBattle = (rules: readonly FrontRules[], base: BattleState): BattleDraft => ({
  rules,
  battle: copyBattle(base),
  open: [],
})

/** The draft of a front, opened when it is first asked for. */
export const openFront = (
  { rules, battle, open }: BattleDraft,
  front: number,
): OpenState<unknown> => {
  const known = open[front]
  if (known !== undefined) return known
  const { theatre, board, state } = battle.fronts[front]
  const opened = rules[front].open(state)
  open[front] = opened
  const fronts = battle.fronts.slice()
  fronts[front] = { theatre, board, state: opened.state() }
  battle.fronts = fronts
  return opened
}

/** Writes one event, of the battle or of a front. */
export const applyEvent = (draft: BattleDraft, event: AnyEvent | BattleEvent): void => {
  if (isBattleEvent(event)) writeBattleEvent(draft.battle, event)
  else draft.rules[event.front].apply(openFront(draft, event.front), event)
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

/** Writes one event of the battle itself. */
export const writeBattleEvent = (battle: Writable<BattleState>, event: BattleEvent): void => {
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
          ? { id: objective.id, value: event.value, isMet: event.isMet }
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
