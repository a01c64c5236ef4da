import { describe, expect, it } from 'vitest'
import { GROUND_CONTENT } from '../../src/content/ground'
import {
  faultSentences,
  type GroundBoard,
  parseBoard,
  readBoardText,
  readTiled,
  writeBoardText,
  writeTiled,
} from '../../src/content/mission'
import { type Hex, shortestPath } from '../../src/hex'
import { shipped } from './files'

const boards = [...shipped('.tmj')]

function loaded(file: string, text: string): GroundBoard {
  const board = parseBoard(file, text)
  expect(faultSentences(board)).toEqual([])
  if (!board.ok) throw new Error(file)
  return board.value
}

/** Way of a column between two hexes that keeps off the given ones; empty if there is none. */
function way(board: GroundBoard, from: Hex, to: Hex, closed: readonly Hex[]): readonly Hex[] {
  const { numbers, terrain } = GROUND_CONTENT
  const path = shortestPath(
    board.grid,
    from,
    to,
    (here, next) => {
      const cost = terrain.get(board.terrain[next])?.columnHalfCost ?? null
      const climb = board.elevation[next] - board.elevation[here]
      if (cost === null || closed.includes(next)) return Infinity
      return Math.abs(climb) >= numbers.cliffLevels ? Infinity : cost + Math.max(0, climb) * 2
    },
    9999,
  )
  return path ?? []
}

describe.each(boards)('the board %s', (file, text) => {
  it('is valid', () => {
    expect(loaded(file, text).grid.size).toBeGreaterThan(0)
  })

  it('comes back unchanged from its text form', () => {
    const source = readTiled(file, text)
    if (!source.ok) throw new Error(file)
    const again = readBoardText(file, writeBoardText(source.value))
    expect(again).toEqual(source)
  })

  it('is written as it stands', () => {
    const source = readTiled(file, text)
    if (!source.ok) throw new Error(file)
    expect(writeTiled(source.value)).toBe(text)
  })

  it('has dry, walkable ground under its landings and open sky over its edges', () => {
    const board = loaded(file, text)
    for (const hex of board.landings) {
      const land = GROUND_CONTENT.terrain.get(board.terrain[hex])
      expect(land?.cost).not.toBeNull()
      expect(land?.underwater).toBe(false)
    }
    for (const hex of board.edges) {
      expect(GROUND_CONTENT.terrain.get(board.terrain[hex])?.flyable).toBe(true)
    }
  })
})

describe('the valley of the Ba’ku', () => {
  const valley = () => {
    const found = boards.find(([file]) => file.endsWith('insurrection.tmj'))
    if (found === undefined) throw new Error('no valley')
    return loaded(...found)
  }
  const mark = (board: GroundBoard, name: string): Hex => board.marks.get(name) ?? -1

  it('lets every column walk to every cave', () => {
    const board = valley()
    expect(board.exits).toHaveLength(3)
    for (let column = 1; column <= 6; column += 1) {
      for (const cave of board.exits) {
        expect(way(board, mark(board, `column${column}`), cave, []).length).toBeGreaterThan(10)
      }
    }
  })

  it('has its quick road over the bridge, twelve to sixteen steps from the square', () => {
    const board = valley()
    const road = way(board, mark(board, 'security'), mark(board, 'flag'), [])
    expect(road).toContain(mark(board, 'bridge'))
    expect(road.length).toBeGreaterThanOrEqual(13)
    expect(road.length).toBeLessThanOrEqual(17)
  })

  it('has a hidden way that needs no bridge and passes kelbonite', () => {
    const board = valley()
    const closed = [mark(board, 'bridge')]
    expect(way(board, mark(board, 'column2'), mark(board, 'flag'), closed)).not.toEqual([])
    expect(board.terrain.filter((kind) => kind === 'kelbonite').length).toBeGreaterThan(4)
  })
})
