import { describe, expect, it } from 'vitest'
import { sky, skyScenario } from './scenario'

const OPEN = sky(16, 9)

/** The mean of what the mount does to the other ship, in hundredths; null if it may not fire. */
const meanOf = (board: string, ships: string, shooter: string, mount = 0): number | null => {
  const battle = skyScenario(board, ships)
  battle.order(`${shooter} flies - at 0`)
  const line = `${shooter} fires ${mount} at battleship`
  const { mounts } = battle.options(shooter)
  if (mounts[mount].targets.length === 0) return null
  return battle.forecast(line).strikes[0].meanDamageHundredths
}

describe('phasers (GAME 5.4)', () => {
  it('do 6 to three hexes, 4 to six, 2 to eight, and reach no farther', () => {
    const means = [3, 4, 6, 7, 8, 9].map((away) =>
      meanOf(OPEN, `enterprise @ 2,4\n battleship @ ${2 + away},4 facing W`, 'enterprise'),
    )
    expect(means).toEqual([600, 400, 400, 200, 200, null])
  })

  it('never miss: no die is asked', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4\n battleship @ 5,4 facing W')
    battle.order('enterprise flies - at 0')
    const told = battle.order('enterprise fires 0 at battleship')
    expect(told.log('shieldHit')).toEqual(['shieldHit battleship 0 0 6 beam'])
  })

  it('are halved when gas lies on the line and there is no lock', () => {
    const gas = sky(16, 9, '4,4 t')
    const ships = (pips: number) =>
      `enterprise @ 2,4 power 2/3/0/${pips}/0\n battleship @ 8,4 facing W`
    expect(meanOf(gas, ships(0), 'enterprise')).toBe(200)
    expect(meanOf(gas, ships(1), 'enterprise')).toBe(400)
  })

  it('fire once a mount, fore ones over 240 degrees and the aft one over 120', () => {
    const bearing = (facing: string) => {
      const battle = skyScenario(OPEN, `enterprise @ 7,4 facing ${facing}\n battleship @ 10,4`)
      battle.order('enterprise flies - at 0')
      return battle.options('enterprise').mounts.map((mount) => mount.targets.length)
    }
    expect(bearing('E').slice(0, 3)).toEqual([1, 1, 0])
    expect(bearing('NW').slice(0, 3)).toEqual([1, 1, 1])
    expect(bearing('W').slice(0, 3)).toEqual([0, 0, 1])
    const battle = skyScenario(OPEN, 'enterprise @ 7,4\n battleship @ 10,4')
    battle.order('enterprise flies - at 0')
    battle.order('enterprise fires 0 at battleship')
    expect(battle.refusal('enterprise fires 0 at battleship')).toBe('mountReloads')
  })

  it('wait for the helm', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4\n battleship @ 5,4 facing W')
    expect(battle.refusal('enterprise fires 0 at battleship')).toBe('helmFirst')
  })
})

describe('locks (GAME 5.4)', () => {
  const isLocked = (spots: readonly string[], away: number, rest = ''): boolean => {
    const battle = skyScenario(
      sky(16, 9, ...spots),
      `enterprise @ 2,4 power 2/3/0/2/0\n battleship @ ${2 + away},4 facing W ${rest}`,
    )
    battle.order('enterprise flies - at 0')
    return battle.forecast('enterprise fires 0 at battleship').strikes[0].isLocked
  }

  it('reach four and two a sensor pip', () => {
    expect([isLocked([], 8), isLocked([], 7)]).toEqual([true, true])
  })

  it('reach two less for thin gas at either end', () => {
    expect(isLocked(['2,4 t'], 6)).toBe(true)
    expect(isLocked(['2,4 t'], 7)).toBe(false)
    expect(isLocked(['2,4 t', '7,4 t'], 5)).toBe(false)
    expect(isLocked(['2,4 t', '6,4 t'], 4)).toBe(true)
  })

  it('never hold in dense gas', () => {
    expect(isLocked(['4,4 d'], 2)).toBe(false)
    expect(isLocked(['2,4 d'], 2)).toBe(false)
  })

  it('never hold the silent', () => {
    expect(isLocked(['3,4 t'], 1)).toBe(true)
    expect(isLocked(['3,4 t'], 1, 'silent power 2/1/2/1/0')).toBe(false)
  })
})

describe('torpedoes (GAME 5.4)', () => {
  const SHIPS = 'enterprise @ 2,4 power 2/3/0/3/0\n battleship @ 8,4 facing W power 2/2/0/2/0'

  it('mark a hex within eight and sixty degrees and strike it at the end of the next round', () => {
    const battle = skyScenario(OPEN, SHIPS)
    battle.order('enterprise flies - at 0')
    expect(battle.refusal('enterprise launches 3 at 11,4')).toBe('outOfArc')
    expect(battle.refusal('enterprise launches 3 at 4,1')).toBe('outOfArc')
    battle.order('enterprise launches 3 at 8,4')
    expect(battle.endRound().log('torpedoStruck')).toEqual([])
    expect(battle.endRound().log('torpedoStruck', 'shieldHit')).toEqual([
      'torpedoStruck 1 8,4',
      'shieldHit battleship 0 0 8 torpedo',
    ])
  })

  it('do 4 around the mark', () => {
    const battle = skyScenario(OPEN, SHIPS)
    battle.order('enterprise flies - at 0')
    battle.order('enterprise launches 3 at 7,4')
    battle.endRound()
    expect(battle.endRound().log('shieldHit')).toEqual(['shieldHit battleship 0 0 4 torpedo'])
  })

  it('with a lock follow their target up to two hexes', () => {
    const flown = (lock: string) => {
      const battle = skyScenario(
        OPEN,
        'enterprise @ 2,4 power 2/3/0/3/0\n raider @ 8,4 facing NE speed 1',
      )
      battle.order('enterprise flies - at 0')
      battle.order(`enterprise launches 3 at 8,4${lock}`)
      battle.endRound()
      return battle.endRound().log('torpedoShifted', 'torpedoStruck')
    }
    expect(flown('')).toEqual(['torpedoStruck 1 8,4'])
    expect(flown(' after raider')).toEqual(['torpedoShifted 1 9,2', 'torpedoStruck 1 9,2'])
  })

  it('light the metreon that they end in', () => {
    const battle = skyScenario(sky(16, 9, '6,4 m'), 'enterprise @ 2,4')
    battle.order('enterprise flies - at 0')
    battle.order('enterprise launches 3 at 6,4')
    battle.endRound()
    expect(battle.endRound().log('gasLit')).toEqual(['gasLit 6,4 6 1 blue 3'])
  })

  it('leave their tube to reload for a round', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,4')
    battle.order('enterprise flies - at 0')
    battle.order('enterprise launches 3 at 6,4')
    battle.endRound()
    battle.order('enterprise flies - at 0')
    expect(battle.refusal('enterprise launches 3 at 6,4')).toBe('mountReloads')
    battle.endRound()
    battle.order('enterprise flies - at 0')
    battle.order('enterprise launches 3 at 6,4')
  })
})

describe('disruptors (GAME 5.4)', () => {
  it('fire volleys by range band: five shots at 70, 55 and 40', () => {
    const volley = (away: number) => {
      const battle = skyScenario(OPEN, `enterprise @ 2,4\n battleship @ ${2 + away},4 facing W`)
      battle.endTurn()
      const [strike] = battle.forecast('battleship fires 0 at enterprise').strikes
      return [strike.hitPercent, strike.certainHits, strike.extraHitPercent, strike.damagePerHit]
    }
    expect([volley(3), volley(6), volley(8)]).toEqual([
      [70, 3, 50, 3],
      [55, 2, 75, 3],
      [40, 2, 0, 3],
    ])
  })

  it('light the metreon that they pass through', () => {
    const battle = skyScenario(sky(16, 9, '4,4 m'), 'enterprise @ 2,4\n battleship @ 6,4 facing W')
    battle.endTurn()
    const told = battle.order('battleship fires 0 at enterprise', 99)
    expect(told.log('gasLit')).toEqual(['gasLit 4,4 6 1 blue 2'])
  })
})

describe('return fire in a forecast (GAME 5.4)', () => {
  const exposed = (enemy: string) =>
    skyScenario(OPEN, `shuttle @ 2,4\n enterprise 401 red @ 6,4 facing W ${enemy}`)
      .forecast('shuttle flies - at 0')
      .exposures.map(({ meanHundredths }) => meanHundredths)

  it('is of every mount that bears where the enemy has pips for them, or may move pips to them', () => {
    // Two of its four phasers bear ahead; without anybody at tactics each does 4 within six hexes.
    expect(exposed('power 2/3/2/1/0')).toEqual([800])
    expect(exposed('power 3/0/3/2/0')).toEqual([800])
  })

  it('leaves out mounts that a broken system cannot arm, as the enemy finds when it fires', () => {
    expect(exposed('power 2/3/2/1/0 damage 0/4/0/0/0')).toEqual([400])
    expect(exposed('power 2/3/2/1/0 damage 0/5/0/0/0')).toEqual([])
    const battle = skyScenario(
      OPEN,
      'shuttle @ 2,4\n enterprise 401 red @ 6,4 facing W power 2/3/2/1/0 damage 0/4/0/0/0',
    )
    battle.order('shuttle flies - at 0')
    battle.endTurn()
    expect(battle.refusal('401 fires 0 at shuttle')).toBe('noMountArmed')
    battle.order('401 sets 1/5/1/1/0')
    battle.order('401 fires 0 at shuttle')
    expect(battle.refusal('401 fires 1 at shuttle')).toBe('noMountArmed')
  })
})

describe('who may fire (GAME 3)', () => {
  it('an enemy that was neither seen nor in contact last turn moves but does not fire', () => {
    const battle = skyScenario(sky(30, 3), 'enterprise @ 2,1\n battleship @ 16,1 facing W speed 6')
    battle.endTurn()
    expect(battle.place('battleship')).toBe('10,1')
    expect(battle.refusal('battleship fires 0 at enterprise')).toBe('isStranger')
  })
})

describe('the tractor (GAME 5.4)', () => {
  const SHIPS = 'enterprise @ 2,4\n raider @ 5,4 facing E speed 4\n battleship 450 @ 2,6'

  it('holds a smaller ship within three: it flies at half its speed, its plot drawn again', () => {
    const battle = skyScenario(OPEN, SHIPS)
    battle.order('enterprise flies - at 0')
    const told = battle.order('enterprise tractors raider')
    expect(told.log('speedSet', 'plotDrawn')).toEqual([
      'speedSet raider 2',
      'plotDrawn raider 2 FF ',
    ])
    battle.endTurn()
    expect(battle.place('raider')).toBe('7,4')
  })

  it('drags it a hex nearer', () => {
    const battle = skyScenario(OPEN, SHIPS)
    battle.order('enterprise flies - at 0')
    battle.order('enterprise tractors raider nearer')
    expect(battle.place('raider')).toBe('4,4')
  })

  it('has no hold on a ship as large, nor farther than three', () => {
    const battle = skyScenario(OPEN, SHIPS)
    battle.order('enterprise flies - at 0')
    expect(battle.refusal('enterprise tractors battleship')).toBe('tooLarge')
    const far = skyScenario(OPEN, 'enterprise @ 2,4\n raider @ 6,4')
    far.order('enterprise flies - at 0')
    expect(far.refusal('enterprise tractors raider')).toBe('outOfRange')
  })

  it('a link is counted while ships fly near each other on one heading at one speed', () => {
    const battle = skyScenario(OPEN, 'shuttle @ 2,5 speed 2\n scoutship @ 3,4 facing E speed 2')
    battle.order('shuttle flies FF at 2')
    battle.order('shuttle tractors scoutship')
    expect(battle.endRound().log('shipsLinked')).toEqual(['shipsLinked shuttle 1'])
    battle.order('shuttle flies F at 1')
    battle.order('shuttle tractors scoutship')
    expect(battle.endRound().log('shipsLinked')).toEqual(['shipsLinked shuttle 2'])
    battle.order('shuttle flies F at 1')
    expect(battle.endRound().log('shipsLinked')).toEqual(['shipsLinked shuttle 0'])
  })
})
