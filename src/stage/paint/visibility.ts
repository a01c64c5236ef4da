// Which ground each pixel shows. The camera has no yaw, so every picture column is one walk over the
// height field from front to back that keeps what rises above the horizon so far ("voxel space"):
// exact for an orthographic camera, and constant work a pixel. All columns walk abreast, row by row.
import type { PaintCanvas } from './canvas'
import { CELL, type GroundField, HEIGHT_CODES } from './ground-field'

/** Values an entry in the list of silhouettes: pixel column, pixel row, coverage of that pixel. */
const SILHOUETTE_VALUES = 3
const NOTHING = 1e9

/**
 * Fills `canvas.seenRow`; gives the pixels where nearer ground ends against farther ground. `front` and
 * `back` are the board rows, in board pixels, of the nearest ground that can rise into the picture and of
 * the farthest that can sink into it.
 */
export function sweepGround(
  canvas: PaintCanvas,
  field: GroundField,
  front: number,
  back: number,
): number[] {
  const { width, height, density, top, seenRow } = canvas
  const { bed, level, width: stride } = field
  const bottom = top + height
  const silhouettes: number[] = []
  const { horizon, lastScreen, lastRow, isHidden, cells, shares } = makeWalk(canvas, field)
  for (let step = Math.ceil(front * density); step >= Math.floor(back * density); step--) {
    const row = step / density
    const gridY = row / CELL - field.top
    const yi = Math.floor(gridY)
    const fy = gridY - yi
    const start = yi * stride
    if (yi < 0) break
    if (yi >= field.height - 1) continue
    for (let col = 0; col < width; col++) {
      const at = start + cells[col]
      const fx = shares[col]
      const near = bed[at] + (bed[at + 1] - bed[at]) * fx
      const next = bed[at + stride] + (bed[at + stride + 1] - bed[at + stride]) * fx
      const ground = near + (next - near) * fy
      // The water comes in after interpolation: that keeps the shore line clean. Pixels are board-wide,
      // so that every chunk reckons with the same numbers.
      const screen = (row - (ground > level[at] ? ground : level[at]) / HEIGHT_CODES) * density
      const before = horizon[col]
      if (screen < before) {
        if (isHidden[col] && before < bottom && before >= top) {
          const pixel = Math.floor(before)
          silhouettes.push(col, pixel - top, pixel + 1 - before)
        }
        const behind = lastScreen[col]
        for (
          let k = before > bottom ? bottom - 1 : Math.ceil(before - 0.5) - 1;
          k >= top && k + 0.5 >= screen;
          k--
        ) {
          const t = behind < NOTHING ? (behind - k - 0.5) / (behind - screen) : 1
          seenRow[(k - top) * width + col] = lastRow[col] + (row - lastRow[col]) * (t < 0 ? 0 : t)
        }
        horizon[col] = screen
        isHidden[col] = 0
      } else isHidden[col] = 1
      lastScreen[col] = screen
      lastRow[col] = row
    }
  }
  return silhouettes
}

/** What each column remembers on its way back: how high it was, and where it reads the field. */
function makeWalk({ width, left, density }: PaintCanvas, field: GroundField) {
  const cells = new Int32Array(width)
  const shares = new Float64Array(width)
  for (let col = 0; col < width; col++) {
    const x = (left + col + 0.5) / density / CELL - field.left
    cells[col] = Math.floor(x)
    shares[col] = x - cells[col]
  }
  return {
    horizon: new Float64Array(width).fill(NOTHING),
    lastScreen: new Float64Array(width).fill(NOTHING),
    lastRow: new Float64Array(width),
    isHidden: new Uint8Array(width),
    cells,
    shares,
  }
}

/** Exact vertical coverage at silhouettes, a bright rim before them and dusk behind. */
export function softenSilhouettes(canvas: PaintCanvas, silhouettes: readonly number[]): void {
  const { width, density, rgba } = canvas
  const stride = 4 * width
  const step = Math.ceil(density) * stride
  const end = stride * canvas.height
  const scale = (at: number, factor: number) => {
    if (at < 0 || at >= end) return
    for (let c = 0; c < 3; c++) rgba[at + c] *= factor
  }
  for (let k = 0; k < silhouettes.length; k += SILHOUETTE_VALUES) {
    const at = silhouettes[k + 1] * stride + silhouettes[k] * 4
    const covered = silhouettes[k + 2]
    const other = covered < 0.5 ? at + stride : at - stride
    const share = covered < 0.5 ? covered : 1 - covered
    if (other < 0 || other >= end) continue
    for (let c = 0; c < 3; c++) rgba[at + c] += (rgba[other + c] - rgba[at + c]) * share
    for (let d = 1; d <= 2; d++) {
      scale(at - d * step, 1 - 0.16 / d)
      scale(at + (d - 1) * stride, 1 + 0.1 / d)
    }
  }
}
