import { expect, test } from 'vitest'
import { boardRect, flatHexAt, hexCentre, hexCorners, pickHex } from '../../src/stage/projection'

const COLS = 7
const ROWS = 6
const flat = { cols: COLS, rows: ROWS, elevation: new Uint8Array(COLS * ROWS) }

function hill(hex: number, level: number) {
  const elevation = new Uint8Array(COLS * ROWS)
  elevation[hex] = level
  return { ...flat, elevation }
}

test('hexes are 128 wide, rows 88 apart, odd rows shifted right by half a hex', () => {
  expect(hexCentre(flat, 1).x - hexCentre(flat, 0).x).toBe(128)
  expect(hexCentre(flat, COLS).x - hexCentre(flat, 0).x).toBe(64)
  expect(hexCentre(flat, COLS).y - hexCentre(flat, 0).y).toBe(88)
})

test('one level of elevation lifts a hex by 24 pixels', () => {
  expect(hexCentre(flat, 10).y - hexCentre(hill(10, 3), 10).y).toBe(72)
})

test('the centre of every hex picks that hex', () => {
  for (let hex = 0; hex < COLS * ROWS; hex++) {
    const { x, y } = hexCentre(flat, hex)
    expect(pickHex(flat, x, y)).toBe(hex)
  }
})

test('points just inside the corners of a hex pick it', () => {
  for (const { x, y } of hexCorners(flat, 17, 0.97)) expect(pickHex(flat, x, y)).toBe(17)
})

test('a high hex hides the ground behind it', () => {
  const board = hill(17, 4)
  const top = hexCentre(board, 17)
  expect(pickHex(board, top.x, top.y)).toBe(17)
  expect(flatHexAt(COLS, ROWS, top.x, top.y)).not.toBe(17)
})

test('the face of a cliff picks the hex that stands on it', () => {
  const board = hill(17, 4)
  const foot = hexCentre(flat, 17)
  expect(pickHex(board, foot.x, foot.y)).toBe(17)
})

test('beyond the board there is no hex', () => {
  const area = boardRect(COLS, ROWS)
  expect(pickHex(flat, -1, 60)).toBeNull()
  expect(pickHex(flat, 60, area.y + area.height + 1)).toBeNull()
})
