// What stands on the ground by nature of the terrain: trees, bushes, houses, rocks. Placed by rule from
// the board and its seed; the painter casts their shadows, the stage shows their pictures.

import manifest from '../../assets/art/manifest.json'
import { type GroundBoard, LIGHTS, type LightId, USUAL_LIGHT } from '../battle'
import { disc, gridOf } from '../hex'
import { brush, rocks, wood } from './growth'
import {
  type GroundProp,
  MATERIAL,
  materialOf,
  type GroundBoard as PaintedBoard,
  type PropBody,
} from './paint/ground-board'
import { hash } from './paint/noise'
import { bodyOfKind, bodyOfMask, type PropMask } from './paint/prop-bodies'
import { flatCentre } from './projection'
import type { Placing, SceneryItem, StageBoard } from './stage-board'
import { isCutOpen, isMouth, standsBeforeTunnel } from './surroundings'

export type { SceneryItem, StageBoard } from './stage-board'

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

type Body = { readonly radius: number; readonly height: number; readonly mask?: PropMask }
const BODIES: Readonly<Record<string, Body>> = manifest.props

const RUBBLE = ['prop/rubble/0', 'prop/rubble/1']
const CRYSTALS = ['prop/crystals/0', 'prop/crystals/1']
const HOUSE = [0, 1, 3, 4, 5].map((form) => `prop/house/${form}`)
const CAVE = ['prop/cave/0', 'prop/cave/1']
const REEDS = ['prop/reeds/0', 'prop/reeds/1']
const ROCK = ['prop/rock/0', 'prop/rock/1', 'prop/rock/2']
const NO_TINT = 0xffffff
const DARK_STONE = 0xb8aecc
/** Before a tunnel that is cut open things stand lower, and are smaller. */
const TUNNEL = { down: 30, scale: 0.72 }

/** What stands on a terrain where the board names no prop. */
const PROP_OF_TERRAIN: Readonly<Record<string, string>> = {
  forest: 'trees',
  brush: 'bush',
  rocks: 'boulders',
  house: 'house',
  cave: 'cave',
  kelbonite: 'crystals',
  rubble: 'debris',
  shallow: 'shore',
  bulkhead: 'bulkhead',
  door: 'door',
  doorOpen: 'doorOpen',
  doorSealed: 'door',
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
  doorOpen: 'prop/door/open',
  console: 'prop/console/0',
  consoleDead: 'prop/console/dead',
  emitter: 'prop/emitter/0',
  emitterFailing: 'prop/emitter/failing',
}
/** What lies on its hex. */
const FLAT: Readonly<Record<string, string>> = {
  landingPad: 'prop/pad/landing',
  transportPad: 'prop/pad/transport',
  gourds: 'prop/crop/gourds',
  flax: 'prop/crop/flax',
  grain: 'prop/crop/grain',
}
/** What stands on a hex follows from terrain no farther away, hexes. */
const NEIGHBOURHOOD = 2
/** The prop of a hex whose bridge was blown. */
export const BLOWN_BRIDGE = 'bridgeBlown'

/** Everything that grows or stands on a board, back to front. */
export function sceneryOf(board: StageBoard): SceneryItem[] {
  const items: SceneryItem[] = []
  for (let hex = 0; hex < board.terrain.length; hex++) items.push(...itemsOn(board, hex))
  return backToFront(items)
}

/** The same once these hexes have changed; what they leave as it was stays the same objects. */
export function sceneryAfter(
  before: readonly SceneryItem[],
  board: StageBoard,
  changed: readonly number[],
): SceneryItem[] {
  const grid = gridOf(board.cols, board.rows)
  const altered = new Set(changed.flatMap((hex) => disc(grid, hex, NEIGHBOURHOOD)))
  const kept = before.filter(({ hex }) => !altered.has(hex))
  return backToFront([...kept, ...[...altered].flatMap((hex) => itemsOn(board, hex))])
}

function backToFront(items: SceneryItem[]): SceneryItem[] {
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
  for (const { kind } of props) if (!bodies.has(kind)) bodies.set(kind, shadowBody(kind))
  return {
    cols: board.cols,
    rows: board.rows,
    terrain: Uint8Array.from(board.terrain, (kind, hex) =>
      board.props[hex] === BLOWN_BRIDGE ? MATERIAL.bridgeBlown : materialOf(kind),
    ),
    elevation: Uint8Array.from(board.elevation),
    tunnels: Uint8Array.from(board.terrain, (_, hex) => (isCutOpen(board, hex) ? 1 : 0)),
    seed: board.seed,
    light: LIGHTS[board.light],
    props,
    bodies,
  }
}

/** Bodies by kind: they are the same on every board. */
const shadowBodyOf = new Map<string, PropBody>()

function shadowBody(kind: string): PropBody {
  let body = shadowBodyOf.get(kind)
  if (body === undefined) {
    const mask = BODIES[kind]?.mask
    body = mask ? bodyOfMask(mask) : bodyOfKind(kind)
    shadowBodyOf.set(kind, body)
  }
  return body
}

function itemsOn(board: StageBoard, hex: number): SceneryItem[] {
  const items = thingsOn(placingOn(board, hex))
  if (!standsBeforeTunnel(board, hex)) return items
  return items.map((item) => ({
    ...item,
    y: item.y + TUNNEL.down,
    scale: item.scale * TUNNEL.scale,
  }))
}

function placingOn(board: StageBoard, hex: number): Placing {
  const centre = flatCentre(board.cols, hex)
  const luck = (salt: number) => hash(hex, salt, board.seed)
  return {
    board,
    hex,
    luck,
    pick: (frames, salt) => frames[Math.floor(luck(salt) * frames.length)],
    put: (frame, dx, dy, scale, salt, tint = NO_TINT) => ({
      frame,
      hex,
      x: centre.x + dx,
      y: centre.y + dy,
      scale,
      isFlipped: salt > 0 && luck(salt) < 0.5,
      tint,
      isFlat: false,
    }),
  }
}

function thingsOn(placing: Placing): SceneryItem[] {
  const { board, hex, luck, put, pick } = placing
  const name = board.props[hex] || PROP_OF_TERRAIN[board.terrain[hex]] || ''
  if (ALONE[name]) return [put(ALONE[name], 0, -8, 1, 0)]
  if (BESIDE[name]) return [put(BESIDE[name], 24, -24, 0.9, 0)]
  if (FLAT[name]) return [{ ...put(FLAT[name], 0, 0, 0.9, 0), isFlat: true }]
  switch (name) {
    case 'trees':
      return wood(placing)
    case 'cedars':
      return wood(placing, 'cedar')
    case 'orchard':
      return wood(placing, 'orchard')
    case 'grove':
      return wood(placing, 'leafy')
    case 'poplars':
      return wood(placing, 'poplar')
    case 'bush':
      return brush(placing)
    case 'boulders':
      return rocks(placing)
    case 'crag':
      return rocks(placing, true)
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
    case 'cave':
      return isMouth(board, hex) ? [put(pick(CAVE, 1), 0, -16, 0.82, 0)] : gallery(placing)
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

/** Inside a mountain: here and there a fallen stone or a vein of crystal by the wall. */
function gallery({ luck, put, pick }: Placing): SceneryItem[] {
  if (luck(1) < 0.2) return [put(pick(CRYSTALS, 2), -34 + 8 * luck(3), -24, 0.42, 4)]
  return luck(1) < 0.5 ? [put(pick(ROCK, 2), 34, -22 + 8 * luck(3), 0.4, 4, DARK_STONE)] : []
}
