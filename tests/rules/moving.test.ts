import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

const MEADOW = `
  m m m m m m m m m m
   m m m m m m m m m m
  m m m m m m m m m m
   m m m m m m m m m m
`

/** How far east along one row a unit gets with one action. */
const reachAlong = (row: string, unit: string): number =>
  Math.max(0, ...scenario(row, unit).options(unit.split(' ')[0]).reach.hexes)

describe('moving and acting (GAME 4.1)', () => {
  it('an action moves a unit up to its allowance', () => {
    const battle = scenario(MEADOW, 'picard @ 0,0')
    expect(battle.refusal('picard moves 1,0 2,0 3,0 4,0 5,0')).toBe('pathTooLong')
    expect(battle.order('picard moves 1,0 2,0 3,0 4,0').log('actionSpent', 'unitMoved')).toEqual([
      'actionSpent picard 1',
      'unitMoved picard 0,0 1,0 0 walk',
      'unitMoved picard 1,0 2,0 0 walk',
      'unitMoved picard 2,0 3,0 0 walk',
      'unitMoved picard 3,0 4,0 0 walk',
    ])
  })

  it('an officer has two actions a round', () => {
    const battle = scenario(MEADOW, 'picard @ 0,0')
    battle.order('picard moves 1,0')
    battle.order('picard moves 2,0')
    expect(battle.refusal('picard moves 3,0')).toBe('noAction')
    battle.endRound()
    expect(battle.unit('picard').ap).toBe(2)
  })

  it.each([
    ['meadow', 'm', 1],
    ['trail', 't', 1],
    ['a bridge', 'b', 1],
    ['a crop terrace', 'c', 1],
    ['brush', 'u', 2],
    ['forest', 'f', 2],
    ['rocks', 'r', 2],
    ['a house', 'h', 1],
    ['shallow water', 's', 2],
    ['a cave', 'v', 1],
    ['a kelbonite outcrop', 'k', 2],
    ['rubble', 'x', 3],
    ['deck', 'D', 1],
    ['an emitter floor', 'E', 1],
  ])('%s costs what it costs to enter', (_name, letter, cost) => {
    expect(reachAlong(`m ${letter} ${letter} ${letter} ${letter} ${letter}`, 'worf @ 0,0')).toBe(
      Math.floor(4 / cost),
    )
  })

  it.each([
    ['a bulkhead', 'B'],
    ['a closed door', 'G'],
    ['a chasm', '.'],
    ['deep water', 'd'],
  ])('nobody on foot enters %s', (_name, letter) => {
    const battle = scenario(`m ${letter} m`, 'worf @ 0,0')
    expect(battle.refusal('worf moves 1,0')).toBe('pathClosed')
  })

  it('each level climbed costs one more, going down costs nothing more', () => {
    expect(reachAlong('m m1 m2 m3', 'worf @ 0,0')).toBe(2)
    const down = scenario('m3 m2 m1 m m', 'worf @ 0,0')
    expect(down.options('worf').reach.hexes).toEqual([1, 2, 3, 4])
  })

  it('a step of two levels is a cliff, up and down', () => {
    const battle = scenario('m m2 m', 'worf @ 0,0\n security @ 1,0')
    expect(battle.refusal('worf moves 1,0')).toBe('pathClosed')
    expect(battle.refusal('security moves 2,0')).toBe('pathClosed')
  })

  it('Data walks under deep water', () => {
    const battle = scenario('m d d m', 'data @ 0,0')
    battle.order('data moves 1,0 2,0 3,0')
    expect(battle.place('data')).toBe('3,0')
  })

  it('columns walk two hexes of trail or bridge for one point', () => {
    const battle = scenario('t t b b t t t t t', 'column 11 @ 0,0\n flag 8,0')
    battle.endTurn()
    expect(battle.place('11')).toBe('6,0')
  })

  it('two columns share a hex of trail, of bridge, of house; one stands on others', () => {
    for (const letter of ['t', 'b', 'h', 'm']) {
      const battle = scenario(
        `m m ${letter} m`,
        `picard @ 3,0
         column 11 @ 1,0
         column 12 @ 0,0
         flag 2,0`,
      )
      battle.endTurn()
      const there = [battle.place('11'), battle.place('12')]
      expect(there).toEqual(letter === 'm' ? ['2,0', '1,0'] : ['2,0', '2,0'])
    }
  })

  it('friends swap places in passing, and nobody ends on a friend', () => {
    const battle = scenario('m m m', 'picard @ 0,0\n worf @ 1,0')
    expect(battle.refusal('picard moves 1,0')).toBe('hexTaken')
    battle.order('picard moves 1,0 2,0')
    expect(battle.place('picard')).toBe('2,0')
  })

  it('nobody blocks a trail of one hex for their own side', () => {
    const battle = scenario(
      `B B B B B B B B
        t t t t t t t t
       B B B B B B B B`,
      `worf @ 2,1
       data @ 3,1
       crusher @ 0,1
       column 11 @ 1,1
       column 12 @ 1,1
       flag 7,1`,
    )
    battle.order('crusher moves 1,1 2,1 3,1 4,1')
    battle.endTurn()
    expect([battle.place('11'), battle.place('12')]).toEqual(['7,1', '7,1'])
  })

  it('an enemy who is up bars the way, a fallen one does not', () => {
    const battle = scenario('m m m', 'worf @ 0,0\n trooper 501 @ 1,0')
    expect(battle.refusal('worf moves 1,0 2,0')).toBe('pathBarred')
    const over = scenario('m m m', 'worf @ 0,0\n trooper 501 @ 1,0 down 1')
    over.order('worf moves 1,0 2,0')
    expect(over.place('worf')).toBe('2,0')
  })

  it('an enemy in the way who is not seen makes the move stop short, not be refused', () => {
    // The trooper stands in the wood behind the ridge of trees: a contact, but unseen.
    const battle = scenario('m f f m m', 'data @ 0,0\n trooper 501 @ 3,0')
    expect(battle.view('blue').units.map((unit) => unit.kind)).toEqual(['data'])
    battle.order('data moves 1,0 2,0')
    const blind = scenario('m f m', 'worf @ 0,0\n trooper 501 @ 2,0')
    expect(blind.view('blue').contacts.map((contact) => contact.hex)).toEqual([2])
    blind.order('worf moves 1,0 2,0')
    expect(blind.place('worf')).toBe('1,0')
  })

  it('an attack costs one action and ends the turn of the unit', () => {
    const battle = scenario(MEADOW, 'worf @ 0,0\n scout 401 @ 4,0 facing E loop 4,0')
    expect(battle.order('worf attacks 401', 0).log('actionSpent', 'turnEnded')).toEqual([
      'actionSpent worf 1',
      'turnEnded worf',
    ])
    expect(battle.refusal('worf moves 1,0')).toBe('turnOver')
  })

  it('a unit attacks once a round, with a second action granted or not', () => {
    const battle = scenario(MEADOW, 'picard @ 0,1\n worf @ 0,0\n scout 401 @ 4,0 facing E loop 4,0')
    battle.order('worf attacks 401', 0)
    expect(battle.refusal('worf attacks 401')).toBe('turnOver')
    expect(battle.refusal('picard uses rally on worf')).toBe('turnOver')
  })

  it('overwatch counts as the attack', () => {
    const battle = scenario(MEADOW, 'worf @ 0,0\n scout 401 @ 4,0 facing E loop 4,0')
    battle.order('worf watches E')
    expect(battle.refusal('worf attacks 401')).toBe('turnOver')
    expect(battle.unit('worf').ap).toBe(0)
  })

  it('the hexes of an overwatch are public to both sides', () => {
    const battle = scenario('m m m f f f m m', 'worf @ 0,0\n trooper 501 @ 7,0')
    expect(battle.order('worf watches E').seen('red', 'overwatchSet')).toEqual([
      'overwatchSet worf officerPhaser 1,0 2,0 3,0',
    ])
    expect(battle.view('red').overwatches).toEqual([{ unit: 1, side: 'blue', hexes: [1, 2, 3] }])
  })

  it('an active rests for three rounds', () => {
    const battle = scenario(MEADOW, 'data @ 0,0')
    battle.order('data uses readRoutes')
    expect(battle.refusal('data uses readRoutes')).toBe('coolingDown')
    battle.endRound()
    battle.endRound()
    expect(battle.refusal('data uses readRoutes')).toBe('coolingDown')
    battle.endRound()
    battle.order('data uses readRoutes')
  })
})
