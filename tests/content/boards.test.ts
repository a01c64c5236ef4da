import { describe, expect, it } from 'vitest'
import { GROUND_CONTENT } from '../../src/content/ground'
import {
  faultSentences,
  type GroundBoard,
  isSky,
  parseBoard,
  readBoardText,
  readTiled,
  writeBoardText,
  writeTiled,
} from '../../src/content/mission'
import { type Hex, shortestPath } from '../../src/hex'
import { shipped } from './files'

const boards = [...shipped('.tmj')].filter(([file]) => !isSky(file))

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
    const road = way(board, mark(board, 'anij'), mark(board, 'flag'), [])
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

const boardNamed = (name: string): GroundBoard => {
  const found = boards.find(([file]) => file.endsWith(`${name}.tmj`))
  if (found === undefined) throw new Error(`no board ${name}`)
  return loaded(...found)
}
const marksOf = (board: GroundBoard, ...names: readonly string[]): readonly Hex[] =>
  names.map((name) => board.marks.get(name) ?? -1)
const COLUMNS = [1, 2, 3, 4, 5, 6, 7, 8].map((column) => `column${column}`)

describe('the long walk through the caves', () => {
  const board = boardNamed('long-walk-caves')

  it('has two ways, and the well of light joins them', () => {
    const [roof, ford, well, passage] = marksOf(board, 'roof1', 'ford', 'well', 'passage')
    const gorge = board.terrain.flatMap((_, hex) =>
      Math.floor(hex / board.grid.cols) >= 9 && hex % board.grid.cols > 6 ? [hex] : [],
    )
    for (const column of marksOf(board, ...COLUMNS)) {
      for (const exit of board.exits) {
        expect(way(board, column, exit, gorge)).toContain(roof)
        expect(way(board, column, exit, [roof]).length).toBeGreaterThan(10)
        expect(way(board, column, exit, [roof, well, passage])).not.toEqual([])
      }
    }
    expect(way(board, well, ford, [roof])).toContain(passage)
  })

  it('hides what can be found in a gallery that leads nowhere', () => {
    const [hands] = marksOf(board, 'hands')
    const walkable = [0, 1, 2, 3, 4, 5]
      .map((direction) => board.grid.neighbours[hands * 6 + direction])
      .filter((hex) => hex >= 0 && way(board, hex, hands, []).length > 0)
    expect(walkable).toHaveLength(1)
  })
})

describe('the long walk over the pass', () => {
  const board = boardNamed('long-walk-pass')

  it('has two ways to the saddle and two from it', () => {
    const marks = marksOf(board, 'stairMid', 'shoulderMid', 'saddle')
    const [stair, shoulder] = [
      marksOf(board, 'fallStair1', 'fallStair2'),
      marksOf(board, 'fallShoulder1', 'fallShoulder2'),
    ]
    for (const column of marksOf(board, ...COLUMNS)) {
      expect(way(board, column, marks[2], [...stair, marks[0]])).not.toEqual([])
      expect(way(board, column, marks[2], [...shoulder, marks[1]])).not.toEqual([])
    }
    for (const exit of board.exits) {
      const others = board.exits.filter((one) => one !== exit)
      expect(way(board, marks[2], exit, others)).not.toEqual([])
    }
  })

  it('has kelbonite every few hexes', () => {
    const [column, saddle] = marksOf(board, 'column1', 'saddle')
    const { neighbours } = board.grid
    const isHeld = (hex: Hex): boolean =>
      [hex, ...[0, 1, 2, 3, 4, 5].map((direction) => neighbours[hex * 6 + direction])].some(
        (near) => near >= 0 && GROUND_CONTENT.terrain.get(board.terrain[near])?.isShielded === true,
      )
    let open = 0
    for (const hex of way(board, column, saddle, [])) {
      open = isHeld(hex) ? 0 : open + 1
      expect(open).toBeLessThan(8)
    }
  })
})
