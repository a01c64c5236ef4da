import { describe, expect, it } from 'vitest'
import { type Plot, ramReach, skyView, trace } from '../../src/battle'
import { distance } from '../../src/hex'
import { type BattleState, observeBattle, step } from '../../src/kernel'
import { chooseCommand } from '../../src/planner'
import type { SpaceState } from '../../src/rules/space'
import { type SkyScenario, sky, skyScenario } from '../rules/space/scenario'

const SEEDS = ['river', 'ring', 'amber', 'ember']

/** What a planner lets the first ship of the Son'a draw. */
const drawnBy = (battle: SkyScenario, seed: string, level: 'cadet' | 'officer'): Plot => {
  let state: BattleState = battle.state()
  expect(state.phase).toBe('red')
  for (;;) {
    const view = skyView(observeBattle(battle.field, state, 'red'))
    const command = chooseCommand(battle.field, view as never, seed, level)
    if (command.type === 'endTurn') break
    const done = step(battle.field, state, command)
    if (!done.ok) throw new Error(done.rejection.code)
    state = done.state
  }
  const { units } = state.fronts[0].state as SpaceState
  const plot = units.find((ship) => ship.side === 'red')?.plot ?? null
  if (plot === null) throw new Error('nothing was drawn')
  return plot
}

/** The Enterprise before the bow of a battleship with so much hull; lame it can only drift. */
const meet = (hull: number, isLame: boolean): SkyScenario => {
  const battle = skyScenario(
    sky(24, 13),
    `enterprise @ 6,6 speed 1 arcs 2/2/2/2/2/2 ${isLame ? 'damage 3/0/0/0/0 ' : ''}\n battleship @ 12,6 facing W speed 2 hull ${hull}`,
  )
  if (!isLame) battle.order('enterprise flies F at 1')
  battle.endTurn()
  return battle
}

describe('a hunter with a quarter of its hull', () => {
  it.each([
    // Who thinks ahead knows that a ship that can fly will not be there.
    ['cadet', false],
    ['officer', true],
  ] as const)('means to run into its quarry: %s', (level, isLame) => {
    const battle = meet(8, isLame)
    const plots = SEEDS.map((seed) => drawnBy(battle, seed, level))
    const quarry = battle.ship('enterprise')
    const rams = plots.filter(({ ram }) => ram !== null)
    expect(rams.length).toBeGreaterThan(0)
    const hunter = battle.ship('battleship')
    for (const plot of rams) {
      expect(plot.ram).toBe(quarry.id)
      // Where it drifts to by then.
      expect(ramReach(battle.world, { ...hunter, plot })).toContain(quarry.hex + quarry.speed)
    }
  })

  it.each(['cadet', 'officer'] as const)('with more it rams nobody: %s', (level) => {
    const battle = meet(20, true)
    for (const seed of SEEDS) expect(drawnBy(battle, seed, level).ram).toBeNull()
  })
})

describe('a flagship', () => {
  it('has a course in reserve that ends out of reach of a fire on the first', () => {
    const battle = skyScenario(
      sky(24, 13),
      'enterprise @ 4,6 speed 1\n flagship @ 14,6 facing W speed 3',
    )
    battle.endTurn()
    const flagship = battle.ship('flagship')
    const ends = SEEDS.map((seed) => {
      const { course, otherwise, speed } = drawnBy(battle, seed, 'officer')
      const end = (way: string) => trace(battle.world, flagship, way).path.at(-1) ?? flagship.hex
      return { speed, apart: distance(battle.world.board.grid, end(course), end(otherwise)) }
    })
    for (const { speed, apart } of ends) expect(apart).toBeGreaterThanOrEqual(Math.min(speed, 3))
    expect(ends.some(({ apart }) => apart > 0)).toBe(true)
  })

  it('others have none', () => {
    const battle = meet(34, false)
    for (const seed of SEEDS) expect(drawnBy(battle, seed, 'officer').otherwise).toBe('')
  })
})
