// The marks that scatter is drawn with: tapered strokes, pebbles, soft lights. Canvas pixels, linear light.
import type { PaintCanvas } from './canvas'
import type { Rgb } from './colour'

const SHADOW: Rgb = [0.012, 0.02, 0.02]

/** A stroke from (x, y) that tapers toward (toX, toY); `halfWidth` is that of its root. */
export function stroke(
  canvas: PaintCanvas,
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
  const left = Math.max(0, Math.floor(Math.min(x, toX) - halfWidth))
  const right = Math.min(canvas.width - 1, Math.ceil(Math.max(x, toX) + halfWidth))
  const top = Math.max(0, Math.floor(Math.min(y, toY) - halfWidth))
  const bottom = Math.min(canvas.height - 1, Math.ceil(Math.max(y, toY) + halfWidth))
  for (let j = top; j <= bottom; j++) {
    for (let i = left; i <= right; i++) {
      const ex = i + 0.5 - x
      const ey = j + 0.5 - y
      let t = (ex * dx + ey * dy) / squared
      t = t < 0 ? 0 : t > 1 ? 1 : t
      const qx = ex - dx * t
      const qy = ey - dy * t
      const inside = halfWidth * (1 - t * taper) + 0.5 - Math.sqrt(qx * qx + qy * qy)
      if (inside > 0) blend(canvas, j * canvas.width + i, colour, Math.min(1, inside) * opacity)
    }
  }
}

/** The short shadow that a tuft or stone throws to the upper right. */
export function throwShadow(
  canvas: PaintCanvas,
  x: number,
  y: number,
  length: number,
  halfWidth: number,
  opacity: number,
): void {
  stroke(canvas, x, y, x + length * 0.9, y - length * 0.42, halfWidth, SHADOW, opacity)
}

/** A faceted pebble, lit from the lower left. `phase` turns its lumps. */
export function pebble(
  canvas: PaintCanvas,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: Rgb,
  lit: number,
  phase: number,
): void {
  const bottom = Math.min(canvas.height - 1, y + radiusY + 1)
  const right = Math.min(canvas.width - 1, x + radiusX + 1)
  for (let j = Math.max(0, Math.floor(y - radiusY - 1)); j <= bottom; j++) {
    for (let i = Math.max(0, Math.floor(x - radiusX - 1)); i <= right; i++) {
      const nx = (i + 0.5 - x) / radiusX
      const ny = (j + 0.5 - y) / radiusY
      const angle = Math.atan2(ny, nx)
      const lump = 1 + 0.13 * Math.sin(angle * 3 + phase) + 0.08 * Math.sin(angle * 5 + phase * 2)
      const distance = Math.sqrt(nx * nx + ny * ny) / lump
      const inside = (1 - distance) * Math.min(radiusX, radiusY) + 0.5
      if (inside <= 0) continue
      const nz = Math.sqrt(Math.max(0, 1 - distance * distance))
      const facet = 0.12 * Math.sin(Math.floor((angle + phase) * 1.3) * 1.53)
      const sun = Math.max(0, -0.62 * nx + 0.1 * ny + 0.62 * nz + facet) * lit
      const k = Math.min(1, inside)
      const at = j * canvas.width + i
      canvas.red[at] += (colour[0] * (1.25 * sun + 0.2) - canvas.red[at]) * k
      canvas.green[at] += (colour[1] * (1.02 * sun + 0.25) - canvas.green[at]) * k
      canvas.blue[at] += (colour[2] * (0.72 * sun + 0.4) - canvas.blue[at]) * k
    }
  }
}

/** Adds a soft disc of light. */
export function addLight(
  canvas: PaintCanvas,
  x: number,
  y: number,
  radius: number,
  colour: Rgb,
  strength: number,
): void {
  const bottom = Math.min(canvas.height - 1, y + radius)
  const right = Math.min(canvas.width - 1, x + radius)
  for (let j = Math.max(0, Math.floor(y - radius)); j <= bottom; j++) {
    for (let i = Math.max(0, Math.floor(x - radius)); i <= right; i++) {
      const distance = Math.hypot(i - x, j - y) / radius
      if (distance >= 1) continue
      const k = strength * (1 - distance) * (1 - distance)
      const at = j * canvas.width + i
      canvas.red[at] += colour[0] * k
      canvas.green[at] += colour[1] * k
      canvas.blue[at] += colour[2] * k
    }
  }
}

function blend(canvas: PaintCanvas, at: number, colour: Rgb, k: number): void {
  canvas.red[at] += (colour[0] - canvas.red[at]) * k
  canvas.green[at] += (colour[1] - canvas.green[at]) * k
  canvas.blue[at] += (colour[2] - canvas.blue[at]) * k
}
