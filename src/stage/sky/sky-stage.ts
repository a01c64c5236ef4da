// A stage for a front in space.
import type { SpaceBattleView, SpaceBoard, SpaceContent } from '../../battle'
import { textFor } from '../../text'
import { type FrontRequest, type FrontStage, openFront } from '../front-stage'
import { choreographSky } from './choreography'
import { skyDisplayOf, skyFront } from './display'
import { momentOf, skyBoardOf } from './moment'
import type { SkyRepertoire } from './repertoire'
import { skyTheatre } from './sky-theatre'

export type SkyStageRequest = FrontRequest<SkyRepertoire> & {
  readonly board: SpaceBoard
  readonly content: SpaceContent
  /** What a ship is called on its plate; null for the name of its kind. */
  readonly nameOf: ((unit: number, kind: string) => string) | null
}

export type SkyStage = FrontStage<SkyRepertoire>

/** Opens the stage and shows the view. Throws where the browser has no WebGL. */
export function openSkyStage(request: SkyStageRequest): SkyStage {
  const { board, content, nameOf: named, ...rest } = request
  const { front, view } = rest
  const nameOf = named ?? ((_unit: number, kind: string) => textFor(`ship.${kind}.name`))
  const displayOf = (next: SpaceBattleView) => skyDisplayOf(next, front, content)
  const moment = momentOf(board, content)
  return openFront(rest, {
    theatre: skyTheatre({
      displayOf,
      first: displayOf(view),
      nameOf: ({ id, kind }) => nameOf(id, kind),
    }),
    board: skyBoardOf(board),
    choreograph: (seen, before) =>
      choreographSky(seen, { ...moment, front, before: skyFront(before, front) }),
  })
}
