// The painter's worker: keeps its noise and swatches, and the board it paints while it paints it.

import { groundTexels } from './stage/paint/chunks'
import type { PaintRequest } from './stage/paint/paint-ground'
import { makePainter, type Painter, paintArea } from './stage/paint/painter'
import { makeWorkshop, stockUp, type Workshop } from './stage/paint/workshop'

let painter: Painter | null = null
let shop: Workshop | undefined

self.onmessage = (event: MessageEvent<PaintRequest>) => {
  const request = event.data
  switch (request.kind) {
    case 'warm':
      shop = makeWorkshop(request.light, request.density, shop)
      stockUp(shop)
      return
    case 'board':
      painter = makePainter(request.board, request.density, shop)
      shop = painter.shop
      return
    case 'chunk': {
      if (!painter) return
      const texels = groundTexels(paintArea(painter, request.area))
      const { ground, water, veils } = texels
      const frames = veils?.frames.map(({ bytes }) => bytes.buffer) ?? []
      self.postMessage(texels, { transfer: [ground.bytes.buffer, water.buffer, ...frames] })
      return
    }
    case 'rest':
      // The relief of a whole board is tens of megabytes; a repaint works out the little it needs anew.
      painter = null
  }
}
