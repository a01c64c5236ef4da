// What the parts of the overlay draw with: lines under and over the figures, tiles on hexes, marks.
import type Phaser from 'phaser'
import type { Grid } from '../../hex'
import { DEPTH } from '../depth'
import { drawnTexture, MARK_DENSITY, type MarkName, markTexture } from '../marks'
import type { Box } from '../plate-places'
import { type BoardShape, hexCentre, type ScreenPoint } from '../projection'
import type { TagEnds } from '../stander'
import { PATTERNS, TILE_SCALE, type TileName, tileTexture } from './hex-tiles'
import { outlineOf } from './outline'
import { type LineStyle, strokeLines } from './strokes'

export type Brush = {
  readonly grid: Grid
  readonly board: BoardShape
  /** Lines on the ground, beneath figures, and lines in the air, above them. */
  readonly under: Phaser.GameObjects.Graphics
  readonly over: Phaser.GameObjects.Graphics
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

/** Images that are put out again at each drawing instead of made anew. */
export type ImagePool = {
  put(texture: string, at: ScreenPoint, scale: number, depth: number, alpha?: number): void
  /** Hides what the last drawing left over. */
  close(): void
  open(): void
  destroy(): void
}

export function createImagePool(scene: Phaser.Scene): ImagePool {
  const images: Phaser.GameObjects.Image[] = []
  let used = 0
  return {
    put(texture, at, scale, depth, alpha = 1) {
      const image = images[used] ?? scene.add.image(0, 0, texture)
      images[used++] = image
      image
        .setTexture(texture)
        .setPosition(at.x, at.y)
        .setScale(scale)
        .setDepth(depth)
        .setAlpha(alpha)
        .setVisible(true)
    },
    open() {
      used = 0
    },
    close() {
      for (let i = used; i < images.length; i++) images[i].setVisible(false)
    },
    destroy() {
      for (const image of images) image.destroy()
      images.length = 0
    },
  }
}

const STRONG_EDGE = 1.6

export function createBrush(
  scene: Phaser.Scene,
  pool: ImagePool,
  base: Pick<Brush, 'grid' | 'board' | 'under' | 'over' | 'unit' | 'style' | 'bodies'>,
): Brush {
  const centre = (hex: number) => hexCentre(base.board, hex)
  const isStrong = base.style === 'strong'
  const tile = (name: TileName, hex: number) => {
    const isPattern = PATTERNS.has(name)
    if (isPattern && base.style === 'edges') return
    const texture = tileTexture(scene, name, isStrong && isPattern)
    pool.put(texture, centre(hex), TILE_SCALE, DEPTH.tiles)
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
      strokeLines(base.under, outlineOf(base.grid, base.board, hexes), edge, base.unit)
    },
    dot(at, radius, style) {
      const scale = (base.unit * radius) / DOT_RADIUS / MARK_DENSITY
      pool.put(dotTexture(scene, style), at, scale, DEPTH.under, style.alpha)
    },
    mark(name, at) {
      pool.put(markTexture(scene, name), at, base.unit / MARK_DENSITY, DEPTH.marks)
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
