// How light falls on a height field: sun shadows carried row by row, and the dusk of corners.
import type { GroundProp } from './ground-board'
import { CELL, type HeightField, SHADE_VALUES } from './height-field'
import { type HexLattice, locate, PLAN_PER_HEIGHT, PLAN_PER_ROW } from './hex-lattice'

/** World direction to the sun, x east, y north, z up: azimuth 212 degrees, elevation 36. */
export const SUN = { x: -0.686, y: -0.4287, z: 0.588 }

/** Slightly different suns (turn in radians, factor of height) that together make a soft edge. */
const SUNS = [
  { turn: 0, rise: 1 },
  { turn: 0.09, rise: 0.94 },
  { turn: -0.09, rise: 1.06 },
]
const SOUTHWARD = -SUN.y / PLAN_PER_ROW
/** How far a shadow runs on the ground, board pixels a pixel of height, by the lowest of the suns. */
export const SHADOW_RUN = {
  south: (SOUTHWARD * PLAN_PER_HEIGHT) / (SUN.z * 0.94),
  west: (-SUN.x * 1.1 * PLAN_PER_HEIGHT) / (SUN.z * 0.94),
}
/** A shadow's edge is soft over this height, pixels. */
const EDGE = 2.5

/** Fills sunlight (0 to 1) and curvature (pixels above the surroundings) of the field's `shade`. */
export function castShadows(
  lattice: HexLattice,
  field: HeightField,
  props: readonly GroundProp[],
): void {
  const { width, height, shade } = field
  const sunlight = sweepShadows(field, raiseProps(lattice, field, props))
  const soft = boxBlur(sunlight, width, height, 1, 1)
  const around = boxBlur(field.surface, width, height, Math.round(11 / CELL), Math.round(9 / CELL))
  for (let at = 0; at < soft.length; at++) {
    const to = at * SHADE_VALUES
    shade[to] = soft[at] / SUNS.length
    shade[to + 1] = field.surface[at] - around[at]
  }
  for (const prop of props) {
    forDisc(field, prop, prop.r * 1.15, (at, distance) => {
      shade[at * SHADE_VALUES + 1] -= 14 * (1 - distance * distance)
    })
  }
}

/** The surface with the props on it as lumpy domes: what casts. */
function raiseProps(
  lattice: HexLattice,
  field: HeightField,
  props: readonly GroundProp[],
): Float32Array {
  if (props.length === 0) return field.surface
  const caster = field.surface.slice()
  for (const prop of props) {
    locate(lattice, prop.x, prop.y * PLAN_PER_ROW)
    const foot = lattice.terrace[lattice.found.hex]
    const phase = prop.x * 0.37 + prop.y * 0.53
    forDisc(field, prop, prop.r, (at, distance, angle) => {
      const rim = 0.86 + 0.1 * Math.sin(3 * angle + phase) + 0.06 * Math.sin(7 * angle + 2 * phase)
      if (distance > rim) return
      const d = distance / rim
      const top = foot + prop.h * (0.45 + 0.55 * Math.sqrt(1 - d * d))
      caster[at] = Math.max(caster[at], top)
    })
  }
  return caster
}

/** Visits the cells of an ellipse that is a circle on the ground; distance is 0 at the centre, 1 at the rim. */
function forDisc(
  field: HeightField,
  prop: GroundProp,
  radius: number,
  visit: (at: number, distance: number, angle: number) => void,
): void {
  const tall = radius / PLAN_PER_ROW
  const top = Math.max(0, Math.floor((prop.y - tall - field.y) / CELL))
  const bottom = Math.min(field.height - 1, (prop.y + tall - field.y) / CELL)
  const left = Math.max(0, Math.floor((prop.x - radius - field.x) / CELL))
  const right = Math.min(field.width - 1, (prop.x + radius - field.x) / CELL)
  for (let row = top; row <= bottom; row++) {
    const dy = (row * CELL + field.y - prop.y) / tall
    for (let col = left; col <= right; col++) {
      const dx = (col * CELL + field.x - prop.x) / radius
      const distance = Math.sqrt(dx * dx + dy * dy)
      if (distance < 1) visit(row * field.width + col, distance, Math.atan2(dy, dx))
    }
  }
}

/** The height of the shadow is carried away from the sun, one ground row after the other; sum over the suns. */
function sweepShadows(field: HeightField, caster: Float32Array): Float32Array {
  const { width, height, surface } = field
  const lit = new Float32Array(width * height)
  let previous = new Float32Array(width)
  let current = new Float32Array(width)
  for (const { turn, rise } of SUNS) {
    const cos = Math.cos(turn)
    const sin = Math.sin(turn)
    const sunX = SUN.x * cos - SUN.y * sin
    const southward = -(SUN.x * sin + SUN.y * cos) / PLAN_PER_ROW
    const fall = (CELL * SUN.z * rise) / PLAN_PER_HEIGHT / southward
    const shift = sunX / southward
    const whole = Math.floor(shift)
    const part = shift - whole
    previous.fill(-1000)
    for (let row = height - 1; row >= 0; row--) {
      const start = row * width
      const below = Math.min(height - 1, row + 1) * width
      for (let col = 0; col < width; col++) {
        const a = Math.min(width - 1, Math.max(0, col + whole))
        const b = Math.min(width - 1, Math.max(0, col + whole + 1))
        const carried = previous[a] + (previous[b] - previous[a]) * part
        const caught = caster[below + a] + (caster[below + b] - caster[below + a]) * part
        const shadow = (carried > caught ? carried : caught) - fall
        current[col] = shadow
        const at = start + col
        const depth = shadow - surface[at] - grazing(field, row, col)
        lit[at] += depth <= 0 ? 1 : depth >= EDGE ? 0 : 1 - depth / EDGE
      }
      const swap = previous
      previous = current
      current = swap
    }
  }
  return lit
}

/** Allowance on steep ground, pixels: without it a cliff grazed by the sun would shade itself in streaks. */
function grazing(field: HeightField, row: number, col: number): number {
  const { width, height, surface } = field
  if (col < 2 || col > width - 3 || row < 2 || row > height - 3) return 0
  const at = row * width + col
  const across = Math.abs(surface[at + 2] - surface[at - 2])
  const down = Math.abs(surface[at + 2 * width] - surface[at - 2 * width])
  return 0.45 * across + 0.8 * down
}

/** Two passes of a box, edges repeated. */
function boxBlur(
  source: Float32Array,
  width: number,
  height: number,
  radiusX: number,
  radiusY: number,
): Float32Array {
  const once = blurRows(source, width, height, radiusX)
  const down = blurColumns(once, width, height, radiusY)
  return blurColumns(blurRows(down, width, height, radiusX), width, height, radiusY)
}

function blurRows(source: Float32Array, width: number, height: number, radius: number) {
  const out = new Float32Array(width * height)
  const span = 2 * radius + 1
  for (let row = 0; row < height; row++) {
    const start = row * width
    let sum = 0
    for (let x = -radius; x <= radius; x++) sum += source[start + clamp(x, width)]
    for (let x = 0; x < width; x++) {
      out[start + x] = sum / span
      sum += source[start + clamp(x + radius + 1, width)] - source[start + clamp(x - radius, width)]
    }
  }
  return out
}

function blurColumns(source: Float32Array, width: number, height: number, radius: number) {
  const out = new Float32Array(width * height)
  const sums = new Float32Array(width)
  const span = 2 * radius + 1
  for (let y = -radius; y <= radius; y++) {
    const start = clamp(y, height) * width
    for (let x = 0; x < width; x++) sums[x] += source[start + x]
  }
  for (let y = 0; y < height; y++) {
    const enter = clamp(y + radius + 1, height) * width
    const leave = clamp(y - radius, height) * width
    for (let x = 0; x < width; x++) {
      out[y * width + x] = sums[x] / span
      sums[x] += source[enter + x] - source[leave + x]
    }
  }
  return out
}

function clamp(index: number, length: number): number {
  return index < 0 ? 0 : index >= length ? length - 1 : index
}
