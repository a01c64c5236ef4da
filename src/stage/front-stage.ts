// A stage for one front of a battle, in the battle's own words: views to show, seen events to play.
import type { Cued } from './cued'
import type { Playing } from './director'
import { type SeenPart, seenPart } from './projection'
import { createStage } from './stage'
import type { PointerHandler, Stage, StageOptions } from './stage-port'
import type { Repertoire, Theatre } from './theatre'

/** What a side knew of the battle when it saw an event. */
type View<T extends Repertoire> = T['seen']['after']

export type FrontRequest<T extends Repertoire> = Omit<
  StageOptions<T['seen']>,
  'onShown' | 'onLook'
> & {
  /** Must have a size and be positioned. */
  readonly host: HTMLElement
  readonly front: number
  readonly view: View<T>
  readonly events: PointerHandler
  /** Told of the part of the board in view: hex widths and rows, flat, from its upper left. */
  readonly onLook: (part: SeenPart) => void
  /** Told as each event becomes visible; null if nobody wants to know. */
  readonly onShown: ((seen: T['seen']) => void) | null
}

export type FrontStage<T extends Repertoire> = Omit<
  Stage<T>,
  'show' | 'sync' | 'play' | 'onPointer' | 'zoom' | 'isPlaying' | 'idle'
> & {
  /** Shows a view at once, by difference to what is shown; ends what is playing. */
  sync(view: View<T>): void
  /** Plays events one after the other; settles when the last is shown or was skipped. */
  play(seen: readonly T['seen'][], whose: Playing): Promise<void>
  /** Settles when the picture in view is painted, nothing moves and the last frame is drawn. */
  idle(): Promise<void>
}

/** What a theatre brings to the front it is fought on. */
export type FrontTheatre<T extends Repertoire> = {
  readonly theatre: Theatre<T>
  readonly board: T['board']
  /** The cues of events that follow on a view. */
  choreograph(seen: readonly T['seen'][], before: View<T>): readonly Cued<T['act'], T['seen']>[]
}

/** Opens the stage and shows the view. Throws where the browser has no WebGL. */
export function openFront<T extends Repertoire>(
  request: FrontRequest<T>,
  { theatre, board, choreograph }: FrontTheatre<T>,
): FrontStage<T> {
  const { host, view, events, onLook, onShown, ...options } = request
  /** What is on the stage, or will be when what is playing has ended. */
  let shown = view
  const stage = createStage(host, theatre, {
    ...options,
    onLook: (seen) => onLook(seenPart(seen)),
    onShown(seen) {
      shown = seen.after
      onShown?.(seen)
    },
  })
  stage.onPointer(events)
  stage.show(board, theatre.displayOf(view))
  return {
    sync(next) {
      stage.sync(theatre.displayOf(next))
      shown = next
    },
    play: (seen, whose) => stage.play(choreograph(seen, shown), whose),
    idle: () => stage.idle,
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
    screenOf: stage.screenOf,
    destroy: stage.destroy,
  }
}
