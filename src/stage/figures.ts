// Units on the stage: one figure each, brought in line with the display by difference, and moved by cues.
import type Phaser from 'phaser'
import { ART_SCALE, frameOf, pageOf } from './art'
import { DEPTH } from './depth'
import type { Display, DisplayUnit } from './display'
import { INK } from './ink'
import { drawnTexture, MARK_DENSITY } from './marks'
import { createPlateLayer } from './plate-layer'
import type { Box } from './plate-places'
import { type Pose, restingPose } from './poses'
import { type BoardShape, ELEVATION_STEP, flatCentre, type ScreenPoint } from './projection'
import type { Stander } from './stander'

/** A place on the ground: picture point, and the ground row that decides what is in front. */
export type Spot = ScreenPoint & { readonly row: number }

export type FigureLayer = {
  /** Adds, changes and removes figures; those that a cue holds keep their place, pose and life. */
  sync(display: Display): void
  /** A cue takes a figure and gives it back; holds add up. */
  hold(unit: number): void
  free(unit: number): void
  place(unit: number, x: number, y: number, row: number): void
  pose(unit: number, pose: Pose, facing: number | null): void
  /** Moves the picture about its foot: pixels, degrees, and how tall and wide it is. */
  nudge(unit: number, dx: number, dy: number, angle: number, tall?: number, wide?: number): void
  fade(unit: number, alpha: number): void
  /** A wash of light, 0xffffff for none. */
  tint(unit: number, colour: number): void
  at(unit: number): Stander | null
  /** Where a hex's figures stand. */
  spotOf(hex: number): Spot
  /** Whether somebody stands on a hex. */
  isTaken(hex: number): boolean
  /** Feet of all figures, for what must not hide them. */
  feet(): readonly Spot[]
  /** Faces and plates, board pixels. */
  boxes(): readonly Box[]
  /** Lifts hovering machines and lets bodies breathe; `timeMs` moves them, null lets them be still. */
  live(timeMs: number | null): void
  /** Board pixels a designed pixel of a plate takes. */
  setUnitSize(unit: number): void
  destroy(): void
}

type View = {
  unit: DisplayUnit
  x: number
  y: number
  row: number
  lift: number
  facing: number
  pose: Pose
  holds: number
  isGone: boolean
  nudgeX: number
  nudgeY: number
  nudgeAngle: number
  tall: number
  wide: number
  laidAngle: number
  alpha: number
  fading: number
  readonly image: Phaser.GameObjects.Image
}

const PROBES = new Set(['scout', 'hunter', 'warden', 'bore'])
/** Who walks on the bed of a lake is seen through the water. */
const WATER_TINT = 0x7fb4d6
/** Machines hang this high, and rise and sink by this much, board pixels. */
const HOVER = { height: 14, swing: 3, periodMs: 2600 }
/** Bodies grow and shrink by this share of their height. */
const BREATH = { swing: 0.007, periodMs: 3400 }
/** In front of what stands in the middle of these hexes. */
const STEP_FORWARD: Readonly<Record<string, number>> = { house: 30, cave: 26, console: 14 }
/** Where two or three share a hex. */
const SHARED: readonly (readonly ScreenPoint[])[] = [
  [{ x: 0, y: 0 }],
  [
    { x: -27, y: -7 },
    { x: 27, y: 9 },
  ],
  [
    { x: -32, y: -4 },
    { x: 0, y: 12 },
    { x: 32, y: -8 },
  ],
]

export function createFigures(
  scene: Phaser.Scene,
  board: BoardShape,
  terrainOf: (hex: number) => string,
): FigureLayer {
  const views = new Map<number, View>()
  const plates = createPlateLayer(scene)
  let breathMs: number | null = null

  const spotOf = (hex: number): Spot => {
    const flat = flatCentre(board.cols, hex)
    const y = flat.y + (STEP_FORWARD[terrainOf(hex)] ?? 0)
    return { x: flat.x, y: y - board.elevation[hex] * ELEVATION_STEP, row: y }
  }

  const settle = (view: View) => {
    const { image } = view
    image.setPosition(view.x + view.nudgeX, view.y + view.nudgeY - view.lift)
    image.setAngle(view.laidAngle + view.nudgeAngle)
    const breath = breathOf(view, breathMs)
    image.setScale(ART_SCALE * view.wide, ART_SCALE * view.tall * breath)
    const depth = DEPTH.figures + view.row
    if (image.depth !== depth) image.setDepth(depth)
    plates.follow(view.unit.id, view.x, view.y, view.row)
  }

  const dress = (view: View) => {
    const { unit, image } = view
    const pose = unit.isDown && view.holds === 0 ? 'down' : view.pose
    const households = unit.column ? countBits(unit.column.households) : 0
    const frame = frameOf({ id: unit.id, kind: unit.kind, facing: view.facing, pose, households })
    const page = frame && pageOf(scene, frame)
    view.laidAngle = 0
    if (frame && page) {
      if (image.texture.key !== page) image.setTexture(page, frame)
      else if (image.frame.name !== frame) image.setFrame(frame)
      if (pose === 'down' && !frame.includes('/down/')) view.laidAngle = -78
    } else {
      image.setTexture(tokenTexture(scene, unit)).setOrigin(0.5, 0.8)
      view.wide = view.tall = 1 / MARK_DENSITY / ART_SCALE
    }
    const isUnderWater = terrainOf(unit.hex) === 'deep' && !PROBES.has(unit.kind)
    view.alpha = unit.isHidden ? 0.55 : isUnderWater ? 0.72 : 1
    image.setAlpha(view.alpha * view.fading)
    if (unit.isHidden) image.setTint(INK.ice)
    else if (isUnderWater) image.setTint(WATER_TINT)
    else image.clearTint()
  }

  const add = (unit: DisplayUnit): View => {
    const spot = spotOf(unit.hex)
    const view: View = {
      unit,
      ...spot,
      lift: PROBES.has(unit.kind) ? HOVER.height : 0,
      facing: unit.facing,
      pose: 'idle',
      holds: 0,
      isGone: false,
      nudgeX: 0,
      nudgeY: 0,
      nudgeAngle: 0,
      tall: 1,
      wide: 1,
      laidAngle: 0,
      alpha: 1,
      fading: 1,
      image: scene.add.image(0, 0, tokenTexture(scene, unit)),
    }
    views.set(unit.id, view)
    return view
  }

  const remove = (id: number, view: View) => {
    view.image.destroy()
    plates.remove(id)
    views.delete(id)
  }

  /** Gives a figure that no cue holds the place and look that the display says. */
  const rest = (view: View, others: readonly number[]) => {
    const middle = spotOf(view.unit.hex)
    const place = SHARED[Math.min(SHARED.length, others.length) - 1]
    const { x, y } = place[Math.max(0, others.indexOf(view.unit.id)) % place.length]
    view.x = middle.x + x
    view.y = middle.y + y
    view.row = middle.row + y
    view.facing = view.unit.facing
    view.pose = restingPose(view.unit)
    view.nudgeX = view.nudgeY = view.nudgeAngle = 0
    view.tall = view.wide = view.fading = 1
    dress(view)
  }

  const sync = (display: Display) => {
    const present = new Set(display.units.map((unit) => unit.id))
    for (const [id, view] of views) {
      view.isGone = !present.has(id)
      if (view.isGone && view.holds === 0) remove(id, view)
    }
    const sharing = new Map<number, number[]>()
    for (const { id, hex } of display.units) {
      const there = sharing.get(hex)
      if (there) there.push(id)
      else sharing.set(hex, [id])
    }
    for (const unit of display.units) {
      const view = views.get(unit.id) ?? add(unit)
      view.unit = unit
      if (view.holds === 0) rest(view, sharing.get(unit.hex) ?? [unit.id])
      settle(view)
    }
    plates.sync(display, [...views.values()])
  }

  return {
    sync,
    hold(id) {
      const view = views.get(id)
      if (view) view.holds += 1
    },
    free(id) {
      const view = views.get(id)
      if (!view) return
      view.holds = Math.max(0, view.holds - 1)
      if (view.holds > 0) return
      if (view.isGone) {
        remove(id, view)
        return
      }
      view.pose = restingPose(view.unit)
      view.nudgeX = view.nudgeY = view.nudgeAngle = 0
      view.tall = view.wide = 1
      dress(view)
      settle(view)
    },
    place(id, x, y, row) {
      const view = views.get(id)
      if (!view) return
      view.x = x
      view.y = y
      view.row = row
      settle(view)
    },
    pose(id, pose, facing) {
      const view = views.get(id)
      if (!view) return
      if (view.pose === pose && (facing === null || facing === view.facing)) return
      view.pose = pose
      if (facing !== null) view.facing = facing
      dress(view)
      settle(view)
    },
    nudge(id, dx, dy, angle, tall = 1, wide = 1) {
      const view = views.get(id)
      if (!view) return
      view.nudgeX = dx
      view.nudgeY = dy
      view.nudgeAngle = angle
      view.tall = tall
      view.wide = wide
      settle(view)
    },
    fade(id, alpha) {
      const view = views.get(id)
      if (!view) return
      view.fading = alpha
      view.image.setAlpha(view.alpha * alpha)
      plates.fade(id, alpha)
    },
    tint(id, colour) {
      const view = views.get(id)
      if (!view) return
      if (colour === 0xffffff) dress(view)
      else view.image.setTint(colour)
    },
    at: (id) => views.get(id) ?? null,
    spotOf,
    isTaken(hex) {
      for (const view of views.values()) if (view.unit.hex === hex) return true
      return false
    },
    feet: () => [...views.values()],
    boxes: () => plates.boxes([...views.values()]),
    live(timeMs) {
      breathMs = timeMs
      for (const [id, view] of views) {
        if (PROBES.has(view.unit.kind)) {
          const phase = timeMs === null ? 0 : (timeMs / HOVER.periodMs) * 2 * Math.PI + id
          view.lift = HOVER.height + (timeMs === null ? 0 : HOVER.swing * Math.sin(phase))
        }
        settle(view)
      }
    },
    setUnitSize(size) {
      plates.setSize(size, [...views.values()])
    },
    destroy() {
      for (const [id, view] of views) remove(id, view)
      plates.destroy()
    },
  }
}

function breathOf({ unit, holds, isGone }: View, timeMs: number | null): number {
  if (timeMs === null || holds > 0 || isGone || unit.isDown || PROBES.has(unit.kind)) return 1
  return 1 + BREATH.swing * Math.sin((timeMs / BREATH.periodMs) * 2 * Math.PI + unit.id * 1.7)
}

/** A plain token for what has no picture: it must never be invisible. */
function tokenTexture(scene: Phaser.Scene, unit: DisplayUnit): string {
  const isOurs = unit.side === 'blue'
  return drawnTexture(scene, `token-${isOurs ? 'own' : 'enemy'}`, 48, 64, (context) => {
    context.fillStyle = isOurs ? '#2E8CA3' : '#8A3A2C'
    context.strokeStyle = '#070A13'
    context.lineWidth = 2.5
    context.beginPath()
    context.roundRect(12, 20, 24, 36, 10)
    context.fill()
    context.stroke()
    context.beginPath()
    context.arc(24, 15, 10, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  })
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1
  return count
}
