// The painter's crew as the game keeps it: warm from the title on, painting a mission's board while its
// briefing is read. It knows nothing of the renderer, so that it is there before that is loaded.
import { type GroundBoard, LIGHTS, type LightId, USUAL_LIGHT } from '../battle'
import { shownDensity } from './ground-density'
import { createPaintCrew, type PaintCrew } from './paint/paint-ground'
import { paintedArea } from './paint/painted-area'
import { hexCentre } from './projection'
import { groundBoardOf, sceneryOf, shadowBodies, stageBoardOf } from './scenery'

export type GroundAhead = {
  readonly crew: PaintCrew
  /**
   * A battle on this board is likely, or begins (`isAwaited`): `starts` are hexes where the player's own
   * will stand.
   */
  expect(
    board: GroundBoard,
    light: LightId,
    starts: readonly number[],
    density: number | null,
    isAwaited: boolean,
  ): void
}

/** `startPainter` starts a worker from `painter.worker.ts`. */
export function createGroundAhead(startPainter: () => Worker): GroundAhead {
  const crew = createPaintCrew(startPainter)
  crew.warm(LIGHTS[USUAL_LIGHT], windowDensity())
  return {
    crew,
    expect(board, light, starts, density, isAwaited) {
      const staged = stageBoardOf(board, light)
      const points = starts.map((hex) => hexCentre(staged, hex))
      const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / (values.length || 1)
      const focus = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
      const painted = groundBoardOf(staged, shadowBodies(sceneryOf(staged)))
      crew.ahead(painted, {
        area: paintedArea(staged),
        density: density ?? windowDensity(),
        focus: () => focus,
        isAwaited,
      })
    },
  }
}

/** A battle fills the window. */
function windowDensity(): number {
  return shownDensity(window.innerWidth)
}
