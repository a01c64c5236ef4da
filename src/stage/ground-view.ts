// The painted ground on the stage: chunks become canvas textures as the workers hand them over.
import type Phaser from 'phaser'
import { DEPTH } from './depth'
import type { GroundBoard } from './paint/ground-board'
import { type PaintedChunk, type PaintJob, paintGround } from './paint/paint-ground'
import { boardRect, flatCentre, HEX_WIDTH, type ScreenPoint } from './projection'

/** Land painted past the board's edge, board pixels. */
const BEYOND = 260
/** Chunks overlap by this much, board pixels, so that no gap shows at odd zooms. */
const OVERLAP = 0.75
/** A changed hex alters the picture this far around, board pixels: cliffs, shadows. */
const CHANGE_REACH = 2 * HEX_WIDTH

export type GroundView = {
  /** Paints the whole board, nearest to `focus` first. */
  paint(board: GroundBoard, focus: ScreenPoint): Promise<void>
  /** Paints again what the changed hexes alter. */
  repaint(board: GroundBoard, hexes: readonly number[]): Promise<void>
  destroy(): void
}

export type GroundViewOptions = {
  readonly startWorker: () => Worker
  /** Pixels a board pixel. */
  readonly density: number
  /** A chunk has come: a frame must be drawn. */
  readonly onChange: () => void
}

export function createGroundView(scene: Phaser.Scene, options: GroundViewOptions): GroundView {
  const { density, startWorker, onChange } = options
  const images = new Map<string, Phaser.GameObjects.Image>()
  const jobs = new Set<PaintJob>()

  const place = ({ area, image }: PaintedChunk) => {
    const key = `ground-${area.x}-${area.y}-${area.width}-${area.height}`
    const pixels = new ImageData(image.rgba, image.width, image.height)
    const isNew = !scene.textures.exists(key)
    const made = isNew ? scene.textures.createCanvas(key, image.width, image.height) : null
    const texture = made ?? scene.textures.get(key)
    if (!isCanvasTexture(texture)) return
    texture.putData(pixels, 0, 0)
    texture.refresh()
    if (isNew) {
      const shown = scene.add.image(area.x, area.y, key).setOrigin(0).setDepth(DEPTH.ground)
      shown.setDisplaySize(area.width + OVERLAP, area.height + OVERLAP)
      images.set(key, shown)
    }
    onChange()
  }

  const run = async (
    board: GroundBoard,
    focus: ScreenPoint,
    near: ((area: { x: number; y: number; width: number; height: number }) => boolean) | null,
  ) => {
    const rect = boardRect(board.cols, board.rows)
    const area = {
      x: rect.x - BEYOND,
      y: rect.y - BEYOND + 96,
      width: rect.width + 2 * BEYOND,
      height: rect.height + 2 * BEYOND - 96,
    }
    const job = paintGround(board, { area, density, focus, startWorker, near, onChunk: place })
    jobs.add(job)
    await job.done
    jobs.delete(job)
  }

  return {
    paint: (board, focus) => run(board, focus, null),
    async repaint(board, hexes) {
      const spots = hexes.map((hex) => flatCentre(board.cols, hex))
      if (spots.length === 0) return
      // A chunk of the old board that came late would paint over the new one.
      await Promise.all([...jobs].map((job) => job.done))
      await run(board, spots[0], (area) =>
        spots.some(
          (spot) =>
            spot.x > area.x - CHANGE_REACH &&
            spot.x < area.x + area.width + CHANGE_REACH &&
            spot.y > area.y - CHANGE_REACH &&
            spot.y < area.y + area.height + CHANGE_REACH,
        ),
      )
    },
    destroy() {
      for (const job of jobs) job.stop()
      for (const [key, image] of images) {
        image.destroy()
        scene.textures.remove(key)
      }
      images.clear()
    },
  }
}

function isCanvasTexture(
  texture: Phaser.Textures.Texture,
): texture is Phaser.Textures.CanvasTexture {
  return 'putData' in texture
}
