// The painted ground on the stage: chunks become textures as the workers hand them over.
import type Phaser from 'phaser'
import { DEPTH } from './depth'
import { sketchGround } from './ground-sketch'
import { paintBackdrop } from './paint/backdrop'
import { cutChunks, type PaintedChunk } from './paint/chunks'
import type { GroundBoard } from './paint/ground-board'
import type { PaintCrew, PaintJob } from './paint/paint-ground'
import { paintedArea, solidArea } from './paint/painted-area'
import type { PaintArea } from './paint/painter'
import { texelsOf } from './paint/texels'
import { flatCentre, HEX_WIDTH, type ScreenPoint, type ScreenRect } from './projection'
import { showTexels } from './texel-texture'
import { createUnderlay, type Underlay } from './underlay'
import { createWaterView } from './water-view'

/** A changed hex alters the picture this far around, board pixels: cliffs, shadows. */
const CHANGE_REACH = 2 * HEX_WIDTH

export type GroundView = {
  /** Paints the whole board, nearest to where the camera looks first. */
  paint(board: GroundBoard): Promise<void>
  /** Paints again what the changed hexes alter. */
  repaint(board: GroundBoard, hexes: readonly number[]): Promise<void>
  /** Whether nothing in a part of the picture is still to be painted. */
  isPainted(part: ScreenRect): boolean
  /** Before each frame: what painted land hides wholly is not drawn. */
  beginFrame(): void
  /** Moves the water on; null stills it. */
  animate(timeMs: number | null): void
  destroy(): void
}

export type GroundViewOptions = {
  /** Where the camera looks, board pixels. */
  readonly focus: () => ScreenPoint
  readonly crew: PaintCrew
  /** Pixels a board pixel. */
  readonly density: number
  /** The part of the picture in view, board pixels. */
  readonly seen: () => ScreenRect
  /** Something in view has changed: a frame must be drawn. */
  readonly onChange: () => void
}

export function createGroundView(scene: Phaser.Scene, options: GroundViewOptions): GroundView {
  const { density, onChange } = options
  const images = new Map<string, Phaser.GameObjects.Image>()
  const jobs = new Set<PaintJob>()
  const missing = new Set<string>()
  let last: Promise<void> = Promise.resolve()
  let isGone = false
  let sketch: Underlay | null = null
  let backdrop: Underlay | null = null
  let land: ScreenRect | null = null

  const water = createWaterView(scene, density)

  const place = (chunk: PaintedChunk) => {
    const { area, image } = chunk
    const key = `ground-${keyOf(area)}`
    if (missing.delete(keyOf(area))) note('chunk')
    if (!showTexels(scene, key, image.ground)) return
    if (!images.has(key)) {
      const shown = scene.add.image(area.x, area.y, key).setOrigin(0).setDepth(DEPTH.ground)
      shown.setScale(1 / density)
      images.set(key, shown)
    }
    water.place(key, chunk)
    // Chunks out of view cost no frame.
    if (!isApart(area, options.seen())) onChange()
  }

  /** One painting after the other: a chunk of the old board that came late would cover the new one. */
  const enqueue = (board: GroundBoard, near: ((area: PaintArea) => boolean) | null) => {
    const area = paintedArea(board)
    for (const chunk of cutChunks(area, density)) {
      if (!near || near(chunk)) missing.add(keyOf(chunk))
    }
    last = last.then(() => run(board, area, near))
    return last
  }

  const run = async (
    board: GroundBoard,
    area: PaintArea,
    near: ((area: PaintArea) => boolean) | null,
  ) => {
    if (isGone) return
    const job = options.crew.paint(board, { ...options, area, near, onChunk: place })
    jobs.add(job)
    await job.done
    jobs.delete(job)
  }

  const isPainted = (part: ScreenRect) => {
    for (const key of missing) {
      const [x, y, width, height] = key.split(',').map(Number)
      if (!isApart({ x, y, width, height }, part)) return false
    }
    return true
  }

  return {
    paint(board) {
      backdrop = layBackdrop(scene, board)
      sketch = sketchGround(scene, board)
      land = solidArea(board)
      onChange()
      note('begun')
      return enqueue(board, null).then(() => {
        sketch?.remove()
        if (!isGone) note('whole')
      })
    },
    repaint(board, hexes) {
      const spots = hexes.map((hex) => flatCentre(board.cols, hex))
      return enqueue(board, (area) =>
        spots.some(
          (spot) =>
            spot.x > area.x - CHANGE_REACH &&
            spot.x < area.x + area.width + CHANGE_REACH &&
            spot.y > area.y - CHANGE_REACH &&
            spot.y < area.y + area.height + CHANGE_REACH,
        ),
      )
    },
    isPainted,
    beginFrame() {
      const seen = options.seen()
      const isPlain = isPainted(seen)
      sketch?.show(!isPlain)
      backdrop?.show(!isPlain || land === null || !isInside(seen, land))
    },
    animate: water.animate,
    destroy() {
      isGone = true
      water.destroy()
      sketch?.remove()
      backdrop?.remove()
      for (const job of jobs) job.stop()
      for (const [key, image] of images) {
        image.destroy()
        scene.textures.remove(key)
      }
      images.clear()
      missing.clear()
    },
  }
}

/** Marks how far the painting has come on the browser's timeline, where the bench reads it. */
function note(what: 'begun' | 'chunk' | 'whole'): void {
  performance.mark(`ground-${what}`)
}

/** Lays the far distance under everything. */
function layBackdrop(scene: Phaser.Scene, board: GroundBoard): Underlay | null {
  const { area, ...picture } = paintBackdrop(board.cols, board.rows, board.light)
  const key = 'ground-backdrop'
  if (scene.textures.exists(key)) scene.textures.remove(key)
  if (!showTexels(scene, key, texelsOf(picture))) return null
  const image = scene.add.image(area.x, area.y, key).setOrigin(0).setDepth(DEPTH.backdrop)
  image.setDisplaySize(area.width, area.height)
  return createUnderlay(scene, image)
}

function isInside(part: ScreenRect, whole: ScreenRect): boolean {
  return (
    part.x >= whole.x &&
    part.y >= whole.y &&
    part.x + part.width <= whole.x + whole.width &&
    part.y + part.height <= whole.y + whole.height
  )
}

function isApart(a: ScreenRect, b: ScreenRect): boolean {
  return a.x > b.x + b.width || b.x > a.x + a.width || a.y > b.y + b.height || b.y > a.y + a.height
}

function keyOf({ x, y, width, height }: PaintArea): string {
  return [x, y, width, height].join()
}
