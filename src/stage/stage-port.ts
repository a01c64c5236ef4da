// What a stage is asked for and what it can do, for whoever opens one.
import type { Insets } from './camera'
import type { Cued } from './cued'
import type { Playing, Speeds } from './director'
import type { EffectsLevel } from './effects/effect'
import type { OverlayStyle } from './overlay/brush'
import type { ScreenPoint, ScreenRect } from './projection'
import type { Repertoire } from './theatre'

export type StageOptions<S> = {
  readonly effects: EffectsLevel
  /** Whether fewer effects may be shown where frames come late; it is told when they are. */
  readonly mayLower: boolean
  readonly onLowered: (level: 'off' | 'low') => void
  readonly hasReducedMotion: boolean
  /** Told as each event becomes visible, in the order in which it is shown. */
  readonly onShown: (seen: S) => void
  /** Told as the showing of an event begins, and how fast; events without a picture are only shown. */
  readonly onBegan?: (seen: S, rate: number) => void
  /** Told when the camera shows another part of the board, board pixels; at most once a frame. */
  readonly onLook?: (seen: ScreenRect) => void
  /** Another clock than the browser's: for whoever looks at one moment of an effect. */
  readonly nowMs?: () => number
}

export type PointerHandler = {
  /** `isMoved` false: the board slid under a pointer that rests. */
  hover(hex: number | null, isMoved: boolean): void
  click(hex: number): void
  double(hex: number): void
  /** A long press: what is there? */
  hold(hex: number): void
  /** Right click or two fingers: cancel. */
  secondary(): void
}

export type Stage<T extends Repertoire> = {
  /** Shows a board afresh, looking at the player's own units. */
  show(board: T['board'], display: T['display']): void
  /** Brings the picture in line at once: after undo, seek, load. Ends what is playing. */
  sync(display: T['display']): void
  /** Plays cues; settles when the last is over. What they make true is shown as they end. */
  play(cues: readonly Cued<T['act'], T['seen']>[], whose: Playing): Promise<void>
  setOverlays(model: T['overlays'] | null): void
  onPointer(handler: PointerHandler): void
  /** Glides to a hex. */
  centre(hex: number): void
  /** Moves the camera only if the hexes are not well inside the space that panels leave; the first weighs most. */
  frame(...hexes: number[]): void
  /** Zooms a step in or out; 0 goes back to the standard. */
  zoomStep(step: 1 | -1 | 0): void
  /** Zooms by a factor at the middle of the view. */
  zoomBy(factor: number): void
  /** Steady panning, −1 to 1 on each axis, until it is told again. */
  steer(x: number, y: number): void
  readonly zoom: number
  /** What panels cover, CSS pixels: the action is framed in what is left. */
  setInsets(insets: Insets): void
  /** Panels, CSS pixels from the host's upper left: labels keep clear of them. */
  setPanels(panels: readonly ScreenRect[]): void
  setSpeeds(speeds: Speeds): void
  /** Plays faster while it is true. */
  hurry(isFast: boolean): void
  setOverlayStyle(style: OverlayStyle): void
  setEffects(effects: EffectsLevel, mayLower: boolean, hasReducedMotion: boolean): void
  /** While it is true little is drawn: more comes at once, and one picture is to show all of it. */
  hold(isHeld: boolean): void
  /** Ends what is playing at once. */
  skip(): void
  readonly isPlaying: boolean
  /** Settles when the picture in view is painted, nothing moves and the last frame is drawn. */
  readonly idle: Promise<void>
  /** Where the middle of a hex lies, CSS pixels from the host's upper left. */
  screenOf(hex: number): ScreenPoint
  destroy(): void
}
