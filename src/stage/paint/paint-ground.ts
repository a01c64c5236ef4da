// The page's side of the painter: cuts a board into chunks, has workers paint them nearest to the camera
// first, and hands each over as soon as it is done.
import {
  cutChunks,
  type GroundTexels,
  groundTexels,
  type PaintedChunk,
  takeNearest,
} from './chunks'
import type { GroundBoard } from './ground-board'
import type { GroundLight } from './light'
import { createPaintedAhead } from './painted-ahead'
import { makePainter, type PaintArea, paintArea } from './painter'

/** What a worker is asked: to get ready, a board to prepare, a chunk of it to paint, or to forget it. */
export type PaintRequest =
  | { readonly kind: 'warm'; readonly light: GroundLight; readonly density: number }
  | { readonly kind: 'board'; readonly board: GroundBoard; readonly density: number }
  | { readonly kind: 'chunk'; readonly area: PaintArea }
  | { readonly kind: 'rest' }

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

export type AheadOptions = Pick<PaintOptions, 'area' | 'density' | 'focus'> & {
  /** Somebody waits for it already; else one worker paints at a time, so that the page stays quick. */
  readonly isAwaited: boolean
}

/** Workers that paint one board after the other, and stay warm between them. */
export type PaintCrew = {
  /** Has the workers prepare what does not depend on a board, while the page is busy with other things. */
  warm(light: GroundLight, density: number): void
  /** Paints a whole board that will be asked for, and keeps it until then or until another is. */
  ahead(board: GroundBoard, options: AheadOptions): void
  /** Starts painting; what was painted ahead is handed over first. A worker that dies leaves its chunk to this thread, so that the board always fills. */
  paint(board: GroundBoard, options: PaintOptions): PaintJob
  dismiss(): void
}

/** One processor is left to the page where there are more than two; more workers than this gain little. */
const WORKERS = { least: 2, most: 4 }

/** Chunks that a worker is asked for at a time: it goes on painting while the page is busy with a frame. */
const AHEAD = 2

export function createPaintCrew(startWorker: () => Worker): PaintCrew {
  const free = Math.max(WORKERS.least, (navigator.hardwareConcurrency || 2) - 1)
  const count = Math.min(WORKERS.most, free)
  const workers = new Set<Worker>(Array.from({ length: count }, startWorker))
  const send = (worker: Worker, request: PaintRequest) => worker.postMessage(request)
  const kept = createPaintedAhead()
  /** Where what is painted ahead begins, and whether by all workers at once. */
  let aim: PaintOptions['focus'] = () => ({ x: 0, y: 0 })
  let isAll = false
  /** Jobs follow one another: a chunk of a stopped job, still under way, would be taken for the next one's. */
  let last: Promise<void> = Promise.resolve()

  const paintQueue = async (board: GroundBoard, queue: PaintArea[], options: PaintOptions) => {
    const crew = [...workers].slice(0, queue.length)
    const running = crew.map(async (worker, lane) => {
      send(worker, { kind: 'board', board, density: options.density })
      const isAlive = await serve(worker, queue, options, lane, crew.length, send)
      if (isAlive) send(worker, { kind: 'rest' })
      else workers.delete(worker)
    })
    await Promise.all(running)
    while (queue.length > 0) await paintHere(board, queue, options)
  }
  /** One worker at a time; each in its turn, so that all of them are warm. */
  const paintInTurn = async (board: GroundBoard, queue: PaintArea[], options: PaintOptions) => {
    for (const worker of workers) send(worker, { kind: 'board', board, density: options.density })
    for (let turn = 0; queue.length > 0 && workers.size > 0; turn++) {
      const crew = [...workers]
      const lane = turn % crew.length
      const isAlive = await serve(crew[lane], queue, options, lane, crew.length, send, 1)
      if (!isAlive) workers.delete(crew[lane])
    }
    for (const worker of workers) send(worker, { kind: 'rest' })
  }

  return {
    warm(light, density) {
      for (const worker of workers) send(worker, { kind: 'warm', light, density })
    },
    ahead(board, { area, density, focus, isAwaited }) {
      const queue = cutChunks(area, density)
      const onChunk = kept.begin(board, density, queue)
      if (!onChunk) return
      aim = focus
      isAll = isAwaited
      const options = { area, density, focus: () => aim(), near: null, onChunk }
      const paint = isAwaited ? paintQueue : paintInTurn
      last = last.then(() => paint(board, queue, options))
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
      const taken = kept.take(board, options.density, queue, options.focus(), told.onChunk)
      // All workers at once go on with what they have prepared; one at a time makes way.
      if (isAll) aim = options.focus
      else taken.stop()
      const handed = handOver(taken.ready, told.onChunk)
      const work = async () => {
        taken.forget()
        await Promise.all([handed, paintQueue(board, queue, told)])
      }
      last = last.then(work)
      return {
        done: last,
        stop() {
          isStopped = true
          queue.length = 0
          taken.stop()
        },
      }
    },
    dismiss() {
      kept.drop()
      for (const worker of workers) worker.terminate()
      workers.clear()
    },
  }
}

/** One chunk after the other, so that no task of the page is long. */
async function handOver(
  chunks: readonly PaintedChunk[],
  onChunk: (chunk: PaintedChunk) => void,
): Promise<void> {
  for (const chunk of chunks) {
    onChunk(chunk)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

/** Feeds one worker until the queue is empty or `most` chunks are painted; false if it died, its chunks put back. */
function serve(
  worker: Worker,
  queue: PaintArea[],
  options: PaintOptions,
  lane: number,
  lanes: number,
  send: (worker: Worker, request: PaintRequest) => void,
  most = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  return new Promise((resolve) => {
    /** What the worker was asked for and has not handed over, in that order. */
    const asked: PaintArea[] = []
    let left = most
    const ask = () => {
      const area = left > 0 ? takeNearest(queue, options.focus(), lane, lanes) : undefined
      if (!area) return
      left -= 1
      asked.push(area)
      send(worker, { kind: 'chunk', area })
    }
    worker.onmessage = (event: MessageEvent<GroundTexels>) => {
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
    options.onChunk({ area, image: groundTexels(paintArea(painter, area)) })
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
