// Which ground each pixel shows. The camera has no yaw, so every picture column is one walk over the
// height field from front to back that keeps what rises above the horizon so far ("voxel space"):
// exact for an orthographic camera, and constant work a pixel.
import type { PaintCanvas } from './canvas'
import { CELL, type HeightField } from './height-field'

/** Values an entry in the list of silhouettes: pixel column, pixel row, coverage of that pixel. */
const SILHOUETTE_VALUES = 3

/** Fills `canvas.seenRow`; gives the pixels where nearer ground ends against farther ground. */
export function sweepColumns(canvas: PaintCanvas, field: HeightField): number[] {
  const silhouettes: number[] = []
  for (let column = 0; column < canvas.width; column++) {
    sweepColumn(canvas, field, column, silhouettes)
  }
  return silhouettes
}

function sweepColumn(
  canvas: PaintCanvas,
  field: HeightField,
  column: number,
  silhouettes: number[],
): void {
  const { density, seenRow } = canvas
  const { bed, waterLevel, width } = field
  const gridX = (canvas.x + (column + 0.5) / density - field.x) / CELL
  const xi = gridX | 0
  const fx = gridX - xi
  const rowsPerCell = CELL * density
  let horizon = canvas.height
  let lastScreen = 1e9
  let lastRow = 0
  let isHidden = false
  for (let step = (field.height - 2) * rowsPerCell; step >= 0; step--) {
    const gridY = step / rowsPerCell
    const yi = gridY | 0
    const fy = gridY - yi
    const at = yi * width + xi
    const near = bed[at] + (bed[at + 1] - bed[at]) * fx
    const next = bed[at + width] + (bed[at + width + 1] - bed[at + width]) * fx
    const ground = fy > 0 ? near + (next - near) * fy : near
    // The water comes in after interpolation: that keeps the shore line clean.
    const z = ground > waterLevel[at] ? ground : waterLevel[at]
    const row = field.y + gridY * CELL
    const screen = (row - z - canvas.y) * density
    if (screen < horizon) {
      if (isHidden && horizon < canvas.height) {
        const pixel = Math.floor(horizon)
        silhouettes.push(column, pixel, pixel + 1 - horizon)
      }
      for (let k = Math.ceil(horizon - 0.5) - 1; k >= 0 && k + 0.5 >= screen; k--) {
        const t = lastScreen < 1e8 ? (lastScreen - k - 0.5) / (lastScreen - screen) : 1
        seenRow[k * canvas.width + column] = lastRow + (row - lastRow) * (t < 0 ? 0 : t)
      }
      horizon = screen
      isHidden = false
      if (horizon <= 0) break
    } else isHidden = true
    lastScreen = screen
    lastRow = row
  }
}

/** Exact vertical coverage at silhouettes, a bright rim before them and dusk behind. */
export function softenSilhouettes(canvas: PaintCanvas, silhouettes: readonly number[]): void {
  const { width, density, red, green, blue } = canvas
  const count = red.length
  const scale = (at: number, factor: number) => {
    if (at < 0 || at >= count) return
    red[at] *= factor
    green[at] *= factor
    blue[at] *= factor
  }
  for (let k = 0; k < silhouettes.length; k += SILHOUETTE_VALUES) {
    const at = silhouettes[k + 1] * width + silhouettes[k]
    const covered = silhouettes[k + 2]
    const other = covered < 0.5 ? at + width : at - width
    const share = covered < 0.5 ? covered : 1 - covered
    if (other < 0 || other >= count) continue
    red[at] += (red[other] - red[at]) * share
    green[at] += (green[other] - green[at]) * share
    blue[at] += (blue[other] - blue[at]) * share
    for (let d = 1; d <= 3; d++) {
      scale(at - d * Math.ceil(density) * width, 1 - 0.26 / d)
      scale(at + (d - 1) * width, 1 + 0.18 / d)
    }
  }
}
