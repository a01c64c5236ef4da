import {
  applyEvent,
  type BattleDraft,
  openBattle,
  openFront,
  rollsMade,
  writeBattleEvent,
} from './battle-draft'
import type { Battlefield, FrontContext, Run } from './battlefield'
import { rollDie } from './dice'
import { holds, judge, measured } from './endings'
import { openMark } from './mark'
import type { BattleView, FrontRules, Moment, OpenState, StepResult } from './ruleset'
import { drainTriggers } from './triggers'
import type {
  AnyCommand,
  AnyEvent,
  BattleEvent,
  BattleState,
  FrontState,
  Rejection,
  Side,
  UnitId,
} from './types'
import { BATTLE_FRONT, reject } from './types'

/** A source of dice; tests script it. */
export type Dice = typeof rollDie

/** The battle as it is before anybody has moved: round 1, blue's phase, with its start carried out. */
export const beginBattle = (
  field: Battlefield,
  fields: Pick<BattleState, 'seed' | 'luck'>,
  fronts: readonly FrontState[],
): BattleState => {
  const blank: BattleState = {
    seed: fields.seed,
    mission: field.plan.mission,
    luck: fields.luck,
    round: 1,
    phase: 'blue',
    ply: 0,
    outcome: null,
    objectives: field.plan.objectives.map((objective) => ({
      id: objective.id,
      value: 0,
      isMet: false,
    })),
    fired: [],
    switches: [],
    rolls: [],
    fronts,
  }
  const run = new OrderRun(field, blank, 'blue', rollDie)
  happen(field, run, 'roundStart', 'blue')
  happen(field, run, 'phaseStart', 'blue')
  drainTriggers(field, run)
  return run.battle
}

/** Why `side` may not give the command, or null. Reads the side's view alone. */
export const legality = (
  field: Battlefield,
  view: BattleView,
  command: AnyCommand,
): Rejection | null => {
  if (view.phase !== view.side) return reject(view.outcome === null ? 'notYourPhase' : 'battleOver')
  return refusal(field, view, command, () => view)
}

/** The same for the side whose phase it is, whose view is made only if the command asks for it. */
const refusal = (
  field: Battlefield,
  { outcome }: Pick<BattleView, 'outcome'>,
  command: AnyCommand,
  view: () => BattleView,
): Rejection | null => {
  if (outcome !== null) return reject('battleOver')
  if (command.type === 'endTurn') return null
  const rules = field.rules[command.front]
  if (rules === undefined) return reject('noSuchFront', { front: command.front })
  return rules.legal(view(), command)
}

/**
 * Carries out one command of the side whose phase it is. The old state stays valid. A refused
 * command changes nothing and says why.
 */
export const step = (
  field: Battlefield,
  state: BattleState,
  command: AnyCommand,
  dice: Dice = rollDie,
): StepResult => {
  const side = state.phase
  const rejection = refusal(field, state, command, () => knownOf(field, state, side, command.front))
  if (rejection !== null) return { ok: false, rejection }
  const run = new OrderRun(field, state, side, dice)
  if (command.type === 'endTurn') endTurn(field, run, side)
  else field.rules[command.front].resolve(command, run.context(command.front))
  drainTriggers(field, run)
  return { ok: true, state: run.battle, events: run.events, revealed: run.revealed }
}

/** The state after one event: what views, logs and replays of a battle are folded with. */
export const foldEvent = (
  field: Battlefield,
  state: BattleState,
  event: AnyEvent | BattleEvent,
): BattleState => {
  const draft = openBattle(field.rules, state)
  applyEvent(draft, event)
  return draft.battle
}

/** What `side` knows of the whole battle; remembered, so that an unchanged state gives the same view. */
export const observeBattle = (field: Battlefield, state: BattleState, side: Side): BattleView => {
  const known = remembered(state, side)
  if (known !== null) return known
  const view = {
    ...viewOf(state, side, (front, index) => field.rules[index].observe(front.state, side)),
    objectives: objectivesOf(field, state),
  }
  if (lately.length >= VIEWS_KEPT) lately.shift()
  lately.push({ state, of: view })
  return view
}

/** Before the first judgement they are told as they stand: a hull is whole from the start. */
const objectivesOf = (field: Battlefield, state: BattleState): BattleState['objectives'] =>
  state.round > 1
    ? state.objectives
    : field.plan.objectives.map(({ id, test }) => ({
        id,
        value: measured(field, state, test),
        isMet: holds(field, state, test),
      }))

/**
 * As much of the side's view as legality reads of a command on one front: the whole if somebody has
 * looked, else the quick part, and nothing of other fronts.
 */
const knownOf = (field: Battlefield, state: BattleState, side: Side, front: number): BattleView =>
  remembered(state, side) ??
  viewOf(state, side, ({ state: scene }, index) =>
    index === front ? field.rules[index].known(scene, side) : null,
  )

const viewOf = (
  state: BattleState,
  side: Side,
  look: (front: FrontState, index: number) => unknown,
): BattleView => ({
  side,
  mission: state.mission,
  luck: state.luck,
  round: state.round,
  phase: state.phase,
  ply: state.ply,
  outcome: state.outcome,
  objectives: state.objectives,
  switches: state.switches,
  fronts: state.fronts.map((front, index) => ({
    theatre: front.theatre,
    board: front.board,
    view: look(front, index),
  })),
})

const remembered = (state: BattleState, side: Side): BattleView | null => {
  for (const view of lately) if (view.state === state && view.of.side === side) return view.of
  return null
}

/** Enough for both sides of a battle and of the one it is compared with. */
const VIEWS_KEPT = 4

/** The latest views: to enter each state of a battle in a WeakMap took longer than to look at it. */
const lately: { readonly state: BattleState; readonly of: BattleView }[] = []

/**
 * 64-bit mark of every rule field, 16 hex digits: equal states have equal marks. Lists are counted,
 * so that what leaves one cannot be taken for what enters the next.
 */
export const markBattle = (field: Battlefield, state: BattleState): string => {
  const hasher = openMark()
  hasher.text(state.seed)
  hasher.text(state.mission)
  hasher.text(state.luck)
  hasher.int(state.round)
  hasher.text(state.phase)
  hasher.int(state.ply)
  hasher.flag(state.outcome !== null)
  if (state.outcome !== null) {
    hasher.text(state.outcome.kind)
    hasher.text(state.outcome.winner)
    hasher.text(state.outcome.reason)
  }
  hasher.int(state.objectives.length)
  for (const objective of state.objectives) {
    hasher.text(objective.id)
    hasher.int(objective.value)
    hasher.flag(objective.isMet)
  }
  hasher.texts(state.fired)
  hasher.texts(state.switches)
  hasher.int(state.rolls.length)
  for (const count of state.rolls) hasher.ints([count.front, count.actor, count.rolls])
  state.fronts.forEach((front, index) => {
    hasher.text(front.theatre)
    hasher.text(front.board)
    field.rules[index].mark(front.state, hasher)
  })
  return hasher.digest()
}

/** Broken invariants of all fronts, as sentences. */
export const checkBattle = (field: Battlefield, state: BattleState): readonly string[] =>
  state.fronts.flatMap((front, index) => field.rules[index].check(front.state))

/** A class, since it lives for one order: a closure for each of its functions would cost more than what most orders write. */
class OrderRun implements Run {
  readonly battle: BattleState
  readonly events: (AnyEvent | BattleEvent)[] = []
  revealed = false
  drained = 0
  readonly field: Battlefield
  readonly draft: BattleDraft
  readonly side: Side
  readonly dice: Dice
  private readonly contexts: FrontContext[] = []

  constructor(field: Battlefield, base: BattleState, side: Side, dice: Dice) {
    this.field = field
    this.draft = openBattle(field.rules, base)
    this.battle = this.draft.battle
    this.side = side
    this.dice = dice
  }

  emit(event: BattleEvent): void {
    writeBattleEvent(this.draft.battle, event)
    this.events.push(event)
    if (event.type === 'diceRolled') this.revealed = true
  }

  context(front: number): FrontContext {
    const known = this.contexts[front]
    if (known !== undefined) return known
    const opened = new FrontRun(this, front)
    this.contexts[front] = opened
    return opened
  }
}

/** The part of an order's run that one front sees. */
class FrontRun implements FrontContext {
  readonly front: number
  private readonly run: OrderRun
  private readonly rules: FrontRules
  private readonly opened: OpenState<unknown>
  private readonly current: unknown

  constructor(run: OrderRun, front: number) {
    this.run = run
    this.front = front
    this.rules = run.field.rules[front]
    this.opened = openFront(run.draft, front)
    this.current = this.opened.state()
  }

  state(): unknown {
    return this.current
  }

  battle(): BattleState {
    return this.run.battle
  }

  emit(event: AnyEvent): void {
    const { run } = this
    this.rules.apply(this.opened, event)
    run.events.push(event)
    if (!run.revealed) run.revealed = this.rules.reveals(event, run.side)
  }

  roll(actor: UnitId, sides: number, tag: string): number {
    const { run, front } = this
    const nth = rollsMade(run.battle, front, actor)
    const { seed, round } = run.battle
    const value = run.dice({ seed, front, round, actor, nth, tag }, sides)
    run.emit({ type: 'diceRolled', front, actor, nth, tag, value, sides })
    return value
  }
}

/** A moment on all fronts, ground before space as the mission lists them. */
const happen = ({ rules }: Battlefield, run: Run, moment: Moment, side: Side): void => {
  for (let front = 0; front < rules.length; front += 1)
    rules[front].happen(moment, side, run.context(front))
}

/**
 * The exact sequence of GAME 4.8, 5.8 and 6: each part on all fronts, ground before space as the
 * mission lists them, before the next part begins.
 */
const endTurn = (field: Battlefield, run: Run, side: Side): void => {
  happen(field, run, 'phaseEnd', side)
  const { round } = run.battle
  if (side === 'blue') {
    run.emit({ type: 'phaseBegan', front: BATTLE_FRONT, round, phase: 'red' })
    happen(field, run, 'phaseStart', 'red')
    return
  }
  happen(field, run, 'environment', side)
  drainTriggers(field, run)
  judge(field, run)
  if (run.battle.outcome !== null) return
  const next: BattleEvent = {
    type: 'phaseBegan',
    front: BATTLE_FRONT,
    round: round + 1,
    phase: 'blue',
  }
  run.emit(next)
  happen(field, run, 'roundStart', 'blue')
  happen(field, run, 'phaseStart', 'blue')
}
