import { describe, expect, it } from 'vitest'
import { sky, skyScenario } from './scenario'

const OPEN = sky(24, 11)

describe('subspace charges (GAME 5.7)', () => {
  const SHIPS =
    'enterprise @ 4,5 facing W speed 0 arcs 10/10/10/10/10/10\n battleship @ 11,5 facing W charges 2'

  it('give a round’s warning, then tear space open, radius one', () => {
    const battle = skyScenario(OPEN, SHIPS)
    battle.endTurn()
    expect(battle.order('battleship drops 7,5').log('chargeDropped')).toEqual([
      'chargeDropped battleship red 7,5 2',
    ])
    expect(battle.endTurn().log('tearOpened')).toEqual([])
    expect(battle.endRound().log('tearOpened')).toEqual(['tearOpened red 7,5 1'])
  })

  it('the tear moves three a round to the warp core, grows to three, and costs six hull in touch', () => {
    const battle = skyScenario(OPEN, SHIPS)
    battle.endTurn()
    battle.order('battleship drops 8,5')
    battle.endTurn()
    battle.endRound()
    const told = battle.endRound()
    expect(told.log('tearMoved', 'hullHit')).toEqual([
      'tearMoved 8,5 red 5,5 2',
      'hullHit enterprise 6 tear',
    ])
    expect(battle.endRound().log('tearMoved')).toEqual(['tearMoved 5,5 red 4,5 3'])
    expect(battle.endRound().log('tearMoved')).toEqual(['tearMoved 4,5 red 4,5 3'])
  })

  it('closes when no core is within six of its edge', () => {
    const battle = skyScenario(
      OPEN,
      'shuttle @ 4,5\n enterprise 2 @ 22,5\n raider @ 12,9 charges 1',
    )
    battle.endTurn()
    battle.order('raider drops 9,5')
    battle.endTurn()
    battle.endRound()
    expect(battle.endRound().log('tearClosed')).toEqual(['tearClosed 9,5'])
  })

  it('the core can be ejected for three pips and a top speed of three; blown up it closes the tear', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 4,5 facing W speed 5\n battleship @ 13,5 facing W charges 2',
    )
    const told = battle.order('enterprise ejects')
    expect(told.log('coreEjected')).toEqual(['coreEjected enterprise 4,5 1/1/2/1/0'])
    expect(battle.options('enterprise').ghosts.every((ghost) => ghost.speed <= 3)).toBe(true)
    battle.order('enterprise flies FFF at 3')
    battle.endTurn()
    battle.order('battleship drops 8,5')
    battle.endTurn()
    battle.endRound()
    const blown = battle.endRound()
    expect(blown.log('tearMoved', 'coreBlown', 'tearClosed')).toEqual([
      'tearMoved 8,5 red 5,5 2',
      'coreBlown 4,5',
      'tearClosed 5,5',
    ])
  })

  it('a core adrift is blown by a beam, and its fire sweeps all around', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 4,5 facing W speed 3\n battleship @ 6,5 facing E power 2/2/0/2/0',
    )
    battle.order('enterprise ejects')
    battle.order('enterprise flies FFF at 3')
    expect(battle.order('enterprise fires 2 at 4,5').log('coreBlown', 'arcsSwept')).toEqual([
      'coreBlown 4,5',
      'arcsSwept battleship 4',
    ])
  })
})

describe('the cloak (GAME 5.7)', () => {
  it('hides a ship wherever it is, without shields and without fire', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 4,5\n holoship @ 8,5 power 1/0/1/1/1')
    battle.endTurn()
    battle.order('holoship cloaks')
    battle.endTurn()
    expect(battle.view('blue').units).toHaveLength(1)
    expect(battle.view('blue').contacts).toHaveLength(0)
    battle.order('enterprise flies - at 0')
    expect(battle.order('enterprise scans E').log('shipSighted')).toContain(
      'shipSighted blue holoship',
    )
    const struck = battle.order('enterprise fires 0 at holoship').log('shieldHit', 'hullHit')
    expect(struck).toEqual(['hullHit holoship 4 beam'])
  })

  it('is had by those alone that carry one', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 4,5')
    expect(battle.refusal('enterprise cloaks')).toBe('noCloak')
  })
})

describe('collector sails (GAME 5.7)', () => {
  it('are open in six rounds', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 4,5\n collector @ 20,5')
    for (let round = 0; round < 8; round += 1) battle.endRound()
    expect(battle.ship('collector').sails).toBe(6)
  })
})

describe('drones and buoys', () => {
  it('drones fly after the other ships, whatever their ids', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 4,5\n drone 402 @ 16,5 facing W speed 2\n battleship 403 @ 18,7 facing W speed 1',
    )
    const moves = battle
      .endTurn()
      .log('shipMoved')
      .map((line) => line.split(' ')[1])
    expect(moves).toEqual(['battleship', 'drone', 'drone'])
  })

  it('a buoy watches over four hexes for the ship that left it there', () => {
    const battle = skyScenario(
      sky(30, 3),
      'enterprise @ 4,1 speed 3\n raider @ 19,1 facing W speed 3',
    )
    battle.order('enterprise flies FFF at 3')
    battle.order('enterprise leaves 8,1')
    expect(battle.ship('enterprise').buoys).toBe(1)
    expect(battle.ship('buoy').side).toBe('blue')
    expect(battle.refusal('enterprise leaves 8,1')).toBe('hexTaken')
  })
})

describe('the round (GAME 5.8)', () => {
  it('goes in one order: plots, fire, gas; then torpedoes, spread, shear, tear, mending, objectives', () => {
    const board = sky(24, 11, '10,5 m', '4,8 2')
    const battle = skyScenario(
      board,
      'enterprise @ 4,5 power 2/3/0/3/0 arcs 9/9/9/9/9/9\n raider @ 14,5 facing W speed 1\n shuttle 2 @ 4,8',
    )
    battle.order('enterprise flies - at 0')
    battle.order('enterprise launches 3 at 12,5')
    battle.endRound()
    battle.order('enterprise flies - at 0')
    battle.order('enterprise fires 0 at 10,5')
    const told = battle.endRound().events.map((event) => event.type)
    const order = ['shipMoved', 'gasBurnt', 'torpedoStruck', 'arcsMended'] as const
    const places = order.map((type) => told.indexOf(type))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places.every((place) => place >= 0)).toBe(true)
  })

  it('a ship that flees at half its hull is gone by the end of the round', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 4,5\n battleship @ 6,5 facing W hull 13 arcs 0/0/0/0/0/0 flees',
    )
    battle.order('enterprise flies - at 0')
    battle.order('enterprise fires 0 at battleship')
    expect(battle.place('battleship')).toBe('6,5')
    expect(battle.endRound().log('shipFled')).toEqual(['shipFled battleship 6,5'])
  })

  it('a ship of ours that ends a round on an exit is away', () => {
    const battle = skyScenario(sky(8, 3, ':exit 6,1'), 'enterprise @ 5,1')
    battle.order('enterprise flies F at 1')
    expect(battle.endRound().log('shipEscaped')).toEqual(['shipEscaped enterprise 6,1'])
  })
})
