// Paints a rectangle of the battlefield: relief, light, visibility, materials, scatter, grade.
import { boardRect, HEX_WIDTH, ROW_STEP } from '../projection'
import { drawBridges } from './bridge'
import { makeCanvas } from './canvas'
import { gradePicture } from './grade'
import type { GroundBoard, GroundProp } from './ground-board'
import { CELL, makeHeights, measureSlopes } from './height-field'
import { type HexLattice, locate, makeLattice, PLAN_PER_ROW } from './hex-lattice'
import { makeTables, type NoiseTables } from './noise'
import { scatterDetails } from './scatter'
import { shadeGround } from './shading'
import { castShadows, SHADOW_RUN } from './shadows'
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

/** Ground beside a chunk that its own relief needs, board pixels. */
const BESIDE = 8
/** The farthest toward the sun that anything throws its shadow from, board pixels. */
const FARTHEST = { west: 400, south: 230 }
/** Added to the shadows' reach: ledges and rocks rise over their terrace, and the sun is no point. */
const ALLOWANCE = 12
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
  const props = propsNear(painter, around)
  const field = makeHeights(lattice, tables, fieldArea(around, shadowReach(painter, around, props)))
  measureSlopes(field)
  castShadows(lattice, field, props)
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

type Reach = { readonly west: number; readonly south: number }

/** The cells whose relief and shadows the area needs. */
function fieldArea(area: PaintArea, reach: Reach): PaintArea {
  const left = CELL * Math.floor((area.x - reach.west) / CELL)
  const top = CELL * Math.floor((area.y - BESIDE) / CELL)
  return {
    x: left,
    y: top,
    width: Math.ceil((area.x + area.width + BESIDE - left) / CELL) + 1,
    height: Math.ceil((area.y + area.height + reach.south - top) / CELL) + 1,
  }
}

/** How far toward the sun the field must go on: no farther than the highest thing there can reach. */
function shadowReach(painter: Painter, area: PaintArea, props: readonly GroundProp[]): Reach {
  const { lattice } = painter
  const around = {
    x: area.x - FARTHEST.west,
    y: area.y,
    width: area.width + FARTHEST.west,
    height: area.height + FARTHEST.south,
  }
  let highest = 0
  let lowest = Number.POSITIVE_INFINITY
  for (const hex of hexesIn(lattice, around)) highest = Math.max(highest, lattice.bed[hex])
  for (const hex of hexesIn(lattice, area)) {
    lowest = Math.min(lowest, Math.max(lattice.bed[hex], lattice.waterLevel[hex]))
  }
  for (const prop of props) {
    locate(lattice, prop.x, prop.y * PLAN_PER_ROW)
    highest = Math.max(highest, lattice.terrace[lattice.found.hex] + prop.h)
  }
  const rise = Math.max(0, highest - lowest) + ALLOWANCE
  return {
    west: Math.min(FARTHEST.west, BESIDE + rise * SHADOW_RUN.west),
    // The camera looks from the south: high ground in front still covers what lies behind it.
    south: Math.min(FARTHEST.south, BESIDE + rise * Math.max(1, SHADOW_RUN.south)),
  }
}

/** Lattice hexes that touch an area of the ground, board pixels. */
function hexesIn(lattice: HexLattice, area: PaintArea): number[] {
  const found: number[] = []
  for (let y = area.y - ROW_STEP; y <= area.y + area.height + ROW_STEP; y += ROW_STEP / 2) {
    for (let x = area.x - HEX_WIDTH; x <= area.x + area.width + HEX_WIDTH; x += HEX_WIDTH / 2) {
      locate(lattice, x, y * PLAN_PER_ROW)
      found.push(lattice.found.hex)
    }
  }
  return found
}

function propsNear(painter: Painter, area: PaintArea): GroundProp[] {
  return painter.board.props.filter(
    (prop) =>
      prop.x > area.x - FARTHEST.west &&
      prop.x < area.x + area.width + 80 &&
      prop.y > area.y - 80 &&
      prop.y < area.y + area.height + FARTHEST.south,
  )
}
