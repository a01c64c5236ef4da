import { describe, expect, it } from 'vitest'
import { measureGround } from '../../src/battle'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'
const THREE = `${ROW}\n${ROW}\n${ROW}`

/** The hit chance that is forecast for the trooper's shot at Worf, and what it is made of. */
const shotAtWorf = (board: string, units: string) => {
  const battle = scenario(board, units)
  battle.endTurn()
  const [attack] = battle.forecast('501 attacks worf').attacks
  return {
    hitPercent: attack.hitPercent,
    modifiers: attack.modifiers.map(({ code, percent }) => `${code} ${percent}`),
  }
}

describe('fighting (GAME 4.7)', () => {
  it.each([
    ['crop', 'c', 20],
    ['brush', 'u', 20],
    ['forest', 'f', 40],
    ['rocks', 'r', 40],
    ['a house', 'h', 40],
  ])('%s gives cover', (_name, letter, cover) => {
    const board = `m m m m ${letter} m m m`
    expect(shotAtWorf(board, 'worf @ 4,0\n trooper 501 @ 0,0')).toEqual({
      hitPercent: 65 - cover,
      modifiers: ['weapon 65', `cover -${cover}`],
    })
  })

  it('open ground gives none', () => {
    expect(shotAtWorf(ROW, 'worf @ 4,0\n trooper 501 @ 0,0').hitPercent).toBe(65)
  })

  it('higher ground adds ten to hit and one to range', () => {
    const battle = scenario('m1 m m m m m m m m', 'worf @ 0,0\n scout 401 @ 8,0 facing E')
    expect(battle.forecast('worf attacks 401').attacks[0].hitPercent).toBe(80)
    battle.order('worf attacks 401', 0)
    const level = scenario(ROW, 'worf @ 0,0\n scout 401 @ 8,0 facing E')
    expect(level.refusal('worf attacks 401')).toBe('outOfRange')
  })

  it('lower ground takes nothing away', () => {
    const battle = scenario('m m m1 m', 'worf @ 0,0\n scout 401 @ 2,0 facing E')
    expect(battle.forecast('worf attacks 401').attacks[0].hitPercent).toBe(70)
  })

  it('the hit chance is never above 95 or below 10', () => {
    const high = scenario('m1 m m m', 'worf @ 0,0\n scout 401 @ 1,0 facing E')
    expect(high.forecast('worf attacks 401 with blade').attacks[0]).toMatchObject({
      hitPercent: 95,
      modifiers: [
        { code: 'weapon', percent: 90 },
        { code: 'height', percent: 10 },
        { code: 'clamp', percent: -5 },
      ],
    })
  })

  it('there is no shot without a line of sight', () => {
    const battle = scenario(
      `m f m m
        m m m m`,
      'worf @ 0,0\n data @ 3,1\n trooper 501 @ 2,0',
    )
    expect(battle.refusal('worf attacks 501')).toBe('noSight')
    battle.order('data attacks 501', 0)
  })

  it('a target has no cover from a shooter when another enemy stands at its back', () => {
    const board = 'm m m m f m m m m m m m'
    const flanked = shotAtWorf(board, 'worf @ 4,0\n trooper 501 @ 1,0\n trooper 502 @ 7,0')
    expect(flanked).toEqual({ hitPercent: 65, modifiers: ['weapon 65', 'flanked 0'] })
  })

  it('it is flanked at 120 degrees and not below', () => {
    const board = `
      m m m m m m m
       m m m m m m m
      m m m f m m m
       m m m m m m m
      m m m m m m m`
    // The shooter stands west. North-east is 120 degrees from there as seen from the wood.
    const at = (flanker: string): number =>
      shotAtWorf(board, `worf @ 3,2\n trooper 501 @ 1,2\n trooper 502 @ ${flanker}`).hitPercent
    expect(at('3,1')).toBe(65)
    expect(at('4,0')).toBe(65)
    expect(at('2,1')).toBe(25)
    expect(at('3,0')).toBe(25)
  })

  it('a flanker must be conscious, within six, in sight, and no probe', () => {
    const wood = 'm m m m f m m m m m m m'
    const at = (flanker: string, board = wood): number =>
      shotAtWorf(board, `worf @ 4,0\n trooper 501 @ 1,0\n ${flanker}`).hitPercent
    expect(at('trooper 502 @ 10,0')).toBe(65)
    expect(at('trooper 502 @ 11,0')).toBe(25)
    expect(at('trooper 502 @ 7,0 down 1')).toBe(25)
    expect(at('scout 401 @ 7,0 facing E')).toBe(25)
    expect(at('trooper 502 @ 7,0', 'm m m m f f h m m m m m')).toBe(25)
  })

  it('a probe is never flanked and has no cover', () => {
    const battle = scenario('m m f m m', 'worf @ 0,0\n data @ 4,0\n scout 401 @ 2,0 facing E')
    expect(battle.forecast('worf attacks 401').attacks[0].modifiers).toEqual([
      { code: 'weapon', percent: 70 },
    ])
  })

  it('a single shot that misses grazes for a third of the damage, at least one', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n crusher @ 1,0\n scout 401 @ 5,0 facing E')
    expect(battle.order('worf attacks 401', 70).log('shotFired', 'resolveLost')).toEqual([
      'shotFired worf 401 officerPhaser 70 1 0 grazed 1 none',
      'resolveLost 401 1',
    ])
    expect(battle.forecast('crusher attacks 401').attacks[0].grazeDamage).toBe(1)
  })

  it('the heavy setting does two more, and forfeits the ribbon', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n hunter 401 @ 5,0 facing E')
    expect(battle.order('worf attacks 401 heavily', 0).log('resolveLost', 'heavyUsed')).toEqual([
      'heavyUsed worf',
      'resolveLost 401 6',
    ])
    expect(measureGround(battle.world, battle.ground(), 'heavyUsed', 1)).toBe(1)
  })

  it('a blade has no heavy setting', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n hunter 401 @ 1,0 facing E')
    expect(battle.refusal('worf attacks 401 with blade heavily')).toBe('noHeavySetting')
  })

  it('overkill is lost', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n scout 401 @ 5,0 facing E resolve 2')
    expect(battle.order('worf attacks 401', 0).log('resolveLost')).toEqual(['resolveLost 401 2'])
  })

  it('a body falls stunned at 0 Resolve', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n data @ 1,0\n trooper 501 @ 4,0 resolve 4')
    expect(battle.order('worf attacks 501', 0).log('unitStunned')).toEqual(['unitStunned 501 1'])
    expect(battle.unit('501').status).toBe('down')
    expect(battle.refusal('data attacks 501')).toBe('targetDown')
  })

  it('an ally beside it revives a fallen body for one action', () => {
    const battle = scenario(ROW, 'worf @ 0,0 down 1\n data @ 1,0\n security @ 4,0')
    expect(battle.refusal('security revives worf')).toBe('notAdjacent')
    expect(battle.refusal('worf moves 2,0')).toBe('isDown')
    expect(battle.order('data revives worf').log('actionSpent', 'unitStoodUp')).toEqual([
      'actionSpent data 1',
      'unitStoodUp worf 2 data',
    ])
  })

  it('it stands up alone after two rounds, at 2', () => {
    const battle = scenario(ROW, 'worf @ 0,0 down 1\n data @ 5,0')
    expect(battle.endRound().log('unitStoodUp')).toEqual([])
    expect(battle.endRound().log('unitStoodUp')).toEqual(['unitStoodUp worf 2'])
    expect(battle.unit('worf')).toMatchObject({ status: 'active', resolve: 2, ap: 2 })
  })

  it('a Son’a stands up as well', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n trooper 501 @ 4,0 down 1')
    battle.endRound()
    battle.endRound()
    expect(battle.unit('501')).toMatchObject({ status: 'active', resolve: 2 })
  })

  it('who was down when the phase began and has a Son’a adjacent at its end is taken', () => {
    const battle = scenario(ROW, 'worf @ 0,0 down 1\n data @ 9,0\n trooper 501 @ 3,0')
    battle.endTurn()
    battle.order('501 moves 2,0 1,0')
    expect(battle.endTurn().log('unitTaken')).toEqual(['unitTaken worf 501'])
    expect(battle.place('worf')).toBe('held')
  })

  it('who falls during the phase is not taken in it', () => {
    const battle = scenario(ROW, 'worf @ 0,0 resolve 1\n data @ 9,0\n trooper 501 @ 1,0')
    battle.endTurn()
    battle.order('501 attacks worf', 0)
    expect(battle.endTurn().log('unitTaken')).toEqual([])
    expect(battle.unit('worf').status).toBe('down')
  })

  it('a probe or a fallen Son’a takes nobody', () => {
    const battle = scenario(
      THREE,
      `worf @ 4,1 down 1
       data @ 12,0
       scout 401 @ 5,1 facing E
       trooper 501 @ 3,1 down 1`,
    )
    expect(battle.endRound().log('unitTaken')).toEqual([])
  })

  it('Federation bodies regain one Resolve a round on the surface, Son’a none', () => {
    const battle = scenario(ROW, 'worf @ 0,0 resolve 5\n trooper 501 @ 9,0 resolve 3')
    expect(battle.endRound().log('resolveGained')).toEqual(['resolveGained worf 1 surface'])
  })

  it('nobody fires at people', () => {
    const battle = scenario(ROW, 'column 11 @ 3,0 holds\n trooper 501 @ 5,0')
    battle.endTurn()
    expect(battle.refusal('501 attacks 11')).toBe('notAtPeople')
  })

  it('a shot on overwatch falls on the first enemy who steps onto its hexes, once', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n trooper 501 @ 9,0')
    battle.order('worf watches E')
    battle.endTurn()
    const told = battle.order('501 moves 8,0 7,0 6,0', 0)
    expect(told.log('unitMoved', 'shotFired', 'overwatchEnded')).toEqual([
      'unitMoved 501 9,0 8,0 3 walk',
      'unitMoved 501 8,0 7,0 3 walk',
      'overwatchEnded worf',
      'shotFired worf 501 officerPhaser 70 1 1 4 overwatch',
      'unitMoved 501 7,0 6,0 3 walk',
    ])
  })

  it('an overwatch covers the two sextants at the chosen facing, in range and in sight', () => {
    const battle = scenario(
      `m m m m m
        m m m m m
       m m m m m`,
      'worf @ 2,1',
    )
    battle.order('worf watches E')
    const east = battle.unit('worf').overwatch?.hexes ?? []
    expect(east).toEqual(['3,0', '4,0', '3,1', '4,1', '3,2', '4,2'].map(battle.hex))
  })

  it('an overwatch that was not used ends as its side moves again', () => {
    const battle = scenario(ROW, 'worf @ 0,0')
    battle.order('worf watches E')
    battle.endTurn()
    expect(battle.unit('worf').overwatch).not.toBeNull()
    battle.order('end turn')
    expect(battle.unit('worf').overwatch).toBeNull()
  })

  it('a charge blows what stands on its hex away, loudly', () => {
    const battle = scenario(
      `m b m m m
        m d m m m`,
      'worf @ 3,0\n security @ 0,0\n charge 1,0',
    )
    expect(battle.refusal('security blows 2,0')).toBe('noCharge')
    expect(battle.order('worf blows 1,0').log()).toEqual([
      'actionSpent worf 1',
      'chargeBlown worf 1,0',
      'terrainChanged 1,0 deep',
      'ticksAdded 1 shot',
      'ticksAdded 2 loud',
    ])
    expect(battle.refusal('security moves 1,0')).toBe('pathClosed')
  })

  it('a charge is not blown under a friend, and stuns the enemy who stands there', () => {
    const battle = scenario('m b m m m', 'worf @ 3,0\n data @ 1,0\n charge 1,0')
    expect(battle.refusal('worf blows 1,0')).toBe('friendOnCharge')
    const enemy = scenario('m b m m m', 'worf @ 3,0\n trooper 501 @ 1,0\n charge 1,0')
    expect(enemy.order('worf blows 1,0').log('unitStunned', 'unitMoved')).toEqual([
      'unitStunned 501 1',
      'unitMoved 501 1,0 0,0 0 push',
    ])
  })
})
