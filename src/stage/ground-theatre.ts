// The theatre on the ground, as the stage is handed it.
import type { SeenEvent } from '../battle'
import { figureOf, loadArt } from './art'
import { createBoardView, type GroundRepertoire, ownMiddle } from './board-view'
import type { Display } from './display'
import { shownDensity } from './ground-density'
import type { PaintCrew } from './paint/paint-ground'
import { paintedArea } from './paint/painted-area'
import { boardRect } from './projection'
import type { Theatre } from './theatre'

export type GroundTheatreOptions = {
  /** Paints the ground; it outlives the stage. */
  readonly crew: PaintCrew
  /** Painted pixels a board pixel; null to choose by the screen. */
  readonly density: number | null
  /** What a view shows: of the front that is on the stage. */
  readonly displayOf: (view: SeenEvent['after']) => Display
  /** What is there as the battle is opened: its pictures come first. */
  readonly first: Display
}

export function groundTheatre(options: GroundTheatreOptions): Theatre<GroundRepertoire> {
  const { crew, displayOf, first } = options
  return {
    loadArt: (scene) => loadArt(scene, first.units.map(figureOf)),
    rectOf: ({ cols, rows }) => boardRect(cols, rows),
    paintedArea,
    ownMiddle,
    displayOf,
    openBoard(scene, board, first, hooks) {
      const density = options.density ?? shownDensity(hooks.viewWidth)
      return createBoardView(scene, board, first, { ...hooks, crew, density })
    },
  }
}
