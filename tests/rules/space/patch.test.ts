import { describe, expect, it } from 'vitest'
import { sky, skyScenario } from './scenario'

const OPEN = sky(16, 9)

describe('metreon (GAME 5.6)', () => {
  it('is lit by a beam through it and burns at the end of the other side’s next phase', () => {
    const battle = skyScenario(sky(16, 9, '6,4 m'), 'enterprise @ 2,4\n battleship @ 8,4 facing W')
    battle.order('enterprise flies - at 0')
    expect(battle.order('enterprise fires 0 at battleship').log('gasLit')).toEqual([
      'gasLit 6,4 6 1 red 1',
    ])
    expect(battle.endTurn().log('gasBurnt')).toEqual([])
    expect(battle.endTurn().log('gasBurnt')).toEqual(['gasBurnt 6,4'])
  })

  it('lit by the Son’a burns at the end of our next phase', () => {
    const battle = skyScenario(sky(16, 9, '6,4 m'), 'enterprise @ 2,4\n battleship @ 8,4 facing W')
    battle.endTurn()
    battle.order('battleship fires 0 at enterprise', 99)
    expect(battle.endTurn().log('gasBurnt')).toEqual([])
    expect(battle.endTurn().log('gasBurnt')).toEqual(['gasBurnt 6,4'])
  })

  it('takes its fire from every arc and half of it from the hull: 6 in the hex, 3 around', () => {
    const burnt = (place: string) => {
      const battle = skyScenario(
        sky(16, 9, '6,4 m'),
        `enterprise @ 2,4 power 2/3/0/3/0\n battleship @ ${place} facing W power 2/2/2/0/0`,
      )
      battle.order('enterprise flies - at 0')
      battle.order('enterprise fires 0 at 6,4')
      return battle.endRound().log('arcsSwept', 'hullHit')
    }
    expect(burnt('6,4')).toEqual(['arcsSwept battleship 6', 'hullHit battleship 3 fire'])
    expect(burnt('7,4')).toEqual(['arcsSwept battleship 3', 'hullHit battleship 1 fire'])
    expect(burnt('8,4')).toEqual([])
  })

  it('spreads as it was drawn, in the Environment, and leaves thin gas', () => {
    const board = sky(16, 9, '6,4 m', '7,4 m', '8,4 m')
    const battle = skyScenario(board, 'enterprise @ 2,2\n raider @ 14,8')
    battle.order('enterprise flies - at 0')
    const told = battle.order('enterprise fires 0 at 6,4', 0)
    expect(told.log('gasLit')).toEqual(['gasLit 6,4 6 1 red 1', 'gasLit 7,4 6 1 environment 1'])
    // Then from 7,4 the fire may go on to 8,4: drawn a whole round before it burns.
    const round = battle.endRound(0)
    expect(round.log('gasBurnt', 'gasLit')).toEqual([
      'gasBurnt 6,4',
      'gasBurnt 7,4',
      'gasLit 8,4 6 1 environment 2',
    ])
    expect(battle.endRound().log('gasBurnt')).toEqual(['gasBurnt 8,4'])
    const left = battle.sky().altered.map(({ terrain }) => terrain)
    expect(left).toEqual(['thin', 'thin', 'thin'])
  })

  it('a flight is told of the fire that burns before the ship flies again, and of no other', () => {
    const battle = skyScenario(sky(16, 9, '6,4 m'), 'enterprise @ 2,4\n battleship @ 8,4 facing W')
    battle.endTurn()
    battle.order('battleship fires 0 at enterprise', 99)
    battle.endTurn()
    // Lit by the Son’a: it burns as our phase ends, wherever the ship has flown to by then.
    const { hex } = battle.ship('enterprise')
    expect(hex).toBe(battle.hex('2,4'))
    expect(battle.forecast('enterprise flies F at 1').fire).toBe(0)
    expect(battle.forecast('enterprise flies FFF at 3').fire).toBe(3)
  })

  it('several fires do not add: the highest counts, once', () => {
    const board = sky(16, 9, '6,4 m', '7,4 m')
    const battle = skyScenario(board, 'enterprise @ 2,4\n battleship @ 6,5 power 2/2/0/2/0')
    battle.order('enterprise flies - at 0')
    battle.order('enterprise fires 0 at 7,4')
    expect(battle.sky().lit).toHaveLength(2)
    expect(battle.endRound().log('arcsSwept')).toEqual(['arcsSwept battleship 3'])
  })
})

describe('scoop and vent (GAME 5.6)', () => {
  const GAS = sky(20, 9, '4,4 m', '5,4 m', '6,4 m', '7,4 m', '8,4 m')

  it('the scoop takes two pips from anywhere and a unit of each metreon hex flown, thin gas behind', () => {
    const battle = skyScenario(GAS, 'enterprise @ 3,4 speed 3 power 2/3/2/1/0')
    expect(battle.refusal('enterprise flies FFF at 3 scooping 4,4 5,4')).toBe('scoopNeedsPips')
    expect(battle.refusal('enterprise flies FFF at 3 scooping 4,4 from sensors,sensors')).toBe(
      'noSuchPips',
    )
    battle.order('enterprise flies FFF at 3 scooping 4,4 5,4 6,4 from weapons,shields')
    expect(battle.ship('enterprise').gas).toBe(3)
    expect(battle.ship('enterprise').robbed).toEqual([0, 1, 1, 0, 0])
    expect(battle.sky().altered.map(({ terrain }) => terrain)).toEqual(['thin', 'thin', 'thin'])
    battle.endRound()
    expect(battle.ship('enterprise').robbed).toEqual([0, 0, 0, 0, 0])
  })

  it('pips taken from the engines are thrust that is not there', () => {
    const battle = skyScenario(GAS, 'enterprise @ 3,4 speed 3 power 3/2/2/1/0')
    expect(battle.refusal('enterprise flies FFFFF at 5 scooping 4,4 from engines,engines')).toBe(
      'speedOutOfReach',
    )
  })

  it('holds four units at most', () => {
    const battle = skyScenario(GAS, 'enterprise @ 3,4 speed 5 power 2/3/2/1/0')
    battle.order('enterprise flies FFFFF at 5 scooping 4,4 5,4 6,4 7,4 8,4 from weapons,weapons')
    expect(battle.ship('enterprise').gas).toBe(4)
    expect(battle.sky().altered).toHaveLength(4)
  })

  it('vents all units on one hex of the course, which is metreon from then on', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 3,4 speed 3 gas 4')
    expect(battle.refusal('enterprise flies FFF at 3 venting 9,4')).toBe('notOnCourse')
    battle.order('enterprise flies FFF at 3 venting 4,4')
    expect(battle.ship('enterprise').gas).toBe(0)
    expect(battle.sky().altered).toEqual([{ hex: battle.hex('4,4'), terrain: 'metreon', units: 4 }])
  })

  it('four units burn for 40 out to two hexes, falling off evenly to nothing at the third', () => {
    const burnt = (place: string) => {
      const battle = skyScenario(
        OPEN,
        `enterprise @ 3,4 speed 3 gas 4 power 3/3/0/2/0\n battleship @ ${place} power 2/2/0/2/0`,
      )
      battle.order('enterprise flies FF at 2 venting 5,4')
      battle.endRound()
      battle.order('enterprise flies LFFF at 3')
      battle.order('enterprise fires 2 at 5,4')
      return battle.endRound().log('arcsSwept').at(-1)
    }
    expect(burnt('5,5')).toBe('arcsSwept battleship 26')
    expect(burnt('5,6')).toBe('arcsSwept battleship 13')
    expect(burnt('5,7')).toBeUndefined()
  })

  it('the manoeuvre: vented on their drawn course, lit from three away, it strips every arc', () => {
    const battle = skyScenario(
      sky(24, 9),
      'enterprise @ 9,5 facing W speed 5 gas 4 power 2/3/0/3/0\n battleship @ 3,5 facing E speed 4',
    )
    battle.order('enterprise flies FFFFF at 5 venting 7,5')
    battle.order('enterprise fires 2 at 7,5')
    const told = battle.endRound()
    expect(battle.place('battleship')).toBe('7,5')
    expect(told.log('arcsSwept', 'hullHit')).toContain('arcsSwept battleship 40')
    expect(battle.ship('battleship').hull).toBe(24)
  })

  it('a tanker that is lost bursts as four units', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 3,4\n tanker @ 6,4 hull 2')
    battle.order('enterprise flies - at 0')
    expect(battle.order('enterprise fires 0 at tanker').log('gasVented', 'gasLit')).toEqual([
      'gasVented tanker 6,4 4',
      'gasLit 6,4 40 2 red 1',
    ])
  })
})

describe('asteroids, dense gas, shear and ring light (GAME 5.6)', () => {
  it('asteroids give cover and do damage by speed', () => {
    const board = sky(16, 9, '4,4 a')
    const battle = skyScenario(board, 'enterprise @ 3,4 speed 3 power 2/3/0/3/0')
    expect(battle.forecast('enterprise flies FFF at 3').debris).toBe(2)
    expect(battle.order('enterprise flies FFF at 3').log('shieldHit')).toEqual([
      'shieldHit enterprise 0 0 2 debris',
    ])
    const covered = skyScenario(board, 'enterprise @ 7,4\n battleship @ 4,4')
    covered.order('enterprise flies - at 0')
    expect(covered.options('enterprise').mounts[2].targets).toHaveLength(1)
    expect(covered.forecast('enterprise fires 2 at battleship').strikes[0].damagePerHit).toBe(4)
  })

  it('whoever lies among asteroids with way on is ground in the Environment', () => {
    const battle = skyScenario(sky(16, 9, '6,4 a'), 'enterprise @ 3,4 speed 3 power 2/3/0/3/0')
    battle.order('enterprise flies FFF at 3')
    expect(battle.endRound().log('shieldHit')).toEqual(['shieldHit enterprise 0 0 2 debris'])
  })

  it('dense gas costs a shield point for each hex above speed three', () => {
    const board = sky(16, 9, '4,4 d', '5,4 d', '6,4 d')
    const fast = skyScenario(board, 'enterprise @ 3,4 speed 4')
    fast.order('enterprise flies FFFF at 4')
    expect(fast.ship('enterprise').arcs[0]).toBe(7)
    const slow = skyScenario(board, 'enterprise @ 3,4 speed 3')
    slow.order('enterprise flies FFF at 3')
    expect(slow.ship('enterprise').arcs[0]).toBe(10)
  })

  it('in dense gas nobody is seen, nor sees, beyond two hexes', () => {
    const seen = (away: number) => {
      const ships = `enterprise @ 3,4\n battleship @ ${3 + away},4`
      const battle = skyScenario(sky(16, 9, `${3 + away},4 d`), ships)
      return [battle.view('blue').units.length - 1, battle.view('red').units.length - 1]
    }
    expect(seen(2)).toEqual([1, 1])
    expect(seen(3)).toEqual([0, 0])
  })

  it('shear carries a ship one hex along its arrow', () => {
    const battle = skyScenario(sky(16, 9, '4,4 1'), 'enterprise @ 4,4')
    expect(battle.endRound().log('shipMoved')).toEqual(['shipMoved enterprise 4,4 4,3 shear'])
  })

  it('ring light mends', () => {
    const battle = skyScenario(sky(16, 9, '4,4 l'), 'enterprise @ 4,4 hull 20 arcs 0/0/0/0/0/0')
    battle.endRound()
    expect(battle.ship('enterprise').hull).toBe(21)
    expect(battle.ship('enterprise').arcs).toEqual([4, 4, 4, 4, 4, 4])
  })
})

describe('hidden hazards and scans (GAME 5.6)', () => {
  it('a hazard is seen from beside it', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 3,4\n hazard 6,4')
    battle.order('enterprise flies FF at 2')
    expect(battle.view('blue').hazards).toEqual([battle.hex('6,4')])
    expect(battle.view('red').hazards).toEqual([])
  })

  it('an active scan finds hazards in a cone of six, and gives the scanner away', () => {
    const board = sky(16, 9, '3,4 t')
    const ships =
      'enterprise @ 3,4 silent power 2/1/2/2/1\n hazard 7,4 3,2 10,4\n battleship @ 14,4'
    const battle = skyScenario(board, ships)
    expect(battle.view('red').units).toHaveLength(1)
    battle.order('enterprise flies - at 0')
    const told = battle.order('enterprise scans E')
    expect(told.log('hazardFound')).toEqual(['hazardFound blue 7,4'])
    expect(told.log('silenceBroken')).toEqual(['silenceBroken enterprise scanned'])
    expect(battle.view('red').units).toHaveLength(2)
  })
})

describe('silence (GAME 5.6)', () => {
  const GAS = sky(20, 9, '4,4 t', '5,4 t')
  const QUIET = 'enterprise @ 4,4 power 2/1/2/2/1\n battleship @ 14,4 facing W'

  it('falls at the end of a phase: engines and weapons at three, speed at two, in gas', () => {
    const battle = skyScenario(GAS, QUIET)
    expect(battle.endTurn().log('silenceFell', 'shipLost')).toEqual([
      'silenceFell enterprise',
      'shipLost red enterprise 4,4',
    ])
    const loud = skyScenario(GAS, 'enterprise @ 4,4 power 2/2/2/1/1\n battleship @ 14,4')
    expect(loud.endTurn().log('silenceFell')).toEqual([])
    const fast = skyScenario(GAS, 'enterprise @ 2,4 speed 3 power 2/1/2/2/1\n battleship @ 14,4')
    fast.order('enterprise flies FFF at 3')
    expect(fast.endTurn().log('silenceFell')).toEqual([])
    const clear = skyScenario(OPEN, QUIET)
    expect(clear.endTurn().log('silenceFell')).toEqual([])
  })

  it('ends with fire and with a scan', () => {
    const board = sky(20, 9, '4,4 t', '7,4 m')
    const battle = skyScenario(board, 'enterprise @ 4,4 silent power 2/1/2/2/1')
    battle.order('enterprise flies - at 0')
    expect(battle.order('enterprise fires 0 at 7,4').log('silenceBroken')).toEqual([
      'silenceBroken enterprise fired',
    ])
  })

  it('leaves a circle where the ship was: from 0, two more each round to six, then none', () => {
    const battle = skyScenario(GAS, QUIET)
    battle.endTurn()
    const circle = () => battle.view('red').lastKnown.map(({ radius }) => radius)
    expect(circle()).toEqual([0])
    battle.endTurn()
    expect(circle()).toEqual([2])
    battle.endRound()
    expect(circle()).toEqual([4])
    battle.endRound()
    expect(circle()).toEqual([6])
    battle.endRound()
    expect(circle()).toEqual([])
  })

  it('is broken by a scan of the ship within six', () => {
    const battle = skyScenario(GAS, 'enterprise @ 4,4 power 2/1/2/2/1\n battleship @ 9,4 facing W')
    battle.endTurn()
    expect(battle.view('red').units).toHaveLength(1)
    expect(battle.order('battleship scans W').log('silenceBroken', 'shipSighted')).toContain(
      'silenceBroken enterprise scanned',
    )
    expect(battle.view('red').units).toHaveLength(2)
  })

  it('hides nobody from who is beside them', () => {
    const battle = skyScenario(GAS, 'enterprise @ 4,4 power 2/1/2/2/1\n battleship @ 5,4 facing W')
    battle.endTurn()
    expect(battle.ship('enterprise').isSilent).toBe(true)
    expect(battle.view('red').units).toHaveLength(2)
  })

  it('holds for the Son’a as for us', () => {
    const battle = skyScenario(GAS, 'enterprise @ 14,4\n raider @ 4,4 power 2/1/1/1/0')
    battle.endRound()
    expect(battle.view('blue').units).toHaveLength(1)
    expect(battle.view('blue').lastKnown).toHaveLength(1)
  })
})

describe('the send line (GAME 5.6)', () => {
  it('beyond it, one sensor pip sends for a round', () => {
    const board = sky(8, 3, ':sendLine 6,1 7,1')
    const battle = skyScenario(board, 'enterprise @ 5,1 power 3/3/1/1/0')
    battle.order('enterprise flies F at 1')
    expect(battle.endRound().log('messageSent')).toEqual(['messageSent enterprise 1'])
    battle.order('enterprise sets 3/3/2/0/0')
    battle.order('enterprise flies F at 1')
    expect(battle.endRound().log('messageSent')).toEqual([])
  })
})

describe('the end of a fire', () => {
  it('comes: gas that burnt is gone, wherever the spread went', () => {
    const spots = Array.from(
      { length: 16 * 9 },
      (_, hex) => `${hex % 16},${Math.floor(hex / 16)} m`,
    )
    const battle = skyScenario(sky(16, 9, ...spots), 'enterprise @ 2,4\n raider @ 14,4')
    battle.order('enterprise flies - at 0')
    battle.orderByDice('enterprise fires 0 at 6,4')
    for (let round = 0; round < 40 && battle.sky().lit.length > 0; round += 1) {
      battle.endTurnByDice()
      battle.endTurnByDice()
    }
    expect(battle.sky().lit).toEqual([])
    expect(battle.sky().tally.gasBurnt).toBeGreaterThan(20)
  })
})
