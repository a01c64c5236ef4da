// What stands on the ground by nature of the terrain: trees, bushes, houses, rocks. Placed by rule from
// the board and its seed; the painter casts their shadows, the stage shows their pictures.
import { type GroundProp, materialOf } from './paint/ground-board'
import { hash } from './paint/noise'
import { flatCentre } from './projection'

/** A board as the stage is given it. `terrain` holds a kind a hex, `elevation` a level. */
export type StageBoard = {
  readonly cols: number
  readonly rows: number
  readonly terrain: readonly string[]
  readonly elevation: readonly number[]
  /** Picks the lay of grass and trees; the same seed gives the same picture. */
  readonly seed: number
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

type Body = { readonly r: number; readonly h: number }

/** Shadow bodies of the props, pixels on the board: as `assets/art/manifest.json` states them. */
const BODIES: Readonly<Record<string, Body>> = {
  'prop/house/0': { r: 40, h: 72 },
  'prop/house/1': { r: 38, h: 66 },
  'prop/tree/leafy/0': { r: 30, h: 70 },
  'prop/tree/leafy/1': { r: 36, h: 60 },
  'prop/tree/poplar/0': { r: 22, h: 88 },
  'prop/tree/poplar/1': { r: 26, h: 96 },
  'prop/rock/0': { r: 28, h: 24 },
  'prop/rock/1': { r: 30, h: 30 },
  'prop/cave/0': { r: 58, h: 62 },
  'prop/crystals/0': { r: 22, h: 36 },
  'prop/crystals/1': { r: 22, h: 36 },
}

const LEAFY = ['prop/tree/leafy/0', 'prop/tree/leafy/1']
const POPLAR = ['prop/tree/poplar/0', 'prop/tree/poplar/1']

/** Everything that grows or stands on a board, back to front. */
export function sceneryOf(board: StageBoard): SceneryItem[] {
  const items: SceneryItem[] = []
  for (let hex = 0; hex < board.terrain.length; hex++) items.push(...itemsOn(board, hex))
  return items.sort((a, b) => a.y - b.y || a.x - b.x)
}

/** The shadows that a board's scenery throws. */
export function shadowBodies(items: readonly SceneryItem[]): GroundProp[] {
  const bodies: GroundProp[] = []
  for (const { frame, x, y, scale } of items) {
    const body = BODIES[frame]
    if (body) bodies.push({ x, y, r: body.r * scale, h: body.h * scale })
  }
  return bodies
}

/** The board as the painter wants it. */
export function groundBoardOf(board: StageBoard, props: readonly GroundProp[]) {
  return {
    cols: board.cols,
    rows: board.rows,
    terrain: Uint8Array.from(board.terrain, materialOf),
    elevation: Uint8Array.from(board.elevation),
    seed: board.seed,
    props,
  }
}

function itemsOn(board: StageBoard, hex: number): SceneryItem[] {
  const centre = flatCentre(board.cols, hex)
  const luck = (salt: number) => hash(hex, salt, board.seed)
  const pick = (frames: readonly string[], salt: number) =>
    frames[Math.floor(luck(salt) * frames.length)]
  const put = (
    frame: string,
    dx: number,
    dy: number,
    scale: number,
    salt: number,
  ): SceneryItem => ({
    frame,
    hex,
    x: centre.x + dx,
    y: centre.y + dy,
    scale,
    isFlipped: luck(salt) < 0.5,
  })
  switch (board.terrain[hex]) {
    case 'forest':
      return grove(put, pick, luck)
    case 'brush':
      return [
        put(pick(LEAFY, 1), -34 + 12 * luck(2), -14 + 10 * luck(3), 0.4 + 0.1 * luck(4), 5),
        put(pick(LEAFY, 6), 30 - 14 * luck(7), -20 + 12 * luck(8), 0.36 + 0.12 * luck(9), 10),
        put(pick(LEAFY, 11), 8 - 20 * luck(12), 30 + 8 * luck(13), 0.32 + 0.08 * luck(14), 15),
      ]
    case 'rocks':
      return [
        put(
          pick(['prop/rock/0', 'prop/rock/1'], 1),
          -24 + 12 * luck(2),
          -18,
          0.8 + 0.3 * luck(3),
          4,
        ),
        ...(luck(5) < 0.6
          ? [put(pick(['prop/rock/0', 'prop/rock/1'], 6), 34, -4 + 20 * luck(7), 0.55, 8)]
          : []),
      ]
    case 'house':
      return [{ ...put(pick(['prop/house/0', 'prop/house/1'], 1), 0, -10, 1, 2), isFlipped: false }]
    case 'cave':
      return [{ ...put('prop/cave/0', 0, -16, 0.82, 1), isFlipped: false }]
    case 'kelbonite':
      return [
        put(pick(['prop/crystals/0', 'prop/crystals/1'], 1), -26, -16, 1, 2),
        put(pick(['prop/crystals/0', 'prop/crystals/1'], 3), 30, -6 + 16 * luck(4), 0.7, 5),
      ]
    default:
      return []
  }
}

/** Trees stand at the back and the sides of their hex, so that who hides there is still seen. */
function grove(
  put: (frame: string, dx: number, dy: number, scale: number, salt: number) => SceneryItem,
  pick: (frames: readonly string[], salt: number) => string,
  luck: (salt: number) => number,
): SceneryItem[] {
  const isPoplar = luck(1) < 0.3
  const frames = isPoplar ? POPLAR : LEAFY
  const trees = [
    put(pick(frames, 2), -36 + 10 * luck(3), -16 + 12 * luck(4), 0.78 + 0.2 * luck(5), 6),
    put(pick(LEAFY, 7), 34 - 10 * luck(8), -24 + 12 * luck(9), 0.7 + 0.2 * luck(10), 11),
  ]
  if (luck(12) < 0.7) trees.push(put(pick(frames, 13), -2 + 12 * luck(14), -36, 0.75, 15))
  if (luck(16) < 0.5) trees.push(put(pick(LEAFY, 17), 46, 16 + 8 * luck(18), 0.42, 19))
  return trees
}
