import { expect, test } from 'vitest'
import { LIGHTS } from '../../src/battle'
import { cutChunks, takeNearest } from '../../src/stage/paint/chunks'
import { type GroundBoard, MATERIAL, materialOf } from '../../src/stage/paint/ground-board'
import { paintedArea, solidArea } from '../../src/stage/paint/painted-area'
import { makePainter, paintArea } from '../../src/stage/paint/painter'
import { bodyOfKind } from '../../src/stage/paint/prop-bodies'

const BODY = bodyOfKind('prop/tree/leafy/0')

/** Every material once, in rows that rise to the north. */
function sampler(seed: number): GroundBoard {
  const codes = Object.values(MATERIAL)
  const cols = 6
  const rows = Math.ceil(codes.length / cols)
  const terrain = new Uint8Array(cols * rows)
  const elevation = new Uint8Array(cols * rows)
  for (let hex = 0; hex < terrain.length; hex++) {
    terrain[hex] = codes[hex % codes.length]
    elevation[hex] = rows - 1 - Math.floor(hex / cols)
  }
  return {
    cols,
    rows,
    terrain,
    elevation,
    tunnels: new Uint8Array(cols * rows),
    seed,
    light: LIGHTS.afternoon,
    props: [{ x: 200, y: 200, r: 20, h: 60, kind: 'tree', isFlipped: false }],
    bodies: new Map([['tree', BODY]]),
  }
}

function sameBytes(a: Uint8ClampedArray, b: Uint8ClampedArray): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at])
}

const AREA = { x: 180, y: 60, width: 200, height: 160 }

/** Noise and swatches cost more than the pictures of these tests: where they are not in question, lent on. */
const { shop } = makePainter(sampler(5), 1)

test('the same board paints the same bytes, also in a new painter', () => {
  const terrain = new Uint8Array(24).fill(MATERIAL.meadow)
  terrain[8] = MATERIAL.shallow
  const first = paintArea(makePainter({ ...sampler(5), terrain }, 1), AREA)
  const second = paintArea(makePainter({ ...sampler(5), terrain }, 1), AREA)
  expect(sameBytes(first.rgba, second.rgba)).toBe(true)
  expect(sameBytes(first.water, second.water)).toBe(true)
})

test('another seed paints another picture', () => {
  const first = paintArea(makePainter(sampler(5), 1, shop), AREA)
  const second = paintArea(makePainter(sampler(6), 1, shop), AREA)
  expect(sameBytes(first.rgba, second.rgba)).toBe(false)
})

test('land hides all that lies behind it in its solid part, and sinks into the haze past the board', () => {
  const board = sampler(5)
  const painter = makePainter(board, 1, shop)
  const alphas = (area: typeof AREA) => {
    const { rgba } = paintArea(painter, area)
    return rgba.filter((_, at) => at % 4 === 3)
  }
  const solid = solidArea(board)
  expect(solid.height).toBeGreaterThan(80)
  expect(alphas(solid).every((alpha) => alpha === 255)).toBe(true)
  expect(alphas({ ...paintedArea(board), height: 40 }).some((alpha) => alpha < 255)).toBe(true)
})

test('every pixel of the board is painted, and the water mask is wet where the board has water only', () => {
  const painter = makePainter(sampler(5), 1, shop)
  const whole = { x: 0, y: 0, width: 6 * 128 + 64, height: 3 * 88 + 60 }
  const { rgba, water } = paintArea(painter, whole)
  let holes = 0
  let black = 0
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at + 3] < 255) holes++
    if (rgba[at] + rgba[at + 1] + rgba[at + 2] < 12) black++
  }
  expect({ holes, black }).toEqual({ holes: 0, black: 0 })
  expect(water.some((depth) => depth > 0)).toBe(true)
  const board = { ...sampler(5), terrain: new Uint8Array(24).fill(MATERIAL.meadow) }
  const dry = makePainter(board, 1, shop)
  expect(paintArea(dry, AREA).water.every((depth) => depth === 0)).toBe(true)
})

test.each([0.8, 1])(
  'at density %f a piece of the ground comes out the same to the byte, whatever is painted around it and before it',
  (density) => {
    const first = makePainter(sampler(5), density, shop)
    const whole = paintArea(first, { ...AREA, width: 300, height: 200 })
    const painter = makePainter(sampler(5), density, first.shop)
    paintArea(painter, { x: 500, y: 200, width: 50, height: 50 })
    const inner = { x: AREA.x + 60, y: AREA.y + 30, width: 150, height: 100 }
    const part = paintArea(painter, inner)
    let strays = 0
    for (let row = 0; row < part.height; row++) {
      const start = (row + 30 * density) * whole.width * 4 + 60 * density * 4
      for (let i = 0; i < part.width * 4; i++) {
        if (part.rgba[row * part.width * 4 + i] !== whole.rgba[start + i]) strays++
      }
    }
    expect(strays).toBe(0)
  },
)

test('chunks cover the area, the one under the camera first', () => {
  const area = { x: -100, y: -50, width: 2300, height: 1100 }
  const focus = { x: 1900, y: 900 }
  const chunks = cutChunks(area, 1)
  const isIn = (x: number, y: number) =>
    chunks.filter((c) => c.x <= x && x < c.x + c.width && c.y <= y && y < c.y + c.height).length
  let uncovered = 0
  for (let y = area.y; y < area.y + area.height; y += 7) {
    for (let x = area.x; x < area.x + area.width; x += 7) if (isIn(x, y) === 0) uncovered++
  }
  expect(uncovered).toBe(0)
  expect(Math.max(...chunks.map((c) => Math.max(c.width, c.height)))).toBeLessThanOrEqual(508)
  const first = takeNearest([...chunks], focus)
  expect(first && first.x <= focus.x && focus.x < first.x + first.width).toBe(true)
  expect(first && first.y <= focus.y && focus.y < first.y + first.height).toBe(true)
})

test('a kind of terrain without paint of its own is shown as meadow', () => {
  expect(materialOf('trail')).toBe(MATERIAL.path)
  expect(materialOf('toString')).toBe(MATERIAL.meadow)
})
