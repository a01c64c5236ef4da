import { describe, expect, it } from 'vitest'
import { pathRefusal, reachOf } from '../../src/rules/ground/movement'
import { placeOf } from './places'
import { type Scenario, scenario } from './scenario'

const MEADOW = Array.from({ length: 3 }, () => 'm m m m m m m m m m m m m m').join('\n')
const BROOK = Array.from({ length: 3 }, () => 'm m m m s s s s s s s s m m').join('\n')

/** An enforcer in the brook, where it makes one hex a round, eight from Troi; she reads its two rounds. */
const readInTheBrook = (more = ''): Scenario => {
  const battle = scenario(BROOK, `troi @ 0,1\n worf @ 0,2\n enforcer 501 @ 8,1 squad 501${more}`)
  battle.order('troi uses readIntent on 501')
  expect(battle.ground().pieces.intents.map(({ path }) => path)).toEqual([
    [battle.hex('7,1')],
    [battle.hex('6,1')],
  ])
  battle.endTurn()
  return battle
}

/** The ways that a unit is offered, as orders. */
const offersOf = (battle: Scenario, name: string): readonly string[] => {
  const { reach } = battle.options(name)
  return reach.hexes.map((hex) => {
    const places = reach.pathTo(hex).map((step) => placeOf(battle.world, step))
    return `${name} moves ${places.join(' ')}`
  })
}

/** On to the Son’a phase after this one. */
const nextPhase = (battle: Scenario): void => {
  battle.order('end turn')
  battle.endTurn()
}

describe('a squad whose intent is read (GAME 4.9)', () => {
  it('goes on from where it meant to be', () => {
    const battle = readInTheBrook()
    battle.order('501 moves 7,1')
    nextPhase(battle)
    expect(offersOf(battle, '501')).toEqual(['501 moves 6,1'])
    expect(battle.refusal('501 moves 8,1')).toBe('isBound')
    battle.order('501 moves 6,1')
  })

  it('goes on from where it was held up: the round after begins with the way that is left', () => {
    const battle = readInTheBrook()
    nextPhase(battle)
    expect(offersOf(battle, '501')).toEqual(['501 moves 7,1'])
    expect(battle.refusal('501 moves 9,1')).toBe('isBound')
    battle.order('501 moves 7,1')
    expect(offersOf(battle, '501')).toEqual(['501 moves 6,1'])
  })

  it('is offered no more of it than it may walk: a column has come to stand in it', () => {
    const battle = scenario(
      MEADOW,
      `troi @ 0,1
       column 11 @ 6,0
       enforcer 501 @ 8,1 squad 501
       flag 6,1`,
    )
    battle.order('troi uses readIntent on 501')
    battle.endTurn()
    expect(battle.place('11')).toBe('6,1')
    expect(offersOf(battle, '501')).toEqual(['501 moves 7,1'])
    expect(battle.refusal('501 moves 7,1 6,1 5,1')).toBe('pathBarred')
  })

  it('is free once it was driven off it', () => {
    const battle = readInTheBrook()
    const view = battle.view('red')
    const away = { ...battle.unit('501'), hex: battle.hex('11,1') }
    const units = view.units.map((unit) => (unit.id === 501 ? away : unit))
    const free = reachOf(battle.world, { ...view, units }, away)
    expect(free.hexes.length).toBeGreaterThan(3)
    for (const hex of free.hexes) {
      const path = free.pathTo(hex)
      expect(pathRefusal(battle.world, { ...view, units }, away, path)).toBeNull()
    }
  })
})
