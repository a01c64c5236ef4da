/**
 * A battle made up from what one side knows of it: what it does not see is not there, and luck is
 * steady, so that every order comes out as it does on the mean. For planners who want to know what
 * would follow; nothing of the true battle can be learned from it.
 */

import {
  type Battlefield,
  type BattleState,
  observeBattle,
  type Side,
  step,
  type UnitId,
} from '../kernel'
import {
  type GroundBattleView,
  type GroundState,
  type GroundView,
  type GroundWorld,
  groundRules,
} from '../rules/ground'
import type { Command } from './command'
import type { Field } from './field'

export interface Imagined {
  state(): BattleState
  ground(front: number): GroundState
  view(side: Side): GroundBattleView
  /** Carries the order out; false where it is refused. */
  submit(command: Command): boolean
  /** The same battle once more, to go on from here in another way. */
  branch(): Imagined
}

/** The battle as the view's side would tell it; `seed` is a planner's own, never the battle's. */
export const imagine = (
  known: Pick<Field, 'worlds' | 'plan'>,
  view: GroundBattleView,
  seed: string,
): Imagined => {
  const field = fieldFor(known)
  const { side: _side, fronts, ...head } = view
  return goOn(field, {
    ...head,
    seed,
    luck: 'steady',
    fired: [],
    rolls: [],
    fronts: fronts.map((front) => ({
      theatre: front.theatre,
      board: front.board,
      state: groundFrom(front.view),
    })),
  })
}

const goOn = (field: Battlefield, from: BattleState): Imagined => {
  let state = from
  return {
    state: () => state,
    ground: (front) => state.fronts[front].state as GroundState,
    view: (side) => observeBattle(field, state, side) as GroundBattleView,
    submit: (command) => {
      const result = step(field, state, command)
      if (result.ok) state = result.state
      return result.ok
    },
    branch: () => goOn(field, state),
  }
}

/** Rules over the same boards. What a mission springs on its players is not known, so no triggers. */
const fieldFor = ({ worlds, plan }: Pick<Field, 'worlds' | 'plan'>): Battlefield => {
  let field = fields.get(worlds)
  if (field === undefined) {
    const rules = worlds.map((world) => groundRules(world) as Battlefield['rules'][number])
    field = { plan: { ...plan, triggers: [] }, rules }
    fields.set(worlds, field)
  }
  return field
}

const fields = new WeakMap<readonly GroundWorld[], Battlefield>()

const groundFrom = (view: GroundView): GroundState => {
  const { side, visible, explored, lastKnown, strangers } = view
  const own = view.units.filter((unit) => unit.side === side)
  const seen = view.units.filter((unit) => unit.side !== side).map(({ id }) => id)
  const isSeen = (unit: UnitId): boolean => view.units.some(({ id }) => id === unit)
  const tags = view.tags.filter(({ probe, unit }) => isSeen(probe) && isSeen(unit))
  const ownSight = {
    explored,
    seenThisTurn: visible,
    sighted: seen,
    lastKnown,
    acquainted: seen,
    routesUntil: 0,
  }
  // Of what the others know only this is told: who of ours is a stranger to them.
  const theirSight = {
    explored,
    seenThisTurn: visible,
    sighted: own.filter(({ hex }) => hex >= 0).map(({ id }) => id),
    lastKnown: [],
    acquainted: own.map(({ id }) => id).filter((id) => !strangers.includes(id)),
    routesUntil: 0,
  }
  return {
    units: view.units,
    // Who is out of sight is not there: such a machine holds nobody, such a body is not held.
    tags,
    nextTag: view.tags.reduce((next, { id }) => Math.max(next, id + 1), 1),
    inhibitors: view.inhibitors,
    arrivals: view.arrivals,
    bombardments: view.bombardments,
    search: view.search,
    altered: view.altered,
    flag: view.flag,
    charges: view.charges,
    usedHeavy: view.usedHeavy,
    chargesBlown: view.chargesBlown,
    inhibitorsSpent: view.inhibitorsSpent,
    probesLost: 0,
    pieces: view.pieces,
    knowledge:
      side === 'blue' ? { blue: ownSight, red: theirSight } : { blue: theirSight, red: ownSight },
  }
}
