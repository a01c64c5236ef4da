import { describe, expect, it } from 'vitest'
import { measureGround } from '../../src/battle'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'
const THREE = `${ROW}\n${ROW}\n${ROW}`

describe('aim, lock, beam (GAME 4.5)', () => {
  it('an aim of one phase is a lock in the next and five people gone in the third', () => {
    const battle = scenario(ROW, 'column 11 @ 3,0 holds steady 9\n scout 401 @ 5,0 facing W')
    const types = ['tagAimed', 'tagLocked', 'householdBeamed', 'tagDropped'] as const
    expect(battle.endRound().log(...types)).toEqual(['tagAimed 1: 401 aims 11/0'])
    expect(battle.endRound().log(...types)).toEqual(['tagLocked 1'])
    expect(battle.endRound().log(...types)).toEqual([
      'householdBeamed 11 0 401 5',
      'tagDropped 1 gone',
      'tagAimed 2: 401 aims 11/1',
    ])
    expect(measureGround(battle.world, battle.ground(), 'peopleHeld', 3)).toBe(5)
  })

  it('an aim lapses when its body is out of range as it should lock', () => {
    const battle = scenario(
      ROW,
      `worf @ 5,0
       column 11 @ 4,0
       scout 401 @ 0,0 facing W
       tag 1: 401 aims 11/0`,
    )
    battle.order('worf moves 6,0 7,0 8,0 guiding 11')
    expect(battle.place('11')).toBe('7,0')
    expect(battle.endTurn().log('tagLocked', 'tagDropped')).toEqual(['tagDropped 1 lapsed'])
  })

  it('an aim lapses when its body is out of sight as it should lock', () => {
    const battle = scenario(
      `m m m m m m
        m m f m m m`,
      `worf @ 3,0
       scout 401 @ 0,1 facing W
       tag 1: 401 aims worf`,
    )
    battle.order('worf moves 3,1')
    expect(battle.endTurn().log('tagLocked', 'tagDropped')).toEqual(['tagDropped 1 lapsed'])
  })

  it('an aim holds as long as sight and range hold, however its body moved', () => {
    const battle = scenario(ROW, 'worf @ 4,0\n scout 401 @ 0,0 facing W\n tag 1: 401 aims worf')
    battle.order('worf moves 5,0')
    expect(battle.endTurn().log('tagLocked', 'tagDropped')).toEqual(['tagLocked 1'])
  })

  it('a lock sits on the body and needs no sight', () => {
    const battle = scenario(
      'm m m m m m f f m m m m m m',
      `worf @ 5,0
       column 11 @ 4,0 households 5
       scout 401 @ 0,0 facing W
       tag 1: 401 locks 11/2`,
    )
    battle.order('worf moves 6,0 7,0')
    battle.order('worf moves 8,0')
    expect(battle.endTurn().log('householdBeamed')).toEqual(['householdBeamed 11 2 401 5'])
  })

  it('an adjacent ally pulls the tag for one action, aim or lock', () => {
    for (const stage of ['aims', 'locks']) {
      const battle = scenario(
        ROW,
        `worf @ 5,0
         column 11 @ 4,0
         scout 401 @ 1,0 facing W
         tag 1: 401 ${stage} 11/0`,
      )
      expect(battle.order('worf pulls 1').log()).toEqual([
        'actionSpent worf 1',
        'tagDropped 1 pulled',
      ])
    }
  })

  it('who is not adjacent cannot pull', () => {
    const battle = scenario(
      ROW,
      'worf @ 6,0\n column 11 @ 4,0\n scout 401 @ 1,0 facing W\n tag 1: 401 aims 11/0',
    )
    expect(battle.refusal('worf pulls 1')).toBe('notAdjacent')
  })

  it('nobody pulls their own tag', () => {
    const battle = scenario(
      ROW,
      'worf @ 4,0\n data @ 5,0\n scout 401 @ 1,0 facing W\n tag 1: 401 locks worf',
    )
    expect(battle.refusal('worf pulls 1')).toBe('notYourOwnTag')
    battle.order('data pulls 1')
  })

  it('a destroyed probe drops all its tags', () => {
    const battle = scenario(
      ROW,
      `worf @ 4,0
       column 11 @ 5,0
       column 12 @ 6,0
       hunter 401 @ 1,0 facing W resolve 1
       tag 1: 401 aims 11/0
       tag 2: 401 locks 12/0`,
    )
    expect(battle.order('worf attacks 401', 0).log('tagDropped')).toEqual([
      'tagDropped 1 probeDestroyed',
      'tagDropped 2 probeDestroyed',
    ])
  })

  it.each([
    ['a cave', 'v'],
    ['kelbonite', 'k'],
  ])('a tagged household that reaches %s is not beamed', (_name, letter) => {
    for (const stage of ['aims', 'locks']) {
      const battle = scenario(
        `m m m m m m ${letter} m m m`,
        `worf @ 6,0
         column 11 @ 4,0
         scout 401 @ 2,0 facing E
         tag 1: 401 ${stage} 11/0`,
      )
      const told = battle.order('worf moves 7,0 guiding 11')
      expect(battle.place('11')).toBe('6,0')
      expect(told.log('tagDropped')).toEqual(['tagDropped 1 shielded'])
      expect(battle.endTurn().log('householdBeamed')).toEqual([])
    }
  })

  it('shielded ground cancels a tag wherever it stands, even in passing', () => {
    const battle = scenario(
      'm m m m v m m m m m',
      'worf @ 3,0\n scout 401 @ 0,0 facing W\n tag 1: 401 locks worf',
    )
    battle.order('worf moves 4,0 5,0')
    expect(battle.ground().tags).toEqual([])
  })

  it('no aim is taken at a body on shielded ground', () => {
    const battle = scenario('m m k m m', 'worf @ 2,0\n scout 401 @ 0,0 facing E')
    expect(battle.endTurn().log('unitNoticed', 'tagAimed')).toEqual([
      'unitNoticed worf 401 worf 2,0 watched',
    ])
  })

  it('the unit that steps into the line of an aim takes it', () => {
    const battle = scenario(
      THREE,
      'worf @ 5,1\n column 11 @ 6,0\n scout 401 @ 2,0 facing W\n tag 1: 401 aims 11/0',
    )
    expect(battle.order('worf moves 5,0').log('tagShifted')).toEqual(['tagShifted 1 worf'])
    expect(battle.endTurn().log('tagLocked')).toEqual(['tagLocked 1'])
    expect(battle.ground().tags.map((tag) => tag.unit)).toEqual([1])
  })

  it('of several on the line the unit nearest the probe takes it', () => {
    const battle = scenario(
      THREE,
      `worf @ 5,1
       data @ 4,0
       column 11 @ 6,0
       scout 401 @ 2,0 facing W
       tag 1: 401 aims 11/0`,
    )
    expect(battle.order('worf moves 5,0').log('tagShifted')).toEqual(['tagShifted 1 data'])
  })

  it('a lock is not drawn off by stepping between', () => {
    const battle = scenario(
      THREE,
      'worf @ 5,1\n column 11 @ 6,0\n scout 401 @ 2,0 facing W\n tag 1: 401 locks 11/0',
    )
    expect(battle.order('worf moves 5,0').log('tagShifted')).toEqual([])
  })

  it('officers are tagged and held like anyone', () => {
    const battle = scenario(ROW, 'worf @ 3,0\n data @ 4,0\n scout 401 @ 0,0 facing E')
    expect(battle.endRound().log('tagAimed')).toEqual(['tagAimed 1: 401 aims worf'])
    battle.endRound()
    expect(battle.endRound().log('unitBeamed')).toEqual(['unitBeamed worf 401'])
    expect(battle.place('worf')).toBe('held')
    expect(measureGround(battle.world, battle.ground(), 'officersLost', 3)).toBe(1)
  })

  it('a column whose last household is beamed is gone, with all its tags', () => {
    const battle = scenario(
      ROW,
      `column 11 @ 3,0 households 1
       scout 401 @ 9,0 facing E
       tag 1: 401 locks 11/0`,
    )
    battle.endTurn()
    expect(battle.place('11')).toBe('held')
  })
})
