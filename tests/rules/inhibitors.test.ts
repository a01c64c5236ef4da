import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'

describe('inhibitors (GAME 4.5)', () => {
  it('is carried, and placed for one action on the own hex or beside it', () => {
    const battle = scenario(ROW, 'worf @ 4,0 carries 1\n data @ 8,0')
    expect(battle.refusal('data places 8,0')).toBe('noInhibitorCarried')
    expect(battle.refusal('worf places 6,0')).toBe('notAdjacent')
    expect(battle.order('worf places 5,0').log()).toEqual([
      'actionSpent worf 1',
      'inhibitorPlaced worf 5,0 4 1',
    ])
    expect(battle.refusal('worf places 4,0')).toBe('noInhibitorCarried')
  })

  it('is lifted for one action, not in the round in which it was placed', () => {
    const battle = scenario(ROW, 'worf @ 4,0 carries 1')
    battle.order('worf places 5,0')
    expect(battle.refusal('worf lifts 5,0')).toBe('justPlaced')
    battle.endRound()
    expect(battle.order('worf lifts 5,0').log()).toEqual([
      'actionSpent worf 1',
      'inhibitorLifted worf 5,0 4',
    ])
    expect(battle.unit('worf').inhibitors).toEqual([4])
  })

  it('keeps its strength when it is lifted and placed again', () => {
    const battle = scenario(ROW, 'worf @ 4,0\n inhibitor 5,0 strength 2')
    battle.endRound()
    battle.order('worf lifts 5,0')
    expect(battle.unit('worf').inhibitors).toEqual([2])
    expect(battle.order('worf places 3,0').log('inhibitorPlaced')).toEqual([
      'inhibitorPlaced worf 3,0 2 2',
    ])
  })

  it('cancels the tags within two hexes as it is placed, one strength each', () => {
    const battle = scenario(
      ROW,
      `worf @ 5,0 carries 1
       column 11 @ 6,0
       column 12 @ 7,0
       column 13 @ 8,0
       hunter 401 @ 1,0 facing W
       scout 402 @ 0,0 facing W
       tag 1: 401 aims 11/0
       tag 2: 401 locks 12/0
       tag 3: 402 locks 13/0`,
    )
    expect(battle.order('worf places 5,0').log('tagDropped', 'inhibitorWeakened')).toEqual([
      'tagDropped 1 inhibited',
      'inhibitorWeakened 5,0 3',
      'tagDropped 2 inhibited',
      'inhibitorWeakened 5,0 2',
    ])
  })

  it('cancels the tag of who walks into its radius', () => {
    const battle = scenario(
      ROW,
      'worf @ 4,0\n inhibitor 8,0\n scout 401 @ 0,0 facing W\n tag 1: 401 locks worf',
    )
    expect(battle.order('worf moves 5,0').log('tagDropped')).toEqual([])
    expect(battle.order('worf moves 6,0').log('tagDropped', 'inhibitorWeakened')).toEqual([
      'tagDropped 1 inhibited',
      'inhibitorWeakened 8,0 3',
    ])
  })

  it('shielded ground is asked first and spends no inhibitor', () => {
    const battle = scenario(
      'm m m m v m m',
      'worf @ 3,0\n inhibitor 6,0\n scout 401 @ 0,0 facing W\n tag 1: 401 locks worf',
    )
    expect(battle.order('worf moves 4,0').log('tagDropped', 'inhibitorWeakened')).toEqual([
      'tagDropped 1 shielded',
    ])
  })

  it('stands, spent, until the Environment, and no longer helps', () => {
    const battle = scenario(
      ROW,
      `worf @ 4,0
       data @ 8,0
       inhibitor 6,0 strength 1
       scout 401 @ 0,0 facing W
       scout 402 @ 13,0 facing E
       tag 1: 401 locks worf
       tag 2: 402 locks data`,
    )
    // The first to come under it uses it up.
    const first = battle.order('worf moves 5,0')
    expect(first.log('tagDropped', 'inhibitorWeakened')).toEqual([
      'tagDropped 1 inhibited',
      'inhibitorWeakened 6,0 0',
    ])
    expect(battle.endTurn().log('unitBeamed')).toEqual(['unitBeamed data 402'])
    expect(battle.order('end turn').log('inhibitorSpent')).toEqual(['inhibitorSpent 6,0'])
    expect(battle.ground().inhibitors).toEqual([])
  })

  it('is aimed under all the same, refuses the aim at once, and is weakened by it', () => {
    const battle = scenario(ROW, 'worf @ 5,0\n inhibitor 6,0\n scout 401 @ 3,0 facing E')
    expect(battle.endTurn().log('tagAimed', 'tagDropped', 'inhibitorWeakened')).toEqual([
      'tagAimed 1: 401 aims worf',
      'tagDropped 1 inhibited',
      'inhibitorWeakened 6,0 3',
    ])
    expect(battle.ground().tags).toEqual([])
  })
})
