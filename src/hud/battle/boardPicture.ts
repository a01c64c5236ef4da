/** A board as small hexes of flat colour: the small map. */
import type { GroundBoard, TerrainId } from '../../battle'
import type { SeenPart } from '../session/ports'

export const MINI_HEX_WIDTH = 10
const ROW_STEP = 8.66
const FIRST_ROW = 6

/** The middle of a hex in the picture. */
export function miniCentre(cols: number, hex: number): { readonly x: number; readonly y: number } {
  const row = Math.floor(hex / cols)
  const col = hex % cols
  return { x: (col + 0.5 + (row % 2) / 2) * MINI_HEX_WIDTH, y: row * ROW_STEP + FIRST_ROW }
}

/** The hex at a place in the picture; beside the board the one nearest to it by row and column. */
export function miniHexAt(
  { grid }: Pick<GroundBoard, 'grid'>,
  { x, y }: { readonly x: number; readonly y: number },
): number {
  const row = clamp(Math.round((y - FIRST_ROW) / ROW_STEP), grid.rows)
  const col = clamp(Math.floor(x / MINI_HEX_WIDTH - (row % 2) / 2), grid.cols)
  return row * grid.cols + col
}

const clamp = (at: number, count: number) => Math.max(0, Math.min(count - 1, at))

/** Width and height of the picture of a board. */
export function miniSize({ grid }: Pick<GroundBoard, 'grid'>): {
  readonly width: number
  readonly height: number
} {
  return { width: (grid.cols + 0.5) * MINI_HEX_WIDTH, height: (grid.rows - 1) * ROW_STEP + 12 }
}

/** A part of the board in the picture, cut at its edges; null where nothing of it shows. */
export function miniPart(
  board: Pick<GroundBoard, 'grid'>,
  { column, row, columns, rows }: SeenPart,
) {
  const { width, height } = miniSize(board)
  const left = Math.max(1, column * MINI_HEX_WIDTH)
  const top = Math.max(1, row * ROW_STEP + FIRST_ROW)
  const right = Math.min(width - 1, (column + columns) * MINI_HEX_WIDTH)
  const bottom = Math.min(height - 1, (row + rows) * ROW_STEP + FIRST_ROW)
  if (right <= left || bottom <= top) return null
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The outline of a small hex around a middle. */
export function miniOutline({ x, y }: { readonly x: number; readonly y: number }): string {
  const half = MINI_HEX_WIDTH / 2
  const tall = 5.77
  return `M${x} ${y - tall}l${half} ${tall / 2}v${tall}l${-half} ${tall / 2}l${-half} ${-tall / 2}v${-tall}z`
}

const COLOURS: Readonly<Record<TerrainId, string>> = {
  meadow: '#46602f',
  trail: '#8a7652',
  square: '#95896f',
  bridge: '#b08a55',
  crop: '#8f8238',
  brush: '#3a5430',
  forest: '#25422a',
  rocks: '#665f5a',
  house: '#c07a4c',
  shallow: '#3c86a0',
  deep: '#1d5578',
  cave: '#1a1720',
  kelbonite: '#5b4f80',
  rubble: '#6d655c',
  deck: '#4d5560',
  bulkhead: '#2b3038',
  door: '#7a818c',
  console: '#3f8a86',
  emitter: '#5d6f9a',
  chasm: '#0d0f16',
  doorOpen: '#5b626d',
  doorSealed: '#9a5f52',
}

/** One path a colour and height: few nodes, whatever the size of the board. */
export function boardPaths(board: GroundBoard): readonly { colour: string; d: string }[] {
  const paths = new Map<string, string>()
  for (let hex = 0; hex < board.grid.size; hex += 1) {
    const colour = lit(COLOURS[board.terrain[hex]], board.elevation[hex])
    const outline = miniOutline(miniCentre(board.grid.cols, hex))
    paths.set(colour, (paths.get(colour) ?? '') + outline)
  }
  return [...paths].map(([colour, d]) => ({ colour, d }))
}

/** Higher ground is lighter. */
function lit(colour: string, elevation: number): string {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16)
    return Math.min(255, Math.round(value * (0.82 + 0.13 * elevation)))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(1)}${part(3)}${part(5)}`
}
