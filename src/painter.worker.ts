// The painter's worker: keeps the board it was given last and paints chunks of it on request.

import type { PaintRequest } from './stage/paint/paint-ground'
import { makePainter, type Painter, paintArea } from './stage/paint/painter'

let painter: Painter | null = null

self.onmessage = (event: MessageEvent<PaintRequest>) => {
  const { board, area, density } = event.data
  if (board) painter = makePainter(board, painter ?? undefined)
  if (!painter) return
  const image = paintArea(painter, area, density)
  self.postMessage(image, { transfer: [image.rgba.buffer, image.water.buffer] })
}
