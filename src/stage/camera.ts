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
  /** What is painted around it: the view never leaves this. */
  backdrop: ScreenRect
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
const ZOOM_STEPS = [0.4, 0.5, 0.62, 0.8, 1, 1.25, 1.5, 2]
/** How far past the board's edge the view may reach, board pixels, besides the insets. */
const OVERSCAN = 110

/** The zoom at which a hex has the size that the interface was drawn for. */
export function standardZoom(viewport: Pick<Viewport, 'width'>): number {
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

/**
 * Keeps the board in view and the view within the backdrop; what is smaller than the view is centred.
 * A hex at the board's edge can still be brought out from under a panel, as far as there is backdrop.
 */
export function clampCamera(camera: Camera, viewport: Viewport): void {
  const { insets, board, backdrop } = viewport
  const z = camera.zoom
  const half = { x: viewport.width / 2 / z, y: viewport.height / 2 / z }
  camera.x = clampAxis(
    camera.x,
    Math.max(board.x - OVERSCAN - insets.left / z, backdrop.x) + half.x,
    Math.min(board.x + board.width + OVERSCAN + insets.right / z, backdrop.x + backdrop.width) -
      half.x,
  )
  camera.y = clampAxis(
    camera.y,
    Math.max(board.y - OVERSCAN / 2 - insets.top / z, backdrop.y) + half.y,
    Math.min(board.y + board.height + OVERSCAN + insets.bottom / z, backdrop.y + backdrop.height) -
      half.y,
  )
}

/** The least zoom at which the view still lies within the backdrop. */
export function leastZoom(viewport: Viewport): number {
  const { width, height, backdrop } = viewport
  return Math.max(ZOOM_STEPS[0], Math.min(1, width / backdrop.width, height / backdrop.height))
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
  return framing(camera, viewport, [point]) === null
}

/**
 * Where the camera must stand so that all points lie in the comfortable zone of the free space: as
 * near as it can stay to where it is, but far enough that the next thing beside them is in view as
 * well. Null when they already do. Points too far apart are centred, as far as the first stays there.
 */
export function framing(
  camera: Camera,
  viewport: Viewport,
  points: readonly ScreenPoint[],
): ScreenPoint | null {
  if (points.length === 0) return null
  const { top, right, bottom, left } = viewport.insets
  const at = points.map((point) => toScreen(camera, viewport, point))
  const dx = shiftInto(
    at.map(({ x }) => x),
    left,
    viewport.width - right,
  )
  const dy = shiftInto(
    at.map(({ y }) => y),
    top,
    viewport.height - bottom,
  )
  if (dx === 0 && dy === 0) return null
  return { x: camera.x + dx / camera.zoom, y: camera.y + dy / camera.zoom }
}

/** The margin of comfort, and how much deeper than needed the view goes once it moves, CSS pixels. */
const COMFORT = { px: 90, share: 0.2, deeper: 0.6 }

/** How far values must be shifted to lie between two bounds with comfort; 0 if they do. */
function shiftInto(values: readonly number[], low: number, high: number): number {
  const margin = Math.min(COMFORT.px, (high - low) * COMFORT.share)
  const least = Math.min(...values)
  const most = Math.max(...values)
  if (least >= low + margin && most <= high - margin) return 0
  if (most - least > high - low - 2 * margin) {
    const [first] = values
    const centred = (least + most) / 2 - (low + high) / 2
    return clampAxis(centred, first - (high - margin), first - (low + margin))
  }
  const deep = margin * (1 + COMFORT.deeper)
  const isWide = most - least > high - low - 2 * deep
  if (isWide) return (least + most) / 2 - (low + high) / 2
  return least < low + margin ? least - (low + deep) : most - (high - deep)
}

function clampAxis(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))
}
