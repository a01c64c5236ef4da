/** A small picture of a board and of who stood where when its battle was left. */
import {
  flies,
  type GroundBoard,
  type GroundView,
  type SpaceBoard,
  type SpaceView,
} from '../../battle'
import { reliefCentre, reliefOf, reliefSize } from '../screens/reliefMap'
import { paintSky } from '../screens/skyChart'
import { bowAt, skyCentre, skySize } from '../screens/skyMap'

const WIDTH = 320
const HEIGHT = 180
const INK = '#0c111e'
const OURS = '#86ddec'
const PEOPLE = '#f0f4fc'
const THEIRS = '#ff8370'

/** As a data address; empty where the browser draws none. */
export function drawGroundThumbnail(board: GroundBoard, view: GroundView): string {
  return drawn(reliefSize(board), (brush) => {
    for (const { d, fill } of reliefOf(board)) {
      brush.fillStyle = fill
      brush.fill(new Path2D(d))
    }
    brush.lineWidth = 5
    brush.strokeStyle = INK
    for (const unit of view.units) {
      if (unit.hex < 0) continue
      const { x, y } = reliefCentre(board, unit.hex)
      brush.fillStyle = unit.side === 'red' ? THEIRS : unit.column === null ? OURS : PEOPLE
      brush.beginPath()
      // Whose they are is said by the form too: ours round, theirs a diamond.
      if (unit.side === 'red') diamond(brush, x, y)
      else brush.arc(x, y - 4, 11, 0, 2 * Math.PI)
      brush.stroke()
      brush.fill()
    }
  })
}

/** The same for a board in space. */
export function drawSkyThumbnail(board: SpaceBoard, view: SpaceView): string {
  return drawn(skySize(board), (brush) => {
    paintSky(brush, board)
    brush.lineWidth = 5
    brush.strokeStyle = INK
    for (const ship of view.units.filter(flies)) {
      const bow = new Path2D(bowAt(skyCentre(board, ship.hex), ship.facing, 1.7))
      brush.fillStyle = ship.side === 'red' ? THEIRS : OURS
      brush.stroke(bow)
      brush.fill(bow)
    }
  })
}

/** A board's picture filled into the thumbnail, as little as possible cut off. */
function drawn(
  { width, height }: { readonly width: number; readonly height: number },
  paint: (brush: CanvasRenderingContext2D) => void,
): string {
  if (typeof document === 'undefined') return ''
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const brush = canvas.getContext('2d')
  if (brush === null) return ''
  const scale = Math.max(WIDTH / width, HEIGHT / height)
  brush.fillStyle = INK
  brush.fillRect(0, 0, WIDTH, HEIGHT)
  brush.translate((WIDTH - width * scale) / 2, (HEIGHT - height * scale) / 2)
  brush.scale(scale, scale)
  paint(brush)
  return canvas.toDataURL('image/webp', 0.82)
}

function diamond(brush: CanvasRenderingContext2D, x: number, y: number): void {
  brush.moveTo(x, y - 18)
  brush.lineTo(x + 14, y - 4)
  brush.lineTo(x, y + 10)
  brush.lineTo(x - 14, y - 4)
  brush.closePath()
}
