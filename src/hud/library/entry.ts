/** What the library knows of a replay without opening it. */
import {
  type DifficultyId,
  type Match,
  type MissionResult,
  type ReplayOrigin,
  skyView,
} from '../../battle'
import { fingerprintOf, type Replay } from '../../battle/replay'
import type { Film } from '../../battle/replayFilm'
import type { Entry } from '../../platform/archive'
import { text, textFor } from '../../text'
import { drawGroundThumbnail, drawSkyThumbnail } from './thumbnail'

export interface ReplayAbout {
  readonly mission: string
  readonly seed: string
  readonly difficulty: DifficultyId
  readonly rulesVersion: number
  readonly orders: number
  readonly round: number
  readonly rounds: number
  /** null = it was not fought to its end. */
  readonly result: MissionResult | null
  readonly stampCount: number
  readonly origin: ReplayOrigin | null
  /** A picture as a data address; empty where none could be drawn. */
  readonly thumbnail: string
}

export type ReplayEntry = Entry<ReplayAbout>

/** The entry of a verified replay. `name` empty: it is called after its mission. */
export function entryOf(film: Film, name: string, nowMs: number): ReplayEntry {
  const { replay, field } = film
  const end = film.at(film.length)
  const { round } = end.state()
  return {
    id: fingerprintOf(replay),
    name: name === '' ? nameOf(replay) : name,
    keptAtMs: nowMs,
    about: {
      mission: replay.setup.mission,
      seed: replay.seed,
      difficulty: replay.setup.difficulty,
      rulesVersion: replay.rulesVersion,
      orders: film.length,
      round,
      rounds: field.mission.rounds,
      result: end.result(),
      stampCount: field.mission.stamps.length,
      origin: replay.origin,
      thumbnail: thumbnailOf(end),
    },
  }
}

/** Of the first board, as the battle was left. */
function thumbnailOf(end: Match): string {
  const [front] = end.mission.fronts
  const view = end.view('above')
  return front.theatre === 'space'
    ? drawSkyThumbnail(front.board, skyView(view).fronts[0].view)
    : drawGroundThumbnail(front.board, view.fronts[0].view)
}

function nameOf({ setup, origin }: Replay): string {
  const mission = textFor(`mission.${setup.mission}.name`)
  return origin === null ? mission : text('library.continued', { mission, order: origin.commands })
}
