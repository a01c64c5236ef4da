/**
 * A board as a drawn relief: tilted like the battle's camera, each row before the one behind it, with
 * walls below what stands higher and small signs for what grows and stands there. Plain paths.
 */
import type { GroundBoard, TerrainId } from '../../battle'

export interface ReliefPath {
  readonly d: string
  readonly fill: string
}

interface Point {
  readonly x: number
  readonly y: number
}

const HEX_WIDTH = 40
/** As the camera shows hexes: 128 wide, 88 from row to row. */
const ROW_STEP = 27.5
const HALF_TALL = 18.3
const LEVEL = 8.5
/** Room above the first row for what stands on it. */
const TOP = 64

const TONES: Readonly<Record<TerrainId, string>> = {
  meadow: '#7c9a48',
  trail: '#c2a874',
  square: '#c0b194',
  bridge: '#a8834f',
  crop: '#c4a94a',
  brush: '#5f8440',
  forest: '#4c7540',
  rocks: '#94897e',
  house: '#b7a878',
  shallow: '#6fc0c8',
  deep: '#3a8bab',
  cave: '#857a72',
  kelbonite: '#77718f',
  rubble: '#8d8378',
  deck: '#6c7683',
  bulkhead: '#3c434d',
  door: '#98a0aa',
  doorOpen: '#7f8792',
  doorSealed: '#6d5a5a',
  console: '#4fa39d',
  emitter: '#7387b8',
  chasm: '#161a24',
}
const SHADE = '#2a1f3c'
const LIGHT = '#ffe9b8'

/** The middle of a hex's top in the picture. */
export function reliefCentre({ grid, elevation }: GroundBoard, hex: number): Point {
  const row = Math.floor(hex / grid.cols)
  const column = hex % grid.cols
  return {
    x: (column + 0.5 + (row % 2) / 2) * HEX_WIDTH,
    y: TOP + row * ROW_STEP - elevation[hex] * LEVEL,
  }
}

export function reliefSize({ grid }: GroundBoard): { width: number; height: number } {
  return { width: (grid.cols + 0.5) * HEX_WIDTH, height: TOP + grid.rows * ROW_STEP }
}

/** The whole picture, from behind to the front; few paths, as each holds a row's hexes of one colour. */
export function reliefOf(board: GroundBoard): readonly ReliefPath[] {
  const { cols, rows } = board.grid
  const paths: ReliefPath[] = []
  for (let row = 0; row < rows; row += 1) {
    const layers = new Map<string, string>()
    const add = (fill: string, d: string) => layers.set(fill, (layers.get(fill) ?? '') + d)
    const hexes = Array.from({ length: cols }, (_, column) => row * cols + column)
    for (const hex of hexes) wallOf(board, hex, add)
    for (const hex of hexes) add(toneOf(board, hex), topOf(reliefCentre(board, hex)))
    for (const hex of hexes) signOf(board, hex, add)
    for (const [fill, d] of layers) paths.push({ fill, d })
  }
  return paths
}

export function topOf({ x, y }: Point, scale = 1): string {
  const half = (HEX_WIDTH / 2 + 0.3) * scale
  const tall = (HALF_TALL + 0.3) * scale
  return `M${fix(x)} ${fix(y - tall)}l${fix(half)} ${fix(tall / 2)}v${fix(tall)}l${fix(-half)} ${fix(tall / 2)}l${fix(-half)} ${fix(-tall / 2)}v${fix(-tall)}z`
}

type Add = (fill: string, d: string) => void

/** The two sides that face the viewer, down to the lowest ground before them. */
function wallOf(board: GroundBoard, hex: number, add: Add): void {
  const { cols, size } = board.grid
  const level = board.elevation[hex]
  const below = hex + cols
  const lowest = below < size ? Math.max(0, board.elevation[below] - 1) : 0
  const drop = (level - lowest) * LEVEL
  if (drop <= 0) return
  const { x, y } = reliefCentre(board, hex)
  const half = HEX_WIDTH / 2
  const tone = TONES[board.terrain[hex]]
  const side = (direction: 1 | -1) =>
    `M${fix(x + direction * half)} ${fix(y + HALF_TALL / 2)}L${fix(x)} ${fix(y + HALF_TALL)}v${fix(drop)}l${fix(direction * half)} ${fix(-HALF_TALL / 2)}z`
  add(mix(tone, SHADE, 0.5), side(-1))
  add(mix(tone, SHADE, 0.68), side(1))
}

/** Of three shades of a terrain, by the hex; higher ground is lighter. */
function toneOf(board: GroundBoard, hex: number): string {
  const tone = TONES[board.terrain[hex]]
  const lit = mix(tone, LIGHT, 0.05 * board.elevation[hex])
  return [lit, mix(lit, LIGHT, 0.07), mix(lit, SHADE, 0.07)][scatter(hex, 3)]
}

/** What stands on a hex: trees, crops, houses, stones, crystals, ripples, planks. */
function signOf(board: GroundBoard, hex: number, add: Add): void {
  const at = reliefCentre(board, hex)
  switch (board.terrain[hex]) {
    case 'forest':
      for (const [dx, dy, size] of SPOTS[scatter(hex, 2)]) tree(at, dx, dy, size, add)
      return
    case 'brush':
      for (const [dx, dy] of SPOTS[scatter(hex, 2)]) bush(at, dx, dy, add)
      return
    case 'crop':
      for (const dy of [-8, -2, 4, 10]) {
        add(
          '#e2c766',
          `M${fix(at.x - 15 + Math.abs(dy))} ${fix(at.y + dy)}h${fix(30 - 2 * Math.abs(dy))}v2.4h${fix(-30 + 2 * Math.abs(dy))}z`,
        )
      }
      return
    case 'house':
      return house(at, add)
    case 'rocks':
      for (const [dx, dy, size] of SPOTS[scatter(hex, 2)]) stone(at, dx, dy, size, add)
      return
    case 'kelbonite':
      for (const [dx, tall] of [
        [-9, 14],
        [0, 24],
        [9, 16],
      ]) {
        add('#8ff0e4', `M${fix(at.x + dx - 4)} ${fix(at.y + 5)}l4 ${-tall}v${tall + 3}z`)
        add('#3aa7a8', `M${fix(at.x + dx + 4)} ${fix(at.y + 5)}l-4 ${-tall}v${tall + 3}z`)
      }
      return
    case 'cave':
      add('#a2958a', `M${fix(at.x - 19)} ${fix(at.y + 8)}c0 -30 8 -38 19 -38s19 8 19 38z`)
      add('#15121c', `M${fix(at.x - 11)} ${fix(at.y + 8)}c0 -20 4 -26 11 -26s11 6 11 26z`)
      return
    case 'bridge':
      for (const dx of [-15, -9, -3, 3, 9]) {
        add('#d2ab6e', `M${fix(at.x + dx)} ${fix(at.y - 7)}h4.4v14h-4.4z`)
      }
      return
    case 'shallow':
    case 'deep':
      if (scatter(hex, 3) === 0) {
        add(
          '#c8f0f2',
          `M${fix(at.x - 9)} ${fix(at.y)}q4.500 -3 9 0t9 0q-4.500 -1 -9 1.400t-9 -1.400z`,
        )
      }
      return
    default:
      return
  }
}

/** Three places on a hex and how large what stands there is, from behind to the front. */
const SPOTS = [
  [
    [-7, -6, 1],
    [8, -2, 0.85],
    [-1, 6, 1.1],
  ],
  [
    [6, -7, 0.9],
    [-9, -1, 1.1],
    [5, 6, 1],
  ],
] as const

function tree({ x, y }: Point, dx: number, dy: number, size: number, add: Add): void {
  const w = 7.5 * size
  const base = y + dy + 5
  add(
    '#24402c',
    `M${fix(x + dx - w)} ${fix(base)}a${fix(w)} ${fix(w * 0.45)} 0 0 0 ${fix(2 * w)} 0z`,
  )
  add(
    '#3a6a36',
    `M${fix(x + dx - w)} ${fix(base)}c0 ${fix(-w * 1.4)} ${fix(w * 0.5)} ${fix(-w * 2.4)} ${fix(w)} ${fix(-w * 2.6)}c${fix(w * 0.5)} ${fix(w * 0.2)} ${fix(w)} ${fix(w * 1.2)} ${fix(w)} ${fix(w * 2.6)}z`,
  )
  add(
    '#7fae4e',
    `M${fix(x + dx - w * 0.8)} ${fix(base - 3)}c0 ${fix(-w)} ${fix(w * 0.4)} ${fix(-w * 2)} ${fix(w * 0.8)} ${fix(-w * 2.1)}c${fix(-w * 0.2)} ${fix(w)} ${fix(-w * 0.2)} ${fix(w * 1.6)} ${fix(-w * 0.8)} ${fix(w * 2.1)}z`,
  )
}

function bush({ x, y }: Point, dx: number, dy: number, add: Add): void {
  add('#3c6334', `M${fix(x + dx - 6)} ${fix(y + dy + 3)}a6 5.500 0 0 1 12 0z`)
  add('#86a851', `M${fix(x + dx - 5)} ${fix(y + dy + 1)}a4.500 4 0 0 1 7 -2.500q-4 .500 -7 2.500z`)
}

function stone({ x, y }: Point, dx: number, dy: number, size: number, add: Add): void {
  const w = 7 * size
  add(
    '#6c625e',
    `M${fix(x + dx - w)} ${fix(y + dy + 4)}l${fix(w * 0.5)} ${fix(-w * 1.3)}l${fix(w * 0.9)} ${fix(-w * 0.2)}l${fix(w * 0.6)} ${fix(w * 1.5)}z`,
  )
  add(
    '#b8aca0',
    `M${fix(x + dx - w)} ${fix(y + dy + 4)}l${fix(w * 0.5)} ${fix(-w * 1.3)}l${fix(w * 0.6)} ${fix(w * 0.3)}l${fix(-w * 0.3)} ${fix(w)}z`,
  )
}

function house({ x, y }: Point, add: Add): void {
  add('#5b4a3e', `M${fix(x - 14)} ${fix(y + 9)}a14 5 0 0 0 28 0z`)
  add('#e6d3b0', `M${fix(x - 13)} ${fix(y - 4)}h26v13h-26z`)
  add('#b99d7c', `M${fix(x + 2)} ${fix(y - 4)}h11v13h-11z`)
  add('#c8703c', `M${fix(x - 14)} ${fix(y - 3)}c0 -13 7 -19 14 -20c7 1 14 7 14 20z`)
  add('#ecaa70', `M${fix(x - 12)} ${fix(y - 5)}c0 -9 5 -15 10 -16c-3 5 -4 10 -4 16z`)
  add('#43332c', `M${fix(x - 4)} ${fix(y + 9)}v-8a3 3 0 0 1 6 0v8z`)
}

/** A number below `count` that looks random and is the same each time. */
function scatter(hex: number, count: number): number {
  return (Math.imul(hex + 11, 2_654_435_761) >>> 20) % count
}

function mix(a: string, b: string, share: number): string {
  const part = (at: number) => {
    const [from, to] = [a, b].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(1)}${part(3)}${part(5)}`
}

const fix = (value: number) => Number(value.toFixed(1))
