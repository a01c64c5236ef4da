// Moves the camera: drags that coast, wheel and pinch, keys that gather speed, glides to the action. It
// keeps the board in view and never takes the view out of the player's hand.
import {
  type Camera,
  centredOn,
  clampCamera,
  clampZoom,
  framing,
  leastZoom,
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
  /** The player's fingers are on the board. */
  readonly isHeld: boolean
  /** How often the player has moved the camera. */
  readonly handMoves: number
  /** What the picture is to be moved by, CSS pixels: a shake that dies away. */
  readonly shaken: ScreenPoint
  /** The size of the view or what covers it has changed. */
  refit(change: Partial<Viewport>): void
  /** Looks at a point at once, at the standard zoom. */
  lookAt(point: ScreenPoint): void
  glideTo(point: ScreenPoint): void
  /** Glides back to where the camera stood. */
  returnTo(place: ScreenPoint): void
  /**
   * Glides so that all points are comfortably in view, if they are not; true when nothing is left to
   * wait for. While the player has the view in hand, and a moment after, it does not move; `isAsked`:
   * it was the player who asked for it, so that only the hand itself is in the way.
   */
  frame(points: readonly ScreenPoint[], isAsked: boolean): boolean
  /** Dragged by hand. */
  panBy(dx: number, dy: number): void
  /** The player's fingers are on the board, or let go of it: a drag that was fast coasts on. */
  hold(isHeld: boolean): void
  zoomBy(factor: number, at: ScreenPoint): void
  /** A step in or out; 0 goes back to the standard. */
  zoomStep(step: 1 | -1 | 0): void
  /** Steady panning while a key or stick is held: -1 to 1 on each axis. */
  steer(x: number, y: number): void
  shake(strength: number): void
  advance(elapsedMs: number): void
  toScreen(point: ScreenPoint): ScreenPoint
  toBoard(point: ScreenPoint): ScreenPoint
}

/** A glide takes as long as its way asks for, within these; CSS pixels a millisecond. */
const GLIDE = { leastMs: 240, mostMs: 620, speed: 1.7 }
/** CSS pixels a second at full speed while a key is held, and how fast that is reached, milliseconds. */
const STEER = { speed: 1300, gatherMs: 170 }
/** How fast a coasting drag loses speed, and what is too slow to coast, CSS pixels a millisecond. */
const COAST = { decayMs: 210, least: 0.08, freshMs: 60 }
/** How fast the zoom follows the wheel. */
const ZOOM_FOLLOW_MS = 70
/** After the player's hand the camera keeps still, milliseconds. */
const HAND_REST_MS = 1400
const SHAKE = { decayMs: 150, most: 14 }

type Glide = { from: ScreenPoint; to: ScreenPoint; passedMs: number; ms: number }

/** `onChange` is told whenever the picture must move; `isCalm`: reduced motion, glides are jumps. */
export function createCameraControl(
  viewport: Viewport,
  isCalm: () => boolean,
  onChange: () => void,
  nowMs: () => number = () => performance.now(),
): CameraControl {
  const camera: Camera = { x: 0, y: 0, zoom: standardZoom(viewport) }
  const shaken = { x: 0, y: 0 }
  let glide: Glide | null = null
  let zooming: { zoom: number; at: ScreenPoint } | null = null
  let steering = { x: 0, y: 0 }
  let steerSpeed = { x: 0, y: 0 }
  let coast = { x: 0, y: 0 }
  let lastPanMs = 0
  let isHeld = false
  let isCoasting = false
  let handMoves = 0
  let handMs = Number.NEGATIVE_INFINITY
  let shakeLeft = 0
  let shakeMs = 0

  const changed = () => {
    clampCamera(camera, viewport)
    onChange()
  }
  const moveTo = (x: number, y: number) => {
    camera.x = x
    camera.y = y
    changed()
  }
  const byHand = () => {
    handMoves += 1
    handMs = nowMs()
    glide = null
  }
  const returnTo = (place: ScreenPoint) => {
    isCoasting = false
    zooming = null
    const to = { ...camera, ...place }
    // Where the board ends the way is shorter than was asked for.
    clampCamera(to, viewport)
    if (isCalm()) {
      moveTo(to.x, to.y)
      return
    }
    const way = Math.hypot(to.x - camera.x, to.y - camera.y) * camera.zoom
    if (way < 1) return
    const ms = Math.min(GLIDE.mostMs, Math.max(GLIDE.leastMs, way / GLIDE.speed))
    glide = { from: { x: camera.x, y: camera.y }, to: { x: to.x, y: to.y }, passedMs: 0, ms }
    onChange()
  }
  const glideTo = (point: ScreenPoint) => returnTo(centredOn(viewport, camera.zoom, point))
  const zoomTo = (zoom: number, at: ScreenPoint) => {
    byHand()
    isCoasting = false
    const goal = Math.max(leastZoom(viewport), clampZoom(zoom))
    if (isCalm() || isHeld) {
      zooming = null
      zoomAt(camera, viewport, goal, at)
    } else zooming = { zoom: goal, at }
    onChange()
  }
  const middle = () => ({ x: viewport.width / 2, y: viewport.height / 2 })

  const advanceGlide = (elapsedMs: number) => {
    if (!glide) return
    glide.passedMs += elapsedMs
    const t = Math.min(1, glide.passedMs / glide.ms)
    const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2
    const { from, to } = glide
    if (t >= 1) glide = null
    moveTo(from.x + (to.x - from.x) * eased, from.y + (to.y - from.y) * eased)
  }
  const advanceZoom = (elapsedMs: number) => {
    if (!zooming) return
    const { zoom, at } = zooming
    const near = Math.abs(Math.log(zoom / camera.zoom)) < 0.004
    const follow = near ? 1 : 1 - Math.exp(-elapsedMs / ZOOM_FOLLOW_MS)
    if (near) zooming = null
    zoomAt(camera, viewport, camera.zoom * (zoom / camera.zoom) ** follow, at)
    onChange()
  }
  const advanceSteering = (elapsedMs: number) => {
    const gather = isCalm() ? 1 : 1 - Math.exp(-elapsedMs / STEER.gatherMs)
    steerSpeed.x += (steering.x - steerSpeed.x) * gather
    steerSpeed.y += (steering.y - steerSpeed.y) * gather
    const isOver = steering.x === 0 && steering.y === 0
    if (isOver && Math.hypot(steerSpeed.x, steerSpeed.y) < 0.03) {
      steerSpeed = { x: 0, y: 0 }
      return
    }
    const way = ((STEER.speed / camera.zoom) * elapsedMs) / 1000
    handMs = nowMs()
    moveTo(camera.x + steerSpeed.x * way, camera.y + steerSpeed.y * way)
  }
  const advanceCoast = (elapsedMs: number) => {
    if (!isCoasting) return
    const { x, y } = coast
    const decay = Math.exp(-elapsedMs / COAST.decayMs)
    coast = { x: x * decay, y: y * decay }
    if (Math.hypot(coast.x, coast.y) < COAST.least) isCoasting = false
    moveTo(camera.x - (x * elapsedMs) / camera.zoom, camera.y - (y * elapsedMs) / camera.zoom)
  }
  const advanceShake = (elapsedMs: number) => {
    if (shakeLeft <= 0) return
    shakeMs += elapsedMs
    shakeLeft = shakeLeft < 0.3 ? 0 : shakeLeft * Math.exp(-elapsedMs / SHAKE.decayMs)
    shaken.x = shakeLeft * Math.sin(shakeMs * 0.071)
    shaken.y = shakeLeft * 0.7 * Math.sin(shakeMs * 0.093 + 1)
    onChange()
  }
  const isSteered = () =>
    steering.x !== 0 || steering.y !== 0 || steerSpeed.x !== 0 || steerSpeed.y !== 0

  return {
    camera,
    viewport,
    shaken,
    get isMoving() {
      return glide !== null || zooming !== null || isCoasting || shakeLeft > 0 || isSteered()
    },
    get isHeld() {
      return isHeld
    },
    get handMoves() {
      return handMoves
    },
    refit(change) {
      Object.assign(viewport, change)
      camera.zoom = Math.max(camera.zoom, leastZoom(viewport))
      changed()
    },
    lookAt(point) {
      glide = null
      zooming = null
      camera.zoom = Math.max(leastZoom(viewport), standardZoom(viewport))
      const { x, y } = centredOn(viewport, camera.zoom, point)
      moveTo(x, y)
    },
    glideTo,
    returnTo,
    frame(points, isAsked) {
      if (isHeld || isSteered()) return true
      if (!isAsked && nowMs() - handMs < HAND_REST_MS) return true
      const standing = glide ? { ...camera, ...glide.to } : camera
      const place = framing(standing, viewport, points)
      if (place === null) return glide === null || glide.passedMs > glide.ms * 0.8
      const to = { ...camera, ...place }
      clampCamera(to, viewport)
      // At the board's edge it may not get any nearer.
      if (Math.hypot(to.x - standing.x, to.y - standing.y) * camera.zoom < 4) return glide === null
      returnTo(place)
      return glide === null
    },
    panBy(dx, dy) {
      byHand()
      zooming = null
      const now = nowMs()
      const elapsedMs = Math.max(8, now - lastPanMs)
      lastPanMs = now
      // Of several moves the later ones count more: the hand slows before it lets go.
      const share = elapsedMs > COAST.freshMs ? 1 : 0.4
      coast = {
        x: coast.x + (dx / elapsedMs - coast.x) * share,
        y: coast.y + (dy / elapsedMs - coast.y) * share,
      }
      moveTo(camera.x - dx / camera.zoom, camera.y - dy / camera.zoom)
    },
    hold(next) {
      if (next === isHeld) return
      isHeld = next
      const wasDragged = nowMs() - lastPanMs < COAST.freshMs
      const isFast = Math.hypot(coast.x, coast.y) > 3 * COAST.least
      isCoasting = !next && wasDragged && isFast && !isCalm()
      if (next) coast = { x: 0, y: 0 }
      else if (wasDragged) handMs = nowMs()
      // Also when it does not: what waited for the hand to let go comes to its place.
      onChange()
    },
    zoomBy: (factor, at) => zoomTo((zooming?.zoom ?? camera.zoom) * factor, at),
    zoomStep(step) {
      const from = zooming?.zoom ?? camera.zoom
      zoomTo(step === 0 ? standardZoom(viewport) : steppedZoom(from, step), middle())
    },
    steer(x, y) {
      steering = { x, y }
      if (x === 0 && y === 0) return
      byHand()
      isCoasting = false
      onChange()
    },
    shake(strength) {
      shakeLeft = Math.min(SHAKE.most, Math.max(shakeLeft, strength))
      onChange()
    },
    advance(elapsedMs) {
      advanceGlide(elapsedMs)
      advanceZoom(elapsedMs)
      if (isSteered()) advanceSteering(elapsedMs)
      advanceCoast(elapsedMs)
      advanceShake(elapsedMs)
    },
    toScreen: (point) => toScreen(camera, viewport, point),
    toBoard: (point) => toBoard(camera, viewport, point),
  }
}
