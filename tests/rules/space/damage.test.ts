import { describe, expect, it } from 'vitest'
import { sky, skyScenario } from './scenario'

const OPEN = sky(16, 9)

describe('damage (GAME 5.5)', () => {
  it('falls on the arc of the line between the ships, a border on the clockwise one', () => {
    const struck = (place: string, facing: string) => {
      const battle = skyScenario(OPEN, `enterprise @ 7,4\n battleship @ ${place} facing ${facing}`)
      battle.order('enterprise flies - at 0')
      const mount = place.startsWith('5') ? 2 : 0
      return battle
        .order(`enterprise fires ${mount} at battleship`)
        .log('shieldHit')[0]
        .split(' ')[2]
    }
    expect(struck('9,4', 'W')).toBe('0')
    expect(struck('9,4', 'E')).toBe('3')
    expect(struck('5,4', 'E')).toBe('0')
    expect(struck('9,4', 'NW')).toBe('1')
    // Straight along the edge between two hexes: between the arcs ahead and to port of it.
    expect(struck('7,2', 'SE')).toBe('5')
  })

  it('goes to the hull where the arc cannot take it', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 7,4\n battleship @ 9,4 facing W arcs 4/10/10/10/10/10',
    )
    battle.order('enterprise flies - at 0')
    const told = battle.order('enterprise fires 0 at battleship')
    expect(told.log('shieldHit', 'hullHit')).toEqual([
      'shieldHit battleship 0 0 4 beam',
      'hullHit battleship 2 beam',
    ])
  })

  it('breaks the exposed system of each row of the hull that is lost, and sets a fire', () => {
    const ships =
      'enterprise @ 7,4\n battleship @ 9,4 facing W hull 34 arcs 0/0/0/0/0/0 exposed sensors,engines,weapons'
    const battle = skyScenario(OPEN, ships)
    battle.order('enterprise flies - at 0')
    expect(
      battle.order('enterprise fires 0 at battleship').log('systemBroken', 'fireStarted'),
    ).toEqual(['systemBroken battleship 3 3', 'fireStarted battleship'])
    expect(battle.ship('battleship').hull).toBe(28)
    expect(battle.order('enterprise fires 1 at battleship').log('systemBroken')).toEqual([
      'systemBroken battleship 0 3',
    ])
  })

  it('what is exposed is known to both sides all along', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 7,4\n battleship @ 9,4 exposed sensors,engines,weapons',
    )
    const seen = battle.view('blue').units.find((ship) => ship.kind === 'battleship')
    expect(seen?.exposed).toEqual([3, 0, 1])
  })

  it('a broken system works with fewer pips until it is mended', () => {
    const ships =
      'enterprise @ 7,4\n battleship @ 9,4 facing W hull 34 arcs 0/0/0/0/0/0 power 2/2/1/1/0'
    const battle = skyScenario(OPEN, ships)
    battle.order('enterprise flies - at 0')
    battle.order('enterprise fires 0 at battleship')
    battle.endTurn()
    expect(battle.refusal('battleship plots F at 1')).toBe('speedOutOfReach')
    // Three teams: one puts out the fire, two mend.
    expect(battle.endTurn().log('fireOut', 'systemMended')).toEqual([
      'fireOut battleship',
      'systemMended battleship 0',
      'systemMended battleship 0',
    ])
  })

  it('teams mend what was named first; fires they put out by themselves before', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 7,4 facing E\n battleship @ 9,4 facing W hull 12 fires 1 arcs 0/0/0/0/0/0 exposed engines,weapons,sensors',
    )
    battle.order('enterprise flies - at 0')
    battle.order('enterprise fires 0 at battleship')
    battle.endTurn()
    battle.order('battleship mends sensors')
    expect(battle.endTurn().log('fireOut', 'systemMended')).toEqual([
      'fireOut battleship',
      'fireOut battleship',
      'systemMended battleship 3',
    ])
  })

  it('a posted officer adds a team', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 7,4 fires 4 officers laforge power 0/0/0/0/0')
    battle.endRound()
    expect(battle.ship('enterprise').fires).toBe(0)
  })

  it('a ship whose hull is gone is lost', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 7,4\n raider @ 9,4 hull 3 arcs 0/0/0/0/0/0')
    battle.order('enterprise flies - at 0')
    expect(battle.order('enterprise fires 0 at raider').log('shipDestroyed')).toEqual([
      'shipDestroyed raider 9,4',
    ])
    expect(battle.place('raider')).toBe('destroyed')
  })

  it('shields mend by two a round, by one in thin gas, not at all in dense', () => {
    const mended = (letter: string) => {
      const battle = skyScenario(
        sky(9, 3, `4,1 ${letter}`),
        'enterprise @ 4,1 arcs 0/4/10/10/10/10',
      )
      battle.endRound()
      return battle.ship('enterprise').arcs.slice(0, 3)
    }
    expect([mended('o'), mended('t'), mended('d')]).toEqual([
      [2, 6, 10],
      [1, 5, 10],
      [0, 4, 10],
    ])
  })
})

describe('the bridge (GAME 5.5)', () => {
  it('gives each officer one order a mission', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 7,4 officers riker')
    battle.order('enterprise asks riker')
    expect(battle.refusal('enterprise asks riker')).toBe('orderGiven')
    battle.endRound()
    expect(battle.refusal('enterprise asks riker')).toBe('orderGiven')
    expect(battle.refusal('enterprise asks worf')).toBe('notAboard')
  })

  it('Riker at the helm shortens the straight run; his order does away with it for a round', () => {
    const ships = 'enterprise @ 7,4 speed 4 straight 0 power 3/2/2/1/0'
    expect(skyScenario(OPEN, ships).refusal('enterprise flies FLFFF at 4')).toBe('turnTooSoon')
    const manned = skyScenario(OPEN, `${ships} officers riker`)
    expect(manned.refusal('enterprise flies LFRFFF at 4')).toBe('turnTooSoon')
    manned.order('enterprise asks riker')
    manned.order('enterprise flies LLFFFLF at 4')
  })

  it('La Forge gives two pips more for a round', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 7,4 officers laforge')
    battle.order('enterprise asks laforge')
    battle.order('enterprise sets 3/3/3/1/0')
    battle.endRound()
    expect(battle.ship('enterprise').power).toEqual([2, 3, 2, 1, 0])
  })

  it('Worf sharpens every shot by being there, and all of a turn by his order', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 7,4 officers worf\n battleship @ 9,4 facing W')
    battle.order('enterprise flies - at 0')
    expect(battle.forecast('enterprise fires 0 at battleship').strikes[0].damagePerHit).toBe(7)
    battle.order('enterprise asks worf')
    expect(battle.forecast('enterprise fires 0 at battleship').strikes[0].damagePerHit).toBe(9)
  })

  it('Picard makes volleys against the ship worse until its next turn', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 7,4 officers picard\n battleship @ 9,4 facing W')
    battle.order('enterprise asks picard')
    battle.endTurn()
    expect(battle.forecast('battleship fires 0 at enterprise').strikes[0].hitPercent).toBe(50)
    battle.endTurn()
    battle.endTurn()
    expect(battle.forecast('battleship fires 0 at enterprise').strikes[0].hitPercent).toBe(70)
  })

  it('Troi feels hidden ships near, and they are silent no longer', () => {
    const board = sky(16, 9, '12,4 t')
    const battle = skyScenario(
      board,
      'enterprise @ 4,4 officers troi\n raider @ 12,4 silent power 2/1/1/1/0',
    )
    expect(battle.view('blue').units).toHaveLength(1)
    expect(battle.order('enterprise asks troi').log('silenceBroken', 'shipSighted')).toEqual([
      'silenceBroken raider sensed',
      'shipSighted blue raider',
    ])
  })

  it('Data looks all around without being heard', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 7,4 officers data\n hazard 10,4 3,4')
    expect(battle.order('enterprise asks data').log('hazardFound')).toHaveLength(2)
    expect(battle.ship('enterprise').conditions).not.toContain('loud')
  })
})
