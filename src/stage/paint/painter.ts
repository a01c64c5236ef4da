// Paints a rectangle of the battlefield: relief, light, visibility, materials, scatter, grade.
import { boardRect } from '../projection'
import { drawBridges } from './bridge'
import { makeCanvas } from './canvas'
import { gradePicture } from './grade'
import type { GroundBoard } from './ground-board'
import { CELL, makeHeights, measureSlopes } from './height-field'
import { type HexLattice, makeLattice } from './hex-lattice'
import { makeTables, type NoiseTables } from './noise'
import { scatterDetails } from './scatter'
import { shadeGround } from './shading'
import { castShadows } from './shadows'
import { softenSilhouettes, sweepColumns } from './visibility'

/** A rectangle in board pixels. */
export type PaintArea = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A painted rectangle; sizes in pixels. `water` holds a byte a pixel: 0 dry, 40 to 255 by depth. */
export type PaintedGround = {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
  readonly water: Uint8ClampedArray<ArrayBuffer>
}

export type Painter = {
  readonly board: GroundBoard
  readonly lattice: HexLattice
  readonly tables: NoiseTables
}

/** Ground around a chunk that still throws shadows into it, board pixels: most lies toward the sun. */
const REACH = { north: 8, east: 8, west: 330, south: 290 }
/** Drawn around the chunk so that strokes from beyond reach in, board pixels. */
const PAD = 10

/** Prepares a board. `before` lends its noise when the seed is the same. */
export function makePainter(board: GroundBoard, before?: Painter): Painter {
  const tables = before && before.board.seed === board.seed ? before.tables : makeTables(board.seed)
  return { board, lattice: makeLattice(board), tables }
}

/** Paints an area at `density` pixels a board pixel. The same input gives the same bytes. */
export function paintArea(painter: Painter, area: PaintArea, density: number): PaintedGround {
  const { board, lattice, tables } = painter
  const pad = Math.round(PAD * density)
  const margin = pad / density
  const around = {
    x: area.x - margin,
    y: area.y - margin,
    width: area.width + 2 * margin,
    height: area.height + 2 * margin,
  }
  const field = makeHeights(lattice, tables, fieldArea(around))
  measureSlopes(field)
  castShadows(lattice, field, propsNear(painter, around))
  const canvas = makeCanvas(around, density)
  const silhouettes = sweepColumns(canvas, field)
  const wet = new Uint8ClampedArray(canvas.width * canvas.height)
  shadeGround(lattice, tables, canvas, field, wet)
  softenSilhouettes(canvas, silhouettes)
  scatterDetails({ canvas, field, lattice, tables, seed: board.seed })
  drawBridges(canvas, lattice, board.seed)
  const width = canvas.width - 2 * pad
  const height = canvas.height - 2 * pad
  const rgba = new Uint8ClampedArray(width * height * 4)
  const extent = boardRect(board.cols, board.rows)
  gradePicture(canvas, { width: extent.width, height: extent.height + extent.y }, pad, rgba)
  const water = new Uint8ClampedArray(width * height)
  for (let row = 0; row < height; row++) {
    const from = (row + pad) * canvas.width + pad
    water.set(wet.subarray(from, from + width), row * width)
  }
  return { width, height, rgba, water }
}

/** The cells whose relief and shadows the area needs. */
function fieldArea(area: PaintArea): PaintArea {
  return {
    x: CELL * Math.floor((area.x - REACH.west) / CELL),
    y: CELL * Math.floor((area.y - REACH.north) / CELL),
    width: Math.ceil((area.width + REACH.west + REACH.east) / CELL) + 1,
    height: Math.ceil((area.height + REACH.north + REACH.south) / CELL) + 1,
  }
}

function propsNear(painter: Painter, area: PaintArea) {
  return painter.board.props.filter(
    (prop) =>
      prop.x > area.x - REACH.west &&
      prop.x < area.x + area.width + 80 &&
      prop.y > area.y - 80 &&
      prop.y < area.y + area.height + REACH.south,
  )
}
