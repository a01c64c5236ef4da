// Units on the stage: one figure each, brought in line with the display by difference, and moved by cues.
import type Phaser from 'phaser'
import { ART_SCALE, figureOf, frameOf, pageOf } from './art'
import { type Burden, createBurden } from './burden'
import { DEPTH } from './depth'
import type { Display, DisplayUnit } from './display'
import { shadowTexture, tokenTexture } from './figure-textures'
import { INK } from './ink'
import { MARK_DENSITY } from './marks'
import { bodyBox, createPlateLayer } from './plate-layer'
import type { Box } from './plate-places'
import { type Pose, restingPose, WALK } from './poses'
import { type BoardShape, ELEVATION_STEP, flatCentre, type ScreenPoint } from './projection'
import type { Stander } from './stander'
import { isFlyer, type StandingPlace, standingPlaces, stepAside } from './standing'

/** A place on the ground: picture point, and the ground row that decides what is in front. */
export type Spot = ScreenPoint & { readonly row: number }

export type FigureLayer = {
  /**
   * Adds, changes and removes figures; those that a cue holds keep their place, pose and life. `glides`:
   * who was moved near its place steps over to it, else stands there at once.
   */
  sync(display: Display, glides: boolean): void
  /** Brings those who step to their place further on. */
  advance(elapsedMs: number): void
  /** Whether somebody still does. */
  readonly isGliding: boolean
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
  /** Where a unit stands when nothing moves it, board pixels; null for who is not there. */
  homeOf(unit: number): (ScreenPoint & Pick<Stander, 'unit' | 'lift' | 'size'>) | null
  /** Whether somebody stands on a hex. */
  isTaken(hex: number): boolean
  /** Feet of all figures, for what must not hide them. */
  feet(): readonly Spot[]
  /** Around a unit's picture at rest, board pixels. */
  boxOf(unit: number): Box | null
  /** Bodies and plates, board pixels. */
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
  /** Its lift without the rise and fall of hovering. */
  hover: number
  /** Share of the usual size. */
  size: number
  /** What is left of the way to its place, and of the time for it. */
  glide: { readonly x: number; readonly y: number; readonly size: number; leftMs: number } | null
  /** Where it stands when nothing moves it. */
  home: ScreenPoint
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
  /** Of what hovers. */
  readonly shadow: Phaser.GameObjects.Image | null
  readonly burden: Burden
}

/** Who walks on the bed of a lake is seen through the water. */
const WATER_TINT = 0x7fb4d6
/** Machines rise and sink by this much, board pixels. */
const HOVER = { swing: 3, periodMs: 2600 }
/** Below this line of its picture, pixels, lies the shadow a machine was rendered with. */
const HULL_BOTTOM = 160
const SHADOW = { width: 54, alpha: 0.42 }
/** Poses in which a machine is in the air: in the others it lies on the shadow of its picture. */
const HOVERING: ReadonlySet<Pose> = new Set(['idle', 'aim', 'shoot', 'use', ...WALK])
/** Whoever stands this near to its place after a cue steps over to it, board pixels. */
const GLIDE = { most: 90, ms: 180 }
/** Ground rows that a hovering machine counts as nearer, board pixels. */
const OVER_OTHERS = 40
/** Bodies grow and shrink by this share of their height. */
const BREATH = { swing: 0.007, periodMs: 3400 }
const easeBoth = (t: number) => t * t * (3 - 2 * t)

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
    const aside = stepAside(terrainOf(hex))
    const y = flat.y + aside.y
    return { x: flat.x + aside.x, y: y - board.elevation[hex] * ELEVATION_STEP, row: y }
  }

  const settle = (view: View) => {
    const { image } = view
    const left = view.glide ? easeBoth(view.glide.leftMs / GLIDE.ms) : 0
    const x = view.x + (view.glide?.x ?? 0) * left
    const y = view.y + (view.glide?.y ?? 0) * left
    image.setPosition(x + view.nudgeX, y + view.nudgeY - view.lift)
    image.setAngle(view.laidAngle + view.nudgeAngle)
    const breath = breathOf(view, breathMs)
    const scale = ART_SCALE * (view.size + (view.glide?.size ?? 0) * left)
    image.setScale(scale * view.wide, scale * view.tall * breath)
    // What hovers is drawn over those who stand beneath it.
    const depth = DEPTH.figures + view.row + (view.hover > 0 ? OVER_OTHERS : 0)
    if (image.depth !== depth) image.setDepth(depth)
    if (view.shadow) throwShadow(view, view.shadow)
    view.burden.follow(image)
    plates.follow(view.unit.id, x, y, view.row)
  }

  const dress = (view: View) => {
    const { unit, image } = view
    const pose = unit.isDown && view.holds === 0 ? 'down' : view.pose
    const frame = frameOf({ ...figureOf(unit), facing: view.facing, pose })
    const page = frame && pageOf(scene, frame)
    view.laidAngle = 0
    image.setCrop()
    if (frame && page) {
      if (image.texture.key !== page) image.setTexture(page, frame)
      else if (image.frame.name !== frame) image.setFrame(frame)
      if (isFlyer(unit.kind) && HOVERING.has(pose)) image.setCrop(0, 0, image.width, HULL_BOTTOM)
      if (pose === 'down' && !frame.includes('/down/')) view.laidAngle = -78
    } else {
      image.setTexture(tokenTexture(scene, unit)).setOrigin(0.5, 0.8)
      view.wide = view.tall = 1 / MARK_DENSITY / ART_SCALE
    }
    const isUnderWater = terrainOf(unit.hex) === 'deep' && !isFlyer(unit.kind)
    view.alpha = unit.isHidden ? 0.55 : isUnderWater ? 0.72 : 1
    image.setAlpha(view.alpha * view.fading)
    if (unit.isHidden) image.setTint(INK.ice)
    else if (isUnderWater) image.setTint(WATER_TINT)
    else image.clearTint()
    view.burden.dress(unit, view.facing)
  }

  const add = (unit: DisplayUnit): View => {
    const spot = spotOf(unit.hex)
    const view: View = {
      unit,
      ...spot,
      lift: 0,
      hover: 0,
      size: 1,
      home: spot,
      glide: null,
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
      shadow: isFlyer(unit.kind) ? scene.add.image(0, 0, shadowTexture(scene)) : null,
      burden: createBurden(scene),
    }
    views.set(unit.id, view)
    return view
  }

  const remove = (id: number, view: View) => {
    view.image.destroy()
    view.shadow?.destroy()
    view.burden.destroy()
    plates.remove(id)
    views.delete(id)
  }

  /** Gives a figure that no cue holds the place and look that the display says. */
  const rest = (view: View, { x, y, size, lift }: StandingPlace, glides: boolean) => {
    const from = { x: view.x, y: view.y, size: view.size }
    const flat = flatCentre(board.cols, view.unit.hex)
    view.row = flat.y + y
    view.x = flat.x + x
    view.y = view.row - board.elevation[view.unit.hex] * ELEVATION_STEP
    view.home = { x: view.x, y: view.y }
    view.size = size
    view.lift = view.hover = lift
    const way = Math.hypot(from.x - view.x, from.y - view.y)
    const isNear = way < GLIDE.most && (way > 1 || from.size !== size)
    if (!glides || !isNear) view.glide = null
    else {
      const rest = { x: from.x - view.x, y: from.y - view.y, size: from.size - size }
      view.glide = { ...rest, leftMs: GLIDE.ms }
    }
    view.facing = view.unit.facing
    view.pose = restingPose(view.unit)
    view.nudgeX = view.nudgeY = view.nudgeAngle = 0
    view.tall = view.wide = view.fading = 1
    dress(view)
  }

  const sync = (display: Display, glides: boolean) => {
    const present = new Set(display.units.map((unit) => unit.id))
    for (const [id, view] of views) {
      view.isGone = !present.has(id)
      if (view.isGone && view.holds === 0) remove(id, view)
    }
    const sharing = new Map<number, DisplayUnit[]>()
    for (const unit of display.units) {
      const there = sharing.get(unit.hex)
      if (there) there.push(unit)
      else sharing.set(unit.hex, [unit])
    }
    for (const [hex, units] of sharing) {
      const places = standingPlaces(units, terrainOf(hex))
      for (const unit of units) {
        const known = views.get(unit.id)
        const view = known ?? add(unit)
        view.unit = unit
        const place = places.get(unit.id)
        if (view.holds === 0 && place) rest(view, place, glides && known !== undefined)
        settle(view)
      }
    }
    plates.sync(display, [...views.values()])
  }

  return {
    sync,
    advance(elapsedMs) {
      for (const view of views.values()) {
        if (!view.glide) continue
        view.glide.leftMs -= elapsedMs
        if (view.glide.leftMs <= 0) view.glide = null
        settle(view)
      }
    },
    get isGliding() {
      for (const { glide } of views.values()) if (glide) return true
      return false
    },
    hold(id) {
      const view = views.get(id)
      if (!view) return
      view.holds += 1
      view.glide = null
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
    homeOf(id) {
      const view = views.get(id)
      return view ? { ...view.home, unit: view.unit, lift: view.hover, size: view.size } : null
    },
    spotOf,
    isTaken(hex) {
      for (const view of views.values()) if (view.unit.hex === hex) return true
      return false
    },
    feet: () => [...views.values()],
    boxOf(id) {
      const view = views.get(id)
      return view ? bodyBox({ ...view, ...view.home, lift: view.hover }) : null
    },
    boxes: () => plates.boxes([...views.values()]),
    live(timeMs) {
      breathMs = timeMs
      for (const [id, view] of views) {
        if (view.hover > 0) {
          const phase = timeMs === null ? 0 : (timeMs / HOVER.periodMs) * 2 * Math.PI + id
          view.lift = view.hover + (timeMs === null ? 0 : HOVER.swing * Math.sin(phase))
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

/** Stays on the ground below a machine, fainter the higher it hangs. */
function throwShadow(view: View, shadow: Phaser.GameObjects.Image): void {
  const isShown = HOVERING.has(view.pose) && !view.unit.isDown
  const height = 1 - Math.min(0.5, view.lift / 160)
  shadow
    .setPosition(view.x + view.nudgeX, view.y)
    .setDisplaySize(SHADOW.width * height, SHADOW.width * 0.42 * height)
    .setAlpha(SHADOW.alpha * height * view.alpha * view.fading)
    .setVisible(isShown)
  const depth = DEPTH.figures + view.row - 1
  if (shadow.depth !== depth) shadow.setDepth(depth)
}

function breathOf({ unit, holds, isGone }: View, timeMs: number | null): number {
  if (timeMs === null || holds > 0 || isGone || unit.isDown || isFlyer(unit.kind)) return 1
  return 1 + BREATH.swing * Math.sin((timeMs / BREATH.periodMs) * 2 * Math.PI + unit.id * 1.7)
}
