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

/** `T` = the tiles there are, `M` = the marks. */
export type BrushOf<T extends string, M extends string> = {
  readonly grid: Grid
  readonly board: BoardShape
  /** Patterns on hexes, lines on the ground beneath figures, lines in the air above them, marks. */
  readonly sheets: OverlaySheets
  /** Board pixels a pixel as designed takes at the present zoom. */
  readonly unit: number
  readonly style: OverlayStyle
  centre(hex: number): ScreenPoint
  tile(name: T, hex: number): void
  tiles(name: T, hexes: readonly number[]): void
  border(hexes: readonly number[], style: LineStyle): void
  /** `size` 1 as designed. */
  mark(name: M, at: ScreenPoint, size?: number): void
  /** A round dot with its casing, lying under the figures; radius in designed pixels. */
  dot(at: ScreenPoint, radius: number, style: DotStyle): void
}

/** What the overlay of the ground is drawn with. */
export type Brush = BrushOf<TileName, MarkName> & { readonly bodies: Bodies }

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
  base: BrushBase & { readonly bodies: Bodies },
): Brush {
  const pictures = {
    isPattern: (name: TileName) => PATTERNS.has(name),
    tile: (name: TileName, isDense: boolean) => tileTexture(scene, name, isDense),
    mark: (name: MarkName) => markTexture(scene, name),
  }
  return { ...brushOf(scene, base, pictures), bodies: base.bodies }
}

type BrushBase = Pick<Brush, 'grid' | 'board' | 'sheets' | 'unit' | 'style'>

/** Where a brush has its pictures from: names of textures. */
export type BrushPictures<T extends string, M extends string> = {
  /** A pattern covers ground; other tiles are lines around one hex. */
  readonly isPattern: (name: T) => boolean
  readonly tile: (name: T, isDense: boolean) => string
  readonly mark: (name: M) => string
}

/** A brush for any set of pictures. */
export function brushOf<T extends string, M extends string>(
  scene: Phaser.Scene,
  base: BrushBase,
  pictures: BrushPictures<T, M>,
): BrushOf<T, M> {
  const centre = (hex: number) => hexCentre(base.board, hex)
  const { tiles, under, marks } = base.sheets
  const isStrong = base.style === 'strong'
  const tile = (name: T, hex: number) => {
    const isPattern = pictures.isPattern(name)
    if (isPattern && base.style === 'edges') return
    const { x, y } = centre(hex)
    tiles.picture(pictures.tile(name, isStrong && isPattern), x, y, TILE_SCALE, 1)
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
    mark(name, { x, y }, size = 1) {
      marks.picture(pictures.mark(name), x, y, (size * base.unit) / MARK_DENSITY, 1)
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
