// Paints a rectangle of the battlefield: relief, light, visibility, materials, scatter, haze.
import { ELEVATION_STEP, HEX_WIDTH, ROW_STEP } from '../projection'
import { drawBridges } from './bridge'
import { EXTRA_ROWS, makeCanvas, type PaintCanvas } from './canvas'
import type { GroundBoard } from './ground-board'
import { CELL, type CellRect, fillField, type GroundField, makeField } from './ground-field'
import { lightGround, shadowReach } from './ground-light'
import { layHaze } from './haze'
import { type HexLattice, locate, makeLattice, PLAN_PER_ROW } from './hex-lattice'
import {
  type PropShadow,
  reachOfShadow,
  type ShadowStamp,
  shadeProps,
  throwShadow,
} from './prop-shadows'
import { paintVeils, type Veils } from './ripples'
import { scatterDetails } from './scatter'
import { shadeGround } from './shading'
import { STAMP_REACH } from './stamps'
import { drawTunnels } from './tunnels'
import { softenSilhouettes, sweepGround } from './visibility'
import { makeWorkshop, type Workshop } from './workshop'

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
  /** What moves on the water; null where there is none. */
  readonly veils: Veils | null
}

export type Painter = {
  readonly board: GroundBoard
  readonly shop: Workshop
  readonly lattice: HexLattice
  readonly field: GroundField
  readonly shadows: readonly PropShadow[]
}

/** Ground beside a chunk that its stamps and its relief need, board pixels. */
const BESIDE = STAMP_REACH + 12
/** Rocks, bulkheads and the like rise this far over the highest terrace; a chasm or bed sinks below the lowest. */
const RISE = 16
const CHASM_DEPTH = 108

/** Prepares a board at `density` pixels a board pixel. `before` lends what does not depend on the board. */
export function makePainter(board: GroundBoard, density: number, before?: Workshop): Painter {
  const shop = makeWorkshop(board.light, density, before)
  const lattice = makeLattice(board)
  return {
    board,
    shop,
    lattice,
    field: makeField(lattice, shop.tables),
    shadows: throwShadows(board, shop),
  }
}

/** Paints an area; its pixels lie on one grid over the board. The same input gives the same bytes. */
export function paintArea(painter: Painter, area: PaintArea): PaintedGround {
  const { field, lattice, shop } = painter
  const canvas = makeCanvas(area, shop.density)
  const { highest, lowest } = heightsNear(lattice, area)
  const reach = shadowReach(shop.lighting, highest - lowest)
  const rect = cellsOf(area, highest, lowest)
  fillField(field, {
    left: rect.left - reach.west - 16,
    top: rect.top - 16,
    right: rect.right + 16,
    bottom: rect.bottom + reach.south + 56,
  })
  const light = lightGround(field, rect, reach, shop.lighting)
  shadeProps(light, shadowsNear(painter, rect))
  const bottom = area.y + area.height + EXTRA_ROWS / shop.density
  const silhouettes = sweepGround(
    canvas,
    field,
    bottom + highest,
    area.y - EXTRA_ROWS / shop.density - Math.max(0, -lowest) - 2,
  )
  const scene = { shop, lattice, field, light, canvas }
  shadeGround(scene)
  softenSilhouettes(canvas, silhouettes)
  scatterDetails(scene, highest)
  drawBridges(canvas, lattice)
  drawTunnels(scene)
  layHaze(scene)
  return cropped(canvas, shop)
}

function cropped(canvas: PaintCanvas, shop: Workshop): PaintedGround {
  const { width, rgba, left, top } = canvas
  const height = canvas.height - 2 * EXTRA_ROWS
  const from = EXTRA_ROWS * width
  const water = new Uint8ClampedArray(canvas.water.subarray(from, from + height * width))
  return {
    width,
    height,
    rgba: new Uint8ClampedArray(rgba.subarray(from * 4, (from + height * width) * 4)),
    water,
    veils: paintVeils({ width, height, water }, shop.water, left, top + EXTRA_ROWS),
  }
}

/** The cells that light is needed on: what the picture shows, and what stands beside it. */
function cellsOf(area: PaintArea, highest: number, lowest: number): CellRect {
  return {
    left: Math.floor((area.x - BESIDE) / CELL),
    top: Math.floor((area.y - BESIDE + Math.min(0, lowest)) / CELL),
    right: Math.ceil((area.x + area.width + BESIDE) / CELL) + 2,
    bottom: Math.ceil((area.y + area.height + BESIDE + highest) / CELL) + 2,
  }
}

/** The highest and lowest ground that a picture of the area can show or be shaded by, pixels. */
function heightsNear(lattice: HexLattice, area: PaintArea): { highest: number; lowest: number } {
  let highest = 0
  let lowest = 0
  const reach = 4 * HEX_WIDTH
  for (let y = area.y - ROW_STEP; y <= area.y + area.height + reach; y += ROW_STEP / 2) {
    for (let x = area.x - reach; x <= area.x + area.width + ROW_STEP; x += HEX_WIDTH / 2) {
      locate(lattice, x, y * PLAN_PER_ROW)
      const hex = lattice.found.hex
      highest = Math.max(highest, lattice.bed[hex])
      lowest = Math.min(lowest, lattice.bed[hex])
    }
  }
  return {
    highest: highest + RISE,
    lowest: lowest < -ELEVATION_STEP * 2 ? -CHASM_DEPTH : lowest - 6,
  }
}

/** Props of a kind share their stamps: sizes go by steps. They are thrown where a chunk asks for them. */
function throwShadows({ props, bodies }: GroundBoard, { lighting }: Workshop): PropShadow[] {
  const thrown = new Map<string, ShadowStamp>()
  return props.flatMap(({ x, y, r, h, kind, isFlipped }) => {
    const body = bodies.get(kind)
    if (!body) return []
    const radius = Math.max(4, 4 * Math.round(r / 4))
    const height = Math.max(4, 4 * Math.round(h / 4))
    const key = `${kind} ${radius} ${height} ${isFlipped}`
    const stamp = () => {
      const made = thrown.get(key) ?? throwShadow(body, radius, height, isFlipped, lighting)
      thrown.set(key, made)
      return made
    }
    return { x, y, radius, reach: reachOfShadow(radius, height, lighting), stamp }
  })
}

function shadowsNear({ shadows }: Painter, rect: CellRect): PropShadow[] {
  return shadows.filter(({ x, y, radius, reach, stamp }) => {
    const col = Math.round(x / CELL)
    const row = Math.round(y / CELL)
    if (col + reach <= rect.left || col - reach >= rect.right) return false
    if (row + reach <= rect.top || row - reach >= rect.bottom) return false
    const { left, top, width, height } = stamp()
    const beside = radius / CELL + 2
    return (
      col + Math.min(left, -beside) < rect.right &&
      col + Math.max(left + width, beside) > rect.left &&
      row + Math.min(top, -beside) < rect.bottom &&
      row + Math.max(top + height, beside) > rect.top
    )
  })
}
