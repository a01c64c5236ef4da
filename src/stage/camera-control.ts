// Moves the camera: drags, wheel and pinch, keys, glides to the action. Keeps the board in view.
import {
  type Camera,
  centredOn,
  clampCamera,
  clampZoom,
  isFramed,
  standardZoom,
  steppedZoom,
  toBoard,
  toScreen,
  type Viewport,
  zoomAt,
} from './camera'
import type { ScreenPoint } from './projection'

export type CameraControl = {
  readonly camera: Readonly<Camera>
  readonly viewport: Viewport
  readonly isMoving: boolean
  /** How often the player has moved the camera. */
  readonly handMoves: number
  /** The size of the view or what covers it has changed. */
  refit(change: Partial<Viewport>): void
  /** Looks at a point at once, at the standard zoom. */
  lookAt(point: ScreenPoint): void
  glideTo(point: ScreenPoint): void
  /** Glides back to where the camera stood. */
  returnTo(place: ScreenPoint): void
  /** Glides there if it is not well in view. */
  frame(point: ScreenPoint): void
  panBy(dx: number, dy: number): void
  zoomBy(factor: number, at: ScreenPoint): void
  /** A step in or out; 0 goes back to the standard. */
  zoomStep(step: 1 | -1 | 0): void
  /** Steady panning while a key or stick is held: -1 to 1 on each axis. */
  steer(x: number, y: number): void
  advance(elapsedMs: number): void
  toScreen(point: ScreenPoint): ScreenPoint
  toBoard(point: ScreenPoint): ScreenPoint
}

const GLIDE_MS = 320
/** CSS pixels a second while a key is held. */
const STEER_SPEED = 900

/** `onChange` is told whenever the picture must move; `isCalm`: reduced motion, glides are jumps. */
export function createCameraControl(
  viewport: Viewport,
  isCalm: () => boolean,
  onChange: () => void,
): CameraControl {
  const camera: Camera = { x: 0, y: 0, zoom: standardZoom(viewport) }
  let glide: { from: ScreenPoint; to: ScreenPoint; passedMs: number } | null = null
  let steering = { x: 0, y: 0 }
  let handMoves = 0

  const changed = () => {
    clampCamera(camera, viewport)
    onChange()
  }
  const moveTo = ({ x, y }: ScreenPoint) => {
    camera.x = x
    camera.y = y
    changed()
  }
  const glideTo = (point: ScreenPoint) => returnTo(centredOn(viewport, camera.zoom, point))
  const returnTo = (to: ScreenPoint) => {
    if (isCalm()) {
      moveTo(to)
      return
    }
    glide = { from: { x: camera.x, y: camera.y }, to, passedMs: 0 }
    onChange()
  }
  const zoomTo = (zoom: number, at: ScreenPoint) => {
    handMoves += 1
    glide = null
    zoomAt(camera, viewport, clampZoom(zoom), at)
    onChange()
  }
  const middle = () => ({ x: viewport.width / 2, y: viewport.height / 2 })

  return {
    camera,
    viewport,
    get isMoving() {
      return glide !== null || steering.x !== 0 || steering.y !== 0
    },
    refit(change) {
      Object.assign(viewport, change)
      changed()
    },
    lookAt(point) {
      glide = null
      camera.zoom = standardZoom(viewport)
      moveTo(centredOn(viewport, camera.zoom, point))
    },
    get handMoves() {
      return handMoves
    },
    glideTo,
    returnTo,
    frame(point) {
      if (!isFramed(camera, viewport, point)) glideTo(point)
    },
    panBy(dx, dy) {
      handMoves += 1
      glide = null
      moveTo({ x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom })
    },
    zoomBy: (factor, at) => zoomTo(camera.zoom * factor, at),
    zoomStep(step) {
      zoomTo(step === 0 ? standardZoom(viewport) : steppedZoom(camera.zoom, step), middle())
    },
    steer(x, y) {
      steering = { x, y }
      if (x !== 0 || y !== 0) {
        handMoves += 1
        glide = null
        onChange()
      }
    },
    advance(elapsedMs) {
      if (glide) {
        glide.passedMs += elapsedMs
        const t = Math.min(1, glide.passedMs / GLIDE_MS)
        const eased = 1 - (1 - t) ** 3
        const { from, to } = glide
        if (t >= 1) glide = null
        moveTo({ x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased })
      }
      if (steering.x !== 0 || steering.y !== 0) {
        const way = ((STEER_SPEED / camera.zoom) * elapsedMs) / 1000
        moveTo({ x: camera.x + steering.x * way, y: camera.y + steering.y * way })
      }
    },
    toScreen: (point) => toScreen(camera, viewport, point),
    toBoard: (point) => toBoard(camera, viewport, point),
  }
}
