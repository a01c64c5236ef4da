import { expect, test } from 'vitest'
import { flatCentre, flatHexAt, HEX_WIDTH } from '../../src/stage/projection'
import { currentOf } from '../../src/stage/sky/nebula/currents'
import { burning, EMBER_MS, emberLeft } from '../../src/stage/sky/nebula/fire'
import {
  CHANNEL,
  type Channel,
  createGasField,
  type GasField,
} from '../../src/stage/sky/nebula/gas-field'
import { paintNoiseTile } from '../../src/stage/sky/nebula/noise-tile'
import { paintSky } from '../../src/stage/sky/nebula/sky-picture'
import { placeSky } from '../../src/stage/sky/nebula/sky-place'

const COLS = 9
const ROWS = 7
const MIDDLE = 3 * COLS + 4

/** The cover of a channel at each texel, 0 to 1, with the place of the texel on the board. */
function texels(field: GasField, channel: Channel) {
  const { area, width, height, maps } = field
  const at = CHANNEL[channel]
  return Array.from({ length: width * height }, (_, i) => ({
    x: area.x + ((i % width) + 0.5) * (area.width / width),
    y: area.y + (Math.floor(i / width) + 0.5) * (area.height / height),
    cover: maps[at < 4 ? 0 : 1][i * 4 + (at & 3)] / 255,
  }))
}

test('gas fills the middle of its hex and ends within half a hex beyond its edge', () => {
  for (const hex of [MIDDLE, MIDDLE + COLS, 0]) {
    const field = createGasField(COLS, ROWS)
    field.set(hex, 'metreon', 1)
    field.flush()
    const centre = flatCentre(COLS, hex)
    for (const { x, y, cover } of texels(field, 'metreon')) {
      const away = Math.hypot(x - centre.x, (y - centre.y) * (128 / 117.3))
      if (away < HEX_WIDTH / 4) expect(cover).toBeGreaterThan(0.9)
      if (away > HEX_WIDTH) expect(cover).toBe(0)
      // Half covered about the edge, so that the hex can be told from the empty one beside it.
      const isOwn = flatHexAt(COLS, ROWS, x, y) === hex
      if (cover > 0.62) expect(isOwn).toBe(true)
      if (cover < 0.25 && cover > 0) expect(isOwn).toBe(false)
    }
  }
})

test('a bank of gas is one cloud without seams between its hexes', () => {
  const field = createGasField(COLS, ROWS)
  for (let hex = 0; hex < COLS * ROWS; hex++) field.set(hex, 'dense', 1)
  field.flush()
  const inner = texels(field, 'dense').filter(
    ({ x, y }) => x > 120 && x < 128 * (COLS - 1) && y > 110 && y < 88 * (ROWS - 1),
  )
  expect(inner.length).toBeGreaterThan(1000)
  expect(Math.min(...inner.map(({ cover }) => cover))).toBeGreaterThan(0.98)
})

test('gas that has burnt away leaves no trace in the map', () => {
  const field = createGasField(COLS, ROWS)
  field.flush()
  const empty = field.maps.map((map) => map.slice())
  for (const share of [1, 0.7, 0.31, 0]) {
    field.set(MIDDLE, 'metreon', share)
    field.set(MIDDLE, 'glow', share)
    field.flush()
  }
  expect(field.maps[0]).toEqual(empty[0])
  expect(field.maps[1]).toEqual(empty[1])
})

test('only the map that was changed is sent again', () => {
  const field = createGasField(COLS, ROWS)
  field.set(MIDDLE, 'thin', 1)
  expect(field.flush()).toEqual([true, false])
  field.set(MIDDLE, 'fire', 1)
  expect(field.flush()).toEqual([false, true])
  field.set(MIDDLE, 'fire', 1)
  expect(field.flush()).toEqual([false, false])
})

test('a burn begins with all its gas and ends in thin gas with embers, which go out', () => {
  expect(burning(0, 6)).toEqual({ gas: 1, thin: 0, flame: 0, ember: 0, glow: 0 })
  const end = burning(1, 6)
  expect(end.gas).toBe(0)
  expect(end.thin).toBe(1)
  expect(end.flame).toBe(0)
  expect(end.ember).toBeGreaterThan(0.5)
  expect(burning(0.3, 6).flame).toBeGreaterThan(burning(0.3, 3).flame)
  expect(emberLeft(0)).toBe(1)
  expect(emberLeft(EMBER_MS)).toBe(0)
})

test('the sky of a seed is always the same, and that of another is not', () => {
  const first = paintSky(5, 96, 54)
  expect(paintSky(5, 96, 54).rgba).toEqual(first.rgba)
  expect(paintSky(6, 96, 54).rgba).not.toEqual(first.rgba)
})

test('the sky of every seed is violet and dark enough to see ships on, with bright clouds in it', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const { rgba } = paintSky(seed, 96, 54)
    const sums = [0, 0, 0]
    const lights: number[] = []
    for (let at = 0; at < rgba.length; at += 4) {
      for (let c = 0; c < 3; c++) sums[c] += rgba[at + c]
      lights.push(0.3 * rgba[at] + 0.59 * rgba[at + 1] + 0.11 * rgba[at + 2])
    }
    const [red, green, blue] = sums.map((sum) => sum / (rgba.length / 4))
    expect(green).toBeLessThan(red)
    expect(red).toBeLessThan(blue)
    lights.sort((a, b) => a - b)
    const at = (share: number) => lights[Math.floor(share * (lights.length - 1))]
    expect(at(0.5)).toBeGreaterThan(16)
    expect(at(0.5)).toBeLessThan(80)
    expect(at(0.98)).toBeGreaterThan(60)
    expect(at(0.98)).toBeLessThan(190)
  }
})

test('the noise of the gas repeats without a seam', () => {
  const tile = paintNoiseTile()
  const at = (x: number, y: number, c: number) => tile[(y * 256 + x) * 4 + c]
  const step = (c: number, from: number, to: number) =>
    Array.from({ length: 256 }, (_, y) => Math.abs(at(from, y, c) - at(to, y, c))).reduce(
      (sum, one) => sum + one,
    ) / 256
  for (let c = 0; c < 4; c++) {
    expect(step(c, 255, 0)).toBeLessThan(2 * Math.max(step(c, 100, 101), step(c, 200, 201)))
  }
})

test('the sky covers whatever the camera shows, wherever it stands and however near', () => {
  const board = { x: 0, y: 0, width: 3648, height: 1614 }
  const sky = { width: 2048, height: 1152 }
  for (const [wide, high] of [
    [1280, 720],
    [1920, 1080],
    [390, 844],
    [844, 390],
    [3440, 1440],
  ]) {
    for (const zoom of [0.4, 0.62, 1, 2]) {
      for (const [x, y] of [
        [-300, -300],
        [1800, 800],
        [3900, 1900],
      ]) {
        const width = wide / zoom
        const height = high / zoom
        const seen = { x: x - width / 2, y: y - height / 2, width, height }
        const place = placeSky(seen, board, sky)
        const half = { x: (sky.width * place.scale) / 2, y: (sky.height * place.scale) / 2 }
        expect(place.x - half.x).toBeLessThanOrEqual(seen.x)
        expect(place.y - half.y).toBeLessThanOrEqual(seen.y)
        expect(place.x + half.x).toBeGreaterThanOrEqual(seen.x + seen.width)
        expect(place.y + half.y).toBeGreaterThanOrEqual(seen.y + seen.height)
      }
    }
  }
})

test('a current runs the way its name says, and nothing else has one', () => {
  expect(currentOf('shearE')).toBe(0)
  expect(currentOf('shearNW')).toBe(2)
  expect(currentOf('shearSE')).toBe(5)
  expect(currentOf('metreon')).toBe(null)
})
