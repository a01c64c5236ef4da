// A small picture that stamps are drawn on: straight colour with cover, linear light.
import type { Rgb } from './colour'

export type Sketch = {
  readonly width: number
  readonly height: number
  /** Pixel of the foot. */
  readonly footX: number
  readonly footY: number
  /** (red, green, blue, cover) a pixel. */
  readonly pixels: Float32Array
}

/** A finished picture: RGBA bytes in the sun and in the shade. */
export type Stamp = {
  readonly width: number
  readonly height: number
  readonly footX: number
  readonly footY: number
  readonly sunlit: Uint8ClampedArray
  readonly shaded: Uint8ClampedArray
}

const SHADOW: Rgb = [0.012, 0.014, 0.03]

export function makeSketch(width: number, height: number, footX: number, footY: number): Sketch {
  return { width, height, footX, footY, pixels: new Float32Array(width * height * 4) }
}

/** A stroke between two points (pixels from the foot) that tapers; `halfWidth` is that of its root. */
export function stroke(
  sketch: Sketch,
  x: number,
  y: number,
  toX: number,
  toY: number,
  halfWidth: number,
  colour: Rgb,
  opacity: number,
  taper = 0.85,
): void {
  const dx = toX - x
  const dy = toY - y
  const squared = dx * dx + dy * dy || 1
  for (let j = 0; j < sketch.height; j++) {
    for (let i = 0; i < sketch.width; i++) {
      const ex = i + 0.5 - sketch.footX - x
      const ey = j + 0.5 - sketch.footY - y
      const t = Math.max(0, Math.min(1, (ex * dx + ey * dy) / squared))
      const away = Math.hypot(ex - dx * t, ey - dy * t)
      const inside = halfWidth * (1 - t * taper) + 0.5 - away
      if (inside > 0) cover(sketch, j * sketch.width + i, colour, Math.min(1, inside) * opacity)
    }
  }
}

/** The short shadow that a tuft or stone throws to the upper right. */
export function dropShadow(
  sketch: Sketch,
  x: number,
  y: number,
  length: number,
  halfWidth: number,
  opacity: number,
): void {
  stroke(sketch, x, y, x + length * 0.9, y - length * 0.42, halfWidth, SHADOW, opacity)
}

/** A faceted pebble; `shade` gives its colour for a share of sunlight. `phase` turns its lumps. */
export function pebble(
  sketch: Sketch,
  radiusX: number,
  radiusY: number,
  phase: number,
  shade: (sun: number) => Rgb,
): void {
  for (let j = 0; j < sketch.height; j++) {
    for (let i = 0; i < sketch.width; i++) {
      const nx = (i + 0.5 - sketch.footX) / radiusX
      const ny = (j + 0.5 - sketch.footY) / radiusY
      const angle = Math.atan2(ny, nx)
      const lump = 1 + 0.13 * Math.sin(angle * 3 + phase) + 0.08 * Math.sin(angle * 5 + phase * 2)
      const distance = Math.sqrt(nx * nx + ny * ny) / lump
      const inside = (1 - distance) * Math.min(radiusX, radiusY) + 0.5
      if (inside <= 0) continue
      const nz = Math.sqrt(Math.max(0, 1 - distance * distance))
      const facet = 0.16 * Math.sin(Math.floor((angle + phase) * 1.3) * 1.53)
      const sun = Math.max(0, -0.62 * nx + 0.1 * ny + 0.62 * nz + facet)
      cover(sketch, j * sketch.width + i, shade(sun), Math.min(1, inside))
    }
  }
}

/** A soft disc, strongest in the middle. */
export function disc(
  sketch: Sketch,
  y: number,
  radius: number,
  colour: Rgb,
  opacity: number,
): void {
  for (let j = 0; j < sketch.height; j++) {
    for (let i = 0; i < sketch.width; i++) {
      const distance = Math.hypot(i + 0.5 - sketch.footX, j + 0.5 - sketch.footY - y) / radius
      if (distance >= 1) continue
      cover(sketch, j * sketch.width + i, colour, opacity * (1 - distance) * (1 - distance))
    }
  }
}

/** Lays a colour over a pixel. */
function cover(sketch: Sketch, pixel: number, colour: Rgb, opacity: number): void {
  const { pixels } = sketch
  const at = pixel * 4
  const below = pixels[at + 3] * (1 - opacity)
  const whole = opacity + below
  if (whole <= 0) return
  for (let c = 0; c < 3; c++) {
    pixels[at + c] = (colour[c] * opacity + pixels[at + c] * below) / whole
  }
  pixels[at + 3] = whole
}
