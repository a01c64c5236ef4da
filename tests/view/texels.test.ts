import { expect, test } from 'vitest'
import { texelsOf } from '../../src/stage/paint/texels'

/** One colour a row, three rows of two pixels. */
function picture() {
  const rows = [
    [200, 100, 50, 255],
    [200, 100, 50, 51],
    [200, 100, 50, 0],
  ]
  return {
    width: 2,
    height: 3,
    rgba: Uint8ClampedArray.from(rows.flatMap((pixel) => [...pixel, ...pixel])),
  }
}

test('texels begin with the bottom row, colours multiplied with their alpha', () => {
  const { width, height, bytes } = texelsOf(picture())
  expect([width, height]).toEqual([2, 3])
  const rowOf = (row: number) => [...bytes.subarray(8 * row, 8 * row + 8)]
  expect(rowOf(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  expect(rowOf(1)).toEqual([40, 20, 10, 51, 40, 20, 10, 51])
  expect(rowOf(2)).toEqual([200, 100, 50, 255, 200, 100, 50, 255])
})

test('a picture of one row, and one in the middle of other memory, is turned where it lies', () => {
  const memory = new Uint8ClampedArray(12).fill(9)
  const rgba = memory.subarray(4, 8)
  const { bytes } = texelsOf({ width: 1, height: 1, rgba })
  expect([...bytes]).toEqual([0, 0, 0, 9])
  expect([...memory]).toEqual([9, 9, 9, 9, 0, 0, 0, 9, 9, 9, 9, 9])
})
