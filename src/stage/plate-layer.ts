// The plates on the stage: one a unit, placed anew when the display or the zoom changes, and carried
// along while its unit moves.
import type Phaser from 'phaser'
import { DEPTH } from './depth'
import type { Display, DisplayTag } from './display'
import { MARK_DENSITY } from './marks'
import { type Box, type PlateWish, placePlates } from './plate-places'
import { plateTexture } from './plates'
import { HULL, type Stander } from './stander'
import { isFlyer } from './standing'

export type PlateLayer = {
  sync(display: Display, standing: readonly PlateOwner[]): void
  /** Carries a plate along with its unit. */
  follow(unit: number, x: number, y: number, row: number): void
  fade(unit: number, alpha: number): void
  remove(unit: number): void
  /** Board pixels a designed pixel takes. */
  setSize(size: number, standing: readonly PlateOwner[]): void
  /** Bodies and plates, board pixels. */
  boxes(standing: readonly PlateOwner[]): readonly Box[]
  destroy(): void
}

export type PlateOwner = Stander & { readonly holds: number }

type Plate = { readonly image: Phaser.GameObjects.Image; dx: number; dy: number }

/** Pictures of those who stand, from the foot, board pixels: half their width, and how high they reach. */
const BODIES = {
  single: { half: 22, top: 100, bottom: 0 },
  column: { half: 48, top: 88, bottom: 0 },
  flyer: { half: 38, top: 94, bottom: HULL.bottom },
}
/** The lower edge of faces, from the foot. */
const FACE_BOTTOM = { single: 56, column: 44, flyer: HULL.bottom }
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
    const { displayWidth: width, displayHeight: height } = image
    const over = isFlyer(owner.unit.kind) ? BODIES.flyer.top - HULL.bottom : null
    return { id, x: owner.x, y: hangsAt(owner), width, height, over }
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
        if (plate) Object.assign(plate, { dx: 0, dy: CARRIED + hangsAt(owner) - owner.y })
      }
    }
    const places = placePlates(wishes, standing.map(faceOf))
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
      return [...covered, ...standing.map(bodyBox)]
    },
    destroy() {
      for (const { image } of plates.values()) image.destroy()
      plates.clear()
    },
  }
}

/** From where a plate hangs: the foot, or the hull of what hovers. */
function hangsAt({ unit, y, lift }: PlateOwner): number {
  return isFlyer(unit.kind) ? y - lift - HULL.bottom : y
}

function bodyKind({ unit }: Pick<Stander, 'unit'>): keyof typeof BODIES {
  return unit.column ? 'column' : isFlyer(unit.kind) ? 'flyer' : 'single'
}

/** Around the picture of who stands there, board pixels. */
export function bodyBox(body: Pick<Stander, 'unit' | 'x' | 'y' | 'lift' | 'size'>): Box {
  const { half, top, bottom } = BODIES[bodyKind(body)]
  return boxAbove(body, half, top, bottom)
}

function faceOf(body: PlateOwner): Box {
  const kind = bodyKind(body)
  return boxAbove(body, BODIES[kind].half, BODIES[kind].top, FACE_BOTTOM[kind])
}

function boxAbove(
  { x, y, lift, size }: Pick<Stander, 'x' | 'y' | 'lift' | 'size'>,
  half: number,
  top: number,
  bottom: number,
): Box {
  return {
    x: x - half * size,
    y: y - lift - top * size,
    width: 2 * half * size,
    height: (top - bottom) * size,
  }
}
