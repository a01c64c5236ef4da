// The shadows of what stands on the ground. Each kind of prop has a body: a small plan of how high it
// stands and what lies free under it. Thrown along the sun once a kind, it gives a stamp that darkens the
// cells behind the prop.

import type { PropBody } from './ground-board'
import { CELL } from './ground-field'
import type { GroundLightMap } from './ground-light'
import { PLAN_PER_HEIGHT, PLAN_PER_ROW } from './hex-lattice'
import type { Lighting } from './light'

/** A prop as the painter is given it: foot in board pixels at elevation 0, half width. */
export type PropShadow = {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Thrown when it is first asked for. */
  readonly stamp: () => ShadowStamp
  /** How far from the foot the shadow ends, cells. */
  readonly reach: number
}

/** Darkness 0 to 255 over cells around a foot. */
export type ShadowStamp = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly dark: Uint8Array
}

/** Steps from a body's foot to its top in which its shadow is thrown. */
const LEVELS = 24
/** Pixels of curvature that a prop's foot takes off: the dusk beneath it. */
const FOOT_DUSK = 13

/** How far a shadow of so high a body falls at most, and its body stands, cells. */
export function reachOfShadow(radius: number, height: number, { toSun }: Lighting): number {
  return Math.ceil((radius + (height * PLAN_PER_HEIGHT) / toSun.z) / CELL) + 3
}

/** Throws a body's shadow. Radius and height in board pixels. */
export function throwShadow(
  body: PropBody,
  radius: number,
  height: number,
  isFlipped: boolean,
  lighting: Lighting,
): ShadowStamp {
  const { toSun } = lighting
  const run = PLAN_PER_HEIGHT / toSun.z
  const runX = (-toSun.x * run) / CELL
  const runY = (toSun.y * run) / PLAN_PER_ROW / CELL
  const left = Math.floor(-radius / CELL) - 2
  const right = Math.ceil(radius / CELL + height * runX) + 2
  const top = Math.floor(-radius / PLAN_PER_ROW / CELL + height * runY) - 2
  const bottom = Math.ceil(radius / PLAN_PER_ROW / CELL) + 2
  const width = right - left + 1
  const rows = bottom - top + 1
  const taken = new Uint8Array(width * rows)
  const colOf = new Int32Array(width)
  const { side } = body
  // Each level of the body takes light from the cells that lie behind it, seen from the sun.
  for (let k = 0; k < LEVELS; k++) {
    const z = ((k + 0.5) / LEVELS) * height
    const high = (z / height) * 255
    let first = width
    let last = -1
    for (let col = 0; col < width; col++) {
      const x = (col + left - z * runX) * CELL
      colOf[col] = Math.floor(((isFlipped ? -x : x) / radius + 1) * 0.5 * side)
      if (colOf[col] < 0 || colOf[col] >= side) continue
      first = Math.min(first, col)
      last = col
    }
    for (let row = 0; row < rows; row++) {
      const y = (row + top - z * runY) * CELL * PLAN_PER_ROW
      const j = Math.floor((y / radius + 1) * 0.5 * side)
      if (j < 0 || j >= side) continue
      for (let col = first; col <= last; col++) {
        const at = j * side + colOf[col]
        if (high < body.top[at] && high >= body.base[at]) taken[row * width + col]++
      }
    }
  }
  const cover = Float32Array.from(taken, (levels) => Math.min(1, levels / 2.2))
  return { left, top, width, height: rows, dark: soften(cover, width, rows) }
}

function soften(cover: Float32Array, width: number, rows: number): Uint8Array {
  const out = new Uint8Array(width * rows)
  for (let row = 1; row < rows - 1; row++) {
    for (let col = 1; col < width - 1; col++) {
      const at = row * width + col
      const sides = cover[at - 1] + cover[at + 1] + cover[at - width] + cover[at + width]
      const corners =
        cover[at - width - 1] +
        cover[at - width + 1] +
        cover[at + width - 1] +
        cover[at + width + 1]
      out[at] = 255 * ((4 * cover[at] + 2 * sides + corners) / 16)
    }
  }
  return out
}

/** Takes the sun from the cells that props shade, and darkens their feet. */
export function shadeProps(map: GroundLightMap, props: readonly PropShadow[]): void {
  for (const prop of props) {
    darkenCells(map, prop)
    darkenFoot(map, prop)
  }
}

function darkenCells(map: GroundLightMap, { x, y, stamp: thrown }: PropShadow): void {
  const stamp = thrown()
  const left = Math.round(x / CELL) + stamp.left
  const top = Math.round(y / CELL) + stamp.top
  const firstRow = Math.max(map.top, top)
  const lastRow = Math.min(map.bottom, top + stamp.height)
  const firstCol = Math.max(map.left, left)
  const lastCol = Math.min(map.right, left + stamp.width)
  for (let row = firstRow; row < lastRow; row++) {
    let from = (row - top) * stamp.width + firstCol - left
    let at = (row - map.top) * map.width + firstCol - map.left
    for (let col = firstCol; col < lastCol; col++, from++, at++) {
      const light = 255 - stamp.dark[from]
      if (light < map.lit[at]) map.lit[at] = light
    }
  }
}

function darkenFoot(map: GroundLightMap, { x, y, radius }: PropShadow): void {
  const wide = (radius * 0.95) / CELL
  const tall = wide / PLAN_PER_ROW
  const midCol = x / CELL
  const midRow = y / CELL
  const firstRow = Math.max(map.top, Math.ceil(midRow - tall))
  const lastRow = Math.min(map.bottom - 1, Math.floor(midRow + tall))
  const firstCol = Math.max(map.left, Math.ceil(midCol - wide))
  const lastCol = Math.min(map.right - 1, Math.floor(midCol + wide))
  for (let row = firstRow; row <= lastRow; row++) {
    for (let col = firstCol; col <= lastCol; col++) {
      const dx = (col - midCol) / wide
      const dy = (row - midRow) / tall
      const inside = 1 - dx * dx - dy * dy
      if (inside > 0) {
        map.curve[(row - map.top) * map.width + col - map.left] -= FOOT_DUSK * 32 * inside
      }
    }
  }
}
