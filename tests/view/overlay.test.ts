import { describe, expect, test } from 'vitest'
import { gridOf } from '../../src/hex'
import { dashed, pointsAlong } from '../../src/stage/overlay/dashes'
import { outlineOf } from '../../src/stage/overlay/outline'

const COLS = 6
const ROWS = 6
const grid = gridOf(COLS, ROWS)
const flat = { cols: COLS, rows: ROWS, elevation: new Uint8Array(COLS * ROWS) }

describe('the outline of a set of hexes', () => {
  test('of one hex is a closed line of six corners', () => {
    const lines = outlineOf(grid, flat, [14])
    expect(lines).toHaveLength(1)
    expect(lines[0].isClosed).toBe(true)
    expect(lines[0].points).toHaveLength(6)
  })

  test('of two neighbours leaves out the edge between them', () => {
    const [line, ...others] = outlineOf(grid, flat, [14, 15])
    expect(others).toHaveLength(0)
    expect(line.points).toHaveLength(10)
  })

  test('of a ring is two lines: around it and around its hole', () => {
    const ring = [...grid.neighbours.subarray(6 * 14, 6 * 14 + 6)]
    const lines = outlineOf(grid, flat, ring)
    expect(lines.map((line) => line.points.length).sort((a, b) => a - b)).toEqual([6, 18])
    expect(lines.every((line) => line.isClosed)).toBe(true)
  })

  test('breaks where a terrace breaks the border', () => {
    const elevation = new Uint8Array(COLS * ROWS)
    elevation[15] = 2
    const lines = outlineOf(grid, { ...flat, elevation }, [14, 15])
    expect(lines).toHaveLength(2)
    expect(lines.every((line) => !line.isClosed)).toBe(true)
  })
})

describe('dashes', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 30 },
  ]

  test('fill a line by their pattern and run around its corners', () => {
    const strokes = dashed(line, [20, 10])
    expect(strokes).toHaveLength(2)
    expect(strokes[0]).toEqual([line[0], { x: 20, y: 0 }])
    expect(strokes[1][0]).toEqual({ x: 30, y: 0 })
    expect(strokes[1].at(-1)).toEqual({ x: 30, y: 20 })
  })

  test('points stand at even distances along a line', () => {
    const points = pointsAlong(line, 10)
    expect(points).toHaveLength(6)
    expect(points[0]).toEqual({ x: 5, y: 0 })
    expect(points[5]).toEqual({ x: 30, y: 25 })
  })
})
