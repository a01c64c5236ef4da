// Pictures of what stands on the board: scenery, inhibitors, the flag. What would hide a figure turns
// half transparent; what lies in the dusk is dimmed.
import type Phaser from 'phaser'
import { hasBit } from '../hex'
import { ART_SCALE, pageOf } from './art'
import { DEPTH } from './depth'
import type { Display } from './display'
import type { Spot } from './figures'
import { type BoardShape, ELEVATION_STEP, flatCentre } from './projection'
import type { SceneryItem } from './scenery'

const DUSK_TINT = 0x8b97b8
/** A prop hides a figure whose foot lies within these of its own, board pixels. */
const HIDES = { across: 46, above: 96 }
const SEE_THROUGH = 0.5

export type PropLayer = {
  /** Puts out what is new in the scenery and clears what is gone: terrain has changed, pictures have come. */
  setScenery(items: readonly SceneryItem[]): void
  sync(display: Display, figures: readonly Spot[]): void
  destroy(): void
}

type Look = Pick<SceneryItem, 'tint' | 'isFlat'>
const PLAIN: Look = { tint: 0xffffff, isFlat: false }

type Placed = {
  readonly hex: number
  readonly spot: Spot
  readonly image: Phaser.GameObjects.Image
  /** Its colours in sight, and in the dusk. */
  readonly tint: number
  readonly dusk: number
  readonly isFlat: boolean
}

/** `light` is what all pictures are multiplied with (`#RRGGBB`): they were lit for the afternoon. */
export function createProps(scene: Phaser.Scene, board: BoardShape, light: string): PropLayer {
  const daylight = Number.parseInt(light.slice(1), 16)
  let standing = new Map<SceneryItem, Placed>()
  let devices: Placed[] = []
  let devicesKey = ''

  const put = (
    frame: string,
    spot: Spot,
    hex: number,
    scale: number,
    isFlipped: boolean,
    look: Look,
  ) => {
    const page = pageOf(scene, frame)
    if (!page) return null
    const image = scene.add
      .image(spot.x, spot.y, page, frame)
      .setScale(ART_SCALE * scale)
      .setFlipX(isFlipped)
      .setDepth(look.isFlat ? DEPTH.flat : DEPTH.figures + spot.row)
    if (isFlipped) image.setOrigin(1 - image.originX, image.originY)
    const tint = multiplied(look.tint, daylight)
    return { hex, spot, image, tint, dusk: multiplied(tint, DUSK_TINT), isFlat: look.isFlat }
  }

  const placeDevices = (display: Display) => {
    const key = `${display.flag}|${display.inhibitors.map((one) => one.hex).join()}`
    if (key === devicesKey) return
    devicesKey = key
    for (const { image } of devices) image.destroy()
    devices = []
    const at = (hex: number, dx: number, dy: number): Spot => {
      const flat = flatCentre(board.cols, hex)
      const row = flat.y + dy
      return { x: flat.x + dx, y: row - board.elevation[hex] * ELEVATION_STEP, row }
    }
    for (const { hex } of display.inhibitors) {
      const placed = put('prop/inhibitor/0', at(hex, 0, -6), hex, 1, false, PLAIN)
      if (placed) devices.push(placed)
    }
    if (display.flag >= 0) {
      const placed = put('prop/flag/0', at(display.flag, -30, -16), display.flag, 1, false, PLAIN)
      if (placed) devices.push(placed)
    }
  }

  const putItem = (item: SceneryItem) => {
    const y = item.y - board.elevation[item.hex] * ELEVATION_STEP
    const spot = { x: item.x, y, row: item.y }
    return put(item.frame, spot, item.hex, item.scale, item.isFlipped, item)
  }

  return {
    setScenery(items) {
      const before = standing
      standing = new Map()
      for (const item of items) {
        const placed = before.get(item) ?? putItem(item)
        before.delete(item)
        if (placed) standing.set(item, placed)
      }
      for (const { image } of before.values()) image.destroy()
    },
    sync(display, figures) {
      placeDevices(display)
      for (const { hex, spot, image, tint, dusk, isFlat } of standing.values()) {
        image.setTint(hasBit(display.visible, hex) ? tint : dusk)
        const hides = !isFlat && figures.some((figure) => isHidden(figure, spot))
        image.setAlpha(hides ? SEE_THROUGH : 1)
      }
    },
    destroy() {
      for (const { image } of [...standing.values(), ...devices]) image.destroy()
      standing.clear()
      devices = []
    },
  }
}

/** Two tints laid over each other, channel by channel. */
function multiplied(a: number, b: number): number {
  const channel = (shift: number) =>
    Math.round((((a >> shift) & 255) * ((b >> shift) & 255)) / 255) << shift
  return channel(16) | channel(8) | channel(0)
}

function isHidden(figure: Spot, prop: Spot): boolean {
  const front = prop.row - figure.row
  return front > 0 && front < HIDES.above && Math.abs(figure.x - prop.x) < HIDES.across
}
