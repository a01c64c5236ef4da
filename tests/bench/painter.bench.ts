/** How fast the ground is painted, in chunks a CPU second, and how long the first takes a cold painter. */
import process from 'node:process'
import { cutChunks } from '../../src/stage/paint/chunks'
import { paintedArea } from '../../src/stage/paint/painted-area'
import { makePainter, type Painter, paintArea } from '../../src/stage/paint/painter'
import { largestBoard } from './groundBoards'
import type { BenchRow } from './row'

/** Two workers have this many CPU seconds for the largest board. */
const WHOLE_SECONDS = 2.8

export function benchPainter(): BenchRow[] {
  const board = largestBoard()
  return [0.8, 1].map((density) => {
    const chunks = cutChunks(paintedArea(board), density)
    const paintWhole = (before?: Painter) => {
      const painter = makePainter(board, density, before?.shop)
      for (const chunk of chunks) paintArea(painter, chunk)
      return painter
    }
    // Chunks differ: only whole boards compare. The first one warms up.
    const first = paintWhole()
    const begin = process.cpuUsage()
    paintWhole(first)
    const { user, system } = process.cpuUsage(begin)
    return {
      name: `ground at ${density}, ${chunks.length} chunks`,
      board: '28x20',
      perSecond: (chunks.length * 1e6) / (user + system),
      peer: null,
      target: chunks.length / WHOLE_SECONDS,
    }
  })
}

/** CPU milliseconds that a painter that never painted needs for the chunk in the middle of a board. */
export function describeFirstChunk(): string {
  const board = largestBoard()
  const begin = process.cpuUsage()
  const chunks = cutChunks(paintedArea(board), 1)
  const painter = makePainter(board, 1)
  paintArea(painter, chunks[Math.floor(chunks.length / 2)])
  const { user, system } = process.cpuUsage(begin)
  return `the first chunk of a cold painter: ${Math.round((user + system) / 1000)} ms`
}
