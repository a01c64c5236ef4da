import { expect, test } from 'vitest'
import {
  type Camera,
  centredOn,
  clampCamera,
  framing,
  isFramed,
  NO_INSETS,
  standardZoom,
  steppedZoom,
  toBoard,
  toScreen,
  type Viewport,
  zoomAt,
} from '../../src/stage/camera'

const viewport: Viewport = {
  width: 1280,
  height: 720,
  insets: NO_INSETS,
  board: { x: 0, y: 0, width: 3136, height: 1700 },
  backdrop: { x: -200, y: -200, width: 3536, height: 2100 },
}

test('a point of the board comes back from the screen', () => {
  const camera: Camera = { x: 900, y: 700, zoom: 0.8 }
  const at = toScreen(camera, viewport, { x: 1000, y: 500 })
  const back = toBoard(camera, viewport, at)
  expect(back.x).toBeCloseTo(1000)
  expect(back.y).toBeCloseTo(500)
})

test('zooming keeps the point under the cursor where it is', () => {
  const camera: Camera = { x: 1500, y: 800, zoom: 0.8 }
  const cursor = { x: 700, y: 300 }
  const before = toBoard(camera, viewport, cursor)
  zoomAt(camera, viewport, 1.25, cursor)
  const after = toBoard(camera, viewport, cursor)
  expect(after.x).toBeCloseTo(before.x)
  expect(after.y).toBeCloseTo(before.y)
})

test('the view stays on the board, and a board smaller than the view is centred', () => {
  const camera: Camera = { x: -9000, y: 9000, zoom: 1 }
  clampCamera(camera, viewport)
  expect(camera.x).toBeGreaterThan(0)
  expect(camera.y).toBeLessThan(1700)
  const small: Camera = { x: 0, y: 0, zoom: 1 }
  clampCamera(small, { ...viewport, board: { x: 0, y: 0, width: 200, height: 1700 } })
  expect(small.x).toBe(100)
})

test('the action is framed in what panels leave free', () => {
  const covered = { ...viewport, insets: { top: 80, right: 300, bottom: 120, left: 260 } }
  const middle = { x: 1500, y: 800 }
  const { x, y } = centredOn(covered, 1, middle)
  const at = toScreen({ x, y, zoom: 1 }, covered, middle)
  expect(at.x).toBeCloseTo((260 + 1280 - 300) / 2)
  expect(at.y).toBeCloseTo((80 + 720 - 120) / 2)
  expect(isFramed({ x, y, zoom: 1 }, covered, middle)).toBe(true)
  expect(isFramed({ x, y, zoom: 1 }, covered, { x: middle.x - 420, y: middle.y })).toBe(false)
})

test('two places that fit are framed together; where they do not, the first is kept and the other is near', () => {
  const camera: Camera = { x: 1500, y: 800, zoom: 1 }
  const both = [
    { x: 2200, y: 800 },
    { x: 1600, y: 800 },
  ]
  const seen = (places: readonly { x: number; y: number }[]) => {
    const place = framing(camera, viewport, places)
    if (place === null) throw new Error('expected the camera to move')
    return places.map((point) => toScreen({ ...place, zoom: 1 }, viewport, point).x)
  }
  for (const x of seen(both)) {
    expect(x).toBeGreaterThanOrEqual(90)
    expect(x).toBeLessThanOrEqual(1280 - 90)
  }
  const [near] = seen([
    { x: 1600, y: 800 },
    { x: 3000, y: 800 },
  ])
  expect(near).toBeCloseTo(90)
})

test('zoom steps climb and end', () => {
  const zoom = standardZoom(viewport)
  expect(zoom).toBeCloseTo(0.8)
  expect(steppedZoom(zoom, 1)).toBeGreaterThan(zoom)
  expect(steppedZoom(zoom, -1)).toBeLessThan(zoom)
  expect(steppedZoom(2, 1)).toBe(2)
})
