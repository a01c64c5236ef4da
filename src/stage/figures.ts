// Units on the stage: one figure and one plate each, brought in line with the display by difference.
import type Phaser from 'phaser'
import { ART_SCALE, frameOf, type Pose, pageOf } from './art'
import { DEPTH } from './depth'
import type { Display, DisplayUnit } from './display'
import { INK } from './ink'
import { drawnTexture, MARK_DENSITY } from './marks'
import { plateTexture } from './plates'
import { type BoardShape, ELEVATION_STEP, flatCentre, type ScreenPoint } from './projection'

/** A place on the ground: picture point, and the ground row that decides what is in front. */
export type Spot = ScreenPoint & { readonly row: number }

export type FigureLayer = {
  /** Adds, changes and removes figures; those that a cue holds keep their place and pose. */
  sync(display: Display): void
  /** A cue takes a figure and gives it back; holds add up. */
  hold(unit: number): void
  free(unit: number): void
  place(unit: number, spot: Spot): void
  pose(unit: number, pose: Pose, facing: number | null): void
  fade(unit: number, alpha: number): void
  /** Where a hex's figures stand; where a unit's body is (its middle); null if it is not on the stage. */
  spotOf(hex: number): Spot
  bodyOf(unit: number): ScreenPoint | null
  unitOf(unit: number): DisplayUnit | null
  /** Whether somebody stands on a hex. */
  isTaken(hex: number): boolean
  /** Feet of all figures, for what must not hide them. */
  feet(): readonly Spot[]
  /** Lifts hovering machines; `timeMs` moves them, null lets them hang still. */
  hover(timeMs: number | null): void
  setUnitSize(unit: number): void
  destroy(): void
}

type FigureView = {
  unit: DisplayUnit
  spot: Spot
  pose: Pose
  facing: number
  holds: number
  lift: number
  /** Where plates are stacked, and which of them this is, for figures that share a hex. */
  plateSpot: Spot | null
  plateRow: number
  readonly image: Phaser.GameObjects.Image
  readonly plate: Phaser.GameObjects.Image
}

const PROBES = new Set(['scout', 'hunter', 'warden', 'bore'])
/** Who walks on the bed of a lake is seen through the water. */
const WATER_TINT = 0x7fb4d6
/** Machines hang this high, and rise and sink by this much, board pixels. */
const HOVER = { height: 14, swing: 3, periodMs: 2600 }
/** Middle of a body above its foot, board pixels. */
const BODY_HEIGHT = 40
/** Middle of a plate below the foot, board pixels; from one stacked plate to the next as designed. */
const PLATE = { drop: 24, row: 28 }
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
  const views = new Map<number, FigureView>()
  let unitSize = 1

  const spotOf = (hex: number): Spot => {
    const flat = flatCentre(board.cols, hex)
    const forward = STEP_FORWARD[terrainOf(hex)] ?? 0
    const y = flat.y + forward
    return { x: flat.x, y: y - board.elevation[hex] * ELEVATION_STEP, row: y }
  }

  const settle = (view: FigureView) => {
    const { image, plate, spot, unit } = view
    image.setPosition(spot.x, spot.y - view.lift).setDepth(DEPTH.figures + spot.row)
    const place = view.plateSpot ?? spot
    plate
      .setPosition(place.x, place.y + PLATE.drop + view.plateRow * PLATE.row * unitSize)
      .setScale(unitSize / MARK_DENSITY)
      .setDepth(DEPTH.plates + spot.row + (unit.column ? 0 : 0.5))
  }

  const dress = (view: FigureView) => {
    const { unit, image } = view
    const pose = unit.isDown && view.holds === 0 ? 'down' : view.pose
    const households = unit.column ? countBits(unit.column.households) : 0
    const frame = frameOf({ id: unit.id, kind: unit.kind, facing: view.facing, pose, households })
    const page = frame && pageOf(scene, frame)
    if (frame && page) {
      if (image.texture.key !== page) image.setTexture(page, frame)
      image.setFrame(frame).setScale(ART_SCALE)
      const isLaid = pose === 'down' && !frame.includes('/down/')
      image.setAngle(isLaid ? -78 : 0)
    } else {
      image
        .setTexture(tokenTexture(scene, unit))
        .setOrigin(0.5, 0.8)
        .setScale(1 / MARK_DENSITY)
    }
    const isUnderWater = terrainOf(unit.hex) === 'deep' && !PROBES.has(unit.kind)
    image.setAlpha(unit.isHidden ? 0.55 : isUnderWater ? 0.72 : 1)
    if (unit.isHidden) image.setTint(INK.ice)
    else if (isUnderWater) image.setTint(WATER_TINT)
    else image.clearTint()
  }

  const add = (unit: DisplayUnit): FigureView => {
    const key = tokenTexture(scene, unit)
    const view: FigureView = {
      unit,
      spot: spotOf(unit.hex),
      pose: 'idle',
      facing: unit.facing,
      holds: 0,
      lift: PROBES.has(unit.kind) ? HOVER.height : 0,
      plateSpot: null,
      plateRow: 0,
      image: scene.add.image(0, 0, key),
      plate: scene.add.image(0, 0, key),
    }
    views.set(unit.id, view)
    return view
  }

  const remove = (id: number, view: FigureView) => {
    view.image.destroy()
    view.plate.destroy()
    views.delete(id)
  }

  const sync = (display: Display) => {
    const present = new Set(display.units.map((unit) => unit.id))
    for (const [id, view] of views) if (!present.has(id)) remove(id, view)
    const sharing = new Map<number, number[]>()
    for (const { id, hex } of display.units) {
      sharing.set(hex, [...(sharing.get(hex) ?? []), id])
    }
    for (const unit of display.units) {
      const view = views.get(unit.id) ?? add(unit)
      view.unit = unit
      const plate = plateTexture(scene, unit, display.tags)
      view.plate.setVisible(plate !== null)
      if (plate) view.plate.setTexture(plate)
      if (view.holds === 0) {
        view.facing = unit.facing
        view.pose = 'idle'
        const middle = spotOf(unit.hex)
        const others = sharing.get(unit.hex) ?? []
        view.spot = shared(middle, others, unit.id)
        view.plateSpot = others.length > 1 ? middle : null
        view.plateRow = others.indexOf(unit.id)
        dress(view)
      }
      settle(view)
    }
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
      view.pose = 'idle'
      dress(view)
    },
    place(id, spot) {
      const view = views.get(id)
      if (!view) return
      view.spot = spot
      view.plateSpot = null
      view.plateRow = 0
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
    fade(id, alpha) {
      const view = views.get(id)
      view?.image.setAlpha(alpha)
      view?.plate.setAlpha(alpha)
    },
    spotOf,
    bodyOf(id) {
      const view = views.get(id)
      return view ? { x: view.spot.x, y: view.spot.y - view.lift - BODY_HEIGHT } : null
    },
    unitOf: (id) => views.get(id)?.unit ?? null,
    isTaken: (hex) => [...views.values()].some((view) => view.unit.hex === hex),
    feet: () => [...views.values()].map((view) => view.spot),
    hover(timeMs) {
      for (const [id, view] of views) {
        if (!PROBES.has(view.unit.kind)) continue
        const phase = timeMs === null ? 0 : (timeMs / HOVER.periodMs) * 2 * Math.PI + id
        view.lift = HOVER.height + (timeMs === null ? 0 : HOVER.swing * Math.sin(phase))
        view.image.setY(view.spot.y - view.lift)
      }
    },
    setUnitSize(unit) {
      unitSize = unit
      for (const view of views.values()) settle(view)
    },
    destroy() {
      for (const [id, view] of views) remove(id, view)
    },
  }
}

function shared(spot: Spot, ids: readonly number[], id: number): Spot {
  const places = SHARED[Math.min(SHARED.length, ids.length) - 1]
  const place = places[ids.indexOf(id) % places.length]
  return { x: spot.x + place.x, y: spot.y + place.y, row: spot.row + place.y }
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
