import { describe, expect, it } from 'vitest'
import { miniCentre, miniHexAt, miniPart, miniSize } from '../../src/hud/battle/boardPicture'
import { flatCentre, seenPart } from '../../src/stage/projection'
import { valley } from '../input/valley'

const { board } = valley().field.worlds[0]
const { cols } = board.grid

describe('the camera on the mini-map', () => {
  it('a frame of what is seen runs through the same hexes as on the board', () => {
    const [from, to] = [2 * cols + 3, 8 * cols + 9]
    const [a, b] = [flatCentre(cols, from), flatCentre(cols, to)]
    const seen = { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y }
    const frame = miniPart(board, seenPart(seen))
    const [left, right] = [miniCentre(cols, from), miniCentre(cols, to)]
    expect(frame?.x).toBeCloseTo(left.x)
    expect(frame?.y).toBeCloseTo(left.y)
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeCloseTo(right.x)
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeCloseTo(right.y)
  })

  it('a view beyond the edges is cut there', () => {
    const { width, height } = miniSize(board)
    const frame = miniPart(board, { column: -5, row: -5, columns: 90, rows: 90 })
    expect(frame).toEqual({ x: 1, y: 1, width: width - 2, height: height - 2 })
  })
})

describe('a press on the mini-map', () => {
  it('names the hex whose middle was pressed, wherever it lies', () => {
    for (let hex = 0; hex < board.grid.size; hex += 1) {
      expect(miniHexAt(board, miniCentre(cols, hex))).toBe(hex)
    }
  })

  it('beside the board names the hex at its edge', () => {
    const { width, height } = miniSize(board)
    expect(miniHexAt(board, { x: -40, y: -40 })).toBe(0)
    expect(miniHexAt(board, { x: width + 40, y: height + 40 })).toBe(board.grid.size - 1)
  })
})
