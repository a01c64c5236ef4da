import { describe, expect, it } from 'vitest'
import { measureGround } from '../../src/battle'
import { GROUND_MEASURES } from '../../src/content/mission'
import type { Trigger } from '../../src/kernel'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'

const trigger = (
  event: string,
  when: Trigger['when'],
  effect: string,
  args: Trigger['when'][number]['args'],
): Trigger => ({
  id: 'bell',
  once: false,
  on: { front: 0, event },
  when,
  do: [{ front: 0, name: effect, args }],
})

describe('what missions count', () => {
  it('people safe, held and abroad, officers, losses and noise', () => {
    const battle = scenario(
      `m m m m m m m m
       zones:
       exit 0,0`,
      `picard @ 7,0
       worf @ 6,0 down 1
       data @ 4,0 carries 1
       security @ 5,0
       column 11 @ 1,0
       column 12 @ 3,0 holds households 3 steady 9
       scout 401 @ 2,0 facing E
       tag 1: 401 locks 12/0
       inhibitor 7,0 strength 0
       flag 0,0`,
      { round: 3 },
    )
    battle.endRound()
    const counted = Object.fromEntries(
      GROUND_MEASURES.map((name) => [name, measureGround(battle.world, battle.ground(), name, 4)]),
    )
    expect(counted).toEqual({
      peopleSafe: 25,
      // Two households had gone before, one is beamed now.
      peopleHeld: 15,
      columnsAbroad: 1,
      officersStanding: 3,
      officersLost: 0,
      householdsLost: 3,
      roundsPlayed: 4,
      heavyUsed: 0,
      chargesBlown: 0,
      inhibitorsSpent: 1,
      searchLevel: 0,
      probesLost: 0,
      rockfallsDropped: 0,
      found: 0,
      consolesUsed: 0,
      injuredSafe: 0,
    })
  })

  it('heavy shots, lost probes and charges', () => {
    const battle = scenario(
      'm m m m b m m m',
      'worf @ 2,0\n data @ 1,0\n scout 401 @ 7,0 facing E resolve 3\n charge 4,0',
    )
    battle.order('worf attacks 401 heavily', 0)
    battle.order('data moves 2,0 3,0')
    battle.order('data blows 4,0')
    const count = (name: string) => measureGround(battle.world, battle.ground(), name, 1)
    expect(['heavyUsed', 'probesLost', 'chargesBlown'].map(count)).toEqual([1, 1, 1])
  })

  it('nothing else: an unknown count is an error', () => {
    const battle = scenario(ROW, 'worf @ 0,0')
    for (const name of ['luck', 'constructor', '']) {
      expect(() => measureGround(battle.world, battle.ground(), name, 1)).toThrow(
        'no ground measure',
      )
    }
  })
})

describe('what missions set off', () => {
  it('ticks, when a unit steps on a mark', () => {
    const triggers = [
      trigger('unitMoved', [{ name: 'atHex', args: { hex: 2 } }], 'addTicks', { amount: 5 }),
    ]
    const battle = scenario(ROW, 'worf @ 0,0', { triggers })
    expect(battle.order('worf moves 1,0').log('ticksAdded')).toEqual([])
    expect(battle.order('worf moves 2,0 3,0').log('triggerFired', 'ticksAdded')).toEqual([
      'triggerFired bell',
      'ticksAdded 5 loud',
    ])
  })

  it('fewer ticks, down to the level that has been reached and no further', () => {
    const triggers = [
      trigger('unitMoved', [{ name: 'atHex', args: { hex: 2 } }], 'misleadSearch', { amount: 5 }),
    ]
    const ticksAfter = (ticks: number, level: number): readonly string[] =>
      scenario(ROW, `worf @ 0,0\n ticks ${ticks}\n level ${level}`, { triggers })
        .order('worf moves 1,0 2,0')
        .log('ticksAdded')
    expect(ticksAfter(25, 1)).toEqual(['ticksAdded -5 misled'])
    expect(ticksAfter(18, 1)).toEqual(['ticksAdded -2 misled'])
    expect(ticksAfter(16, 1)).toEqual([])
  })

  it('a probe at the edge, when a unit of a kind does something', () => {
    const when = [{ name: 'unitIs', args: { kind: 'data' } }]
    const triggers = [trigger('unitMoved', when, 'drawArrival', { unit: 'hunter', rounds: 2 })]
    const battle = scenario(`${ROW}\nzones:\nedge 13,0`, 'worf @ 0,0\n data @ 4,0', { triggers })
    expect(battle.order('worf moves 1,0').log('arrivalDrawn')).toEqual([])
    expect(battle.order('data moves 5,0', 0).log('arrivalDrawn')).toEqual([
      'arrivalDrawn probe 13,0 hunter 3',
    ])
  })

  it('in the Environment as well', () => {
    const triggers = [trigger('columnSafe', [], 'addTicks', { amount: 2 })]
    const battle = scenario(
      `m m m m
       zones:
       exit 3,0`,
      'column 11 @ 1,0\n flag 3,0',
      { triggers },
    )
    expect(battle.endTurn().log('columnSafe', 'ticksAdded')).toEqual([
      'columnSafe 11 25',
      'ticksAdded 2 loud',
    ])
  })
})
