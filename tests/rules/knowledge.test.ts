import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

describe('what a side knows (GAME 3)', () => {
  it('a side sees a probe where it is, though it looked at it while columns were walking', () => {
    // The first column trips the cone, the second looks where it may walk, then the probe flies.
    const battle = scenario(
      'm m m f m m m m m m',
      `column 11 @ 2,0
       column 12 @ 1,0
       flag 6,0
       scout 401 @ 7,0 facing W`,
    )
    battle.endTurn()
    const seen = battle.view('blue').units.find((unit) => unit.id === 401)
    expect(seen?.hex).toBe(battle.unit('401').hex)
  })
})

const ROW = 'm m m m m m m m m m m m m m m m'

describe('undo, until something is revealed (GAME 3)', () => {
  it('a move over ground already seen this turn reveals nothing', () => {
    const battle = scenario('m m m m m', 'worf @ 0,0')
    expect(battle.order('worf moves 1,0 2,0').revealed).toBe(false)
  })

  it('a hex that enters sight for the first time this turn reveals, even if empty', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n data @ 1,0')
    // Data sees to 9,0 already: the first step of Worf shows nothing, the second does.
    expect(battle.order('worf moves 1,0 2,0').log('sightGained')).toEqual(['sightGained blue 10,0'])
    const first = scenario(ROW, 'worf @ 0,0\n data @ 2,0')
    expect(first.order('worf moves 1,0').revealed).toBe(false)
    expect(first.order('worf moves 2,0 3,0').log('sightGained')).toEqual(['sightGained blue 11,0'])
  })

  it('what one saw, another does not reveal again, and going back reveals nothing', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n data @ 2,0')
    expect(battle.order('data moves 3,0 4,0').revealed).toBe(true)
    expect(battle.order('worf moves 1,0 2,0').revealed).toBe(false)
    expect(battle.order('data moves 3,0').revealed).toBe(false)
  })

  it('with the next turn all is new again', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n data @ 2,0')
    battle.order('data moves 3,0 4,0')
    battle.order('data moves 3,0 2,0')
    battle.endRound()
    expect(battle.order('data moves 3,0').revealed).toBe(true)
  })

  it('a die reveals, an order without one does not', () => {
    const battle = scenario('m m m m m m', 'worf @ 0,0\n scout 401 @ 5,0 facing E')
    expect(battle.order('worf attacks 401', 0).revealed).toBe(true)
    const steady = scenario('m m m m m m', 'worf @ 0,0\n scout 401 @ 5,0 facing E', {
      luck: 'steady',
    })
    expect(steady.order('worf attacks 401').revealed).toBe(false)
    const placing = scenario('m m m m', 'worf @ 0,0 carries 1\n column 11 @ 2,0')
    expect(placing.order('worf places 1,0').revealed).toBe(false)
    expect(placing.order('11 holds').revealed).toBe(false)
  })

  it('a tripped cone reveals', () => {
    const battle = scenario('m m m m m m m', 'worf @ 0,0\n scout 401 @ 6,0 facing W')
    const told = battle.order('worf moves 1,0')
    expect(told.log('sightGained')).toEqual([])
    expect(told.revealed).toBe(true)
  })
})

describe('keyed dice (GAME 3)', () => {
  const duel = `worf @ 0,0\n data @ 1,0\n security @ 2,0\n hunter 401 @ 6,0 facing E`

  /** What the shot of a unit rolls after these orders, with the dice of the seed. */
  const rollAfter = (orders: readonly string[], shooter: string): readonly string[] => {
    const battle = scenario(ROW, duel)
    const rolls = [...orders, `${shooter} attacks 401`].map((line) => battle.orderByDice(line))
    return rolls[rolls.length - 1].log('diceRolled')
  }

  it('an idle order does not move the dice of another unit', () => {
    const plain = rollAfter([], 'worf')
    expect(plain).toHaveLength(1)
    expect(rollAfter(['security moves 3,0', 'data watches W'], 'worf')).toEqual(plain)
  })

  it('nor does a shot of another unit', () => {
    expect(rollAfter(['data attacks 401'], 'worf')).toEqual(rollAfter([], 'worf'))
  })

  it('nor do moves of the shooter itself', () => {
    const moved = scenario(ROW, duel.replace('worf @ 0,0', 'worf @ 3,0'))
    moved.orderByDice('worf moves 4,0')
    expect(moved.orderByDice('worf attacks 401').log('diceRolled')).toEqual(rollAfter([], 'worf'))
  })

  it('each unit rolls its own, each round anew', () => {
    const lines = new Set([
      ...rollAfter([], 'worf'),
      ...rollAfter([], 'data'),
      ...rollAfter(['end turn', 'end turn'], 'worf'),
    ])
    expect(lines.size).toBe(3)
  })
})

describe('fog (GAME 3)', () => {
  it('an enemy within twelve hexes shows at least as a contact, hex and reach and no more', () => {
    const battle = scenario(
      `${ROW}`,
      'worf @ 0,0\n hunter 401 @ 12,0 facing E path 13,0 loop 13,0 14,0\n scout 402 @ 13,0 facing E',
    )
    const view = battle.view('blue')
    expect(view.units.map((unit) => unit.kind)).toEqual(['worf'])
    expect(view.contacts).toEqual([{ unit: 401, hex: 12, reachHexes: 10 }])
    expect(battle.view('red').contacts).toEqual([{ unit: 1, hex: 0, reachHexes: 10 }])
  })

  it('of a probe in sight its path is known, its loop and what it remembers are not', () => {
    const battle = scenario(
      ROW,
      'worf @ 0,0\n scout 401 @ 4,0 facing E path 5,0 loop 9,0 3,0 quarry 9,0',
    )
    const seen = battle.view('blue').units.find((unit) => unit.id === 401)
    expect(seen?.probe).toMatchObject({ path: [5], loop: [], loopNext: 0, quarry: -1 })
  })

  it('of an enemy that went out of sight is remembered where it was', () => {
    const battle = scenario(
      'm m m m m m m m m m m m m m m m m m m m m m m m m',
      'data @ 0,0\n hunter 401 @ 8,0 facing E path 9,0 10,0 11,0 12,0 13,0 14,0 15,0',
    )
    battle.endTurn()
    expect(battle.view('blue').contacts).toEqual([])
    expect(battle.view('blue').lastKnown).toEqual([{ unit: 401, kind: 'hunter', hex: 8, round: 1 }])
  })

  it('a side is shown what its units see of the other side’s moves, and no more', () => {
    const battle = scenario(
      'm m m m m m m m m m m m m m m m m m m m m m m m m',
      'data @ 0,0\n hunter 401 @ 7,0 facing E path 8,0 9,0 10,0 11,0',
    )
    expect(battle.endTurn().seen('blue', 'unitMoved')).toEqual([
      'unitMoved 401 7,0 8,0 0 fly',
      'unitMoved 401 8,0 9,0 0 fly',
    ])
  })

  it('what a side keeps to itself the other is not shown', () => {
    const battle = scenario(
      ROW,
      `worf @ 0,0
       column 11 @ 1,0
       scout 401 @ 5,0 facing W loop 9,0 5,0
       trooper 501 @ 6,0`,
    )
    for (const line of ['11 holds', 'flag 3,0']) {
      const told = battle.order(line)
      expect(told.seen('red')).toEqual([])
      expect(told.seen('blue')).toHaveLength(1)
    }
    const told = battle.endRound()
    expect(told.log('quarrySet')).not.toEqual([])
    expect(told.seen('blue', 'quarrySet')).toEqual([])
    expect(told.seen('red', 'quarrySet')).toEqual(told.log('quarrySet'))
    expect(told.seen('blue', 'acquaintancesDrawn', 'diceRolled')).toEqual([])
  })

  it('of a path that is drawn the other side is shown the hexes, not the stop of the loop', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n scout 401 @ 6,0 facing E loop 7,0 8,0 6,0')
    const told = battle.endRound()
    expect(told.seen('red', 'pathDrawn')).toEqual(['pathDrawn 401 7,0 8,0 7,0 6,0 7,0 patrol 1'])
    expect(told.seen('blue', 'pathDrawn')).toEqual(['pathDrawn 401 7,0 8,0 7,0 6,0 7,0 patrol 0'])
  })

  it('a shot is shown to whoever sees one end of it', () => {
    const battle = scenario(
      `m2 m m m m m m m m m m m
       m m m m m m m m m m m m`,
      'worf @ 0,0\n trooper 501 @ 8,0',
    )
    const told = battle.order('worf attacks 501', 0)
    expect(told.seen('blue', 'shotFired')).toHaveLength(1)
    expect(told.seen('red', 'shotFired')).toHaveLength(1)
    expect(told.seen('red', 'resolveLost')).toEqual(['resolveLost 501 4'])
  })

  it('a newcomer is shown where somebody sees it come', () => {
    const battle = scenario(`${ROW}\n${ROW}`, 'worf @ 0,0\n squad 5,0 lands 1\n squad 15,1 lands 1')
    const told = battle.endRound(1, 2, 3, 4, 5, 6)
    expect(told.log('unitArrived')).toHaveLength(6)
    expect(told.seen('red', 'unitArrived')).toHaveLength(6)
    expect(told.seen('blue', 'unitArrived')).toEqual([
      'unitArrived trooper @ 5,0',
      'unitArrived trooper @ 4,0',
      'unitArrived enforcer @ 6,0',
    ])
  })

  it('a view holds neither the seed nor what the other side knows', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n scout 401 @ 4,0 facing E loop 9,0 3,0')
    const text = JSON.stringify(battle.view('blue'))
    expect(text).not.toContain('"seed"')
    expect(text).not.toContain('knowledge')
    expect(battle.view('red').flag).toBe(-1)
  })
})
