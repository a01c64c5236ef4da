import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m m m'

/** Each word of the log once, where it first stands. */
const order = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map((line) => line.split(' ')[0])),
]

describe('the ground round (GAME 4.8)', () => {
  it('each step of a move is the step, then cones, then overwatch', () => {
    const battle = scenario(
      ROW,
      `worf @ 0,0
       scout 401 @ 6,0 facing W
       trooper 501 @ 7,0 overwatch 1,0`,
    )
    expect(
      battle
        .order('worf moves 1,0 2,0', 0)
        .log('unitMoved', 'unitNoticed', 'tagDropped', 'shotFired'),
    ).toEqual([
      'unitMoved worf 0,0 1,0 0 walk',
      'unitNoticed worf 401 worf 1,0',
      'shotFired 501 worf trooperRifle 65 1 1 3 overwatch',
      'unitMoved worf 1,0 2,0 0 walk',
    ])
  })

  it('the round begins with actions, cooldowns, regeneration, then who stands up', () => {
    const battle = scenario(ROW, 'worf @ 0,0 resolve 5\n data @ 4,0 down 1\n security @ 8,0', {
      round: 2,
    })
    const told = battle.endRound()
    expect(
      told.log('phaseBegan', 'roundReset', 'resolveGained', 'unitStoodUp', 'turnBegan'),
    ).toEqual([
      'phaseBegan 2 red',
      'turnBegan red',
      'phaseBegan 3 blue',
      'roundReset 3',
      'resolveGained worf 1 surface',
      'unitStoodUp data 2',
      'turnBegan blue',
    ])
  })

  it('the turn of the player ends with the walk of the rallied columns', () => {
    const battle = scenario(ROW, 'column 11 @ 3,0\n scout 401 @ 13,0 facing E path 14,0\n flag 0,0')
    expect(order(battle.endTurn().log('unitMoved', 'phaseBegan', 'turnBegan'))).toEqual([
      'unitMoved',
      'phaseBegan',
      'turnBegan',
    ])
  })

  it('the Son’a phase: beams, locks, probes by number; then, after the squads, the taken, flights, new paths', () => {
    const battle = scenario(
      `${ROW}
       m m m m m m m m m m m m m m m f
       ${ROW}`,
      `worf @ 0,0
       data @ 5,0 down 1
       column 11 @ 2,2 holds steady 9
       column 12 @ 13,1 calm 0 holds
       scout 402 @ 4,2 facing W path 5,2 loop 4,2 9,2
       scout 401 @ 3,0 facing E path 4,0 loop 3,0 3,2
       trooper 501 @ 6,0
       tag 1: 401 aims worf
       tag 2: 402 locks 11/0`,
      { round: 1 },
    )
    const first = battle.endTurn()
    expect(first.log('householdBeamed', 'tagLocked', 'unitMoved')).toEqual([
      'householdBeamed 11 0 402 5',
      'tagLocked 1',
      'unitMoved 401 3,0 4,0 0 fly',
      'unitMoved 402 4,2 5,2 0 fly',
    ])
    const second = battle.order('end turn')
    expect(order(second.log('unitTaken', 'unitMoved', 'columnFled', 'pathDrawn'))).toEqual([
      'unitTaken',
      'unitMoved',
      'columnFled',
      'pathDrawn',
    ])
  })

  it('locks beam in the order of the tags', () => {
    const battle = scenario(
      ROW,
      `column 11 @ 4,0 holds steady 9
       column 12 @ 6,0 holds steady 9
       scout 401 @ 14,0 facing E
       scout 402 @ 15,0 facing E
       tag 1: 402 locks 12/0
       tag 2: 401 locks 11/0`,
    )
    expect(battle.endTurn().log('householdBeamed')).toEqual([
      'householdBeamed 12 0 402 5',
      'householdBeamed 11 0 401 5',
    ])
  })

  it('all locks beam before the first aim locks, and aims lock in the order of the tags', () => {
    const battle = scenario(
      ROW,
      `column 11 @ 4,0 holds steady 9
       column 12 @ 6,0 holds steady 9
       scout 401 @ 9,0 facing E
       scout 402 @ 10,0 facing E
       scout 403 @ 11,0 facing E
       tag 1: 402 aims 12/0
       tag 2: 401 aims 11/0
       tag 3: 403 locks 11/1`,
    )
    expect(battle.endTurn().log('householdBeamed', 'tagLocked', 'tagDropped')).toEqual([
      'householdBeamed 11 1 403 5',
      'tagDropped 3 gone',
      'tagLocked 1',
      'tagLocked 2',
    ])
  })

  it('the Environment: what falls, what lands, spent inhibitors, ticks, level, its effect, calm, spans', () => {
    const battle = scenario(
      `v m m m m m m m m m m m m m m m
       f m m m m m m m m m m m m m m m
       zones:
       landing 9,0
       edge 15,0`,
      `worf @ 5,0 intercepts 1
       column 11 @ 0,1 calm 1 holds
       inhibitor 3,0 strength 0
       bombardment 0,0 falls 1
       squad 9,0 lands 1
       ticks for level 1 less 1`,
      { passiveTicks: 1 },
    )
    battle.endTurn()
    const told = battle.endTurn(1, 2, 3, 0)
    expect(
      order(
        told.log(
          'bombardmentStruck',
          'arrivalCame',
          'inhibitorSpent',
          'ticksAdded',
          'searchRaised',
          'arrivalDrawn',
          'calmChanged',
          'conditionEnded',
          'phaseBegan',
        ),
      ),
    ).toEqual([
      'bombardmentStruck',
      'arrivalCame',
      'inhibitorSpent',
      'ticksAdded',
      'searchRaised',
      'arrivalDrawn',
      'calmChanged',
      'conditionEnded',
      'phaseBegan',
    ])
  })
})
