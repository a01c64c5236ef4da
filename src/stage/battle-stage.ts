// A stage for one front of a battle, in the battle's own words: views to show, seen events to play.
import type { GroundBattleView, GroundBoard, GroundContent, LightId, SeenEvent } from '../battle'
import type { OverlayModel } from '../input'
import type { Insets } from './camera'
import { choreograph } from './choreography'
import type { Playing, Speeds } from './director'
import { displayOf, groundOf } from './display'
import type { EffectsLevel } from './effects/effect'
import { groundTheatre } from './ground-theatre'
import type { OverlayStyle } from './overlay/brush'
import type { PaintCrew } from './paint/paint-ground'
import { type ScreenPoint, type ScreenRect, type SeenPart, seenPart } from './projection'
import { stageBoardOf } from './scenery'
import { createStage } from './stage'
import type { PointerHandler } from './stage-port'

export type BattleStageRequest = {
  /** Must have a size and be positioned. */
  readonly host: HTMLElement
  readonly board: GroundBoard
  readonly light: LightId
  readonly content: GroundContent
  readonly front: number
  readonly view: GroundBattleView
  readonly events: PointerHandler
  /** Paints the ground; it outlives the stage. */
  readonly crew: PaintCrew
  /** Painted pixels a board pixel; null to choose by the screen. */
  readonly groundDensity: number | null
  readonly effects: EffectsLevel
  /** Whether fewer effects may be shown where frames come late; it is told when they are. */
  readonly mayLower: boolean
  readonly onLowered: (level: 'off' | 'low') => void
  readonly hasReducedMotion: boolean
  /** Told as the showing of an event begins, and how fast. */
  readonly onBegan: (seen: SeenEvent, rate: number) => void
  /** Told of the part of the board in view: hex widths and rows, flat, from its upper left. */
  readonly onLook: (part: SeenPart) => void
  /** Told as each event becomes visible; null if nobody wants to know. */
  readonly onShown: ((seen: SeenEvent) => void) | null
}

export type BattleStage = {
  /** Shows a view at once, by difference to what is shown; ends what is playing. */
  sync(view: GroundBattleView): void
  /** Plays events one after the other; settles when the last is shown or was skipped. */
  play(seen: readonly SeenEvent[], whose: Playing): Promise<void>
  setOverlays(model: OverlayModel): void
  centre(hex: number): void
  frame(...hexes: number[]): void
  zoomStep(step: 1 | -1 | 0): void
  zoomBy(factor: number): void
  steer(x: number, y: number): void
  setInsets(insets: Insets): void
  setPanels(panels: readonly ScreenRect[]): void
  setSpeeds(speeds: Speeds): void
  hurry(isFast: boolean): void
  hold(isHeld: boolean): void
  setEffects(effects: EffectsLevel, mayLower: boolean, hasReducedMotion: boolean): void
  setOverlayStyle(style: OverlayStyle): void
  skip(): void
  /** Settles when the ground in view is painted, nothing moves and the last frame is drawn. */
  idle(): Promise<void>
  screenOf(hex: number): ScreenPoint
  destroy(): void
}

/** Opens the stage and shows the view. Throws where the browser has no WebGL. */
export function openBattleStage(request: BattleStageRequest): BattleStage {
  const { content, front, onShown } = request
  const mostResolve = (kind: string) => content.units.get(kind)?.resolve ?? 0
  const display = (view: GroundBattleView) => displayOf(groundOf(view, front), mostResolve)
  /** What is on the stage, or will be when what is playing has ended. */
  let shown = groundOf(request.view, front)
  const isMelee = (weapon: string) => content.weapons.get(weapon)?.isMelee === true
  const { crew, groundDensity: density } = request
  const first = display(request.view)
  const theatre = groundTheatre({ crew, density, displayOf: display, first })
  const stage = createStage(request.host, theatre, {
    effects: request.effects,
    mayLower: request.mayLower,
    onLowered: request.onLowered,
    hasReducedMotion: request.hasReducedMotion,
    onBegan: request.onBegan,
    onLook: (seen) => request.onLook(seenPart(seen)),
    onShown(seen) {
      shown = groundOf(seen.after, front)
      onShown?.(seen)
    },
  })
  stage.onPointer(request.events)
  stage.show(stageBoardOf(request.board, request.light), first)
  return {
    sync(view) {
      stage.sync(display(view))
      shown = groundOf(view, front)
    },
    play: (seen, whose) => stage.play(choreograph(seen, { front, before: shown, isMelee }), whose),
    setOverlays: stage.setOverlays,
    centre: stage.centre,
    frame: stage.frame,
    zoomStep: stage.zoomStep,
    zoomBy: stage.zoomBy,
    steer: stage.steer,
    setInsets: stage.setInsets,
    setPanels: stage.setPanels,
    setSpeeds: stage.setSpeeds,
    hurry: stage.hurry,
    hold: stage.hold,
    setEffects: stage.setEffects,
    setOverlayStyle: stage.setOverlayStyle,
    skip: stage.skip,
    idle: () => stage.idle,
    screenOf: stage.screenOf,
    destroy: stage.destroy,
  }
}
