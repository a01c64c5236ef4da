/**
 * A board in space as a drawn chart: soft clouds of gas, rocks, light and currents over the dark, tilted as
 * the battle's camera tilts it. Plain paths, for pictures of any kind.
 */
import type { SpaceBoard, SpaceTerrainId } from '../../battle'

export interface SkyLayer {
  readonly d: string
  readonly fill: string
  /** Half-width of its soft edge in the picture's units; 0 = a hard edge. */
  readonly blur: number
  readonly opacity: number
}

interface Point {
  readonly x: number
  readonly y: number
}

export const HEX_WIDTH = 40
/** As the camera shows hexes: 128 wide, 88 from row to row. */
const ROW_STEP = 27.5
const HALF_TALL = 18.3
const MARGIN = 22

/** The middle of a hex in the picture. */
export function skyCentre({ grid }: SpaceBoard, hex: number): Point {
  const row = Math.floor(hex / grid.cols)
  const column = hex % grid.cols
  return {
    x: (column + 0.5 + (row % 2) / 2) * HEX_WIDTH + MARGIN / 2,
    y: MARGIN + HALF_TALL + row * ROW_STEP,
  }
}

export function skySize({ grid }: SpaceBoard): { width: number; height: number } {
  return {
    width: (grid.cols + 0.5) * HEX_WIDTH + MARGIN,
    height: 2 * MARGIN + 2 * HALF_TALL + (grid.rows - 1) * ROW_STEP,
  }
}

/** The outline of a hex around its middle. */
export function skyHex({ x, y }: Point, scale = 1): string {
  const half = (HEX_WIDTH / 2 + 0.3) * scale
  const tall = (HALF_TALL + 0.3) * scale
  return `M${fix(x)} ${fix(y - tall)}l${fix(half)} ${fix(tall / 2)}v${fix(tall)}l${fix(-half)} ${fix(tall / 2)}l${fix(-half)} ${fix(-tall / 2)}v${fix(-tall)}z`
}

/** The middle of a side's hexes where it has a facing: a bow that points where the ship flies. */
export function bowAt({ x, y }: Point, facing: number, scale = 1): string {
  const angle = (facing * Math.PI) / 3
  const along = { x: Math.cos(angle), y: -Math.sin(angle) * TILT }
  const across = { x: Math.sin(angle), y: Math.cos(angle) * TILT }
  const at = (ahead: number, aside: number) =>
    `${fix(x + (along.x * ahead + across.x * aside) * scale)} ${fix(y + (along.y * ahead + across.y * aside) * scale)}`
  return `M${at(17, 0)}L${at(-12, 11)}L${at(-6, 0)}L${at(-12, -11)}Z`
}
/** What lies flat under the tilted camera is so much shorter from front to back than from side to side. */
const TILT = 0.79

/** How a cloud of each gas is drawn: its body, and where it is thickest. */
const GAS: Partial<Readonly<Record<SpaceTerrainId, readonly [body: string, heart: string]>>> = {
  thin: ['#2f8f9e', '#58bccb'],
  dense: ['#8c2f78', '#c45aa2'],
  metreon: ['#d07a22', '#ffc65c'],
}

/** The whole chart over the dark, from behind to the front. */
export function skyLayers(board: SpaceBoard): readonly SkyLayer[] {
  const hexes = (wanted: SpaceTerrainId) =>
    board.terrain.flatMap((id, hex) => (id === wanted ? [hex] : []))
  const points = (wanted: SpaceTerrainId) => hexes(wanted).map((hex) => skyCentre(board, hex))
  const layers: SkyLayer[] = [
    { d: starsOf(board), fill: '#d9d4ff', blur: 0, opacity: 0.75 },
    ...lightLayers(points('ringlight')),
  ]
  for (const [gas, tones] of Object.entries(GAS)) {
    const id = gas as SpaceTerrainId
    const at = points(id)
    if (at.length === 0) continue
    layers.push(
      { d: at.map((one) => skyHex(one, 1.3)).join(''), fill: tones[0], blur: 13, opacity: 0.8 },
      {
        d: hexes(id)
          .map((hex) => puff(skyCentre(board, hex), hex))
          .join(''),
        fill: tones[1],
        blur: 8,
        opacity: 0.6,
      },
      // A hard rim under the soft cloud says which hexes it fills.
      { d: at.map((one) => skyHex(one, 0.9)).join(''), fill: tones[1], blur: 0, opacity: 0.14 },
    )
  }
  const rocks = hexes('asteroids')
  if (rocks.length > 0) {
    const stones = rocks.map((hex) => stonesAt(skyCentre(board, hex), hex))
    layers.push(
      { d: stones.map(({ body }) => body).join(''), fill: '#5b5165', blur: 0, opacity: 1 },
      { d: stones.map(({ lit }) => lit).join(''), fill: '#b7a6a0', blur: 0, opacity: 1 },
    )
  }
  const currents = board.terrain.flatMap((id, hex) => {
    const facing = SHEARS.indexOf(id)
    return facing < 0 ? [] : [currentAt(skyCentre(board, hex), facing)]
  })
  if (currents.length > 0) {
    layers.push({ d: currents.join(''), fill: '#9fb4ff', blur: 0, opacity: 0.8 })
  }
  return layers
}

/** By direction, counter-clockwise from east. */
const SHEARS: readonly SpaceTerrainId[] = [
  'shearE',
  'shearNE',
  'shearNW',
  'shearW',
  'shearSW',
  'shearSE',
]

/** The light of the rings falls aslant. */
function lightLayers(points: readonly Point[]): readonly SkyLayer[] {
  if (points.length === 0) return []
  const rays = points
    .flatMap(({ x, y }) =>
      [-10, 0, 10].map((dx) => `M${fix(x + dx - 5)} ${fix(y + 14)}l4 0l10 -28l-4 0z`),
    )
    .join('')
  return [
    { d: points.map((one) => skyHex(one, 1.1)).join(''), fill: '#ffe9b0', blur: 8, opacity: 0.4 },
    { d: rays, fill: '#fff4d6', blur: 0, opacity: 0.6 },
  ]
}

/** Two chevrons along the current. */
function currentAt({ x, y }: Point, facing: number): string {
  return [-6, 5]
    .map((ahead) => {
      const angle = (facing * Math.PI) / 3
      const centre = { x: x + Math.cos(angle) * ahead, y: y - Math.sin(angle) * TILT * ahead }
      const to = (forth: number, aside: number) =>
        `${fix(centre.x + Math.cos(angle) * forth + Math.sin(angle) * aside)} ${fix(
          centre.y + (-Math.sin(angle) * forth + Math.cos(angle) * aside) * TILT,
        )}`
      return `M${to(6, 0)}L${to(-3, 8)}L${to(-6, 8)}L${to(2, 0)}L${to(-6, -8)}L${to(-3, -8)}Z`
    })
    .join('')
}

function puff({ x, y }: Point, hex: number): string {
  const dx = scatter(hex, 21) - 10
  const dy = scatter(hex + 77, 15) - 7
  const r = 11 + scatter(hex + 31, 9)
  return circle(x + dx, y + dy, r, r * TILT)
}

function stonesAt({ x, y }: Point, hex: number): { body: string; lit: string } {
  const spots = [
    [-9, -4, 7],
    [7, 2, 9],
    [-3, 9, 5],
  ].map(([dx, dy, r]) => ({
    x: x + dx + scatter(hex + r, 5) - 2,
    y: y + dy + scatter(hex + 3 * r, 5) - 2,
    r: r + scatter(hex + 7 * r, 3) - 1,
  }))
  return {
    body: spots.map((one) => stone(one.x, one.y, one.r)).join(''),
    lit: spots
      .map((one) => stone(one.x - one.r * 0.22, one.y - one.r * 0.26, one.r * 0.58))
      .join(''),
  }
}

function stone(x: number, y: number, r: number): string {
  return `M${fix(x - r)} ${fix(y + r * 0.1)}l${fix(r * 0.5)} ${fix(-r * 0.8)}l${fix(r * 0.9)} ${fix(r * 0.05)}l${fix(r * 0.6)} ${fix(r * 0.7)}l${fix(-r * 0.6)} ${fix(r * 0.6)}l${fix(-r)} ${fix(r * 0.1)}z`
}

function starsOf(board: SpaceBoard): string {
  const { width, height } = skySize(board)
  const count = Math.round((width * height) / 5200)
  let d = ''
  for (let star = 0; star < count; star += 1) {
    // Scattered by the golden ratio and its square: even, without a pattern.
    const x = ((star * 0.618034) % 1) * width
    const y = ((star * 0.754878 + 0.31) % 1) * height
    const r = 0.6 + scatter(star, 10) / 9
    d += circle(x, y, r, r)
  }
  return d
}

function circle(x: number, y: number, rx: number, ry: number): string {
  return `M${fix(x - rx)} ${fix(y)}a${fix(rx)} ${fix(ry)} 0 1 0 ${fix(2 * rx)} 0a${fix(rx)} ${fix(ry)} 0 1 0 ${fix(-2 * rx)} 0z`
}

/** A number below `count` that looks random and is the same each time. */
function scatter(seed: number, count: number): number {
  return (Math.imul(seed + 11, 2_654_435_761) >>> 20) % count
}

const fix = (value: number) => Number(value.toFixed(1))
