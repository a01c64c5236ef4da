import { describe, expect, it } from 'vitest'
import { rammersOf, ramReach, type SpaceCommand, skyView, trace } from '../../../src/battle'
import { observeBattle } from '../../../src/kernel'
import { legalSpace } from '../../../src/rules/space/legal'
import { type SkyScenario, sky, skyScenario } from './scenario'

const OPEN = sky(24, 11)

/** Both sides have flown once; red has drawn its next course. */
const plotted = (ships: string, plot: string): SkyScenario => {
  const battle = skyScenario(OPEN, ships)
  battle.endTurn()
  battle.order(plot)
  battle.endTurn()
  return battle
}

describe('ramming (GAME 5.7)', () => {
  it('does three times the speed to both, on the arcs that meet', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 4,5 speed 3 power 3/3/0/2/0\n battleship @ 7,5 facing W power 2/2/0/2/0',
    )
    const told = battle.order('enterprise flies FFF at 3 ramming battleship')
    expect(told.log('shieldHit')).toEqual([
      'shieldHit battleship 0 0 9 ram',
      'shieldHit enterprise 0 0 9 ram',
    ])
    expect(battle.place('enterprise')).toBe('6,5')
    expect(battle.ship('enterprise').speed).toBe(0)
  })

  it('comes through to the hull where the arc holds less, and its forecast said so', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 4,5 speed 3 power 3/3/0/2/0\n raider @ 7,5 facing W',
    )
    const order = 'enterprise flies FFF at 3 ramming raider'
    const { strikes, ghost } = battle.forecast(order)
    expect(strikes.map(({ arc, shield, damagePerHit }) => [arc, shield, damagePerHit])).toEqual([
      [0, 5, 9],
      [0, 10, 9],
    ])
    expect(ghost).toMatchObject({ hex: battle.hex('6,5'), speed: 0, drift: battle.hex('6,5') })
    expect(battle.order(order).log('hullHit')).toEqual(['hullHit raider 4 ram'])
  })

  it('needs a ship on the course, and not one’s own', () => {
    const ships = 'enterprise @ 4,5 speed 3\n battleship @ 9,8 facing W\n raider @ 7,5 facing W'
    const battle = skyScenario(OPEN, ships)
    expect(battle.refusal('enterprise flies FFF at 3 ramming battleship')).toBe('notOnCourse')
    battle.endTurn()
    expect(battle.refusal('raider plots F at 1 ramming battleship')).toBe('noSuchTarget')
  })

  it('is offered at every speed that leads there, and each offer may be flown', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 4,5 speed 3\n battleship @ 7,5 facing W\n raider @ 22,1 facing W',
    )
    const { rams } = battle.options('enterprise')
    const target = battle.ship('battleship').id
    expect(rams.map((ram) => [ram.target, ram.speed, ram.damage])).toEqual([
      [target, 3, 9],
      [target, 4, 12],
      [target, 5, 15],
    ])
    const view = skyView(observeBattle(battle.field, battle.state(), 'blue'))
    for (const { speed, course } of rams) {
      const errands = { scoop: [], vent: null, from: [] }
      const unit = battle.ship('enterprise').id
      const order: SpaceCommand = {
        type: 'fly',
        front: 0,
        unit,
        speed,
        course,
        ram: target,
        ...errands,
      }
      expect(legalSpace(battle.world, view, order)).toBeNull()
    }
  })
})

describe('a plot that means to ram (GAME 5.3, 5.7)', () => {
  const SHIPS = 'enterprise @ 8,5 speed 0\n battleship @ 15,5 facing W speed 2'
  const MEANT = 'battleship plots FFFF at 4 ramming enterprise'

  it('runs into the ship that it names, if that is in reach when it is flown', () => {
    const battle = plotted(SHIPS, MEANT)
    expect(battle.place('battleship')).toBe('13,5')
    battle.order('enterprise flies FF at 2')
    expect(battle.endTurn().log('shieldHit', 'speedSet')).toEqual([
      'speedSet battleship 4',
      'shieldHit enterprise 0 4 8 ram',
      'shieldHit battleship 0 2 10 ram',
      'speedSet battleship 0',
    ])
    expect(battle.place('battleship')).toBe('11,5')
  })

  it('is steered at it off the course that was drawn, at the drawn speed', () => {
    const battle = plotted(
      'enterprise @ 11,6 speed 0\n battleship @ 15,5 facing W speed 2',
      'battleship plots FFF at 3 ramming enterprise',
    )
    battle.order('enterprise flies - at 0')
    const hunter = battle.ship('battleship')
    const drawn = trace(battle.world, hunter, hunter.plot?.course ?? '').path
    expect(drawn).not.toContain(battle.ship('enterprise').hex)
    expect(ramReach(battle.world, hunter)).toContain(battle.ship('enterprise').hex)
    const struck = battle
      .endTurn()
      .log('shieldHit')
      .filter((line) => line.endsWith(' ram'))
    expect(struck).toHaveLength(2)
  })

  it('is seen by the other side, with what it will do, from where, and how far', () => {
    const battle = plotted(SHIPS, MEANT)
    const view = battle.view('blue')
    const enterprise = battle.ship('enterprise')
    const hunter = battle.ship('battleship')
    expect(view.units.find(({ kind }) => kind === 'battleship')?.plot?.ram).toBe(enterprise.id)
    const reach = ramReach(battle.world, hunter)
    for (let hex = 0; hex < battle.world.board.grid.size; hex += 1) {
      const met = rammersOf(battle.world, view, { ...enterprise, hex })
      expect(met.length).toBe(reach.includes(hex) ? 1 : 0)
    }
    expect(rammersOf(battle.world, view, { ...enterprise, hex: battle.hex('10,5') })).toEqual([
      { unit: hunter.id, from: battle.hex('11,5'), damage: 12 },
    ])
  })

  it('flies on to its drawn end where its quarry is out of reach', () => {
    const battle = plotted(SHIPS, MEANT)
    battle.order('enterprise flies - at 0')
    expect(battle.endTurn().log('shieldHit', 'hullHit')).toEqual([])
    expect(battle.place('battleship')).toBe('9,5')
    expect(battle.ship('battleship').speed).toBe(4)
  })

  it('cannot be steered at a ship that it does not see', () => {
    const battle = skyScenario(
      sky(24, 11, '9,5 m'),
      'enterprise @ 8,5 speed 0 power 1/1/2/2/2\n battleship @ 15,5 facing W speed 2',
    )
    battle.endTurn()
    battle.order('battleship plots FFFF at 4 ramming enterprise')
    battle.endTurn()
    battle.order('enterprise flies F at 1')
    const enterprise = battle.ship('enterprise')
    expect(ramReach(battle.world, battle.ship('battleship'))).toContain(enterprise.hex)
    const told = battle.endTurn()
    expect(told.log('silenceFell')).toEqual(['silenceFell enterprise'])
    expect(told.log('shieldHit', 'hullHit')).toEqual([])
  })

  it('is stopped by others, and does nothing to them', () => {
    const battle = plotted(
      `${SHIPS}\n shuttle @ 11,5 speed 0`,
      'battleship plots FFF at 3 ramming enterprise',
    )
    battle.order('enterprise flies - at 0')
    battle.order('shuttle flies - at 0')
    const told = battle.endTurn()
    expect(told.log('shieldHit', 'hullHit')).toEqual([])
    expect(battle.place('battleship')).toBe('10,5')
  })

  it('is given up with a plot that is broken', () => {
    const battle = skyScenario(
      sky(20, 9, '12,4 m'),
      'enterprise @ 6,4 speed 2\n flagship @ 16,4 facing W speed 2',
    )
    battle.endTurn()
    battle.order('flagship plots FFF at 3 or RFFF ramming enterprise')
    battle.endTurn()
    battle.order('enterprise flies FF at 2')
    battle.order('enterprise fires 0 at 12,4')
    const told = battle.endTurn()
    expect(told.log('plotBroken')).toEqual(['plotBroken flagship'])
    expect(told.log('shieldHit', 'hullHit').filter((line) => line.endsWith(' ram'))).toEqual([])
  })
})
