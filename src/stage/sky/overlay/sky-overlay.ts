// The overlay of a board in space as a whole: takes the model and draws it anew, dangers first, then what is
// possible, then what is meant.
import type Phaser from 'phaser'
import { gridOf, NO_HEX } from '../../../hex'
import type { SkyOverlayModel } from '../../../input/sky/overlayModel'
import { DEPTH } from '../../depth'
import { brushOf, type OverlaySheets, type OverlayStyle } from '../../overlay/brush'
import { TILE_SCALE } from '../../overlay/hex-tiles'
import type { Polyline } from '../../overlay/outline'
import { unitAt } from '../../overlay/overlay-layer'
import { strokeLines } from '../../overlay/strokes'
import type { Box } from '../../plate-places'
import { type BoardShape, hexCentre, hexCorners } from '../../projection'
import { createQuadSheet } from '../../quad-sheet'
import { drawAims } from './aims'
import { drawArcs } from './arcs'
import { drawCourses } from './courses'
import { drawDangers } from './dangers'
import { LINES, type SkyBrush } from './sky-brush'
import { type SkyMark, skyMarkTexture } from './sky-marks'
import { SKY_PATTERNS, type SkyTile, skyTileTexture } from './sky-tiles'

export type SkyOverlayLayer = {
  /** Draws the model for a zoom (device pixels do not count). Null clears. */
  draw(model: SkyOverlayModel | null, zoom: number, style: OverlayStyle): void
  /** Signs that must be read, board pixels. */
  boxes(): readonly Box[]
  destroy(): void
}

/** What a sign covers about its middle, designed pixels. */
const SIGN = { width: 40, height: 36 }

export function createSkyOverlay(
  scene: Phaser.Scene,
  board: BoardShape,
  boxOf: (unit: number) => Box | null,
): SkyOverlayLayer {
  const grid = gridOf(board.cols, board.rows)
  const sheets: OverlaySheets = {
    tiles: createQuadSheet(scene, DEPTH.tiles),
    under: createQuadSheet(scene, DEPTH.under),
    over: createQuadSheet(scene, DEPTH.over),
    marks: createQuadSheet(scene, DEPTH.marks),
  }
  const gridLines = createQuadSheet(scene, DEPTH.grid)
  for (let hex = 0; hex < grid.size; hex++) {
    const { x, y } = hexCentre(board, hex)
    gridLines.picture(skyTileTexture(scene, 'grid', false), x, y, TILE_SCALE, 1)
  }
  const pictures = {
    isPattern: (name: SkyTile) => SKY_PATTERNS.has(name),
    tile: (name: SkyTile, isDense: boolean) => skyTileTexture(scene, name, isDense),
    mark: (name: SkyMark) => skyMarkTexture(scene, name),
  }
  let signs: readonly Box[] = []

  return {
    draw(model, zoom, style) {
      for (const sheet of Object.values(sheets)) sheet.clear()
      signs = []
      if (!model) return
      const base = { grid, board, sheets, unit: unitAt(zoom), style }
      const brush: SkyBrush = { ...brushOf(scene, base, pictures), boxOf }
      drawGoal(brush, model.goal)
      drawDangers(brush, model)
      drawArcs(brush, model)
      if (model.selected !== null) brush.tile('selected', model.selected)
      drawCourses(brush, model)
      drawAims(brush, model)
      if (model.hovered !== null) brush.tile('hover', model.hovered)
      if (model.cursor !== null) brush.border([model.cursor], { ...LINES.own, width: 4 })
      signs = signsOf(brush, model)
    },
    boxes: () => signs,
    destroy() {
      for (const sheet of Object.values(sheets)) sheet.destroy()
      gridLines.destroy()
    },
  }
}

function drawGoal(brush: SkyBrush, goal: readonly number[]): void {
  if (goal.length === 0) return
  brush.tiles('goal', goal)
  const lines = goalEdges(brush.board, goal)
  strokeLines(brush.sheets.under, lines, { ...LINES.own, width: 2.8 }, brush.unit)
}

/** The edges of a goal within the board: beyond the board it goes on. */
export function goalEdges(board: BoardShape, goal: readonly number[]): Polyline[] {
  const inside = new Set(goal)
  const { neighbours } = gridOf(board.cols, board.rows)
  return goal.flatMap((hex) => {
    const corners = hexCorners(board, hex)
    return [0, 1, 2, 3, 4, 5].flatMap((k) => {
      const beside = neighbours[6 * hex + k]
      if (beside === NO_HEX || inside.has(beside)) return []
      return [{ points: [corners[(k + 5) % 6], corners[k]], isClosed: false }]
    })
  })
}

function signsOf(brush: SkyBrush, model: SkyOverlayModel): Box[] {
  const hexes = [...model.fires, ...model.torpedoes].map(({ hex }) => hex)
  const [width, height] = [SIGN.width * brush.unit, SIGN.height * brush.unit]
  return hexes.map((hex) => {
    const { x, y } = brush.centre(hex)
    return { x: x - width / 2, y: y - height / 2, width, height }
  })
}
