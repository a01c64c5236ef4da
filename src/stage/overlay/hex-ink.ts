// What tiles are drawn with: fills, outlines and patterns within one hex, on a canvas whose origin is its
// middle. Patterns repeat with the hexes and with a step of elevation.
import { cornerOffsets, HEX_HEIGHT, HEX_WIDTH } from '../projection'

/** A tile's texture is a little larger than the hex, for lines on its border. */
const PAD = 4
export const TILE_WIDTH = HEX_WIDTH + 2 * PAD
export const TILE_HEIGHT = Math.ceil(HEX_HEIGHT) + 2 * PAD
/** Horizontal spacing of hatch lines: 128, 64 and, with 45°, 88 and 24 are multiples of it. */
const HATCH = 8

export function hexPath(context: CanvasRenderingContext2D, size: number): void {
  context.beginPath()
  for (const { x, y } of cornerOffsets(size)) context.lineTo(x, y)
  context.closePath()
}

export function fill(context: CanvasRenderingContext2D, colour: string): void {
  hexPath(context, 1)
  context.fillStyle = colour
  context.fill()
}

export function outline(
  context: CanvasRenderingContext2D,
  size: number,
  colour: string,
  width: number,
): void {
  hexPath(context, size)
  context.lineJoin = 'round'
  context.lineWidth = width
  context.strokeStyle = colour
  context.stroke()
}

export function clipped(context: CanvasRenderingContext2D, draw: () => void): void {
  context.save()
  hexPath(context, 1)
  context.clip()
  draw()
  context.restore()
}

/** Slanted lines; `every` takes each nth of them. */
export function hatch(
  context: CanvasRenderingContext2D,
  colour: string,
  width: number,
  slant: 1 | -1,
  every: number,
): void {
  clipped(context, () => {
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    const step = HATCH * every
    for (let x = -step * Math.ceil(TILE_WIDTH / step) * 2; x <= TILE_WIDTH * 2; x += step) {
      context.moveTo(x - TILE_HEIGHT * slant, -TILE_HEIGHT)
      context.lineTo(x + TILE_HEIGHT * slant, TILE_HEIGHT)
    }
    context.stroke()
  })
}

export function dots(context: CanvasRenderingContext2D, colour: string, radius: number): void {
  const acrossStep = HEX_WIDTH / 12
  clipped(context, () => {
    context.fillStyle = colour
    for (let y = -64; y <= 64; y += 8) {
      for (let x = -72; x <= 72; x += acrossStep) {
        context.beginPath()
        context.arc(x, y, radius, 0, 2 * Math.PI)
        context.fill()
      }
    }
  })
}
