// The overlay as a whole: takes the model and draws it anew, threats first, then what is possible.
import type Phaser from 'phaser'
import { gridOf } from '../../hex'
import type { OverlayModel } from '../../input'
import { DEPTH } from '../depth'
import type { Box } from '../plate-places'
import { type BoardShape, hexCentre } from '../projection'
import { createQuadSheet } from '../quad-sheet'
import { type Bodies, createBrush, type OverlaySheets, type OverlayStyle } from './brush'
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
  const sheets: OverlaySheets = {
    tiles: createQuadSheet(scene, DEPTH.tiles),
    under: createQuadSheet(scene, DEPTH.under),
    over: createQuadSheet(scene, DEPTH.over),
    marks: createQuadSheet(scene, DEPTH.marks),
  }
  const gridLines = createQuadSheet(scene, DEPTH.grid)
  for (let hex = 0; hex < grid.size; hex++) {
    if (!hasGridLine(hex)) continue
    const { x, y } = hexCentre(board, hex)
    gridLines.picture(tileTexture(scene, 'grid'), x, y, TILE_SCALE, 1)
  }
  let counts: readonly Box[] = []
  return {
    draw(model, zoom, style) {
      for (const sheet of Object.values(sheets)) sheet.clear()
      counts = []
      if (model) {
        const brush = createBrush(scene, { grid, board, sheets, unit: unitAt(zoom), style, bodies })
        drawThreats(brush, model)
        drawReach(brush, model)
        drawPaths(brush, model)
        counts = drawTags(brush, model)
      }
    },
    boxes: () => counts,
    destroy() {
      for (const sheet of Object.values(sheets)) sheet.destroy()
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
