import type { GroundPlan, Mission } from '../content/mission'
import {
  type Battlefield,
  type BattleState,
  beginBattle,
  type FrontRules,
  type FrontState,
  rollDie,
} from '../kernel'
import { type GroundWorld, groundRules, musterGround } from '../rules/ground'
import { musterSpace, type SpaceWorld, spaceRules } from '../rules/space'
import type { Library } from './library'
import type { BattleSetup } from './setup'

/** A battlefield with what its fronts are bound to: the one place that knows the theatres. */
export interface Field extends Battlefield {
  readonly mission: Mission
  readonly setup: BattleSetup
  /** Where the worlds have their content from. */
  readonly contents: Pick<Library, 'content' | 'space'>
  /** By front: its ground world; a front in space has none here. */
  readonly worlds: readonly GroundWorld[]
  /** By front: its world in space; a front on the ground has none here. */
  readonly skies: readonly SpaceWorld[]
}

/** The battlefield of a setup. Throws if the library lacks the mission: setups are checked before. */
export const openField = (library: Library, setup: BattleSetup): Field => {
  const mission = library.missions.get(setup.mission)
  if (mission === undefined) throw new Error(`no mission ${setup.mission} in the library`)
  const worlds: GroundWorld[] = []
  const skies: SpaceWorld[] = []
  const rules = mission.fronts.map((plan, front): FrontRules => {
    if (plan.theatre === 'space') {
      skies[front] = { content: library.space, board: plan.board }
      return spaceRules(skies[front]) as FrontRules
    }
    const { passiveTicks } = setup
    worlds[front] = { content: library.content, board: plan.board, passiveTicks }
    return groundRules(worlds[front]) as FrontRules
  })
  const { content, space } = library
  return { plan: mission, rules, mission, setup, contents: { content, space }, worlds, skies }
}

/** The plan of a ground front. Throws if the front lies in space: for screens of the ground. */
export const groundPlan = (mission: Mission, front = 0): GroundPlan => {
  const plan = mission.fronts[front]
  if (plan.theatre !== 'ground') throw new Error(`front ${front} of ${mission.id} is in space`)
  return plan
}

/** The first state of a battle: forces mustered from the seed, the first turn begun. */
export const beginField = (field: Field, seed: string): BattleState => {
  const fronts = field.mission.fronts.map((plan, front): FrontState => {
    let nth = 0
    const roll = (sides: number, tag: string): number => {
      const value = rollDie({ seed, front, round: 0, actor: 0, nth, tag: `setup.${tag}` }, sides)
      nth += 1
      return value
    }
    return {
      theatre: plan.theatre,
      board: plan.board.id,
      state:
        plan.theatre === 'space'
          ? musterSpace(field.skies[front], plan, roll)
          : musterGround(field.worlds[front], plan, roll),
    }
  })
  return beginBattle(field, { seed, luck: field.setup.luck }, fronts)
}
