// Ships on the stage: one picture each, brought in line with the display by difference, and moved by cues.
import type Phaser from 'phaser'
import { whenArtArrives } from '../art-pages'
import { DEPTH } from '../depth'
import { INK } from '../ink'
import { MARK_DENSITY } from '../marks'
import type { Box } from '../plate-places'
import type { ScreenPoint } from '../projection'
import { SKY_SCALE, shipFrame, skyArt } from './art'
import type { DisplayShip, SkyDisplay } from './display'
import { angleOf, FLAT, pictureAt } from './heading'
import { measuresOf } from './measures'
import { skyMarkTexture } from './overlay/sky-marks'
import { createPlates } from './plates'

/** Where a ship is now, and how it looks; it follows its picture. */
export type ShipPose = {
  readonly ship: DisplayShip
  readonly x: number
  readonly y: number
  /** Where it points in the plane of the board, radians counter-clockwise from east. */
  readonly angle: number
  /** How brightly its engines burn, 0 to 1. */
  readonly thrust: number
  /** How much of it is seen, 0 to 1. */
  readonly shown: number
}

export type ShipLayer = {
  /** Adds, changes and removes ships; those that a cue holds keep their place and look. */
  sync(display: SkyDisplay): void
  /** A cue takes a ship and gives it back; holds add up. */
  hold(unit: number): void
  free(unit: number): void
  /** Places a held ship, board pixels. */
  place(unit: number, x: number, y: number): void
  /** Points it, radians in the plane of the board. */
  point(unit: number, angle: number): void
  /** Moves its picture about its place: pixels, radians on the screen, and its size. */
  nudge(unit: number, dx: number, dy: number, roll: number, size?: number, squash?: number): void
  fade(unit: number, alpha: number): void
  /** A wash of light, 0xffffff for none. */
  tint(unit: number, colour: number): void
  burnEngines(unit: number, thrust: number): void
  at(unit: number): ShipPose | null
  all(): Iterable<ShipPose>
  /** Whether a ship is on a hex. */
  isTaken(hex: number): boolean
  /** Bodies and plates, board pixels. */
  boxes(): readonly Box[]
  /** Lets ships drift by a hand's breadth at a time; null lets them be still. */
  live(timeMs: number | null): void
  /** Places the plates anew for a zoom. */
  setZoom(zoom: number): void
  destroy(): void
}

type View = {
  ship: DisplayShip
  x: number
  y: number
  angle: number
  thrust: number
  holds: number
  isGone: boolean
  nudgeX: number
  nudgeY: number
  roll: number
  size: number
  squash: number
  tint: number
  fading: number
  shown: number
  scale: number
  readonly image: Phaser.GameObjects.Image
}

/** Ships sway by so much, board pixels, and so slowly. */
const SWAY = { x: 1.6, y: 1.3, msX: 5200, msY: 4100 }
/** What is seen of a ship that runs silent or is cloaked, and the wash over it. */
const VEILS = {
  silent: { alpha: 0.8, tint: 0x7f8fb4 },
  cloaked: { alpha: 0.42, tint: INK.ice },
} as const

export function createShips(
  scene: Phaser.Scene,
  centreOf: (hex: number) => ScreenPoint,
  nameOf: (ship: DisplayShip) => string,
): ShipLayer {
  const views = new Map<number, View>()
  const plates = createPlates(scene, nameOf)
  let swayMs: number | null = null

  const settle = (view: View) => {
    const { image } = view
    const { heading, rest } = pictureAt(view.angle)
    dress(view, heading)
    const sway = swayOf(view, swayMs)
    image.setPosition(view.x + view.nudgeX + sway.x, view.y + view.nudgeY + sway.y)
    image.setRotation(rest + view.roll)
    const scale = view.scale * view.size
    image.setScale(scale, scale * view.squash)
    const depth = DEPTH.figures + view.y
    if (image.depth !== depth) image.setDepth(depth)
    plates.follow(view.ship.id, view.x, view.y)
  }

  const dress = (view: View, heading: number) => {
    const { ship, image } = view
    const frame = shipFrame(ship, heading)
    const page = frame && skyArt.pageOf(scene, frame)
    if (frame && page) {
      if (image.texture.key !== page) image.setTexture(page, frame)
      else if (image.frame.name !== frame) image.setFrame(frame)
      view.scale = SKY_SCALE
      return
    }
    // Its picture is on its way: until then a sign stands there, so that nobody is invisible.
    const side = ship.side === 'blue' ? 'own' : 'enemy'
    image.setTexture(skyMarkTexture(scene, `${side}-${ship.facing}`)).setOrigin(0.5)
    view.scale = 1 / MARK_DENSITY
  }

  /** The wash and the alpha that its state gives a ship. */
  const veil = (view: View) => {
    const { ship } = view
    const look = ship.isCloaked ? VEILS.cloaked : ship.isSilent ? VEILS.silent : null
    view.shown = look?.alpha ?? 1
    view.image.setAlpha(view.shown * view.fading)
    const tint = view.tint === 0xffffff ? (look?.tint ?? 0xffffff) : view.tint
    view.image.setTint(tint)
  }

  const rest = (view: View) => {
    const { x, y } = centreOf(view.ship.hex)
    view.x = x
    view.y = y
    view.angle = angleOf(view.ship.facing)
    view.thrust = thrustAt(view.ship.speed)
    view.nudgeX = view.nudgeY = view.roll = 0
    view.size = view.squash = view.fading = 1
    view.tint = 0xffffff
    veil(view)
    plates.fade(view.ship.id, 1)
    settle(view)
  }

  const add = (ship: DisplayShip): View => {
    const view: View = {
      ship,
      ...centreOf(ship.hex),
      angle: angleOf(ship.facing),
      thrust: 0,
      holds: 0,
      isGone: false,
      nudgeX: 0,
      nudgeY: 0,
      roll: 0,
      size: 1,
      squash: 1,
      tint: 0xffffff,
      fading: 1,
      shown: 1,
      scale: 1,
      image: scene.add.image(0, 0, skyMarkTexture(scene, 'unknown')),
    }
    views.set(ship.id, view)
    return view
  }

  const remove = (id: number, view: View) => {
    view.image.destroy()
    plates.remove(id)
    views.delete(id)
  }

  const stopWaiting = whenArtArrives(scene, () => {
    for (const view of views.values()) settle(view)
  })

  return {
    sync(display) {
      const present = new Set(display.ships.map((ship) => ship.id))
      for (const [id, view] of views) {
        view.isGone = !present.has(id)
        if (view.isGone && view.holds === 0) remove(id, view)
      }
      for (const ship of display.ships) {
        const view = views.get(ship.id) ?? add(ship)
        view.ship = ship
        if (view.holds === 0) rest(view)
        else veil(view)
      }
      plates.sync([...views.values()])
    },
    hold(id) {
      const view = views.get(id)
      if (view) view.holds += 1
    },
    free(id) {
      const view = views.get(id)
      if (!view) return
      view.holds = Math.max(0, view.holds - 1)
      if (view.holds > 0) return
      if (view.isGone) remove(id, view)
      else rest(view)
    },
    place(id, x, y) {
      const view = views.get(id)
      if (!view) return
      view.x = x
      view.y = y
      settle(view)
    },
    point(id, angle) {
      const view = views.get(id)
      if (!view) return
      view.angle = angle
      settle(view)
    },
    nudge(id, dx, dy, roll, size = 1, squash = 1) {
      const view = views.get(id)
      if (!view) return
      view.nudgeX = dx
      view.nudgeY = dy
      view.roll = roll
      view.size = size
      view.squash = squash
      settle(view)
    },
    fade(id, alpha) {
      const view = views.get(id)
      if (!view) return
      view.fading = alpha
      view.image.setAlpha(view.shown * alpha)
      plates.fade(id, alpha)
    },
    tint(id, colour) {
      const view = views.get(id)
      if (!view) return
      view.tint = colour
      veil(view)
    },
    burnEngines(id, thrust) {
      const view = views.get(id)
      if (view) view.thrust = thrust
    },
    at(id) {
      return views.get(id) ?? null
    },
    all: () => views.values(),
    isTaken(hex) {
      for (const { ship } of views.values()) if (ship.hex === hex) return true
      return false
    },
    boxes: () => [...plates.boxes(), ...[...views.values()].map(bodyBox)],
    live(timeMs) {
      swayMs = timeMs
      for (const view of views.values()) settle(view)
    },
    setZoom(zoom) {
      plates.setZoom(zoom, [...views.values()])
    },
    destroy() {
      stopWaiting()
      for (const [id, view] of views) remove(id, view)
      plates.destroy()
    },
  }
}

/** How brightly engines burn at a speed. */
export function thrustAt(speed: number): number {
  return speed === 0 ? 0.12 : 0.3 + 0.7 * Math.min(1, speed / 6)
}

/** Around the picture of a ship, board pixels. */
export function bodyBox({ ship, x, y }: Pick<ShipPose, 'ship' | 'x' | 'y'>): Box {
  const { ahead, beam } = measuresOf(ship.kind)
  const half = Math.max(ahead, beam)
  return { x: x - half, y: y - half * FLAT, width: 2 * half, height: 2 * half * FLAT }
}

function swayOf({ ship, holds, isGone }: View, timeMs: number | null): ScreenPoint {
  if (timeMs === null || holds > 0 || isGone) return { x: 0, y: 0 }
  return {
    x: SWAY.x * Math.sin((timeMs / SWAY.msX) * 2 * Math.PI + ship.id * 2.1),
    y: SWAY.y * Math.sin((timeMs / SWAY.msY) * 2 * Math.PI + ship.id * 1.3),
  }
}
