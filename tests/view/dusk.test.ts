import { expect, test } from 'vitest'
import { bitsFrom, DIRECTIONS, gridOf, neighbour } from '../../src/hex'
import { createDusk } from '../../src/stage/dusk'
import { type BoardShape, hexCentre } from '../../src/stage/projection'

const COLS = 12
const ROWS = 10
const SIZE = COLS * ROWS
const MIDDLE = 5 * COLS + 6
/** Alpha of 0.34, and of 0.24 over it. */
const SEEN_ONCE = 87
const NEVER_SEEN = 127

const ALL = bitsFrom(
  SIZE,
  Array.from({ length: SIZE }, (_, hex) => hex),
)
const NONE = bitsFrom(SIZE, [])

function board(lifted: readonly number[] = []): BoardShape {
  const elevation = new Uint8Array(SIZE)
  for (const hex of lifted) elevation[hex] = 4
  return { cols: COLS, rows: ROWS, elevation }
}

/** How thick the dusk lies at a point of the board, 0 to 255. */
function thicknessOf(shape: BoardShape, visible: readonly number[], explored: readonly number[]) {
  const dusk = createDusk(shape)
  const { width, height, bytes } = dusk.paint(visible, explored)
  return (x: number, y: number) => {
    const col = Math.floor((x - dusk.x) / dusk.scale)
    const row = Math.floor((y - dusk.y) / dusk.scale)
    // The bottom row comes first.
    return bytes[4 * ((height - 1 - row) * width + col) + 3]
  }
}

test('no dusk lies where one sees, some where one saw, more where one never did', () => {
  const shape = board()
  const { x, y } = hexCentre(shape, MIDDLE)
  expect(thicknessOf(shape, ALL, ALL)(x, y)).toBe(0)
  expect(thicknessOf(shape, NONE, ALL)(x, y)).toBe(SEEN_ONCE)
  expect(thicknessOf(shape, NONE, NONE)(x, y)).toBe(NEVER_SEEN)
})

test('a hex seen alone is clear in its middle, and softly dark at its edge', () => {
  const shape = board()
  const at = thicknessOf(shape, bitsFrom(SIZE, [MIDDLE]), ALL)
  const { x, y } = hexCentre(shape, MIDDLE)
  expect(at(x, y)).toBeLessThan(8)
  expect(at(x + 64, y)).toBeGreaterThan(20)
  expect(at(x + 64, y)).toBeLessThan(70)
  expect(at(x + 128, y)).toBeGreaterThan(SEEN_ONCE - 4)
})

test('between two hexes that are seen no line is left', () => {
  const shape = board()
  const ring = DIRECTIONS.map((way) => neighbour(gridOf(COLS, ROWS), MIDDLE, way))
  const at = thicknessOf(shape, bitsFrom(SIZE, [MIDDLE, ...ring]), ALL)
  const from = hexCentre(shape, MIDDLE)
  for (const hex of ring) {
    const to = hexCentre(shape, hex)
    expect(at((from.x + to.x) / 2, (from.y + to.y) / 2)).toBe(0)
  }
})

test('the light lies on the face of a hill, where the hill is drawn', () => {
  const shape = board([MIDDLE])
  const at = thicknessOf(shape, bitsFrom(SIZE, [MIDDLE]), ALL)
  const { x, y } = hexCentre(shape, MIDDLE)
  expect(at(x, y)).toBeLessThan(8)
  expect(at(x, y + 4 * 24)).toBeGreaterThan(SEEN_ONCE - 4)
})

test('past the board the dusk thins out to nothing', () => {
  const at = thicknessOf(board(), NONE, NONE)
  expect(at(-250, 300)).toBeLessThan(6)
  expect(at(-128, 300)).toBeGreaterThan(40)
  expect(at(-128, 300)).toBeLessThan(90)
})

test('a picture painted over the last one is the same as one painted alone', () => {
  const shape = board([MIDDLE])
  const used = createDusk(shape)
  used.paint(ALL, ALL)
  used.paint(bitsFrom(SIZE, [3, 40, MIDDLE]), bitsFrom(SIZE, [3, 4, 40, MIDDLE]))
  const again = used.paint(bitsFrom(SIZE, [7]), bitsFrom(SIZE, [3, 4, 7, 40, MIDDLE]))
  const alone = createDusk(shape).paint(bitsFrom(SIZE, [7]), bitsFrom(SIZE, [3, 4, 7, 40, MIDDLE]))
  expect(again).toEqual(alone)
})
