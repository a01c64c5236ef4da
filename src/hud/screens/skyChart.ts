/** The chart of a board in space as painted pixels: made once, since soft clouds cost much to draw anew. */
import type { SpaceBoard } from '../../battle'
import { type SkyLayer, skyLayers, skySize } from './skyMap'

/** Of the dark, from a light in it outward. */
export const DEEP = [
  [0, '#4a2a5c'],
  [0.45, '#251a41'],
  [1, '#0b0d1d'],
] as const
/** Where that light lies and how far it reaches: shares of the chart's width, the height's for `y`. */
export const LIGHT = { x: 0.62, y: 0.3, reach: 0.8 } as const

/** Paints the dark and its clouds, in the units of the chart. */
export function paintSky(brush: CanvasRenderingContext2D, board: SpaceBoard): void {
  const { width, height } = skySize(board)
  const x = width * LIGHT.x
  const y = height * LIGHT.y
  const deep = brush.createRadialGradient(x, y, 0, x, y, width * LIGHT.reach)
  for (const [at, colour] of DEEP) deep.addColorStop(at, colour)
  brush.fillStyle = deep
  brush.fillRect(0, 0, width, height)
  paintClouds(brush, board)
}

/** The stars, clouds and rocks alone. */
function paintClouds(brush: CanvasRenderingContext2D, board: SpaceBoard): void {
  const { width, height } = skySize(board)
  for (const layer of skyLayers(board)) {
    brush.globalAlpha = layer.opacity
    if (layer.blur > 0) paintSoft(brush, layer, width, height)
    else {
      brush.fillStyle = layer.fill
      brush.fill(new Path2D(layer.d))
    }
  }
  brush.globalAlpha = 1
}

/** Painted small and drawn large an edge is soft in every browser. */
function paintSoft(
  brush: CanvasRenderingContext2D,
  { d, fill, blur }: SkyLayer,
  width: number,
  height: number,
): void {
  const small = document.createElement('canvas')
  const scale = Math.max(1, blur / 1.8)
  small.width = Math.ceil(width / scale)
  small.height = Math.ceil(height / scale)
  const pen = small.getContext('2d')
  if (pen === null) return
  pen.scale(1 / scale, 1 / scale)
  pen.fillStyle = fill
  pen.fill(new Path2D(d))
  brush.imageSmoothingEnabled = true
  brush.imageSmoothingQuality = 'high'
  brush.drawImage(small, 0, 0, small.width * scale, small.height * scale)
}

/** By the board's hash: a list of missions shows each again and again. */
const charts = new Map<string, string>()

/** All but the dark, as a data address; empty where the browser paints none. */
export function chartOf(board: SpaceBoard): string {
  const known = charts.get(board.hash)
  if (known !== undefined) return known
  const { width, height } = skySize(board)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width)
  canvas.height = Math.ceil(height)
  const brush = canvas.getContext('2d')
  if (brush === null) return ''
  paintClouds(brush, board)
  const chart = canvas.toDataURL('image/webp', 0.9)
  charts.set(board.hash, chart)
  return chart
}
