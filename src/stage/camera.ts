// The camera as plain data and arithmetic: what part of the board is seen, and how it moves.
import type { ScreenPoint, ScreenRect } from './projection'

/** Free space around the action: what panels cover, CSS pixels. */
export type Insets = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export type Camera = {
  /** Board point at the middle of the view. */
  x: number
  y: number
  /** CSS pixels a board pixel. */
  zoom: number
}

export type Viewport = {
  /** CSS pixels. */
  width: number
  height: number
  insets: Insets
  /** The board on the picture, board pixels. */
  board: ScreenRect
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
const ZOOM_STEPS = [0.4, 0.5, 0.62, 0.8, 1, 1.25, 1.5, 2]
/** How far past the board's edge the view may reach, board pixels, besides the insets. */
const OVERSCAN = 110

/** The zoom at which a hex has the size that the interface was drawn for. */
export function standardZoom(viewport: Viewport): number {
  const wide = viewport.width / 1600
  return Math.min(1.25, Math.max(0.62, wide))
}

/** The next step in or out; free zooms snap to the steps. */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
  const steps = direction > 0 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse()
  return steps.find((step) => (direction > 0 ? step > zoom * 1.02 : step < zoom / 1.02)) ?? zoom
}

export function clampZoom(zoom: number): number {
  return Math.min(ZOOM_STEPS[ZOOM_STEPS.length - 1], Math.max(ZOOM_STEPS[0], zoom))
}

export function toScreen(camera: Camera, viewport: Viewport, point: ScreenPoint): ScreenPoint {
  return {
    x: (point.x - camera.x) * camera.zoom + viewport.width / 2,
    y: (point.y - camera.y) * camera.zoom + viewport.height / 2,
  }
}

export function toBoard(camera: Camera, viewport: Viewport, point: ScreenPoint): ScreenPoint {
  return {
    x: (point.x - viewport.width / 2) / camera.zoom + camera.x,
    y: (point.y - viewport.height / 2) / camera.zoom + camera.y,
  }
}

/** Zooms so that the board point under `at` (CSS pixels) stays there. */
export function zoomAt(camera: Camera, viewport: Viewport, zoom: number, at: ScreenPoint): void {
  const fixed = toBoard(camera, viewport, at)
  camera.zoom = clampZoom(zoom)
  camera.x = fixed.x - (at.x - viewport.width / 2) / camera.zoom
  camera.y = fixed.y - (at.y - viewport.height / 2) / camera.zoom
  clampCamera(camera, viewport)
}

/** Keeps the board in view; one smaller than the view is centred. */
export function clampCamera(camera: Camera, viewport: Viewport): void {
  const { insets, board } = viewport
  const z = camera.zoom
  camera.x = clampAxis(
    camera.x,
    board.x - OVERSCAN + (viewport.width / 2 - insets.left) / z,
    board.x + board.width + OVERSCAN - (viewport.width / 2 - insets.right) / z,
  )
  camera.y = clampAxis(
    camera.y,
    board.y - OVERSCAN / 2 + (viewport.height / 2 - insets.top) / z,
    board.y + board.height + OVERSCAN - (viewport.height / 2 - insets.bottom) / z,
  )
}

/** Where the camera must stand so that a board point lies in the middle of the free space. */
export function centredOn(viewport: Viewport, zoom: number, point: ScreenPoint): ScreenPoint {
  const { top, right, bottom, left } = viewport.insets
  return {
    x: point.x - (left - right) / 2 / zoom,
    y: point.y - (top - bottom) / 2 / zoom,
  }
}

/** Whether a board point lies well inside the free space. */
export function isFramed(camera: Camera, viewport: Viewport, point: ScreenPoint): boolean {
  const at = toScreen(camera, viewport, point)
  const { top, right, bottom, left } = viewport.insets
  const margin = 60
  return (
    at.x > left + margin &&
    at.x < viewport.width - right - margin &&
    at.y > top + margin &&
    at.y < viewport.height - bottom - margin
  )
}

function clampAxis(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))
}
