// Bridges: planks and rails over the water or chasm that lies under them, drawn after the shading.
import { stroke } from './brush-strokes'
import type { PaintCanvas } from './canvas'
import { palette, type Rgb } from './colour'
import { isWater, MATERIAL } from './ground-board'
import {
  APOTHEM,
  type HexLattice,
  neighbour,
  PLAN_PER_ROW,
  planCentre,
  TOWARD_X,
  TOWARD_Y,
} from './hex-lattice'
import { hash } from './noise'

const PLANKS = palette('#8C6C48 #A98558 #6F5438 #B8966A')
const BEAM: Rgb = [0.09, 0.05, 0.03]
const RAIL: Rgb = [0.3, 0.19, 0.1]
const SHADOW: Rgb = [0.004, 0.012, 0.02]
/** Half the bridge's width and the distance between planks, plan units. */
const HALF_WIDTH = 30
const PLANK_STEP = 7
const PLANK_HALF = 3
/** Height of the rails over the planks, pixels. */
const RAIL_HEIGHT = 15

/** Draws each bridge hex that can touch the canvas. */
export function drawBridges(canvas: PaintCanvas, lattice: HexLattice, seed: number): void {
  for (let hex = 0; hex < lattice.isBridge.length; hex++) {
    if (!lattice.isBridge[hex]) continue
    const { u, v } = planCentre(lattice, hex)
    const x = u - canvas.x
    const y = v / PLAN_PER_ROW - lattice.terrace[hex] - canvas.y
    const reach = 2 * APOTHEM
    const right = canvas.width / canvas.density + reach
    const bottom = canvas.height / canvas.density + reach
    if (x > -reach && y > -reach && x < right && y < bottom) drawSpan(canvas, lattice, hex, seed)
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

function drawSpan(canvas: PaintCanvas, lattice: HexLattice, hex: number, seed: number): void {
  const axis = axisOf(lattice, hex)
  const centre = planCentre(lattice, hex)
  const alongU = TOWARD_X[axis]
  const alongV = TOWARD_Y[axis]
  const s = canvas.density
  const deck = lattice.terrace[hex]
  const place = (along: number, across: number, z: number) => ({
    x: (centre.u + along * alongU - across * alongV - canvas.x) * s,
    y: ((centre.v + along * alongV + across * alongU) / PLAN_PER_ROW - z - canvas.y) * s,
  })
  const line = (
    a: { x: number; y: number },
    b: { x: number; y: number },
    half: number,
    colour: Rgb,
    opacity = 1,
  ) => stroke(canvas, a.x, a.y, b.x, b.y, half * s, colour, opacity, 0)
  const end = APOTHEM + 7
  for (let across = -HALF_WIDTH; across <= HALF_WIDTH; across += 6) {
    const from = place(-APOTHEM + 4, across, deck - 13)
    const to = place(APOTHEM - 4, across, deck - 13)
    line(
      { x: from.x + 12 * s, y: from.y - 4 * s },
      { x: to.x + 12 * s, y: to.y - 4 * s },
      4,
      SHADOW,
      0.28,
    )
  }
  for (const side of [-1, 1]) {
    line(place(-end, side * HALF_WIDTH, deck - 4), place(end, side * HALF_WIDTH, deck - 4), 4, BEAM)
  }
  const rails = axis === 0 ? [-1, 1] : TOWARD_X[axis] > 0 ? [1, -1] : [-1, 1]
  drawRail(line, place, rails[0], deck, end)
  for (let along = -end; along <= end; along += PLANK_STEP) {
    const luck = hash(hex, Math.round(along), seed + 31)
    const colour = PLANKS[(luck * PLANKS.length) | 0]
    const jut = 2 * (hash(hex, Math.round(along), seed + 32) - 0.5)
    const a = place(along, -HALF_WIDTH - 2 + jut, deck)
    const b = place(along, HALF_WIDTH + 2 + jut, deck)
    line({ x: a.x, y: a.y + 1.4 * s }, { x: b.x, y: b.y + 1.4 * s }, PLANK_HALF + 0.6, BEAM)
    line(a, b, PLANK_HALF, colour)
  }
  drawRail(line, place, rails[1], deck, end)
}

type Place = (along: number, across: number, z: number) => { x: number; y: number }
type Line = (
  a: { x: number; y: number },
  b: { x: number; y: number },
  half: number,
  colour: Rgb,
) => void

function drawRail(line: Line, place: Place, side: number, deck: number, end: number): void {
  const across = side * HALF_WIDTH
  const top = deck + RAIL_HEIGHT
  for (const along of [-end, -end / 3, end / 3, end]) {
    line(place(along, across, deck - 2), place(along, across, top + 2), 2, BEAM)
    line(place(along, across, deck), place(along, across, top), 1.2, RAIL)
  }
  line(place(-end, across, top), place(end, across, top), 1.6, RAIL)
}
