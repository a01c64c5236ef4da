// The plates of ships: who it is, what is left of the hull, and a ring of six arcs turned as the ship is.
// Each is one small picture that is drawn anew when what it says has changed.
import type Phaser from 'phaser'
import { DEPTH } from '../depth'
import { CSS, GLYPH_FONT } from '../ink'
import { MARK_DENSITY } from '../marks'
import { type Box, overlap } from '../plate-places'
import type { ScreenPoint } from '../projection'
import type { DisplayShip } from './display'
import { angleOf, FLAT } from './heading'
import { measuresOf } from './measures'

export type Plates = {
  sync(ships: readonly Plated[]): void
  /** Carries a plate along with its ship. */
  follow(unit: number, x: number, y: number): void
  fade(unit: number, alpha: number): void
  remove(unit: number): void
  setZoom(zoom: number, ships: readonly Plated[]): void
  /** What they cover, board pixels. */
  boxes(): readonly Box[]
  destroy(): void
}

type Plated = ScreenPoint & { readonly ship: DisplayShip; readonly holds: number }
type Plate = {
  readonly image: Phaser.GameObjects.Image
  readonly texture: Phaser.Textures.CanvasTexture
  /** What is drawn on it. */
  key: string
  width: number
  dx: number
  dy: number
}

/** A plate as designed, pixels. */
const HEIGHT = 30
const RING = { radius: 11.5, width: 30 }
const MOST_WIDTH = 190
/** The cut between head and body. */
const GAP = 3
/** From this zoom on names are shown. */
const NAMED = 0.58
const SIZES = { least: 0.8, most: 1.15 }
/** Air between a ship and its plate, board pixels. */
const AIR = 6
const DESIGN = {
  blue: { line: CSS.ice, text: CSS.white, head: 'rgba(6,32,41,0.92)' },
  red: { line: CSS.ember, text: '#FFE3DD', head: 'rgba(46,12,12,0.92)' },
} as const

export function createPlates(scene: Phaser.Scene, nameOf: (ship: DisplayShip) => string): Plates {
  const plates = new Map<number, Plate>()
  let zoom = 1

  const plateOf = (id: number): Plate | null => {
    const known = plates.get(id)
    if (known) return known
    const key = `ship-plate-${id}`
    const [width, height] = [MOST_WIDTH * MARK_DENSITY, HEIGHT * MARK_DENSITY]
    const texture = scene.textures.createCanvas(key, width, height)
    if (!texture) return null
    const image = scene.add.image(0, 0, key).setDepth(DEPTH.plates)
    const plate: Plate = { image, texture, key: '', width: 0, dx: 0, dy: 0 }
    plates.set(id, plate)
    return plate
  }

  const dress = (ship: DisplayShip): Plate | null => {
    const plate = plateOf(ship.id)
    if (!plate) return null
    const name = zoom < NAMED || ship.kind === 'buoy' ? '' : nameOf(ship).toUpperCase()
    const { side, hull, mostHull, arcs, mostArc, facing, fires } = ship
    const key = JSON.stringify([name, side, hull, mostHull, arcs, mostArc, facing, fires])
    if (plate.key !== key) {
      plate.key = key
      const context = plate.texture.getContext()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, plate.texture.width, plate.texture.height)
      context.scale(MARK_DENSITY, MARK_DENSITY)
      plate.width = drawPlate(context, ship, name)
      plate.texture.refresh()
      plate.image.setCrop(0, 0, plate.width * MARK_DENSITY, HEIGHT * MARK_DENSITY)
    }
    plate.image.setOrigin(plate.width / 2 / MOST_WIDTH, 0.5).setScale(sizeAt(zoom) / MARK_DENSITY)
    return plate
  }

  const place = (ships: readonly Plated[]) => {
    const size = sizeAt(zoom)
    const taken: Box[] = []
    for (const { ship, x, y, holds } of [...ships].sort((a, b) => a.y - b.y)) {
      const plate = dress(ship)
      if (!plate) continue
      if (holds === 0) {
        const [width, height] = [plate.width * size, HEIGHT * size]
        const spots = spotsFor(ship, x, y, height).map((spot) => ({
          box: { x: spot.x - width / 2, y: spot.y - height / 2, width, height },
          spot,
        }))
        const cost = ({ box }: { box: Box }) =>
          taken.reduce((sum, other) => sum + overlap(box, other), 0)
        const best = spots.find((one) => cost(one) === 0) ?? spots[0]
        taken.push(best.box)
        plate.dx = best.spot.x - x
        plate.dy = best.spot.y - y
      }
      plate.image.setPosition(x + plate.dx, y + plate.dy)
    }
  }

  const remove = (id: number) => {
    const plate = plates.get(id)
    if (!plate) return
    plate.image.destroy()
    plate.texture.destroy()
    plates.delete(id)
  }

  return {
    sync: place,
    follow(id, x, y) {
      const plate = plates.get(id)
      plate?.image.setPosition(x + plate.dx, y + plate.dy)
    },
    fade(id, alpha) {
      plates.get(id)?.image.setAlpha(alpha)
    },
    remove,
    setZoom(next, ships) {
      zoom = next
      place(ships)
    },
    boxes: () =>
      [...plates.values()].map(({ image, width }) => {
        const [w, h] = [width * sizeAt(zoom), HEIGHT * sizeAt(zoom)]
        return { x: image.x - w / 2, y: image.y - h / 2, width: w, height: h }
      }),
    destroy() {
      for (const id of [...plates.keys()]) remove(id)
    },
  }
}

/** Board pixels a designed pixel of a plate takes. */
function sizeAt(zoom: number): number {
  return Math.min(SIZES.most, Math.max(SIZES.least, zoom)) / zoom
}

/** Above the ship is best, then below, then further off. */
function spotsFor(ship: DisplayShip, x: number, y: number, height: number): ScreenPoint[] {
  const { ahead, beam } = measuresOf(ship.kind)
  const angle = angleOf(ship.facing)
  // How far the hull reaches up and down on the picture, turned as it is.
  const reach = Math.max(Math.abs(Math.sin(angle)) * ahead, Math.abs(Math.cos(angle)) * beam)
  const away = reach * FLAT + AIR + height / 2
  return [-away, away, -away - height, away + height].map((dy) => ({ x, y: y + dy }))
}

/** Draws from the upper left corner; gives the width, pixels as designed. */
function drawPlate(context: CanvasRenderingContext2D, ship: DisplayShip, name: string): number {
  const design = DESIGN[ship.side]
  const isOurs = ship.side === 'blue'
  context.font = `600 12.5px ${GLYPH_FONT}`
  context.letterSpacing = '0.6px'
  const nameWidth = name === '' ? 0 : context.measureText(name).width + 10
  context.letterSpacing = '0px'
  const hull = String(ship.hull)
  context.font = `700 15px ${GLYPH_FONT}`
  const hullWidth = context.measureText(hull).width + 12
  // A place for the ring even where a ship has no shields: it still shows where it points.
  const head = RING.width
  const body = Math.min(MOST_WIDTH - head - GAP - 8, nameWidth + hullWidth)
  const width = head + GAP + body + (isOurs ? 0 : 7)
  context.fillStyle = CSS.panel
  box(context, 0, 0, head, HEIGHT, 6, 0)
  context.fill()
  // Pointed ends tell an enemy's plate from ours without colour.
  context.beginPath()
  const [top, bottom] = [5, HEIGHT - 5]
  const from = head + GAP
  context.moveTo(from, top)
  context.lineTo(from + body, top)
  if (isOurs) context.lineTo(from + body, bottom)
  else {
    context.lineTo(from + body + 7, HEIGHT / 2)
    context.lineTo(from + body, bottom)
  }
  context.lineTo(from, bottom)
  context.closePath()
  context.fillStyle = design.head
  context.fill()
  drawRing(context, ship, head / 2, HEIGHT / 2)
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  if (name !== '') {
    context.font = `600 12.5px ${GLYPH_FONT}`
    context.letterSpacing = '0.6px'
    context.fillStyle = design.text
    context.fillText(name, from + 6, HEIGHT / 2 + 0.5)
    context.letterSpacing = '0px'
  }
  context.font = `700 15px ${GLYPH_FONT}`
  context.fillStyle =
    ship.state === 'whole' ? design.text : ship.state === 'hurt' ? CSS.amber : CSS.ember
  context.fillText(hull, from + nameWidth + 6, HEIGHT / 2 + 0.5)
  // The hull as a line under both.
  const share = ship.mostHull > 0 ? ship.hull / ship.mostHull : 0
  context.fillStyle = 'rgba(156,169,194,0.35)'
  context.fillRect(from, bottom - 2.4, body, 2.4)
  context.fillStyle =
    ship.state === 'whole' ? design.line : ship.state === 'hurt' ? CSS.amber : CSS.ember
  context.fillRect(from, bottom - 2.4, body * share, 2.4)
  return width
}

function box(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  left: number,
  right: number,
): void {
  context.beginPath()
  context.roundRect(x, y, width, height, [left, right, right, left])
}

/** Six arcs: the thicker the more they hold; what is down is a dotted line of harm. */
function drawRing(
  context: CanvasRenderingContext2D,
  ship: DisplayShip,
  x: number,
  y: number,
): void {
  const isOurs = ship.side === 'blue'
  if (ship.mostArc > 0) {
    for (let arc = 0; arc < 6; arc++) {
      const share = Math.min(1, (ship.arcs[arc] ?? 0) / ship.mostArc)
      // On a canvas angles run clockwise.
      const middle = -angleOf(ship.facing + arc)
      const half = Math.PI / 6 - 0.1
      context.beginPath()
      context.arc(x, y, RING.radius, middle - half, middle + half)
      if (share === 0) {
        context.setLineDash([1.6, 2])
        context.strokeStyle = CSS.ember
        context.lineWidth = 1.6
      } else {
        context.setLineDash([])
        context.strokeStyle = share < 0.34 ? CSS.amber : isOurs ? CSS.ice : '#F2D9C4'
        context.lineWidth = 1.6 + 2.8 * share
      }
      context.stroke()
    }
    context.setLineDash([])
  }
  const angle = -angleOf(ship.facing)
  context.save()
  context.translate(x, y)
  context.rotate(angle)
  context.beginPath()
  context.moveTo(6, 0)
  context.lineTo(-4.5, 4.2)
  context.lineTo(-2.4, 0)
  context.lineTo(-4.5, -4.2)
  context.closePath()
  context.fillStyle = isOurs ? CSS.white : CSS.ember
  context.fill()
  context.restore()
}
