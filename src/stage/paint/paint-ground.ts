// The page's side of the painter: cuts a board into chunks, has workers paint them nearest to the camera
// first, and hands each over as soon as it is done.
import type { GroundBoard } from './ground-board'
import type { GroundLight } from './light'
import { makePainter, type PaintArea, type PaintedGround, paintArea } from './painter'

/** What a worker is asked: to get ready, a board to prepare, a chunk of it to paint, or to forget it. */
export type PaintRequest =
  | { readonly kind: 'warm'; readonly light: GroundLight; readonly density: number }
  | { readonly kind: 'board'; readonly board: GroundBoard; readonly density: number }
  | { readonly kind: 'chunk'; readonly area: PaintArea }
  | { readonly kind: 'rest' }

export type PaintedChunk = { readonly area: PaintArea; readonly image: PaintedGround }

export type PaintJob = {
  /** Settles when every chunk is painted; also after `stop`. */
  readonly done: Promise<void>
  stop(): void
}

export type PaintOptions = {
  /** The part of the picture to paint, board pixels: whole multiples of GRID. */
  readonly area: PaintArea
  /** Pixels a board pixel: whole tenths. */
  readonly density: number
  /** Where the camera looks now: the chunk nearest to it is painted next. */
  readonly focus: () => { readonly x: number; readonly y: number }
  /** Which chunks are wanted; null for all. */
  readonly near: ((area: PaintArea) => boolean) | null
  readonly onChunk: (chunk: PaintedChunk) => void
}

/** Workers that paint one board after the other, and stay warm between them. */
export type PaintCrew = {
  /** Has the workers prepare what does not depend on a board, while the page is busy with other things. */
  warm(light: GroundLight, density: number): void
  /** Starts painting. A worker that dies leaves its chunk to this thread, so that the board always fills. */
  paint(board: GroundBoard, options: PaintOptions): PaintJob
  dismiss(): void
}

/** Most pixels to a chunk's side. No power of two: Phaser would let such a texture repeat, and its edges mix. */
const CHUNK_SIZE = 508
/** Pixels that a chunk shares with the next, so that no gap shows at odd zooms. */
const OVERLAP = 1
/** Chunks begin at whole multiples of this, board pixels: at every density a whole pixel and a whole cell. */
export const GRID = 10
/** One processor is left to the page where there are more than two; more workers than this gain little. */
const WORKERS = { least: 2, most: 4 }

/** Chunks that a worker is asked for at a time: it goes on painting while the page is busy with a frame. */
const AHEAD = 2

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

export function createPaintCrew(startWorker: () => Worker): PaintCrew {
  const free = Math.max(WORKERS.least, (navigator.hardwareConcurrency || 2) - 1)
  const count = Math.min(WORKERS.most, free)
  const workers = new Set<Worker>(Array.from({ length: count }, startWorker))
  const send = (worker: Worker, request: PaintRequest) => worker.postMessage(request)
  /** Jobs follow one another: a chunk of a stopped job, still under way, would be taken for the next one's. */
  let last: Promise<void> = Promise.resolve()
  return {
    warm(light, density) {
      for (const worker of workers) send(worker, { kind: 'warm', light, density })
    },
    paint(board, options) {
      const chunks = cutChunks(options.area, options.density)
      const queue = options.near ? chunks.filter(options.near) : chunks
      let isStopped = false
      const told: PaintOptions = {
        ...options,
        onChunk(chunk) {
          if (!isStopped) options.onChunk(chunk)
        },
      }
      const work = async () => {
        const crew = [...workers].slice(0, queue.length)
        const running = crew.map(async (worker, lane) => {
          send(worker, { kind: 'board', board, density: options.density })
          const isAlive = await serve(worker, queue, told, lane, crew.length, send)
          if (isAlive) send(worker, { kind: 'rest' })
          else workers.delete(worker)
        })
        await Promise.all(running)
        while (queue.length > 0) await paintHere(board, queue, told)
      }
      last = last.then(work)
      return {
        done: last,
        stop() {
          isStopped = true
          queue.length = 0
        },
      }
    },
    dismiss() {
      for (const worker of workers) worker.terminate()
      workers.clear()
    },
  }
}

/** Feeds one worker until the queue is empty; false if it died, its chunks put back. */
function serve(
  worker: Worker,
  queue: PaintArea[],
  options: PaintOptions,
  lane: number,
  lanes: number,
  send: (worker: Worker, request: PaintRequest) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    /** What the worker was asked for and has not handed over, in that order. */
    const asked: PaintArea[] = []
    const ask = () => {
      const area = takeNearest(queue, options.focus(), lane, lanes)
      if (!area) return
      asked.push(area)
      send(worker, { kind: 'chunk', area })
    }
    worker.onmessage = (event: MessageEvent<PaintedGround>) => {
      const area = asked.shift()
      ask()
      if (area) options.onChunk({ area, image: event.data })
      if (asked.length === 0) resolve(true)
    }
    worker.onerror = () => {
      worker.terminate()
      queue.unshift(...asked)
      resolve(false)
    }
    for (let k = 0; k < AHEAD; k++) ask()
    if (asked.length === 0) resolve(true)
  })
}

/** Paints one chunk in this thread, then lets the page breathe. */
async function paintHere(
  board: GroundBoard,
  queue: PaintArea[],
  options: PaintOptions,
): Promise<void> {
  const painter = makePainter(board, options.density)
  for (;;) {
    const area = takeNearest(queue, options.focus())
    if (!area) return
    options.onChunk({ area, image: paintArea(painter, area) })
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
