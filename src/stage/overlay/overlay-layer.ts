// The overlay as a whole: takes the model and draws it anew, threats first, then what is possible.
import type Phaser from 'phaser'
import { gridOf } from '../../hex'
import type { OverlayModel } from '../../input'
import { DEPTH } from '../depth'
import type { Box } from '../plate-places'
import type { BoardShape } from '../projection'
import { type Bodies, createBrush, createImagePool, type OverlayStyle } from './brush'
import { TILE_SCALE, tileTexture } from './hex-tiles'
import { drawPaths } from './paths'
import { drawReach } from './reach'
import { drawTags } from './tags'
import { drawThreats } from './threats'

export type OverlayLayer = {
  /** Draws the model for a zoom (device pixels do not count). Null clears. */
  draw(model: OverlayModel | null, zoom: number, style: OverlayStyle): void
  /** What the counts of tags cover, board pixels. */
  boxes(): readonly Box[]
  destroy(): void
}

export function createOverlayLayer(
  scene: Phaser.Scene,
  board: BoardShape,
  hasGridLine: (hex: number) => boolean,
  bodies: Bodies,
): OverlayLayer {
  const grid = gridOf(board.cols, board.rows)
  const under = scene.add.graphics().setDepth(DEPTH.under)
  const over = scene.add.graphics().setDepth(DEPTH.over)
  const pool = createImagePool(scene)
  const gridLines = createImagePool(scene)
  const plain = createBrush(scene, gridLines, {
    grid,
    board,
    under,
    over,
    unit: 1,
    style: 'patterns',
    bodies,
  })
  for (let hex = 0; hex < grid.size; hex++) {
    if (hasGridLine(hex)) {
      gridLines.put(tileTexture(scene, 'grid'), plain.centre(hex), TILE_SCALE, DEPTH.grid)
    }
  }
  let counts: readonly Box[] = []
  return {
    draw(model, zoom, style) {
      under.clear()
      over.clear()
      pool.open()
      counts = []
      if (model) {
        const brush = createBrush(scene, pool, {
          grid,
          board,
          under,
          over,
          unit: unitAt(zoom),
          style,
          bodies,
        })
        drawThreats(brush, model)
        drawReach(brush, model)
        drawPaths(brush, model)
        counts = drawTags(brush, model)
      }
      pool.close()
    },
    boxes: () => counts,
    destroy() {
      under.destroy()
      over.destroy()
      pool.destroy()
      gridLines.destroy()
    },
  }
}

/** Plates under units grow smaller far out: there they would hide who they belong to. */
export function plateUnitAt(zoom: number): number {
  return Math.min(1.2, Math.max(0.56, zoom)) / zoom
}

/** Lines and marks follow the zoom only between these, so that they stay readable far out. */
export function unitAt(zoom: number): number {
  return Math.min(1.25, Math.max(0.85, zoom)) / zoom
}
