// What the parts of the overlay draw with: lines under and over the figures, tiles on hexes, marks.
import type Phaser from 'phaser'
import type { Grid } from '../../hex'
import { drawnTexture, MARK_DENSITY, type MarkName, markTexture } from '../marks'
import type { Box } from '../plate-places'
import { type BoardShape, hexCentre, type ScreenPoint } from '../projection'
import type { QuadSheet } from '../quad-sheet'
import type { TagEnds } from '../stander'
import { PATTERNS, TILE_SCALE, type TileName, tileTexture } from './hex-tiles'
import { outlineOf } from './outline'
import { type LineStyle, strokeLines } from './strokes'

export type Brush = {
  readonly grid: Grid
  readonly board: BoardShape
  /** Patterns on hexes, lines on the ground beneath figures, lines in the air above them, marks. */
  readonly sheets: OverlaySheets
  /** Board pixels a pixel as designed takes at the present zoom. */
  readonly unit: number
  readonly style: OverlayStyle
  readonly bodies: Bodies
  centre(hex: number): ScreenPoint
  tile(name: TileName, hex: number): void
  tiles(name: TileName, hexes: readonly number[]): void
  border(hexes: readonly number[], style: LineStyle): void
  mark(name: MarkName, at: ScreenPoint): void
  /** A round dot with its casing, lying under the figures; radius in designed pixels. */
  dot(at: ScreenPoint, radius: number, style: DotStyle): void
}

/** Where those stand that lines are drawn between; null for who is not on the stage. */
export type Bodies = {
  tagEnds(tag: number): TagEnds | null
  /** Around a unit's picture, board pixels. */
  boxOf(unit: number): Box | null
}

/** How much of the ground is covered: edges alone, patterns, or patterns with thick edges. */
export type OverlayStyle = 'edges' | 'patterns' | 'strong'

export type DotStyle = Pick<LineStyle, 'colour' | 'casing' | 'alpha'>

/** Where the overlay is drawn, from the lowest up. */
export type OverlaySheets = {
  readonly tiles: QuadSheet
  readonly under: QuadSheet
  readonly over: QuadSheet
  readonly marks: QuadSheet
}

const STRONG_EDGE = 1.6

export function createBrush(
  scene: Phaser.Scene,
  base: Pick<Brush, 'grid' | 'board' | 'sheets' | 'unit' | 'style' | 'bodies'>,
): Brush {
  const centre = (hex: number) => hexCentre(base.board, hex)
  const { tiles, under, marks } = base.sheets
  const isStrong = base.style === 'strong'
  const tile = (name: TileName, hex: number) => {
    const isPattern = PATTERNS.has(name)
    if (isPattern && base.style === 'edges') return
    const texture = tileTexture(scene, name, isStrong && isPattern)
    const { x, y } = centre(hex)
    tiles.picture(texture, x, y, TILE_SCALE, 1)
  }
  return {
    ...base,
    centre,
    tile,
    tiles(name, hexes) {
      for (const hex of hexes) tile(name, hex)
    },
    border(hexes, style) {
      const edge = isStrong ? { ...style, width: style.width * STRONG_EDGE } : style
      strokeLines(under, outlineOf(base.grid, base.board, hexes), edge, base.unit)
    },
    dot({ x, y }, radius, style) {
      const scale = (base.unit * radius) / DOT_RADIUS / MARK_DENSITY
      under.picture(dotTexture(scene, style), x, y, scale, style.alpha)
    },
    mark(name, { x, y }) {
      marks.picture(markTexture(scene, name), x, y, base.unit / MARK_DENSITY, 1)
    },
  }
}

/** Radius of a dot's picture without its casing, pixels. */
const DOT_RADIUS = 4

/** Dots are pictures: as shapes, hundreds of circles would be cut into triangles in every frame. */
function dotTexture(scene: Phaser.Scene, style: DotStyle): string {
  const side = DOT_RADIUS * 4
  return drawnTexture(scene, `dot-${style.colour}-${style.casing}`, side, side, (context) => {
    context.beginPath()
    context.arc(side / 2, side / 2, DOT_RADIUS * 1.55, 0, 2 * Math.PI)
    context.fillStyle = cssColour(style.casing, 0.6)
    context.fill()
    context.beginPath()
    context.arc(side / 2, side / 2, DOT_RADIUS, 0, 2 * Math.PI)
    context.fillStyle = cssColour(style.colour, 1)
    context.fill()
  })
}

function cssColour(colour: number, alpha: number): string {
  return `rgba(${colour >> 16},${(colour >> 8) & 255},${colour & 255},${alpha})`
}
