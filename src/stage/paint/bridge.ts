// Bridges: planks and rails over the water or chasm that lies under them, drawn after the shading.
import type { PaintCanvas } from './canvas'
import { isWater, MATERIAL } from './ground-board'
import {
  APOTHEM,
  BLOWN_BRIDGE,
  type HexLattice,
  neighbour,
  PLAN_PER_ROW,
  planCentre,
  TOWARD_X,
  TOWARD_Y,
} from './hex-lattice'
import { bytesOf } from './light'
import { hash } from './noise'

const PLANKS = ['#8C6C48', '#A98558', '#775A3A', '#B8966A']
const BEAM = '#4A341F'
const RAIL = '#9A7A50'
const POST = '#6B4F30'
const SHADOW = '#10142A'
/** Half the bridge's width and the distance between planks, plan units. */
const HALF_WIDTH = 30
const PLANK_STEP = 7
const PLANK_HALF = 3
/** Height of the rails over the planks, pixels. */
const RAIL_HEIGHT = 15
/** What is left of a blown bridge at either end, plan units from the middle; charred near the break. */
const STUMP = { from: 33, ragged: 15, charred: 56 }
const CHAR = ['#2E2622', '#3A2D24', '#241F20', '#4A3A2C']
const GLOW = '#E0662C'

type Point = { readonly x: number; readonly y: number }
type Place = (along: number, across: number, z: number) => Point
type Line = (a: Point, b: Point, half: number, colour: string, opacity?: number) => void

/** Draws each bridge hex that can touch the canvas. */
export function drawBridges(canvas: PaintCanvas, lattice: HexLattice): void {
  for (let hex = 0; hex < lattice.isBridge.length; hex++) {
    if (!lattice.isBridge[hex]) continue
    const { u, v } = planCentre(lattice, hex)
    const x = u - canvas.left / canvas.density
    const y = v / PLAN_PER_ROW - lattice.terrace[hex] - canvas.top / canvas.density
    const reach = 2 * APOTHEM
    const right = canvas.width / canvas.density + reach
    const bottom = canvas.height / canvas.density + reach
    if (x > -reach && y > -reach && x < right && y < bottom) drawSpan(canvas, lattice, hex)
  }
}

/** The axis along which most of what the bridge joins lies; E to W where nothing tells. */
function axisOf(lattice: HexLattice, hex: number): number {
  let best = 0
  let bestScore = -1
  for (let k = 0; k < 3; k++) {
    const score = landScore(lattice, hex, k) + landScore(lattice, hex, k + 3)
    if (score > bestScore) {
      best = k
      bestScore = score
    }
  }
  return best
}

function landScore(lattice: HexLattice, hex: number, direction: number): number {
  const other = neighbour(lattice, hex, direction)
  if (lattice.isBridge[other]) return 4
  const material = lattice.material[other]
  if (isWater(material) || material === MATERIAL.chasm) return 0
  return material === MATERIAL.path || material === MATERIAL.cobble ? 3 : 1
}

function drawSpan(canvas: PaintCanvas, lattice: HexLattice, hex: number): void {
  const axis = axisOf(lattice, hex)
  const centre = planCentre(lattice, hex)
  const alongU = TOWARD_X[axis]
  const alongV = TOWARD_Y[axis]
  const s = canvas.density
  const deck = lattice.terrace[hex]
  const place: Place = (along, across, z) => ({
    x: (centre.u + along * alongU - across * alongV) * s,
    y: ((centre.v + along * alongV + across * alongU) / PLAN_PER_ROW - z) * s,
  })
  const line: Line = (a, b, half, colour, opacity = 1) =>
    drawLine(canvas, a, b, half * s, bytesOf(colour), opacity)
  const end = APOTHEM + 7
  const throwAside = (point: Point) => ({ x: point.x + 14 * s, y: point.y - 2 * s })
  if (lattice.isBridge[hex] === BLOWN_BRIDGE) {
    drawStumps(line, place, deck, end, (salt) => hash(hex, salt, 31 + lattice.board.seed))
    return
  }
  for (let across = -HALF_WIDTH; across <= HALF_WIDTH; across += 6) {
    const from = throwAside(place(-APOTHEM + 4, across, deck - 13))
    const to = throwAside(place(APOTHEM - 4, across, deck - 13))
    line(from, to, 4, SHADOW, 0.3)
  }
  for (const side of [-1, 1]) {
    line(place(-end, side * HALF_WIDTH, deck - 4), place(end, side * HALF_WIDTH, deck - 4), 4, BEAM)
  }
  const rails = axis === 0 ? [-1, 1] : TOWARD_X[axis] > 0 ? [1, -1] : [-1, 1]
  drawRail(line, place, rails[0], deck, end)
  for (let along = -end; along <= end; along += PLANK_STEP) {
    drawPlank(line, place, along, deck, hash(hex, Math.round(along), 31 + lattice.board.seed))
  }
  drawRail(line, place, rails[1], deck, end)
}

/** Broken planks, a bent rail and a little fire at each end of what was a bridge. */
function drawStumps(
  line: Line,
  place: Place,
  deck: number,
  end: number,
  luck: (salt: number) => number,
): void {
  for (const way of [-1, 1]) {
    for (const side of [-1, 1]) {
      const broken = STUMP.from + STUMP.ragged * luck(way + 2 * side + 9)
      const across = side * HALF_WIDTH
      line(place(way * end, across, deck - 4), place(way * broken, across, deck - 9), 4, BEAM)
      line(place(way * end, across, deck), place(way * end, across, deck + RAIL_HEIGHT), 2, BEAM)
      const tip = place(way * (broken + 8), across, deck + 3)
      line(place(way * end, across, deck + RAIL_HEIGHT), tip, 1.6, RAIL)
    }
    for (let at = end; at >= STUMP.from; at -= PLANK_STEP) {
      const chance = luck(at * way * 7)
      const isFallen = at < STUMP.from + STUMP.ragged && chance < 0.5
      if (isFallen) continue
      const cut = at < STUMP.charred ? 10 * luck(at * way * 13) : 0
      const woods = at < STUMP.charred ? CHAR : PLANKS
      const a = place(way * at, -HALF_WIDTH - 2 + cut, deck)
      const b = place(way * at, HALF_WIDTH + 2 - cut * chance, deck)
      line({ x: a.x, y: a.y + 1.4 }, { x: b.x, y: b.y + 1.4 }, PLANK_HALF + 0.6, BEAM)
      line(a, b, PLANK_HALF, woods[(chance * woods.length) | 0])
      if (at < STUMP.charred && chance > 0.6) line(b, { x: b.x + 1, y: b.y }, 1.6, GLOW, 0.9)
    }
  }
}

/** `luck` 0 to 1 picks its wood and how far it juts out. */
function drawPlank(line: Line, place: Place, along: number, deck: number, luck: number): void {
  const jut = 2 * (((luck * 97) % 1) - 0.5)
  const a = place(along, -HALF_WIDTH - 2 + jut, deck)
  const b = place(along, HALF_WIDTH + 2 + jut, deck)
  line({ x: a.x, y: a.y + 1.4 }, { x: b.x, y: b.y + 1.4 }, PLANK_HALF + 0.6, BEAM)
  line(a, b, PLANK_HALF, PLANKS[(luck * PLANKS.length) | 0])
}

function drawRail(line: Line, place: Place, side: number, deck: number, end: number): void {
  const across = side * HALF_WIDTH
  const top = deck + RAIL_HEIGHT
  for (const along of [-end, -end / 3, end / 3, end]) {
    line(place(along, across, deck - 2), place(along, across, top + 2), 2, BEAM)
    line(place(along, across, deck), place(along, across, top), 1.2, POST)
  }
  line(place(-end, across, top), place(end, across, top), 1.6, RAIL)
}

/** A line between board-wide pixels. */
function drawLine(
  canvas: PaintCanvas,
  a: Point,
  b: Point,
  half: number,
  colour: readonly [number, number, number],
  opacity: number,
): void {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const squared = dx * dx + dy * dy || 1
  const left = Math.max(canvas.left, Math.floor(Math.min(a.x, b.x) - half))
  const right = Math.min(canvas.left + canvas.width - 1, Math.ceil(Math.max(a.x, b.x) + half))
  const top = Math.max(canvas.top, Math.floor(Math.min(a.y, b.y) - half))
  const bottom = Math.min(canvas.top + canvas.height - 1, Math.ceil(Math.max(a.y, b.y) + half))
  for (let j = top; j <= bottom; j++) {
    for (let i = left; i <= right; i++) {
      const x = i + 0.5 - a.x
      const y = j + 0.5 - a.y
      const t = Math.max(0, Math.min(1, (x * dx + y * dy) / squared))
      const inside = half + 0.5 - Math.hypot(x - dx * t, y - dy * t)
      if (inside <= 0) continue
      const share = Math.min(1, inside) * opacity
      const at = ((j - canvas.top) * canvas.width + i - canvas.left) * 4
      for (let c = 0; c < 3; c++) canvas.rgba[at + c] += (colour[c] - canvas.rgba[at + c]) * share
    }
  }
}
