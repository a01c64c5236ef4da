// A stage for one front of a battle in space, in the battle's own words: views to show, seen events to play.
import type { SkySeen, SpaceBattleView, SpaceBoard, SpaceContent } from '../../battle'
import type { SkyOverlayModel } from '../../input/sky/overlayModel'
import { textFor } from '../../text'
import type { Insets } from '../camera'
import type { Playing, Speeds } from '../director'
import type { EffectsLevel } from '../effects/effect'
import type { OverlayStyle } from '../overlay/brush'
import { type ScreenPoint, type ScreenRect, type SeenPart, seenPart } from '../projection'
import { createStage } from '../stage'
import type { PointerHandler } from '../stage-port'
import { choreographSky } from './choreography'
import { skyDisplayOf, skyFront } from './display'
import { momentOf, skyBoardOf } from './moment'
import { skyTheatre } from './sky-theatre'

export type SkyStageRequest = {
  /** Must have a size and be positioned. */
  readonly host: HTMLElement
  readonly board: SpaceBoard
  readonly content: SpaceContent
  readonly front: number
  readonly view: SpaceBattleView
  readonly events: PointerHandler
  /** What a ship is called on its plate; null for the name of its kind. */
  readonly nameOf: ((unit: number, kind: string) => string) | null
  readonly effects: EffectsLevel
  /** Whether fewer effects may be shown where frames come late; it is told when they are. */
  readonly mayLower: boolean
  readonly onLowered: (level: 'off' | 'low') => void
  readonly hasReducedMotion: boolean
  /** Told as the showing of an event begins, and how fast. */
  readonly onBegan: (seen: SkySeen, rate: number) => void
  /** Told of the part of the board in view: hex widths and rows, flat, from its upper left. */
  readonly onLook: (part: SeenPart) => void
  /** Told as each event becomes visible; null if nobody wants to know. */
  readonly onShown: ((seen: SkySeen) => void) | null
  /** Another clock than the browser's: for whoever looks at one moment of an effect. */
  readonly nowMs?: () => number
}

export type SkyStage = {
  /** Shows a view at once, by difference to what is shown; ends what is playing. */
  sync(view: SpaceBattleView): void
  /** Plays events one after the other; settles when the last is shown or was skipped. */
  play(seen: readonly SkySeen[], whose: Playing): Promise<void>
  setOverlays(model: SkyOverlayModel): void
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
  /** Settles when space in view is painted, nothing moves and the last frame is drawn. */
  idle(): Promise<void>
  screenOf(hex: number): ScreenPoint
  destroy(): void
}

/** Opens the stage and shows the view. Throws where the browser has no WebGL. */
export function openSkyStage(request: SkyStageRequest): SkyStage {
  const { board, content, front, onShown } = request
  const nameOf = request.nameOf ?? ((_unit: number, kind: string) => textFor(`ship.${kind}.name`))
  const displayOf = (view: SpaceBattleView) => skyDisplayOf(view, front, content)
  /** What is on the stage, or will be when what is playing has ended. */
  let shown = skyFront(request.view, front)
  const first = displayOf(request.view)
  const theatre = skyTheatre({ displayOf, first, nameOf: ({ id, kind }) => nameOf(id, kind) })
  const stage = createStage(request.host, theatre, {
    effects: request.effects,
    mayLower: request.mayLower,
    onLowered: request.onLowered,
    hasReducedMotion: request.hasReducedMotion,
    ...(request.nowMs && { nowMs: request.nowMs }),
    onBegan: request.onBegan,
    onLook: (seen) => request.onLook(seenPart(seen)),
    onShown(seen) {
      shown = skyFront(seen.after, front)
      onShown?.(seen)
    },
  })
  stage.onPointer(request.events)
  stage.show(skyBoardOf(board), first)
  const moment = momentOf(board, content)
  return {
    sync(view) {
      stage.sync(displayOf(view))
      shown = skyFront(view, front)
    },
    play: (seen, whose) =>
      stage.play(choreographSky(seen, { ...moment, front, before: shown }), whose),
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
