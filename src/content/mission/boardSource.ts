/**
 * A board as its two file forms hold it, Tiled JSON and text, and the one way from there to a board
 * ready for play.
 */

import { gridOf, type Hex } from '../../hex'
import type { TerrainId } from '../ground'
import { hashOf } from './canonical'
import { fault } from './fault'
import { TERRAIN_LETTERS } from './legend'
import type { ContentFault, GroundBoard, Loaded } from './types'

export const ZONES = ['exit', 'landing', 'edge'] as const
export type Zone = (typeof ZONES)[number]

/** Names of starts, marks and props: what Tiled shows as a tile's class. */
export const NAME = /^[a-z][A-Za-z0-9]{0,31}$/

/** Largest board, in hexes a side. */
export const SIDE_HEXES = 64
/** Highest ground. */
export const TOP_LEVEL = 4

/** What both file forms of a board say. Lists have an entry a hex; `''` stands for none. */
export interface BoardSource {
  readonly cols: number
  readonly rows: number
  readonly terrain: readonly TerrainId[]
  readonly elevation: readonly number[]
  readonly props: readonly string[]
  readonly zones: readonly (Zone | '')[]
  readonly starts: readonly string[]
  readonly marks: readonly string[]
}

/**
 * The board that a source describes. Its id is the file's name without folder and ending. Faults: a
 * name that stands on two hexes, or as a start and as a mark too.
 */
export const finishBoard = (file: string, source: BoardSource): Loaded<GroundBoard> => {
  const marks = new Map<string, Hex>()
  const faults: ContentFault[] = []
  for (const layer of ['starts', 'marks'] as const) {
    source[layer].forEach((name, hex) => {
      if (name === '') return
      const taken = marks.get(name)
      if (taken === undefined) marks.set(name, hex)
      else {
        const where = `${layer} at ${offsetName(source.cols, hex)}`
        const found = `"${name}" at ${offsetName(source.cols, taken)} too`
        faults.push(fault(file, where, 'a name that stands on one hex only', found))
      }
    })
  }
  if (faults.length > 0) return { ok: false, faults }
  const { cols, rows, terrain, elevation, props, zones } = source
  const zoned = (zone: Zone): readonly Hex[] =>
    Object.freeze(zones.flatMap((here, hex) => (here === zone ? [hex] : [])))
  const board: GroundBoard = {
    id: idOfFile(file),
    // Props are art: a board keeps its hash, and its replays, when its houses are rearranged.
    hash: hashOf({ cols, rows, terrain, elevation, zones, marks: [...marks] }),
    grid: gridOf(cols, rows),
    terrain: Object.freeze([...terrain]),
    elevation: Object.freeze([...elevation]),
    props: Object.freeze([...props]),
    exits: zoned('exit'),
    landings: zoned('landing'),
    edges: zoned('edge'),
    marks,
  }
  return { ok: true, value: Object.freeze(board) }
}

/** The id that a file's name gives: the name without folder and without all endings. */
export const idOfFile = (file: string): string => {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const dot = name.indexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

/** A hex as people and files write it: `column,row` from 0. */
export const offsetName = (cols: number, hex: Hex): string =>
  `${hex % cols},${Math.floor(hex / cols)}`

/** Every terrain, in the order of the tiles. */
export const TERRAIN_IDS: readonly TerrainId[] = [...TERRAIN_LETTERS.values()]
