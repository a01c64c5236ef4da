import { describe, expect, it } from 'vitest'
import { sky, skyScenario } from './scenario'

const OPEN = sky(20, 9)

describe('the helm (GAME 5.2)', () => {
  it('carries speed over to the next round', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4 power 3/2/2/1/0')
    battle.order('enterprise flies FFF at 3')
    battle.endRound()
    expect(battle.ship('enterprise').speed).toBe(3)
    battle.order('enterprise flies FFF at 3')
    expect(battle.place('enterprise')).toBe('8,4')
  })

  it('pays a point of thrust for each point of speed, up to six', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4 speed 5 power 3/2/2/1/0')
    expect(battle.refusal('enterprise flies FFFFFFF at 7')).toBe('speedOutOfReach')
    expect(battle.refusal('enterprise flies F at 1')).toBe('speedOutOfReach')
    battle.order('enterprise flies FF at 2')
  })

  it('pays a point for each turn, and turns no more than half the thrust rounded up', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4 speed 2 power 3/2/2/1/0')
    expect(battle.refusal('enterprise flies LFLFL at 2')).toBe('noThrustLeft')
    expect(battle.refusal('enterprise flies LFLFF at 4')).toBe('noThrustLeft')
    battle.order('enterprise flies LFLF at 2')
    expect(battle.ship('enterprise').facing).toBe(2)
  })

  it('goes straight half the speed rounded up between turns, and the count carries over', () => {
    const ships = 'enterprise @ 2,4 speed 5 straight 5 power 3/2/2/1/0'
    const battle = skyScenario(OPEN, ships)
    expect(battle.refusal('enterprise flies LFFRFFF at 5')).toBe('turnTooSoon')
    battle.order('enterprise flies FFFRFF at 5')
    battle.endRound()
    expect(battle.refusal('enterprise flies LFFFFF at 5')).toBe('turnTooSoon')
    battle.order('enterprise flies FLFFFF at 5')
  })

  it('shows a ghost for each end that can be reached, with the drift after', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4 speed 2 power 1/4/2/1/0')
    const ghosts = battle.options('enterprise').ghosts
    const told = ghosts.map(
      ({ hex, facing, speed, drift }) =>
        `${hex % 20},${Math.floor(hex / 20)} ${facing} ${speed} ${drift % 20}`,
    )
    expect(told).toEqual([
      '3,2 1 2 4',
      '3,3 1 2 4',
      '3,4 0 1 4',
      '4,4 0 2 6',
      '4,4 1 2 5',
      '4,4 5 2 5',
      '5,4 0 3 8',
      '3,5 5 2 4',
      '3,6 5 2 4',
    ])
  })

  it('has ends of its own for each ship and each order, whoever was asked before from the same hex', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 4,4 speed 5 officers riker power 3/2/2/1/0')
    const ends = (): number => battle.options('enterprise').ghosts.length
    const usual = ends()
    battle.order('enterprise asks riker')
    const eased = ends()
    expect(eased).toBeGreaterThan(usual)
    battle.order('enterprise sets 1/4/2/1/0')
    expect(ends()).toBeLessThan(eased)
    battle.order('enterprise sets 3/2/2/1/0')
    expect(ends()).toBe(eased)
  })

  it('ends on no hex where another ship lies, and does once that is gone', () => {
    const ends = (rest: string): readonly number[] => {
      const battle = skyScenario(OPEN, `enterprise @ 2,4 speed 2\n battleship @ ${rest} facing W`)
      return battle.options('enterprise').ghosts.map(({ hex }) => hex)
    }
    const [taken, free] = [ends('4,4'), ends('15,4')]
    expect(free).toContain(4 * 20 + 4)
    expect(taken).not.toContain(4 * 20 + 4)
  })

  it('drifts straight on without a helm order, and without engine pips can do nothing else', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4 speed 3 power 0/4/2/2/0')
    expect(battle.options('enterprise').ghosts).toHaveLength(1)
    battle.endRound()
    expect(battle.place('enterprise')).toBe('5,4')
  })

  it('lies still at the edge of the board', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 17,4 speed 5')
    battle.endRound()
    expect(battle.place('enterprise')).toBe('19,4')
    expect(battle.ship('enterprise').speed).toBe(0)
  })

  it('passes other ships but never ends where one is', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4 speed 3\n shuttle 2 @ 4,4 \n yacht 3 @ 5,4')
    expect(battle.refusal('enterprise flies FFF at 3')).toBe('hexTaken')
    battle.order('enterprise flies FFFF at 4')
    expect(battle.place('enterprise')).toBe('6,4')
  })

  it('pauses before a hazard newly seen, and the rest is flown with what thrust is left', () => {
    const ships = 'enterprise @ 2,4 speed 3 power 3/2/2/1/0\n hazard 5,4'
    const battle = skyScenario(OPEN, ships)
    const told = battle.order('enterprise flies FFF at 3')
    expect(told.log('hazardFound', 'helmPaused')).toEqual([
      'hazardFound blue 5,4',
      'helmPaused enterprise 1 3 2',
    ])
    expect(told.revealed).toBe(true)
    expect(battle.place('enterprise')).toBe('4,4')
    expect(battle.refusal('enterprise fires 0 at 5,4')).toBe('helmFirst')
    battle.order('enterprise flies LF at 3')
    expect(battle.ship('enterprise').hasFlown).toBe(true)
    expect(battle.ship('enterprise').hull).toBe(24)
  })

  it('a flight that was paused drifts into what it saw if nobody steers', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4 speed 3 power 2/3/0/2/0\n hazard 5,4')
    battle.order('enterprise flies FFF at 3')
    expect(battle.endTurn().log('hazardStruck', 'shieldHit')).toEqual([
      'hazardStruck enterprise 5,4',
      'shieldHit enterprise 0 0 4 hazard',
    ])
  })
})

describe('plots (GAME 5.3)', () => {
  it('the side that moves second has plotted before the first order, and the other sees it', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4\n battleship @ 10,4 facing W speed 2')
    const seen = battle.view('blue').units.find((ship) => ship.kind === 'battleship')
    expect(seen?.plot).toEqual({ speed: 2, course: 'FF', otherwise: '', ram: null })
  })

  it('what was plotted in one phase is flown in the next, before its side gives an order', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4\n battleship @ 10,4 facing W speed 2')
    battle.endTurn()
    expect(battle.place('battleship')).toBe('8,4')
    expect(battle.refusal('battleship flies F at 1')).toBe('plotInstead')
    battle.order('battleship plots FLF at 2')
    battle.endTurn()
    battle.endTurn()
    expect(battle.place('battleship')).toBe('6,5')
    expect(battle.ship('battleship').facing).toBe(4)
  })

  it('who draws no plot goes straight on', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,0\n battleship @ 12,4 facing W speed 2')
    battle.endRound()
    battle.endRound()
    expect(battle.place('battleship')).toBe('8,4')
  })

  it('a blocked hex ends a plot short of it', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 5,4\n battleship @ 8,4 facing W speed 3')
    battle.endTurn()
    expect(battle.place('battleship')).toBe('6,4')
    expect(battle.ship('battleship').speed).toBe(0)
  })

  it('a flagship breaks one plot that leads into fire, as it announced', () => {
    const board = sky(20, 9, '12,4 m', '11,4 m')
    const battle = skyScenario(board, 'enterprise @ 6,4\n flagship @ 16,4 facing W speed 2')
    battle.endTurn()
    battle.order('flagship plots FF at 2 or RFF')
    battle.endTurn()
    battle.order('enterprise flies - at 0')
    battle.order('enterprise fires 0 at 12,4')
    const told = battle.endTurn()
    expect(told.log('plotBroken')).toEqual(['plotBroken flagship'])
    expect(battle.place('flagship')).toBe('13,2')
    expect(battle.refusal('flagship plots FF at 2 or RFF')).toBe('noPlotBreak')
  })
})
