/**
 * A board as its two file forms hold it, Tiled JSON and text, and the one way from there to a board
 * ready for play.
 */

import { gridOf, type Hex } from '../../hex'
import type { TerrainId } from '../ground'
import type { SpaceTerrainId } from '../space'
import { hashOf } from './canonical'
import { fault } from './fault'
import { SKY_LETTERS, TERRAIN_LETTERS } from './legend'
import type { ContentFault, GroundBoard, Loaded, SpaceBoard } from './types'

export const ZONES = ['exit', 'landing', 'edge'] as const
const SKY_ZONES = ['exit', 'sendLine'] as const
export type Zone = (typeof ZONES)[number] | (typeof SKY_ZONES)[number]

/** Boards in space say so in their file's name: `riker-manoeuvre.sky.tmj`. */
export const isSky = (file: string): boolean => file.includes('.sky.')

/** What a board of the file's theatre may hold, in the order of its tiles. */
export const tilesOf = (file: string): BoardTiles => (isSky(file) ? SKY_TILES : GROUND_TILES)

export interface BoardTiles {
  readonly letters: ReadonlyMap<string, AnyTerrainId>
  readonly terrain: readonly AnyTerrainId[]
  readonly zones: readonly Zone[]
}

export type AnyTerrainId = TerrainId | SpaceTerrainId

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
  readonly terrain: readonly AnyTerrainId[]
  readonly elevation: readonly number[]
  readonly props: readonly string[]
  readonly zones: readonly (Zone | '')[]
  readonly starts: readonly string[]
  readonly marks: readonly string[]
}

/**
 * The ground board that a source describes. Its id is the file's name without folder and ending.
 * Faults: a name that stands on two hexes, or as a start and as a mark too.
 */
export const finishBoard = (file: string, source: BoardSource): Loaded<GroundBoard> => {
  const marked = marksOf(file, source)
  if (!marked.ok) return marked
  const marks = marked.value
  const { cols, rows, terrain, elevation, props, zones } = source
  const board: GroundBoard = {
    id: idOfFile(file),
    // Props are art: a board keeps its hash, and its replays, when its houses are rearranged.
    hash: hashOf({ cols, rows, terrain, elevation, zones, marks: [...marks] }),
    grid: gridOf(cols, rows),
    terrain: Object.freeze(terrain.filter(isGroundTerrain)),
    elevation: Object.freeze([...elevation]),
    props: Object.freeze([...props]),
    exits: zoned(source, 'exit'),
    landings: zoned(source, 'landing'),
    edges: zoned(source, 'edge'),
    marks,
  }
  return { ok: true, value: Object.freeze(board) }
}

/** The same for a board in space, which has no heights. */
export const finishSky = (file: string, source: BoardSource): Loaded<SpaceBoard> => {
  const marked = marksOf(file, source)
  if (!marked.ok) return marked
  const marks = marked.value
  const { cols, rows, terrain, props, zones } = source
  const board: SpaceBoard = {
    id: idOfFile(file),
    hash: hashOf({ cols, rows, terrain, zones, marks: [...marks] }),
    grid: gridOf(cols, rows),
    terrain: Object.freeze(terrain.filter(isSpaceTerrain)),
    props: Object.freeze([...props]),
    exits: zoned(source, 'exit'),
    sendLine: zoned(source, 'sendLine'),
    marks,
  }
  return { ok: true, value: Object.freeze(board) }
}

const zoned = ({ zones }: BoardSource, zone: Zone): readonly Hex[] =>
  Object.freeze(zones.flatMap((here, hex) => (here === zone ? [hex] : [])))

const marksOf = (file: string, source: BoardSource): Loaded<ReadonlyMap<string, Hex>> => {
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
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: marks }
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
const TERRAIN_IDS: readonly TerrainId[] = [...TERRAIN_LETTERS.values()]
const SKY_IDS: readonly SpaceTerrainId[] = [...SKY_LETTERS.values()]

const GROUND_TILES: BoardTiles = { letters: TERRAIN_LETTERS, terrain: TERRAIN_IDS, zones: ZONES }
const SKY_TILES: BoardTiles = { letters: SKY_LETTERS, terrain: SKY_IDS, zones: SKY_ZONES }

const isGroundTerrain = (id: AnyTerrainId): id is TerrainId =>
  TERRAIN_IDS.some((known) => known === id)

const isSpaceTerrain = (id: AnyTerrainId): id is SpaceTerrainId =>
  SKY_IDS.some((known) => known === id)
