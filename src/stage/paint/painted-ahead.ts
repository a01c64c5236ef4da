// A board that is painted before anybody looks at it: while a briefing is read, its valley is painted, so
// that the battle opens onto it.

import { type PaintedChunk, takeNearest } from './chunks'
import type { GroundBoard } from './ground-board'
import type { PaintArea } from './painter'

export type Taken = {
  readonly ready: readonly PaintedChunk[]
  /** Lets go of what is not begun yet. */
  stop(): void
  /** Nothing of it is under way any more. */
  forget(): void
}

export type PaintedAhead = {
  /**
   * Makes room for a board and gives what takes its chunks; null if it is that board already. `queue` is
   * what is still to be painted of it: whoever wants another board empties it.
   */
  begin(
    board: GroundBoard,
    density: number,
    queue: PaintArea[],
  ): ((chunk: PaintedChunk) => void) | null
  /**
   * Takes what is ready of a board out of a queue and gives it, nearest to a point first. What is under way
   * is taken out when it comes, and handed to `onLate`. Of any other board all is dropped, and is not
   * begun.
   */
  take(
    board: GroundBoard,
    density: number,
    queue: PaintArea[],
    focus: { readonly x: number; readonly y: number },
    onLate: (chunk: PaintedChunk) => void,
  ): Taken
  drop(): void
}

export function createPaintedAhead(): PaintedAhead {
  let key = ''
  let queue: PaintArea[] = []
  let chunks = new Map<string, PaintedChunk>()
  /** Takes what is ready once somebody waits for it; null before. */
  let hand: ((chunk: PaintedChunk) => void) | null = null

  const drop = () => {
    key = ''
    queue.length = 0
    chunks = new Map()
    hand = null
  }

  return {
    begin(board, density, toPaint) {
      const next = keyOf(board, density)
      if (next === key) return null
      drop()
      key = next
      queue = toPaint
      const mine = chunks
      return (chunk) => {
        if (hand && mine === chunks) hand(chunk)
        else mine.set(placeOf(chunk.area), chunk)
      }
    },
    take(board, density, wanted, focus, onLate) {
      if (keyOf(board, density) !== key) {
        drop()
        return { ready: [], stop() {}, forget() {} }
      }
      const isReady = (area: PaintArea) => chunks.has(placeOf(area))
      const places = wanted.filter(isReady)
      wanted.splice(0, wanted.length, ...wanted.filter((area) => !isReady(area)))
      hand = (chunk) => {
        const at = wanted.findIndex((area) => placeOf(area) === placeOf(chunk.area))
        if (at < 0) return
        wanted.splice(at, 1)
        onLate(chunk)
      }
      const sorted: PaintedChunk[] = []
      while (places.length > 0) {
        const area = takeNearest(places, focus)
        const chunk = area && chunks.get(placeOf(area))
        if (chunk) sorted.push(chunk)
      }
      chunks.clear()
      const mine = queue
      return {
        ready: sorted,
        stop: () => {
          mine.length = 0
        },
        forget: () => {
          if (queue === mine) drop()
        },
      }
    },
    drop,
  }
}

/** Boards that are painted alike. What things cast for shadows follows from their kinds. */
function keyOf(board: GroundBoard, density: number): string {
  const { terrain, elevation, tunnels, cols, rows, seed, light, props } = board
  const hexes = [terrain, elevation, tunnels].map((one) => one.join())
  return JSON.stringify([cols, rows, seed, density, light, ...hexes, props])
}

function placeOf({ x, y, width, height }: PaintArea): string {
  return [x, y, width, height].join()
}
