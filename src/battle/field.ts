import type { Mission } from '../content/mission'
import {
  type Battlefield,
  type BattleState,
  beginBattle,
  type FrontRules,
  type FrontState,
  rollDie,
} from '../kernel'
import { type GroundWorld, groundRules, musterGround } from '../rules/ground'
import type { Library } from './library'
import type { BattleSetup } from './setup'

/** A battlefield with what its fronts are bound to: the one place that knows the theatres. */
export interface Field extends Battlefield {
  readonly mission: Mission
  readonly setup: BattleSetup
  /** The ground world of each front, by index. */
  readonly worlds: readonly GroundWorld[]
}

/** The battlefield of a setup. Throws if the library lacks the mission: setups are checked before. */
export const openField = (library: Library, setup: BattleSetup): Field => {
  const mission = library.missions.get(setup.mission)
  if (mission === undefined) throw new Error(`no mission ${setup.mission} in the library`)
  const worlds = mission.fronts.map(
    (plan): GroundWorld => ({
      content: library.content,
      board: plan.board,
      passiveTicks: setup.passiveTicks,
    }),
  )
  const rules = worlds.map((world): FrontRules => groundRules(world) as FrontRules)
  return { plan: mission, rules, mission, setup, worlds }
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
      state: musterGround(field.worlds[front], plan, roll),
    }
  })
  return beginBattle(field, { seed, luck: field.setup.luck }, fronts)
}
