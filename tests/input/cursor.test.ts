import { describe, expect, it } from 'vitest'
import { distance, gridOf, hexAtOffset } from '../../src/hex'
import { type Arrow, jumpedCursor, movedCursor, placesOfInterest } from '../../src/input'
import { own, valley } from './valley'

describe('the cursor', () => {
  const grid = gridOf(5, 4)

  it('comes back by the opposite arrow, also over odd rows', () => {
    for (const [there, back] of [
      ['up', 'down'],
      ['left', 'right'],
    ] as const) {
      expect(movedCursor(grid, movedCursor(grid, 12, there), back)).toBe(12)
    }
  })

  it('stays on the board', () => {
    expect(movedCursor(grid, 0, 'up')).toBe(0)
    expect(movedCursor(grid, 4, 'right')).toBe(4)
    expect(movedCursor(grid, 0, 'upLeft')).toBe(0)
  })

  it('goes one hex at a time in all eight ways', () => {
    const ways = [
      'left',
      'right',
      'up',
      'down',
      'upLeft',
      'upRight',
      'downLeft',
      'downRight',
    ] as const
    for (const from of [6, 7, 11, 12, 13]) {
      for (const way of ways) expect(distance(grid, from, movedCursor(grid, from, way))).toBe(1)
    }
  })

  it('reaches all six neighbours of a hex by single steps', () => {
    const ways = ['left', 'right', 'upLeft', 'upRight', 'downLeft', 'downRight'] as const
    expect(new Set(ways.map((way) => movedCursor(grid, 12, way))).size).toBe(6)
  })
})

describe('a jump of the cursor', () => {
  const grid = gridOf(12, 10)
  const at = (col: number, row: number) => hexAtOffset(grid, col, row)

  it('goes to the nearest place in its direction', () => {
    expect(jumpedCursor(grid, at(2, 5), 'right', [at(9, 5), at(5, 5), at(0, 5)])).toBe(at(5, 5))
  })

  it('takes what lies ahead before what lies aside', () => {
    expect(jumpedCursor(grid, at(2, 5), 'right', [at(5, 3), at(6, 5)])).toBe(at(6, 5))
  })

  it('stays where nothing lies in that direction', () => {
    for (const arrow of ['left', 'up'] as const) {
      expect(jumpedCursor(grid, at(2, 2), arrow, [at(9, 9), at(2, 2)])).toBe(at(2, 2))
    }
  })

  it('in the valley, people and probes can be reached by jumps from any of them', () => {
    const match = valley()
    const { view } = match.view('blue').fronts[0]
    const { board } = match.field.worlds[0]
    const places = placesOfInterest(view, board.exits)
    expect(places).toContain(own(match, 'picard').hex)
    const seen = new Set([places[0]])
    const queue = [places[0]]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const arrow of ['left', 'right', 'up', 'down'] satisfies Arrow[]) {
        const to = jumpedCursor(board.grid, next, arrow, places)
        if (!seen.has(to)) {
          seen.add(to)
          queue.push(to)
        }
      }
    }
    expect(places.filter((place) => !seen.has(place))).toEqual([])
  })
})
