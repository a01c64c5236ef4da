// A stage for a front on the ground.
import type { GroundBattleView, GroundBoard, GroundContent, LightId } from '../battle'
import type { GroundRepertoire } from './board-view'
import { choreograph } from './choreography'
import { displayOf, groundOf } from './display'
import { type FrontRequest, type FrontStage, openFront } from './front-stage'
import { groundTheatre } from './ground-theatre'
import type { PaintCrew } from './paint/paint-ground'
import { stageBoardOf } from './scenery'

export type BattleStageRequest = FrontRequest<GroundRepertoire> & {
  readonly board: GroundBoard
  readonly light: LightId
  readonly content: GroundContent
  /** Paints the ground; it outlives the stage. */
  readonly crew: PaintCrew
  /** Painted pixels a board pixel; null to choose by the screen. */
  readonly groundDensity: number | null
}

/** Opens the stage and shows the view. Throws where the browser has no WebGL. */
export function openBattleStage(request: BattleStageRequest): FrontStage<GroundRepertoire> {
  const { board, light, content, crew, groundDensity: density, ...rest } = request
  const { front, view } = rest
  const mostResolve = (kind: string) => content.units.get(kind)?.resolve ?? 0
  const isMelee = (weapon: string) => content.weapons.get(weapon)?.isMelee === true
  const display = (next: GroundBattleView) => displayOf(groundOf(next, front), mostResolve)
  return openFront(rest, {
    theatre: groundTheatre({ crew, density, displayOf: display, first: display(view) }),
    board: stageBoardOf(board, light),
    choreograph: (seen, before) =>
      choreograph(seen, { front, before: groundOf(before, front), isMelee }),
  })
}
