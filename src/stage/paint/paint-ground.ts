// The page's side of the painter: cuts a board into chunks, has a pool of workers paint them nearest to
// the camera first, and hands each over as soon as it is done.
import type { GroundBoard } from './ground-board'
import { makePainter, type PaintArea, type PaintedGround, paintArea } from './painter'

/** What a worker is asked: a new board, a chunk to paint, or both. */
export type PaintRequest = {
  readonly board: GroundBoard | null
  readonly area: PaintArea
  readonly density: number
}

export type PaintedChunk = { readonly area: PaintArea; readonly image: PaintedGround }

export type PaintJob = {
  /** Settles when every chunk is painted; also after `stop`. */
  readonly done: Promise<void>
  stop(): void
}

export type PaintOptions = {
  /** The part of the picture to paint, board pixels. */
  readonly area: PaintArea
  /** Pixels a board pixel. */
  readonly density: number
  /** Where the camera looks now: the chunk nearest to it is painted next. */
  readonly focus: () => { readonly x: number; readonly y: number }
  /** Which chunks are wanted; null for all. */
  readonly near: ((area: PaintArea) => boolean) | null
  readonly startWorker: () => Worker
  readonly onChunk: (chunk: PaintedChunk) => void
}

/** Side of a chunk, pixels. No power of two: Phaser would let such a texture repeat, and its edges mix. */
const CHUNK_SIZE = 508
/** Pixels that a chunk shares with the next, so that no gap shows at odd zooms. */
const OVERLAP = 1
const MOST_WORKERS = 6

/** Cuts an area into chunks of at most CHUNK_SIZE pixels that overlap by one. */
export function cutChunks(area: PaintArea, density: number): PaintArea[] {
  const overlap = OVERLAP / density
  const step = Math.floor((CHUNK_SIZE - OVERLAP) / density)
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

/** Takes the chunk nearest to a point out of the queue; undefined when none is left. */
export function takeNearest(
  queue: PaintArea[],
  focus: { readonly x: number; readonly y: number },
): PaintArea | undefined {
  const beyond = (at: number, from: number, length: number) =>
    Math.max(0, from - at, at - from - length)
  const distance = (c: PaintArea) =>
    Math.hypot(beyond(focus.x, c.x, c.width), beyond(focus.y, c.y, c.height))
  let best = 0
  for (let i = 1; i < queue.length; i++) {
    if (distance(queue[i]) < distance(queue[best])) best = i
  }
  return queue.splice(best, 1)[0]
}

/** Starts painting. A worker that dies leaves its chunk to this thread, so that the board always fills. */
export function paintGround(board: GroundBoard, options: PaintOptions): PaintJob {
  const { near } = options
  const chunks = cutChunks(options.area, options.density)
  const queue = near ? chunks.filter(near) : chunks
  const workers: Worker[] = []
  let isStopped = false
  const stop = () => {
    isStopped = true
    queue.length = 0
    for (const worker of workers) worker.terminate()
  }
  const count = Math.min(poolSize(), queue.length)
  const running = Array.from({ length: count }, () => {
    const worker = options.startWorker()
    workers.push(worker)
    return serve(worker, board, queue, options)
  })
  const done = Promise.all(running).then(async () => {
    while (queue.length > 0 && !isStopped) await paintHere(board, queue, options)
  })
  return { done, stop }
}

/** One processor is left to the page. */
function poolSize(): number {
  return Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1))
}

/** Feeds one worker until the queue is empty; puts its chunk back if it dies. */
function serve(
  worker: Worker,
  board: GroundBoard,
  queue: PaintArea[],
  options: PaintOptions,
): Promise<void> {
  return new Promise((resolve) => {
    let area = takeNearest(queue, options.focus())
    const ask = (withBoard: GroundBoard | null) => {
      if (!area) {
        worker.terminate()
        resolve()
        return
      }
      const request: PaintRequest = { board: withBoard, area, density: options.density }
      worker.postMessage(request)
    }
    worker.onmessage = (event: MessageEvent<PaintedGround>) => {
      if (area) options.onChunk({ area, image: event.data })
      area = takeNearest(queue, options.focus())
      ask(null)
    }
    worker.onerror = () => {
      worker.terminate()
      if (area) queue.unshift(area)
      resolve()
    }
    ask(board)
  })
}

/** Paints one chunk in this thread, then lets the page breathe. */
async function paintHere(
  board: GroundBoard,
  queue: PaintArea[],
  options: PaintOptions,
): Promise<void> {
  const area = takeNearest(queue, options.focus())
  if (!area) return
  options.onChunk({ area, image: paintArea(makePainter(board), area, options.density) })
  await new Promise((resolve) => setTimeout(resolve, 0))
}
