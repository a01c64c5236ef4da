import { describe, expect, it } from 'vitest'
import { afterPlot, flies, type Ship, skyView } from '../../src/battle'
import { distance, type Hex } from '../../src/hex'
import { type BattleState, observeBattle, step } from '../../src/kernel'
import { chooseCommand } from '../../src/planner'
import type { SpaceState } from '../../src/rules/space'
import { type SkyScenario, sky, skyScenario } from '../rules/space/scenario'

const SEEDS = ['river', 'ring', 'amber', 'ember', 'reed', 'stone']

/** The ships of the Son'a where they mean to be next turn, once a planner has led this one. */
const plottedBy = (battle: SkyScenario, seed: string): readonly Ship[] => {
  let state: BattleState = battle.state()
  expect(state.phase).toBe('red')
  for (;;) {
    const view = skyView(observeBattle(battle.field, state, 'red'))
    const command = chooseCommand(battle.field, view as never, seed, 'cadet')
    if (command.type === 'endTurn') break
    const done = step(battle.field, state, command)
    if (!done.ok) throw new Error(done.rejection.code)
    state = done.state
  }
  const { units } = state.fronts[0].state as SpaceState
  const hunters = units.filter((ship) => ship.side === 'red' && flies(ship))
  for (const { plot } of hunters) expect(plot).not.toBeNull()
  return hunters.map((ship) => afterPlot(battle.world, ship))
}

/** The mean over some seeds, in hundredths. */
const meanOf = (worth: (seed: string) => number): number =>
  Math.round((SEEDS.reduce((sum, seed) => sum + worth(seed), 0) * 100) / SEEDS.length)

/** How many of the hexes that burn lie on a hex or beside it. */
const gasAbout = ({ world }: SkyScenario, gas: readonly Hex[], hex: Hex): number =>
  gas.filter((one) => distance(world.board.grid, one, hex) <= 1).length

describe('a cadet who hunts', () => {
  describe('a ship with gas aboard', () => {
    const meet = (gas: number): SkyScenario => {
      const battle = skyScenario(
        sky(26, 13),
        `enterprise @ 8,6 gas ${gas} speed 1\n battleship @ 18,6 facing W speed 1`,
      )
      battle.order('enterprise flies F at 1')
      battle.endTurn()
      return battle
    }
    const awayFrom = (battle: SkyScenario): number =>
      meanOf((seed) => {
        const [hunter] = plottedBy(battle, seed)
        return distance(battle.world.board.grid, hunter.hex, battle.ship('enterprise').hex)
      })

    it('keeps away from it, and closes in where the holds are empty', () => {
      const [empty, laden] = [awayFrom(meet(0)), awayFrom(meet(4))]
      expect(laden).toBeGreaterThan(empty + 100)
    })
  })

  describe('two ships', () => {
    const meet = (gas: number): SkyScenario => {
      const battle = skyScenario(
        sky(30, 15),
        `enterprise @ 4,7 gas ${gas} speed 1
         battleship 401 @ 18,6 facing W speed 1
         battleship 402 @ 18,8 facing W speed 1`,
      )
      battle.order('enterprise flies F at 1')
      battle.endTurn()
      return battle
    }
    const apart = (battle: SkyScenario): number =>
      meanOf((seed) => {
        const [one, other] = plottedBy(battle, seed)
        return distance(battle.world.board.grid, one.hex, other.hex)
      })

    it('do not end where one fire would reach both of them, once an enemy has gas aboard', () => {
      expect(apart(meet(4))).toBeGreaterThan(apart(meet(0)) + 100)
    })
  })

  describe('a belt of gas', () => {
    const BELT = [4, 6].flatMap((row) => [8, 9, 10, 11, 12, 13].map((col) => `${col},${row}`))
    const SPARK = '2,2'
    /** The Enterprise has lit something far off, or not. */
    const meet = (isLit: boolean): SkyScenario => {
      const battle = skyScenario(
        sky(26, 11, `${SPARK} m`, ...BELT.map((place) => `${place} m`)),
        'enterprise @ 5,5 speed 1\n battleship @ 16,5 facing W speed 2',
      )
      battle.order('enterprise flies F at 1')
      if (isLit) battle.order(`enterprise fires 2 at ${SPARK}`)
      expect(battle.sky().lit).toHaveLength(isLit ? 1 : 0)
      battle.endTurn()
      return battle
    }
    const gasAt = (battle: SkyScenario): number =>
      meanOf((seed) => {
        const [hunter] = plottedBy(battle, seed)
        return gasAbout(battle, BELT.map(battle.hex), hunter.hex)
      })

    it('is flown into while nothing burns, and kept out of once something does', () => {
      const [calm, lit] = [gasAt(meet(false)), gasAt(meet(true))]
      expect(calm).toBeGreaterThan(100)
      expect(lit).toBeLessThan(calm / 2)
    })
  })
})
