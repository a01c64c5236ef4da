import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'

describe('arrivals (GAME 4.4, 4.6)', () => {
  it('a probe that a landing pushes aside draws its path anew from where it is', () => {
    const battle = scenario(
      ROW,
      'worf @ 0,0\n scout 401 @ 9,0 facing E loop 12,0 9,0\n squad 9,0 lands 1',
    )
    const told = battle.endRound(1, 2, 3)
    expect(told.log('unitMoved')).toContain('unitMoved 401 9,0 8,0 0 push')
    expect(battle.unit('401').probe?.path[0]).toBe(battle.hex('9,0'))
  })

  it('a probe that comes over the edge patrols as one before it did', () => {
    const battle = scenario(
      `${ROW}\nzones:\nedge 13,0`,
      'worf @ 0,0\n scout 401 @ 9,0 facing E resolve 1 loop 5,0 12,0\n ticks for level 1',
    )
    battle.endRound(0)
    battle.endRound(5, 0)
    const newcomer = battle.ground().units.find((unit) => unit.side === 'red' && unit.id !== 401)
    expect(newcomer?.probe?.loop).toEqual([battle.hex('5,0'), battle.hex('12,0')])
    expect(newcomer?.probe?.path[0]).toBe(battle.hex('12,0'))
  })
})
