// What a theatre hands to the stage: the stage has camera, pointer, clock and director, the theatre has the
// board and everything that stands and happens on it.
import type Phaser from 'phaser'
import type { SeenEvent, SkySeen } from '../battle'
import type { LabelOverlay } from '../input'
import type { Performer } from './director'
import type { EffectsLevel } from './effects/effect'
import type { OverlayStyle } from './overlay/brush'
import type { Box } from './plate-places'
import type { BoardShape, ScreenPoint, ScreenRect } from './projection'

/** What is shown in a theatre: its board, what stands on it, what happens, what is drawn over it. */
export type Repertoire = {
  readonly board: { readonly cols: number; readonly rows: number }
  readonly display: unknown
  readonly act: unknown
  readonly seen: SeenEvent | SkySeen
  readonly overlays: { readonly labels: readonly LabelOverlay[] }
}

/** A theatre's own part of the stage. */
export type Theatre<T extends Repertoire> = {
  /** Brings the pictures that must be there before a board is shown. */
  loadArt(scene: Phaser.Scene): Promise<void>
  /** What of the picture belongs to the board, board pixels. */
  rectOf(board: T['board']): ScreenRect
  /** What of it is painted: the view never leaves this. */
  paintedArea(board: T['board']): ScreenRect
  /** Where a battle begins to look, board pixels. */
  ownMiddle(board: T['board'], display: T['display']): ScreenPoint
  displayOf(after: T['seen']['after']): T['display']
  openBoard(
    scene: Phaser.Scene,
    board: T['board'],
    first: T['display'],
    hooks: BoardHooks,
  ): BoardView<T>
}

/** What a board asks of the stage around it. */
export type BoardHooks = {
  /** Width of the view as the board is opened, CSS pixels. */
  readonly viewWidth: number
  /** How much is drawn: 0 only what must be told, 1 plain lights, 2 everything. */
  readonly detail: () => 0 | 1 | 2
  readonly isCalm: () => boolean
  readonly seen: () => ScreenRect
  readonly shake: (strength: number) => void
  /** Brings places into view; false while the camera is on its way. */
  readonly frame: (places: readonly ScreenPoint[]) => boolean
  readonly onChange: () => void
  /** Where the camera looks, board pixels. */
  readonly focus: () => ScreenPoint
}

/** One board on the stage. Made when a battle is shown and thrown away with it. */
export type BoardView<T extends Repertoire> = {
  readonly shape: BoardShape
  readonly performer: Performer<T['act'], T['seen']>
  /** Brings everything in line with the display; `glides`: after cues, others make room step by step. */
  sync(display: T['display'], glides: boolean): void
  /** Moves on those who make room. */
  advance(elapsedMs: number): void
  readonly isGliding: boolean
  setOverlays(model: T['overlays'] | null): void
  setOverlayStyle(style: OverlayStyle): void
  /** Bodies and plates, board pixels: labels had better leave them free. */
  faces(): readonly Box[]
  /** What labels must not cover, board pixels. */
  counts(): readonly Box[]
  /** Lines, marks and plates keep their size between near and far. */
  setZoom(zoom: number): void
  /** Lets what hovers, breathes and glows do so at a time; null lets it be still. */
  live(timeMs: number | null): void
  /** Around everything that cues draw in a frame. */
  beginFrame(): void
  endFrame(): void
  /** Whether a part of the picture is painted. */
  isPainted(part: ScreenRect): boolean
  /** Where a hex's label stands: over its middle, or over the head of who stands there. */
  labelPlace(hex: number): ScreenPoint
  destroy(): void
}

export const DETAIL: Readonly<Record<EffectsLevel, 0 | 1 | 2>> = { off: 0, low: 1, high: 2 }
