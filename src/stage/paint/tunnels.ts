// Tunnels behind higher ground, cut open: their lit floor is drawn over the rock that stands before them,
// with a dark foot along the walls and a bright edge where the rock was cut.
import { smoothstep } from './colour'
import { lit, putPixel } from './grade'
import { MATERIAL } from './ground-board'
import type { ShadingScene } from './ground-pixel'
import { APOTHEM, edgeDistance, locate, neighbour, PLAN_PER_ROW, planCentre } from './hex-lattice'
import { BUMP_BYTE, BUMP_CODES, DECODED, SWATCH_HEIGHT, SWATCH_WIDTH, TEXEL } from './swatch'
import { swatchOf } from './workshop'

/** How far the floor keeps from the walls, and how ragged its edge is, plan units. */
const INSET = 5
const RAGGED = 5
/** Width of the cut, and of the dark foot of the walls: deepest under the far wall. */
const CUT = 3.4
const FOOT = { far: 30, near: 12 }
/** Light of the lamps that are carried through, and of the cut edge. */
const LAMP = Float64Array.of(0.92, 0.86, 0.62)
const EDGE = Float64Array.of(0.34, 0.31, 0.33)

export function drawTunnels(scene: ShadingScene): void {
  const { canvas, lattice } = scene
  const { density } = canvas
  for (let hex = 0; hex < lattice.isCutOpen.length; hex++) {
    if (!lattice.isCutOpen[hex]) continue
    const { u, v } = planCentre(lattice, hex)
    const reach = APOTHEM + RAGGED
    const middle = v / PLAN_PER_ROW - lattice.terrace[hex]
    const left = Math.max(0, Math.floor((u - reach) * density) - canvas.left)
    const right = Math.min(canvas.width, Math.ceil((u + reach) * density) - canvas.left)
    const top = Math.max(0, Math.floor((middle - reach) * density) - canvas.top)
    const bottom = Math.min(canvas.height, Math.ceil((middle + reach) * density) - canvas.top)
    for (let row = top; row < bottom; row++) {
      for (let col = left; col < right; col++) drawPixel(scene, hex, col, row)
    }
  }
}

function drawPixel(scene: ShadingScene, hex: number, col: number, row: number): void {
  const { canvas, lattice, shop } = scene
  const { density } = canvas
  const x = (canvas.left + col + 0.5) / density
  const ground = (canvas.top + row + 0.5) / density + lattice.terrace[hex]
  locate(lattice, x, ground * PLAN_PER_ROW)
  if (lattice.found.hex !== hex) return
  const texel =
    ((canvas.top + row) & (SWATCH_HEIGHT - 1)) * SWATCH_WIDTH +
    ((canvas.left + col) & (SWATCH_WIDTH - 1))
  const ragged = RAGGED * shop.fray[texel] * (1 / 64)
  const wall = distanceToWalls(scene, hex)
  const inside = wall.nearest - INSET + ragged
  if (inside <= -CUT) return
  lightFloor(scene, texel * TEXEL, wall.far + ragged, inside)
  const at = (row * canvas.width + col) * 4
  const share = smoothstep(-CUT, -CUT + 1.6, inside)
  const { rgba } = canvas
  const before = [rgba[at], rgba[at + 1], rgba[at + 2]]
  putPixel(shop.grade, rgba, at)
  for (let c = 0; c < 3; c++) rgba[at + c] = before[c] + (rgba[at + c] - before[c]) * share
  canvas.water[row * canvas.width + col] *= 1 - share
}

const walls = { nearest: 0.5, far: 0.5 }

/** Plan units to the nearest wall, and to the nearest on the far side. */
function distanceToWalls({ lattice }: ShadingScene, hex: number): typeof walls {
  walls.nearest = 99
  walls.far = 99
  for (let k = 0; k < 6; k++) {
    const other = neighbour(lattice, hex, k)
    const isWall = lattice.terrace[other] > lattice.terrace[hex]
    if (!isWall) continue
    const distance = edgeDistance(lattice, k)
    walls.nearest = Math.min(walls.nearest, distance)
    if (k === 1 || k === 2) walls.far = Math.min(walls.far, distance)
  }
  return walls
}

function lightFloor({ shop }: ShadingScene, at: number, far: number, inside: number): void {
  const { texels, bumps } = swatchOf(shop, MATERIAL.cave)
  const { ambient } = shop.lighting
  const relief = 1 + (0.9 * (bumps[at + BUMP_BYTE + 1] - bumps[at + BUMP_BYTE])) / BUMP_CODES
  const foot =
    (0.3 + 0.7 * smoothstep(0, FOOT.far, far)) * (0.55 + 0.45 * smoothstep(0, FOOT.near, inside))
  const cut = smoothstep(0.4, -0.6, inside)
  for (let c = 0; c < 3; c++) {
    const floor = DECODED[texels[at + c]] * (0.6 * ambient[c] + LAMP[c]) * relief * foot * 1.15
    lit[c] = floor + (EDGE[c] * (0.4 + ambient[c]) - floor) * cut
  }
}
