// What stands on the ground by nature of the terrain: trees, bushes, houses, rocks. Placed by rule from
// the board and its seed; the painter casts their shadows, the stage shows their pictures.

import manifest from '../../assets/art/manifest.json'
import { type GroundBoard, LIGHTS, type LightId, USUAL_LIGHT } from '../battle'
import {
  type GroundProp,
  materialOf,
  type GroundBoard as PaintedBoard,
  type PropBody,
} from './paint/ground-board'
import { hash } from './paint/noise'
import { bodyOfKind, bodyOfMask, type PropMask } from './paint/prop-bodies'
import { flatCentre } from './projection'

/** A board as the stage is given it. `terrain` holds a kind a hex, `elevation` a level. */
export type StageBoard = {
  readonly cols: number
  readonly rows: number
  readonly terrain: readonly string[]
  readonly elevation: readonly number[]
  /** Name of what stands on each hex; '' leaves it to the terrain. */
  readonly props: readonly string[]
  /** Picks the lay of grass and trees; the same seed gives the same picture. */
  readonly seed: number
  readonly light: LightId
}

/** A battle's board as the stage is given it. */
export function stageBoardOf(board: GroundBoard, light: LightId = USUAL_LIGHT): StageBoard {
  const { cols, rows } = board.grid
  const { terrain, elevation, props } = board
  return {
    cols,
    rows,
    terrain,
    elevation,
    props,
    seed: Number.parseInt(board.hash.slice(0, 7), 16),
    light,
  }
}

export type SceneryItem = {
  /** Frame of the atlas. */
  readonly frame: string
  readonly hex: number
  /** Foot, board pixels at elevation 0. */
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly isFlipped: boolean
}

type Body = { readonly radius: number; readonly height: number; readonly mask?: PropMask }
type Luck = (salt: number) => number
type Put = (frame: string, dx: number, dy: number, scale: number, salt: number) => SceneryItem

const BODIES: Readonly<Record<string, Body>> = manifest.props

const LEAFY = ['prop/tree/leafy/0', 'prop/tree/leafy/1']
const POPLAR = ['prop/tree/poplar/0', 'prop/tree/poplar/1']
const CEDAR = ['prop/tree/cedar/0', 'prop/tree/cedar/1']
const ORCHARD = ['prop/tree/blossom/0', 'prop/tree/blossom/1']
const ROCK = ['prop/rock/0', 'prop/rock/1', 'prop/rock/2']
const BRUSH = ['prop/brush/0', 'prop/brush/1']
const RUBBLE = ['prop/rubble/0', 'prop/rubble/1']
const CRYSTALS = ['prop/crystals/0', 'prop/crystals/1']
const HOUSE = [0, 1, 3, 4, 5].map((form) => `prop/house/${form}`)
const CAVE = ['prop/cave/0', 'prop/cave/1']
const REEDS = ['prop/reeds/0', 'prop/reeds/1']
/** Levels from which cedars stand where others would. */
const CEDARS_FROM = 2

/** What stands on a terrain where the board names no prop. */
const PROP_OF_TERRAIN: Readonly<Record<string, string>> = {
  forest: 'trees',
  brush: 'bush',
  rocks: 'boulders',
  house: 'house',
  cave: 'caveMouth',
  kelbonite: 'crystals',
  rubble: 'debris',
  shallow: 'shore',
  bulkhead: 'bulkhead',
  door: 'door',
  console: 'console',
  emitter: 'emitter',
}
/** To the left and back of its hex: who shelters there stands before it. */
const HOUSE_AT = { x: -12, y: -26 }
/** What leaves the middle of its hex to those who stop there. */
const BESIDE: Readonly<Record<string, string>> = {
  well: 'prop/well/0',
  hayrick: 'prop/hayrick/0',
  cart: 'prop/cart/0',
}
/** What stands alone in the middle of its hex. */
const ALONE: Readonly<Record<string, string>> = {
  fence: 'prop/fence/wattle',
  wall: 'prop/fence/stone',
  bulkhead: 'prop/bulkhead/0',
  door: 'prop/door/closed',
  console: 'prop/console/0',
  emitter: 'prop/emitter/0',
}

/** Everything that grows or stands on a board, back to front. */
export function sceneryOf(board: StageBoard): SceneryItem[] {
  const items: SceneryItem[] = []
  for (let hex = 0; hex < board.terrain.length; hex++) items.push(...itemsOn(board, hex))
  return items.sort((a, b) => a.y - b.y || a.x - b.x)
}

/** The shadows that a board's scenery throws. */
export function shadowBodies(items: readonly SceneryItem[]): GroundProp[] {
  const bodies: GroundProp[] = []
  for (const { frame, x, y, scale, isFlipped } of items) {
    const body = BODIES[frame]
    if (body && body.radius > 0) {
      const r = body.radius * scale
      bodies.push({ x, y, r, h: body.height * scale, kind: frame, isFlipped })
    }
  }
  return bodies
}

/** The board as the painter wants it. */
export function groundBoardOf(board: StageBoard, props: readonly GroundProp[]): PaintedBoard {
  const bodies = new Map<string, PropBody>()
  for (const { kind } of props) {
    const mask = BODIES[kind]?.mask
    if (!bodies.has(kind)) bodies.set(kind, mask ? bodyOfMask(mask) : bodyOfKind(kind))
  }
  return {
    cols: board.cols,
    rows: board.rows,
    terrain: Uint8Array.from(board.terrain, materialOf),
    elevation: Uint8Array.from(board.elevation),
    seed: board.seed,
    light: LIGHTS[board.light],
    props,
    bodies,
  }
}

function itemsOn(board: StageBoard, hex: number): SceneryItem[] {
  const centre = flatCentre(board.cols, hex)
  const luck: Luck = (salt) => hash(hex, salt, board.seed)
  const put: Put = (frame, dx, dy, scale, salt) => ({
    frame,
    hex,
    x: centre.x + dx,
    y: centre.y + dy,
    scale,
    isFlipped: salt > 0 && luck(salt) < 0.5,
  })
  const pick = (frames: readonly string[], salt: number) =>
    frames[Math.floor(luck(salt) * frames.length)]
  const name = board.props[hex] || PROP_OF_TERRAIN[board.terrain[hex]] || ''
  if (ALONE[name]) return [put(ALONE[name], 0, -8, 1, 0)]
  if (BESIDE[name]) return [put(BESIDE[name], 24, -24, 0.9, 0)]
  switch (name) {
    case 'trees':
      return grove(put, pick, luck, treesOf(board.elevation[hex], luck(1)))
    case 'cedars':
      return grove(put, pick, luck, CEDAR)
    case 'orchard':
      return grove(put, pick, luck, ORCHARD)
    case 'grove':
      return grove(put, pick, luck, LEAFY)
    case 'poplars':
      return grove(put, pick, luck, POPLAR)
    case 'bush':
      return [
        put(pick(BRUSH, 1), -26 + 12 * luck(2), -20 + 8 * luck(3), 0.8 + 0.2 * luck(4), 5),
        put(pick(BRUSH, 6), 26 - 12 * luck(7), 14 + 12 * luck(8), 0.7 + 0.2 * luck(9), 10),
      ]
    case 'boulders':
      return [
        put(pick(ROCK, 1), -24 + 12 * luck(2), -18, 0.8 + 0.3 * luck(3), 4),
        ...(luck(5) < 0.6 ? [put(pick(ROCK, 6), 34, -4 + 20 * luck(7), 0.55, 8)] : []),
      ]
    case 'crag':
      return [
        put(pick(ROCK, 1), -12 + 12 * luck(2), -22, 1.25, 4),
        put(pick(ROCK, 6), 36, 6 * luck(7), 0.7, 8),
      ]
    case 'house':
      return [put(pick(HOUSE, 1), HOUSE_AT.x, HOUSE_AT.y, 1, 0)]
    case 'houseLow':
      return [put('prop/house/1', HOUSE_AT.x, HOUSE_AT.y, 1, 0)]
    case 'houseTall':
      return [put('prop/house/2', HOUSE_AT.x, HOUSE_AT.y, 1, 0)]
    case 'reeds':
      return [
        put(pick(REEDS, 1), -28, -24, 0.85, 2),
        put(pick(REEDS, 3), 30, -16 + 20 * luck(4), 0.75, 5),
      ]
    case 'shore':
      return luck(1) < 0.4 ? [put(pick(REEDS, 2), -30 + 60 * luck(3), -26, 0.8, 4)] : []
    case 'caveMouth':
      return [put(pick(CAVE, 1), 0, -16, 0.82, 0)]
    case 'crystals':
      return [
        put(pick(CRYSTALS, 1), -26, -16, 1, 2),
        put(pick(CRYSTALS, 3), 30, -6 + 16 * luck(4), 0.7, 5),
      ]
    case 'debris':
      return [put(pick(RUBBLE, 1), -10 + 20 * luck(2), -8, 1, 3)]
    default:
      return []
  }
}

function treesOf(elevation: number, luck: number): readonly string[] {
  if (elevation >= CEDARS_FROM) return luck < 0.75 ? CEDAR : LEAFY
  return luck < 0.2 ? POPLAR : luck < 0.32 ? ORCHARD : LEAFY
}

/** Trees stand at the back and the sides of their hex, so that who hides there is still seen. */
function grove(
  put: Put,
  pick: (frames: readonly string[], salt: number) => string,
  luck: Luck,
  frames: readonly string[],
): SceneryItem[] {
  const trees = [
    put(pick(frames, 2), -36 + 10 * luck(3), -16 + 12 * luck(4), 0.78 + 0.2 * luck(5), 6),
    put(pick(frames, 7), 34 - 10 * luck(8), -24 + 12 * luck(9), 0.7 + 0.2 * luck(10), 11),
  ]
  if (luck(12) < 0.7) trees.push(put(pick(frames, 13), -2 + 12 * luck(14), -36, 0.75, 15))
  if (luck(16) < 0.6) trees.push(put(pick(BRUSH, 17), 38, 22 + 6 * luck(18), 0.62, 19))
  return trees
}
