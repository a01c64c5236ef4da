/**
 * A battle in space made up from what one side knows of it: what it does not see is not there, and luck
 * is steady. The front it is about is the only one of it, front 0, whatever it was in the true battle.
 */

import {
  type Battlefield,
  type BattleState,
  type BattleView,
  type Endings,
  observeBattle,
  type Side,
  step,
} from '../kernel'
import {
  flies,
  type SpaceBattleView,
  type SpaceCommand,
  type SpaceKnowledge,
  type SpaceState,
  type SpaceView,
  type SpaceWorld,
  spaceRules,
} from '../rules/space'
import type { Field } from './field'

export interface ImaginedSky {
  state(): BattleState
  scene(): SpaceState
  view(side: Side): SpaceBattleView
  /** Carries the order out; false where it is refused. */
  submit(command: SpaceCommand): boolean
}

/** The front as the view's side would tell it; `seed` is a planner's own, never the battle's. */
export const imagineSky = (
  known: Pick<Field, 'skies' | 'plan'>,
  view: BattleView<unknown>,
  front: number,
  seed: string,
): ImaginedSky => {
  const isAlone = view.fronts.length === 1
  const field = fieldFor(known.skies[front], known.plan, isAlone)
  const { side: _side, fronts, ...head } = view
  let state: BattleState = {
    ...head,
    objectives: isAlone ? head.objectives : [],
    seed,
    luck: 'steady',
    fired: [],
    rolls: [],
    fronts: [{ ...fronts[front], state: skyFrom(fronts[front].view as SpaceView) }],
  }
  return {
    state: () => state,
    scene: () => state.fronts[0].state as SpaceState,
    view: (side) => observeBattle(field, state, side) as SpaceBattleView,
    submit: (command) => {
      const result = step(field, state, command)
      if (result.ok) state = result.state
      return result.ok
    },
  }
}

const NO_ENDINGS: Endings = { lost: [], over: [], won: [], partly: [] }

/** Rules over the board. What a mission springs on its players is not known, so no triggers. */
const fieldFor = (world: SpaceWorld, plan: Field['plan'], isAlone: boolean): Battlefield => {
  let field = fields.get(world)
  if (field === undefined) {
    const whole = isAlone ? plan : { ...plan, objectives: [], endings: NO_ENDINGS }
    const rules = [spaceRules(world) as Battlefield['rules'][number]]
    field = { plan: { ...whole, triggers: [] }, rules }
    fields.set(world, field)
  }
  return field
}

const fields = new WeakMap<SpaceWorld, Battlefield>()

const skyFrom = (view: SpaceView): SpaceState => {
  const { side, contacts: _contacts, lastKnown, strangers, ...scene } = view
  const flying = view.units.filter(flies)
  const own = flying.filter((ship) => ship.side === side).map(({ id }) => id)
  const seen = flying.filter((ship) => ship.side !== side).map(({ id }) => id)
  const ours: SpaceKnowledge = {
    sighted: seen,
    contacts: [],
    lastKnown,
    hazards: view.hazards,
    acquainted: seen,
  }
  // Of what the others know only this is told: which of ours are strangers to them.
  const theirs: SpaceKnowledge = {
    sighted: own,
    contacts: [],
    lastKnown: [],
    hazards: view.hazards,
    acquainted: own.filter((id) => !strangers.includes(id)),
  }
  return {
    ...scene,
    nextTorpedo: view.torpedoes.reduce((next, { id }) => Math.max(next, id + 1), 1),
    knowledge: side === 'blue' ? { blue: ours, red: theirs } : { blue: theirs, red: ours },
  }
}
