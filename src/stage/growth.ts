// What grows and lies on wild ground: woods, brush and rocks, in kinds that go by height, neighbours and
// patches, so that no two corners of a valley are alike. All of it stands at the back and the sides of its
// hex: who stops there is still seen.
import type { Placing } from './stage-board'
import { alikeAround, isNear, patchOf } from './surroundings'

const LEAFY = ['prop/tree/leafy/0', 'prop/tree/leafy/1']
const POPLAR = ['prop/tree/poplar/0', 'prop/tree/poplar/1']
const CEDAR = ['prop/tree/cedar/0', 'prop/tree/cedar/1']
const ORCHARD = ['prop/tree/blossom/0', 'prop/tree/blossom/1']
const ROCK = ['prop/rock/0', 'prop/rock/1', 'prop/rock/2']
const BRUSH = ['prop/brush/0', 'prop/brush/1']
const REEDS = ['prop/reeds/0', 'prop/reeds/1']

/** Tints a patch takes all its green from, and its stone: as painted, golden, cool, olive. */
const GREENS = [0xffffff, 0xffeab4, 0xd2ecc8, 0xe6f0b8, 0xc4dcc0]
const DRY_GREENS = [0xfff0c0, 0xf2d49a, 0xd8dca0, 0xe8c890]
const GREYS = [0xffffff, 0xf4e8d8, 0xe2e0e8, 0xece0cc]
const STRAW = 0xe8c878
/** Levels from which cedars stand where others would, and where nothing else does. */
const CEDARS = { from: 2, alone: 4 }
const WATER = ['shallow', 'deep']

type Kind = keyof typeof WOODS

const WOODS = { leafy: LEAFY, poplar: POPLAR, cedar: CEDAR, orchard: ORCHARD } as const

/** A wood of the kind that belongs here, or of a named one. */
export function wood(placing: Placing, named: Kind | null = null) {
  const { board, hex, luck, put, pick } = placing
  const kind = named ?? kindOfWood(placing)
  const tint = kind === 'orchard' ? 0xffffff : shade(GREENS, patchOf(board, hex, 21), luck(20))
  const tree = (salt: number, dx: number, dy: number, size: number) => {
    // A stranger stands in most woods, except among fruit trees.
    const isStranger = kind !== 'orchard' && named === null && luck(salt) < 0.16
    const frames = WOODS[isStranger ? (kind === 'leafy' ? 'poplar' : 'leafy') : kind]
    const tall = size * (0.76 + 0.42 * luck(salt + 1))
    return put(pick(frames, salt + 2), dx, dy, tall, salt + 3, tint)
  }
  const isDeep = alikeAround(board, hex) >= 3
  const swing = 14 * (luck(5) - 0.5)
  const trees = [
    tree(30, -38 + 12 * luck(6), -14 + 14 * luck(7) + swing, 0.92),
    tree(40, 36 - 12 * luck(8), -20 + 14 * luck(9) - swing, 0.86),
  ]
  if (isDeep || luck(10) < 0.5) trees.push(tree(50, -6 + 20 * luck(11), -38 + 6 * luck(12), 0.84))
  if (isDeep && luck(13) < 0.6) trees.push(tree(60, -50 + 8 * luck(14), 16 + 8 * luck(15), 0.62))
  if (kind !== 'orchard' && luck(16) < 0.45) {
    trees.push(put(pick(BRUSH, 17), 40, 22 + 6 * luck(18), 0.4 + 0.24 * luck(19), 70, tint))
  }
  return trees
}

/** Orchards by the houses, poplars by the water, cedars high up; else what the patch is of. */
function kindOfWood({ board, hex, luck }: Placing): Kind {
  const level = board.elevation[hex]
  const patch = patchOf(board, hex, 22)
  if (level >= CEDARS.alone) return 'cedar'
  if (level >= CEDARS.from) return patch < 0.72 ? 'cedar' : 'leafy'
  if (isNear(board, hex, ['house', 'square'], 2)) return 'orchard'
  if (isNear(board, hex, WATER, 1) && luck(23) < 0.65) return 'poplar'
  if (patch > 0.66) return 'poplar'
  return patch < 0.24 ? 'cedar' : 'leafy'
}

/** Brush: reeds by the water, dwarf cedars high up; else thickets, scrub or high grass, a patch of each. */
export function brush(placing: Placing) {
  const { board, hex, luck, put, pick } = placing
  const tint = shade(GREENS, patchOf(board, hex, 24), luck(20))
  const dry = shade(DRY_GREENS, patchOf(board, hex, 24), luck(20))
  const bush = (salt: number, dx: number, dy: number, size: number, colour: number) =>
    put(pick(BRUSH, salt), dx, dy, size * (0.85 + 0.3 * luck(salt + 1)), salt + 2, colour)
  const grass = (salt: number, dx: number, dy: number, size: number, colour: number) =>
    put(pick(REEDS, salt), dx, dy, size * (0.85 + 0.3 * luck(salt + 1)), salt + 2, colour)
  const sway = 10 * (luck(4) - 0.5)
  if (isNear(board, hex, WATER, 1)) {
    return [
      grass(30, -30, -22 + sway, 0.8, 0xffffff),
      grass(35, 30, -12 - sway, 0.66, 0xf0f0c0),
      bush(40, 6 + sway, -36, 0.55, tint),
    ]
  }
  if (board.elevation[hex] >= CEDARS.from) {
    return [
      put(pick(CEDAR, 30), -34 + sway, -18, 0.42 + 0.14 * luck(31), 32, tint),
      put(pick(CEDAR, 35), 32 + sway, -26, 0.36 + 0.12 * luck(36), 37, tint),
      bush(40, 34, 16 + sway, 0.5, dry),
    ]
  }
  const patch = patchOf(board, hex, 25)
  if (patch < 0.36) {
    return [
      grass(30, -34 + sway, -24, 0.7, STRAW),
      grass(35, 30, -28 + sway, 0.62, STRAW),
      grass(40, 36 - sway, 12, 0.54, 0xf4dc9a),
      bush(45, -32, 14 + sway, 0.44, dry),
    ]
  }
  if (patch < 0.62) {
    return [
      bush(30, -34 + sway, -22, 0.62, dry),
      bush(35, 34, -16 + sway, 0.52, dry),
      put(pick(ROCK, 40), 30 - sway, 22, 0.34, 41, 0xf4e8d8),
    ]
  }
  return [
    bush(30, -28 + sway, -26, 0.86, tint),
    bush(35, 32, -16 - sway, 0.74, tint),
    bush(40, -36, 18 + sway, 0.56, tint),
  ]
}

/** Rocks: blocks, slabs in a row or strewn stones, larger where there is much rock around. */
export function rocks(placing: Placing, isCrag = false) {
  const { board, hex, luck, put, pick } = placing
  const tint = shade(GREYS, patchOf(board, hex, 26), luck(20))
  const stone = (salt: number, dx: number, dy: number, size: number) =>
    put(pick(ROCK, salt), dx, dy, size * (0.8 + 0.4 * luck(salt + 1)), salt + 2, tint)
  const turn = 2 * Math.PI * luck(4)
  // On a ring around the middle, flat as the ground lies.
  const x = 34 * Math.cos(turn)
  const y = 20 * Math.sin(turn)
  const patch = patchOf(board, hex, 27)
  if (isCrag || (patch > 0.7 && alikeAround(board, hex) >= 4)) {
    return [
      stone(30, -18 + 20 * luck(5), -24, 1.2),
      stone(35, 38, -4 + 12 * luck(6), 0.62),
      stone(40, -44, 10, 0.4),
    ]
  }
  if (patch < 0.34) {
    return [
      stone(30, x, y - 10, 0.5),
      stone(35, -x, -y, 0.42),
      ...(luck(7) < 0.5 ? [stone(40, y, -30, 0.36)] : []),
    ]
  }
  return [
    stone(30, x, Math.min(y, 8) - 14, 0.86),
    ...(luck(7) < 0.6 ? [stone(35, -x * 1.1, 14 - y * 0.6, 0.48)] : []),
  ]
}

/** One of a patch's tints, a little lighter or darker by luck. */
function shade(tints: readonly number[], patch: number, luck: number): number {
  const tint = tints[Math.min(tints.length - 1, Math.floor(patch * tints.length))]
  const share = 0.88 + 0.12 * luck
  const channel = (shift: number) => Math.round(((tint >> shift) & 255) * share) << shift
  return channel(16) | channel(8) | channel(0)
}
