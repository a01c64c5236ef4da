import { describe, expect, it } from 'vitest'
import { peopleOf, rallyPath } from '../../src/battle'
import { scenario } from './scenario'

const MEADOW = `
  m m m m m m m m m m m m m m m m
   m m m m m m m m m m m m m m m m
  m m m m m m m m m m m m m m m m
`

describe('columns (GAME 4.3)', () => {
  it('a column is 25 people in five households and has no actions', () => {
    const battle = scenario(MEADOW, 'column 11 @ 0,0')
    expect(peopleOf(battle.world, battle.unit('11'))).toBe(25)
    expect(battle.unit('11').column?.households).toBe(0b11111)
    expect(battle.unit('11').ap).toBe(0)
    expect(battle.refusal('11 moves 1,0')).toBe('columnsNeedGuide')
  })

  it('an officer picks up to three columns within two hexes', () => {
    const battle = scenario(
      MEADOW,
      `worf @ 4,1
       column 11 @ 3,1
       column 12 @ 2,1
       column 13 @ 4,0
       column 14 @ 4,2
       column 15 @ 1,1`,
    )
    expect(battle.refusal('worf moves 5,1 guiding 11 12 13 14')).toBe('tooManyColumns')
    expect(battle.refusal('worf moves 5,1 guiding 15')).toBe('columnFar')
    battle.order('worf moves 5,1 guiding 11 12 13')
  })

  it('security does not guide', () => {
    const battle = scenario(MEADOW, 'security @ 4,1\n column 11 @ 3,1')
    expect(battle.refusal('security moves 5,1 guiding 11')).toBe('cannotGuide')
  })

  it('guided columns follow the move of their guide in file', () => {
    const battle = scenario(
      MEADOW,
      `worf @ 4,1
       column 11 @ 3,1
       column 12 @ 2,1`,
    )
    const told = battle.order('worf moves 5,1 6,1 guiding 11 12')
    expect(told.log('unitMoved', 'columnMoved')).toEqual([
      'unitMoved worf 4,1 5,1 0 walk',
      'unitMoved worf 5,1 6,1 0 walk',
      'columnMoved 11 worf',
      'unitMoved 11 3,1 4,1 0 file',
      'unitMoved 11 4,1 5,1 0 file',
      'columnMoved 12 worf',
      'unitMoved 12 2,1 3,1 0 file',
      'unitMoved 12 3,1 4,1 0 file',
    ])
  })

  it('a guided column walks three points and must end within two hexes of its guide', () => {
    const battle = scenario(MEADOW, 'worf @ 4,1\n column 11 @ 2,1\n column 12 @ 3,1')
    // From 2,1 to within two hexes of 8,1 are four.
    expect(battle.refusal('worf moves 5,1 6,1 7,1 8,1 guiding 11')).toBe('columnsCannotFollow')
    battle.order('worf moves 5,1 6,1 7,1 8,1 guiding 12')
    expect(battle.place('12')).toBe('6,1')
  })

  it('a column beside Picard walks one point more, all the way that was forecast', () => {
    const battle = scenario(MEADOW, 'picard @ 4,1\n column 11 @ 2,1')
    const line = 'picard moves 5,1 6,1 7,1 8,1 guiding 11'
    expect(battle.forecast(line).guided).toEqual([
      { unit: 11, path: ['3,1', '4,1', '5,1', '6,1'].map(battle.hex) },
    ])
    battle.order(line)
    expect(battle.place('11')).toBe('6,1')
  })

  it('a column moves at most once a round', () => {
    const battle = scenario(MEADOW, 'worf @ 4,1\n column 11 @ 3,1\n flag 15,1')
    battle.order('worf moves 5,1 guiding 11')
    expect(battle.refusal('worf moves 6,1 guiding 11')).toBe('columnMoved')
    const stood = battle.place('11')
    battle.endTurn()
    expect(battle.place('11')).toBe(stood)
  })

  it('guiding comes before the attack of the guide or not at all', () => {
    const battle = scenario(MEADOW, 'worf @ 4,1\n column 11 @ 3,1\n scout 401 @ 9,1 facing E')
    battle.order('worf attacks 401', 0)
    expect(battle.refusal('worf moves 5,1 guiding 11')).toBe('turnOver')
  })

  it('a rallied column walks three hexes toward the flag at the end of the turn, as drawn', () => {
    const battle = scenario(MEADOW, 'column 11 @ 2,1\n flag 10,1')
    const drawn = rallyPath(battle.world, battle.view('blue'), battle.unit('11'))
    expect(drawn).toEqual(['3,1', '4,1', '5,1'].map(battle.hex))
    expect(battle.endTurn().log('unitMoved', 'columnMoved')).toEqual([
      'columnMoved 11 11',
      'unitMoved 11 2,1 3,1 0 rally',
      'unitMoved 11 3,1 4,1 0 rally',
      'unitMoved 11 4,1 5,1 0 rally',
    ])
  })

  it('rallied columns walk lowest number first', () => {
    const battle = scenario('m m m m m', 'column 12 @ 1,0\n column 11 @ 0,0\n flag 4,0')
    expect(battle.endTurn().log('columnMoved')).toEqual(['columnMoved 11 11', 'columnMoved 12 12'])
    // The lower number walks first, past the other, and stops where there is room.
    expect([battle.place('11'), battle.place('12')]).toEqual(['3,0', '4,0'])
  })

  it('a column that was told to hold waits', () => {
    const battle = scenario(MEADOW, 'column 11 @ 2,1\n flag 10,1')
    battle.order('11 holds')
    battle.endRound()
    expect(battle.place('11')).toBe('2,1')
    battle.order('11 rallies')
    battle.endTurn()
    expect(battle.place('11')).toBe('5,1')
  })

  it('the flag can be planted where columns can walk', () => {
    const battle = scenario('m m m d', 'column 11 @ 1,0\n flag 0,0')
    expect(battle.refusal('flag 3,0')).toBe('hexClosed')
    expect(battle.refusal('flag 0,0')).toBe('flagThere')
    battle.order('flag 2,0')
    battle.endTurn()
    expect(battle.place('11')).toBe('2,0')
  })

  it('a rallied column stops short of a cone that its side sees', () => {
    const battle = scenario(
      'm m m m m m m m m m m m m',
      'column 11 @ 2,0\n flag 9,0\n scout 401 @ 9,0 facing W',
    )
    // The cone reaches from 8,0 back to 4,0.
    battle.endTurn()
    expect(battle.place('11')).toBe('3,0')
  })

  it('a rallied column walks into a cone that nobody sees', () => {
    const battle = scenario(
      'm m m f m m m m m',
      'column 11 @ 2,0\n flag 6,0\n scout 401 @ 7,0 facing W',
    )
    expect(battle.view('blue').units.map((unit) => unit.id)).toEqual([11])
    expect(battle.endTurn().log('unitMoved', 'unitNoticed')[1]).toBe('unitMoved 11 3,0 4,0 0 rally')
  })

  it('a rallied column never enters a danger that it can see', () => {
    const dangers = [
      'trooper 501 @ 9,0 overwatch 4,0 5,0',
      'scout 401 @ 9,0 facing E\n trooper 501 @ 9,1 overwatch 4,0 5,0',
      'trooper 501 @ 9,0\n squad 4,0 lands 2',
      'bombardment 4,0 falls 3',
    ]
    for (const danger of dangers) {
      const battle = scenario(
        `m m m m m m m m m m
          B B B B B B B B B m`,
        `column 11 @ 2,0\n flag 8,0\n ${danger}`,
      )
      battle.endTurn()
      expect(battle.place('11')).toBe('3,0')
    }
  })

  it('a column loses calm when watched, at most once a phase', () => {
    const battle = scenario(
      'm m m m m m m m m',
      'column 11 @ 0,0 holds\n scout 401 @ 5,0 facing W path 4,0 3,0 2,0',
    )
    // Watched from 3,0 and again from 2,0.
    expect(battle.endTurn().log('unitNoticed', 'calmChanged')).toEqual([
      'unitNoticed 11 401 11 0,0',
      'unitNoticed 11 401 11 0,0 watched',
      'calmChanged 11 2 watched',
    ])
  })

  it('a column that is only noticed keeps its calm', () => {
    const battle = scenario('m m m m m m m m m', 'column 11 @ 0,0 holds\n scout 401 @ 5,0 facing W')
    expect(battle.endTurn().log('unitNoticed', 'calmChanged')).toEqual([
      'unitNoticed 11 401 11 0,0',
    ])
  })

  it('a column loses calm when a shot falls near, at most once a phase', () => {
    const battle = scenario(
      MEADOW,
      `picard @ 0,1
       worf @ 1,1
       column 11 @ 3,1 holds
       column 12 @ 7,2 holds
       scout 401 @ 6,0 facing E
       scout 402 @ 6,1 facing E`,
    )
    // Near is within three hexes of who shoots or who is shot at.
    expect(battle.order('picard attacks 401', 0).log('calmChanged')).toEqual([
      'calmChanged 11 2 shotNear',
      'calmChanged 12 2 shotNear',
    ])
    expect(battle.order('worf attacks 402', 0).log('calmChanged')).toEqual([])
  })

  it('a column hears the shot that brings a probe down in flight beside it', () => {
    const battle = scenario(
      MEADOW,
      `worf @ 0,1
       column 11 @ 6,1 holds
       scout 401 @ 8,1 facing E resolve 1 path 7,1 7,2
       flag 6,1`,
    )
    battle.order('worf watches E')
    expect(battle.endTurn(0).log('shotFired', 'probeDestroyed', 'calmChanged')).toEqual([
      'shotFired worf 401 officerPhaser 70 1 1 4 overwatch',
      'probeDestroyed 401',
      'calmChanged 11 2 shotNear',
    ])
  })

  it('a column loses calm when a neighbour is beamed', () => {
    const battle = scenario(
      MEADOW,
      `worf @ 4,1
       column 11 @ 5,1 holds
       column 12 @ 7,1 holds
       scout 401 @ 15,1 facing E
       tag 1: 401 locks worf`,
    )
    expect(battle.endTurn().log('unitBeamed', 'calmChanged')).toEqual([
      'unitBeamed worf 401',
      'calmChanged 11 2 neighbourBeamed',
    ])
  })

  it('two neighbours beamed in one phase cost a column one calm', () => {
    const battle = scenario(
      MEADOW,
      `worf @ 4,1
       data @ 6,1
       column 11 @ 5,1 holds
       scout 401 @ 15,0 facing E
       scout 402 @ 15,1 facing E
       tag 1: 401 locks worf
       tag 2: 402 locks data`,
    )
    expect(battle.endTurn().log('unitBeamed', 'calmChanged')).toEqual([
      'unitBeamed worf 401',
      'calmChanged 11 2 neighbourBeamed',
      'unitBeamed data 402',
    ])
  })

  it('a column finds calm again, one a round, hidden and unwatched', () => {
    const places = [
      ['f', '', 2],
      ['h', '', 2],
      ['m', '', 1],
      // Watched from two hexes away in the wood.
      ['f', 'scout 401 @ 2,0 facing W\n tag 1: 401 aims 11/0', 0],
    ] as const
    for (const [letter, probe, calm] of places) {
      const battle = scenario(
        `${letter} m m m m m m`,
        `column 11 @ 0,0 calm 1 holds\n worf @ 6,0\n ${probe}`,
      )
      battle.endRound()
      expect(battle.unit('11').column?.calm).toBe(calm)
    }
  })

  it('at calm 1 the flight path is drawn, above it is taken back', () => {
    const battle = scenario(
      'f m m m m m m m m m m m',
      `crusher @ 3,0
       worf @ 4,0
       column 11 @ 2,0 calm 2 holds
       scout 401 @ 9,0 facing E`,
    )
    expect(battle.order('worf attacks 401', 0).log('calmChanged', 'flightDrawn')).toEqual([
      'calmChanged 11 1 shotNear',
      'flightDrawn 11 1,0 0,0',
    ])
    expect(battle.order('crusher uses calmHands').log('flightDrawn')).toEqual(['flightDrawn 11'])
  })

  it('at calm 0 it runs its path to the nearest hiding place and cannot be guided for a round', () => {
    const battle = scenario(
      'f m m m m u m m m m m m',
      `worf @ 3,0
       column 11 @ 2,0 calm 1 holds
       scout 401 @ 9,0 facing E loop 9,0`,
    )
    battle.order('worf attacks 401', 0)
    expect(battle.unit('11').column?.flight).toEqual([1, 0].map((col) => battle.hex(`${col},0`)))
    expect(battle.endRound().log('unitMoved', 'columnFled', 'conditionBegan')).toEqual([
      'unitMoved 11 2,0 1,0 3 flight',
      'unitMoved 11 1,0 0,0 3 flight',
      'columnFled 11',
      'conditionBegan 11 shaken 2',
    ])
    battle.order('worf moves 2,0')
    expect(battle.refusal('worf moves 3,0 guiding 11')).toBe('columnShaken')
    battle.endRound()
    battle.order('worf moves 3,0 guiding 11')
  })

  it('a column that is far from any hiding place runs toward the nearest', () => {
    const battle = scenario('f m m m m m m m m m m m', 'column 11 @ 7,0 calm 0 holds\n worf @ 8,0')
    battle.endTurn()
    expect(battle.endTurn().log('unitMoved', 'columnFled')).toEqual([
      'unitMoved 11 7,0 6,0 3 flight',
      'unitMoved 11 6,0 5,0 3 flight',
      'unitMoved 11 5,0 4,0 3 flight',
      'columnFled 11',
    ])
  })

  it('a column with nowhere to run does not lose its wits for ever', () => {
    const battle = scenario('m m m m m m', 'column 11 @ 2,0 calm 0 holds\n worf @ 3,0')
    battle.endRound()
    battle.endRound()
    battle.order('worf moves 4,0 guiding 11')
  })

  it('a flight stops short of cones', () => {
    const battle = scenario(
      `m m m m m m m m
        m m m m m m m m
       m m m m m m m f`,
      'column 11 @ 5,1 calm 0 holds\n worf @ 0,0\n scout 401 @ 7,2 facing NW',
    )
    battle.endTurn()
    expect(battle.endTurn().log('unitMoved')).toEqual([])
  })

  it('a column climbs as a walker does, a point for each level', () => {
    const battle = scenario('m m1 m2 m2 m m', 'column 11 @ 0,0\n flag 3,0')
    battle.endTurn()
    // Two points for the first step; the next would cost two more of the one that is left.
    expect(battle.place('11')).toBe('1,0')
  })

  it('each phase frightens anew', () => {
    const battle = scenario(
      MEADOW,
      'worf @ 1,1\n column 11 @ 3,1 holds\n hunter 401 @ 8,1 facing E\n trooper 501 @ 6,0',
    )
    expect(battle.order('worf attacks 401', 0).log('calmChanged')).toEqual([
      'calmChanged 11 2 shotNear',
    ])
    battle.endTurn()
    expect(battle.order('501 attacks worf', 0).log('calmChanged')).toEqual([
      'calmChanged 11 1 shotNear',
    ])
  })

  it('several guided columns go through one exit', () => {
    const battle = scenario(
      `t t t t t
       zones:
       exit 4,0`,
      'worf @ 2,0\n column 11 @ 1,0\n column 12 @ 1,0\n column 13 @ 0,0',
    )
    expect(battle.order('worf moves 3,0 guiding 11 12 13').log('columnSafe')).toEqual([
      'columnSafe 11 25',
      'columnSafe 12 25',
      'columnSafe 13 25',
    ])
  })

  it('who stops where another of the file stands lets that one go first, as was shown', () => {
    const battle = scenario('m m m m m m m m', 'worf @ 3,0\n column 11 @ 2,0\n column 12 @ 4,0')
    const line = 'worf moves 4,0 5,0 guiding 11 12'
    const stops = battle.forecast(line).guided.map(({ path }) => path[path.length - 1])
    expect(stops).toEqual(['4,0', '6,0'].map(battle.hex))
    battle.order(line)
    expect([battle.place('11'), battle.place('12')]).toEqual(['4,0', '6,0'])
  })

  it('a column that ends its walk on an exit is safe and its tags are gone', () => {
    const battle = scenario(
      `m m m m
       zones:
       exit 3,0`,
      'column 11 @ 1,0\n flag 3,0\n scout 401 @ 0,0 facing W\n tag 1: 401 locks 11/0',
    )
    expect(battle.endTurn().log('tagDropped', 'columnSafe', 'householdBeamed')).toEqual([
      'tagDropped 1 gone',
      'columnSafe 11 25',
    ])
    expect(battle.place('11')).toBe('safe')
  })
})
