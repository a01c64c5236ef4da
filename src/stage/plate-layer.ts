// The plates on the stage: one a unit, placed anew when the display or the zoom changes, and carried
// along while its unit moves.
import type Phaser from 'phaser'
import { DEPTH } from './depth'
import type { Display, DisplayTag } from './display'
import { MARK_DENSITY } from './marks'
import { type Box, type PlateWish, placePlates } from './plate-places'
import { plateTexture } from './plates'
import type { Stander } from './stander'

export type PlateLayer = {
  sync(display: Display, standing: readonly PlateOwner[]): void
  /** Carries a plate along with its unit. */
  follow(unit: number, x: number, y: number, row: number): void
  fade(unit: number, alpha: number): void
  remove(unit: number): void
  /** Board pixels a designed pixel takes. */
  setSize(size: number, standing: readonly PlateOwner[]): void
  /** Faces and plates, board pixels. */
  boxes(standing: readonly PlateOwner[]): readonly Box[]
  destroy(): void
}

export type PlateOwner = Stander & { readonly holds: number }

type Plate = { readonly image: Phaser.GameObjects.Image; dx: number; dy: number }

/** Faces of those who stand, from the foot, board pixels. */
const FACE = { body: { half: 17, top: 98, bottom: 56 }, column: { half: 44, top: 84, bottom: 44 } }
/** A plate that moves hangs here, board pixels from the foot. */
const CARRIED = 24

export function createPlateLayer(scene: Phaser.Scene): PlateLayer {
  const plates = new Map<number, Plate>()
  let tags: readonly DisplayTag[] = []
  let size = 1

  const plateOf = (id: number, texture: string): Plate => {
    const found = plates.get(id)
    if (found) return found
    const made = { image: scene.add.image(0, 0, texture), dx: 0, dy: CARRIED }
    plates.set(id, made)
    return made
  }

  const dress = (owner: PlateOwner): PlateWish | null => {
    const texture = plateTexture(scene, owner.unit, tags)
    if (texture === null) {
      plates.get(owner.unit.id)?.image.setVisible(false)
      return null
    }
    const { image } = plateOf(owner.unit.id, texture)
    if (image.texture.key !== texture) image.setTexture(texture)
    image.setVisible(true).setScale(size / MARK_DENSITY)
    const { id } = owner.unit
    return { id, x: owner.x, y: owner.y, width: image.displayWidth, height: image.displayHeight }
  }

  const follow = (id: number, x: number, y: number, row: number) => {
    const plate = plates.get(id)
    if (!plate) return
    plate.image.setPosition(x + plate.dx, y + plate.dy)
    const depth = DEPTH.plates + row
    if (plate.image.depth !== depth) plate.image.setDepth(depth)
  }

  const place = (standing: readonly PlateOwner[]) => {
    const wishes: PlateWish[] = []
    for (const owner of standing) {
      const wish = dress(owner)
      if (!wish) continue
      if (owner.holds === 0) wishes.push(wish)
      else {
        const plate = plates.get(owner.unit.id)
        if (plate) Object.assign(plate, { dx: 0, dy: CARRIED })
      }
    }
    const places = placePlates(stacked(wishes, standing), standing.map(faceOf))
    for (const owner of standing) {
      const { id } = owner.unit
      const at = places.get(id)
      const plate = plates.get(id)
      if (at && plate) Object.assign(plate, { dx: at.x - owner.x, dy: at.y - owner.y })
      follow(id, owner.x, owner.y, owner.row)
    }
  }

  return {
    sync(display, standing) {
      tags = display.tags
      place(standing)
    },
    follow,
    fade(id, alpha) {
      plates.get(id)?.image.setAlpha(alpha)
    },
    remove(id) {
      plates.get(id)?.image.destroy()
      plates.delete(id)
    },
    setSize(next, standing) {
      size = next
      place(standing)
    },
    boxes(standing) {
      const shown = [...plates.values()].filter(({ image }) => image.visible)
      const covered = shown.map(({ image }) => ({
        x: image.x - image.displayWidth / 2,
        y: image.y - image.displayHeight / 2,
        width: image.displayWidth,
        height: image.displayHeight,
      }))
      return [...covered, ...standing.map(faceOf)]
    },
    destroy() {
      for (const { image } of plates.values()) image.destroy()
      plates.clear()
    },
  }
}

/** Those who share a hex hang their plates in the middle of it, one below the other. */
function stacked(wishes: readonly PlateWish[], standing: readonly PlateOwner[]): PlateWish[] {
  const middle = new Map<number, { x: number; y: number; count: number }>()
  for (const { unit, x, y } of standing) {
    const sum = middle.get(unit.hex) ?? { x: 0, y: 0, count: 0 }
    middle.set(unit.hex, { x: sum.x + x, y: sum.y + y, count: sum.count + 1 })
  }
  const hexOf = new Map(standing.map(({ unit }) => [unit.id, unit.hex]))
  return wishes.map((wish) => {
    const sum = middle.get(hexOf.get(wish.id) ?? -1)
    return sum ? { ...wish, x: sum.x / sum.count, y: sum.y / sum.count } : wish
  })
}

function faceOf({ unit, x, y, lift }: PlateOwner): Box {
  const { half, top, bottom } = unit.column ? FACE.column : FACE.body
  return { x: x - half, y: y - lift - top, width: 2 * half, height: top - bottom }
}
