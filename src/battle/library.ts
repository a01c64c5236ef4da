/**
 * The library: every board and mission a game may play, read and checked from texts that somebody
 * else fetched: Node from the disk, the browser from its bundle.
 */

import { GROUND_CONTENT, type GroundContent } from '../content/ground'
import {
  type ContentFault,
  type GroundBoard,
  idOfFile,
  isSky,
  type Loaded,
  type Mission,
  parseBoard,
  parseMission,
  parseSky,
  refused,
  type SpaceBoard,
} from '../content/mission'
import { SPACE_CONTENT, type SpaceContent } from '../content/space'

export {
  type ContentFault,
  faultSentence,
  type GroundBoard,
  isSky,
  type Loaded,
  letterOf,
  offsetName,
  parseBoard,
  parseMission,
  parseSky,
  readBoardText,
  readTiled,
  type SpaceBoard,
  writeBoardText,
  writeTiled,
} from '../content/mission'

export { hasBit } from '../hex'

export interface Library {
  readonly boards: ReadonlyMap<string, GroundBoard>
  /** Boards in space. */
  readonly skies: ReadonlyMap<string, SpaceBoard>
  readonly missions: ReadonlyMap<string, Mission>
  readonly content: GroundContent
  readonly space: SpaceContent
}

export const BOARD_ENDING = '.tmj'
export const MISSION_ENDING = '.mission.json'

/**
 * The library of the given files, path to text. Files are told apart by their endings, others are
 * passed over. Faults are those of all files, in order of their paths.
 */
export const loadLibrary = (files: ReadonlyMap<string, string>): Loaded<Library> => {
  const paths = [...files.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const faults: ContentFault[] = []
  const grounds = paths.filter((path) => !isSky(path))
  const boards = collect(files, grounds, BOARD_ENDING, faults, parseBoard)
  const skies = collect(files, paths.filter(isSky), BOARD_ENDING, faults, parseSky)
  const missions = collect(files, paths, MISSION_ENDING, faults, (file, text) =>
    parseMission(file, text, boards, skies),
  )
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    value: { boards, skies, missions, content: GROUND_CONTENT, space: SPACE_CONTENT },
  }
}

const collect = <Item extends { readonly id: string }>(
  files: ReadonlyMap<string, string>,
  paths: readonly string[],
  ending: string,
  faults: ContentFault[],
  parse: (file: string, text: string) => Loaded<Item>,
): ReadonlyMap<string, Item> => {
  const items = new Map<string, Item>()
  for (const path of paths.filter((one) => one.endsWith(ending))) {
    const parsed = items.has(idOfFile(path))
      ? refused(path, '', 'a name of its own', `a second "${idOfFile(path)}"`)
      : parse(path, files.get(path) ?? '')
    if (parsed.ok) items.set(parsed.value.id, parsed.value)
    else faults.push(...parsed.faults)
  }
  return items
}
