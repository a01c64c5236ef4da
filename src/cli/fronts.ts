/** Each front of a battle as text, by its theatre: for whoever shows a battle and whoever plays one. */

import {
  type AnyBattleEvent,
  BATTLE_FRONT,
  type GroundScene,
  type Match,
  type SkyEvent,
  type SpaceScene,
} from '../battle'
import { tellEvent } from './log'
import { describeScene, drawBoard } from './picture'
import { describeSky, drawSky, tellSky } from './sky'

/** Scenes by front: of the truth, or of one side's view. */
export type Scenes = readonly unknown[]

/** What of each front one side knows. */
export const scenesOf = (match: Match): Scenes => match.view('blue').fronts.map(({ view }) => view)

/** The truth of each front. */
export const truthOf = (match: Match): Scenes => match.state().fronts.map(({ state }) => state)

const isSky = (match: Match, front: number): boolean =>
  match.mission.fronts[front].theatre === 'space'

/** The rows of all boards, one front after the other. */
export const drawFronts = (match: Match, scenes: Scenes): readonly string[] =>
  scenes.flatMap((scene, front) => {
    const rows = isSky(match, front)
      ? drawSky(match.field.skies[front], scene as SpaceScene)
      : drawBoard(match.field.worlds[front], scene as GroundScene)
    return front === 0 ? rows : ['', ...rows]
  })

/** Who is there and what is coming, a line each. */
export const describeFronts = (match: Match, scenes: Scenes): readonly string[] =>
  scenes.flatMap((scene, front) =>
    isSky(match, front)
      ? describeSky(match.field.skies[front], scene as SpaceScene)
      : describeScene(match.field.worlds[front].board, scene as GroundScene),
  )

/** The sentence for an event, or null if it needs none. */
export const tellOf = (
  match: Match,
  event: AnyBattleEvent | SkyEvent,
  before: Scenes,
  after: Scenes,
): string | null => {
  const front = event.front === BATTLE_FRONT ? 0 : event.front
  if (isSky(match, front)) {
    const ships = [...(after[front] as SpaceScene).units, ...(before[front] as SpaceScene).units]
    return tellSky(event as SkyEvent, match.field.skies[front], ships)
  }
  return tellEvent(
    event as AnyBattleEvent,
    before[front] as GroundScene,
    after[front] as GroundScene,
  )
}
