import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m m m'

describe('squads (GAME 4.8, 4.9)', () => {
  it('a squad is two troopers and an enforcer', () => {
    const battle = scenario('m', 'worf @ 0,0')
    expect(battle.world.content.numbers.squad).toEqual(['trooper', 'trooper', 'enforcer'])
  })

  it('each of them moves and attacks, or watches, in the Son’a phase', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n trooper 501 @ 9,0\n trooper 502 @ 11,0')
    expect(battle.refusal('501 moves 8,0')).toBe('notYourUnit')
    battle.endTurn()
    battle.order('501 moves 8,0 7,0 6,0')
    battle.order('501 attacks worf', 0)
    expect(battle.refusal('501 moves 7,0')).toBe('turnOver')
    battle.order('502 moves 10,0 9,0')
    battle.order('502 watches W')
    expect(battle.unit('502').overwatch?.hexes).toHaveLength(6)
  })

  it('an enemy that was neither contact nor seen in your last turn may move but not attack', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n trooper 501 @ 13,0\n trooper 502 @ 12,0')
    battle.endTurn()
    expect(battle.refusal('501 attacks worf')).toBe('unannounced')
    expect(battle.refusal('501 watches W')).toBe('unannounced')
    battle.order('501 moves 14,0')
    battle.order('502 watches W')
  })

  it('their overwatch strikes officers, not columns', () => {
    const battle = scenario(
      ROW,
      `worf @ 2,0
       column 11 @ 1,0
       trooper 501 @ 8,0`,
    )
    battle.endTurn()
    battle.order('501 watches W')
    battle.order('end turn')
    // The guide draws the shot; the column behind him walks unharmed.
    const told = battle.order('worf moves 3,0 4,0 guiding 11', 0)
    expect(told.log('shotFired')).toEqual(['shotFired 501 worf trooperRifle 65 1 1 3 overwatch'])
    expect(battle.place('11')).toBe('3,0')
  })

  it('several watchers shoot in the order of their numbers', () => {
    const battle = scenario(ROW, 'worf @ 2,0\n trooper 502 @ 8,0\n trooper 501 @ 9,0')
    battle.endTurn()
    battle.order('502 watches W')
    battle.order('501 watches W')
    battle.order('end turn')
    expect(battle.order('worf moves 3,0', 0, 0).log('shotFired')).toEqual([
      'shotFired 501 worf trooperRifle 65 1 1 3 overwatch',
      'shotFired 502 worf trooperRifle 65 1 1 3 overwatch',
    ])
  })

  it('whoever falls on the way walks no further, and nobody follows', () => {
    const battle = scenario(ROW, 'worf @ 2,0 resolve 2\n column 11 @ 1,0 holds\n trooper 501 @ 8,0')
    battle.endTurn()
    battle.order('501 watches W')
    battle.order('end turn')
    const told = battle.order('worf moves 3,0 4,0 guiding 11', 0)
    expect(told.log('unitStunned', 'unitMoved')).toEqual([
      'unitMoved worf 2,0 3,0 0 walk',
      'unitStunned worf 2',
    ])
    expect(battle.place('11')).toBe('1,0')
  })
})
