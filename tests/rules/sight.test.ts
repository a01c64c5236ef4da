import { describe, expect, it } from 'vitest'
import { bitHexes } from '../../src/hex'
import { scenario } from './scenario'

const row = (letter: string, length: number): string => Array(length).fill(letter).join(' ')

/** The letters of a row with one of them replaced. */
const rowWith = (length: number, at: number, token: string): string =>
  Array.from({ length }, (_none, col) => (col === at ? token : 'm')).join(' ')

describe('sight (GAME 4.2)', () => {
  it('a body sees eight hexes', () => {
    const battle = scenario(row('m', 12), 'worf @ 0,0')
    expect(bitHexes(battle.view('blue').visible)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('it sees one hex further for each level above the target', () => {
    const battle = scenario(rowWith(14, 0, 'm2'), 'worf @ 0,0')
    expect(Math.max(...bitHexes(battle.view('blue').visible))).toBe(10)
  })

  it('who is seen from a height does not see back that far', () => {
    const battle = scenario(rowWith(14, 0, 'm2'), 'worf @ 0,0\n trooper 501 @ 10,0')
    expect(battle.view('blue').units.map((unit) => unit.kind)).toEqual(['worf', 'trooper'])
    expect(battle.view('red').units.map((unit) => unit.kind)).toEqual(['trooper'])
  })

  it('what hides one from the other hides the other from the one', () => {
    for (const wall of ['f', 'h', 'v', 'B']) {
      const battle = scenario(`m ${wall} m`, 'worf @ 0,0\n trooper 501 @ 2,0')
      expect(battle.view('blue').units).toHaveLength(1)
      expect(battle.view('red').units).toHaveLength(1)
    }
  })

  it('a column sees like a body, a fallen body sees nothing', () => {
    const column = scenario(row('m', 12), 'column 11 @ 0,0')
    expect(bitHexes(column.view('blue').visible)).toHaveLength(9)
    const fallen = scenario(row('m', 12), 'worf @ 0,0 down 1')
    expect(bitHexes(fallen.view('blue').visible)).toEqual([])
  })

  it.each([
    ['on open ground', 'm', 5],
    ['on a trail', 't', 5],
    ['in shallow water', 's', 5],
    ['in crop', 'c', 4],
    ['in brush', 'u', 3],
    ['in forest', 'f', 3],
    ['among rocks', 'r', 3],
    ['in a house', 'h', 1],
    ['in a cave mouth', 'v', 1],
  ])('a body %s is picked up so far and no further', (_name, letter, pickUp) => {
    for (const [away, noticed] of [
      [pickUp, ['unitNoticed security 401 security 0,0']],
      [pickUp + 1, []],
    ] as const) {
      const watched = away <= Math.floor((pickUp + 1) / 2)
      const battle = scenario(
        rowWith(12, 0, letter),
        `security @ 0,0\n scout 401 @ ${away},0 facing W`,
      )
      const told = battle.endTurn()
      expect(told.log('unitNoticed')).toEqual(
        noticed.map((line) => line + (watched ? ' watched' : '')),
      )
    }
  })

  it('the lake hides Data: under water he is picked up from beside him only', () => {
    for (const [away, lines] of [
      [1, ['unitNoticed data 401 data 0,0 watched']],
      [2, []],
    ] as const) {
      const battle = scenario('d m m m', `data @ 0,0\n scout 401 @ ${away},0 facing W`)
      expect(battle.endTurn().log('unitNoticed')).toEqual(lines)
    }
  })

  it.each([
    ['open ground', 'm', 3],
    ['crop', 'c', 2],
    ['forest', 'f', 2],
    ['a house', 'h', 1],
  ])('on %s a body is watched within half of that, rounded up', (_name, letter, watchHexes) => {
    for (const [away, suffix] of [
      [watchHexes, ' watched'],
      [watchHexes + 1, ''],
    ] as const) {
      const battle = scenario(
        rowWith(12, 0, letter),
        `security @ 0,0\n scout 401 @ ${away},0 facing W`,
      )
      const lines = battle.endTurn().log('unitNoticed')
      // A house is picked up one hex away and no further, and all of that is watched.
      const expected =
        letter === 'h' && suffix === '' ? [] : [`unitNoticed security 401 security 0,0${suffix}`]
      expect(lines).toEqual(expected)
    }
  })
})
