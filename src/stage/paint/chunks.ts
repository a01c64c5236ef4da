// A board's picture in pieces, and which is painted next.

import type { PaintArea, PaintedGround } from './painter'
import type { Veils } from './ripples'
import { type Texels, texelsOf } from './texels'

/** Painted ground on its way to the stage. `water` still holds a byte a pixel from the top row down. */
export type GroundTexels = {
  readonly ground: Texels
  readonly water: Uint8ClampedArray<ArrayBuffer>
  readonly veils: (Pick<Veils, 'x' | 'y'> & { readonly frames: readonly Texels[] }) | null
}

export type PaintedChunk = { readonly area: PaintArea; readonly image: GroundTexels }

/** What was painted is rewritten in its own memory, and lost. */
export function groundTexels(painted: PaintedGround): GroundTexels {
  const { water, veils } = painted
  return { ground: texelsOf(painted), water, veils: veils && veilTexels(veils) }
}

function veilTexels({ x, y, width, height, frames }: Veils) {
  return { x, y, frames: frames.map((rgba) => texelsOf({ width, height, rgba })) }
}

/** Most pixels to a chunk's side. No power of two: Phaser would let such a texture repeat, and its edges mix. */
const CHUNK_SIZE = 508
/** Pixels that a chunk shares with the next, so that no gap shows at odd zooms. */
const OVERLAP = 1
/** Chunks begin at whole multiples of this, board pixels: at every density a whole pixel and a whole cell. */
export const GRID = 10
/** Cuts an area into chunks of at most CHUNK_SIZE pixels that overlap by one. */
export function cutChunks(area: PaintArea, density: number): PaintArea[] {
  const overlap = OVERLAP / density
  const step = GRID * Math.floor((CHUNK_SIZE - OVERLAP) / density / GRID)
  const chunks: PaintArea[] = []
  for (let y = 0; y < area.height; y += step) {
    for (let x = 0; x < area.width; x += step) {
      chunks.push({
        x: area.x + x,
        y: area.y + y,
        width: Math.min(step + overlap, area.width - x),
        height: Math.min(step + overlap, area.height - y),
      })
    }
  }
  return chunks
}

/**
 * Takes the chunk nearest to a point out of the queue; undefined when none is left. `lane` of `lanes`
 * workers looks first at its own side of the point: neighbours share their relief.
 */
export function takeNearest(
  queue: PaintArea[],
  focus: { readonly x: number; readonly y: number },
  lane = 0,
  lanes = 1,
): PaintArea | undefined {
  const beyond = (at: number, from: number, length: number) =>
    Math.max(0, from - at, at - from - length)
  const isOurs = (c: PaintArea) => lanes === 1 || (c.x + c.width / 2 < focus.x ? 0 : 1) === lane % 2
  const rank = (c: PaintArea) =>
    Math.hypot(beyond(focus.x, c.x, c.width), beyond(focus.y, c.y, c.height)) +
    (isOurs(c) ? 0 : c.width + c.height)
  let best = 0
  for (let i = 1; i < queue.length; i++) {
    if (rank(queue[i]) < rank(queue[best])) best = i
  }
  return queue.splice(best, 1)[0]
}
