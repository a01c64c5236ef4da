// Natural ground: each material writes the `surface` under a plan point.
import { palette, type Rgb, smoothstep } from './colour'
import { isBuilt, MATERIAL } from './ground-board'
import { type HexLattice, TOWARD_X, TOWARD_Y } from './hex-lattice'
import { paintBuilt } from './materials-built'
import { cellValueAt, gradient, hash, type NoiseTables, sample, sampleSlope } from './noise'
import {
  addBump,
  BUMP_U,
  BUMP_V,
  clearSurface,
  darken,
  GLOSS,
  type GroundPoint,
  glow,
  layOver,
  mixIn,
  remember,
  setMix,
  surface,
} from './surface'

const GRASS = palette('#63853A #98A852 #77933F #ABB35E')
const [DRY_GREEN, STRAW_GREEN, MOSS] = palette('#A39A54 #B9A862 #4E7034')
const [STRAW, PALE_STRAW, FERN, LEAF_MOULD] = palette('#B5A058 #CDB673 #4C6B33 #6B5A38')
const [SOIL, PALE_SOIL, DARK_SOIL] = palette('#8A6A49 #B08E62 #6E5238')
const [STONE, PALE_STONE, WORN_STONE] = palette('#A2978A #C8BBA6 #8A8078')
const [SAND, PALE_SAND, WET_SAND] = palette('#C2A574 #DCC593 #8F7A58')
const [FURROW, PALE_FURROW] = palette('#7C6238 #A0834B')
const [ROCK, PALE_ROCK, GREY_ROCK, LICHEN] = palette('#625956 #A69A8A #7E736C #8C8F5A')
const [CAVE_FLOOR, CAVE_STONE, CAVE_BLUE] = palette('#3E3A4C #6C6474 #55586E')
const [KELBONITE, PALE_KELBONITE, BLUE_KELBONITE] = palette('#2C3A48 #5C6A74 #3C4A66')
const CHASM: Rgb = [0.006, 0.006, 0.012]
const VEIN: Rgb = [0.1, 0.75, 0.62]
/** Distance between two crop rows, plan units. */
export const CROP_ROW = 14
const PATH_HALF_WIDTH = 21

/** Paints the bare ground of a material into `surface`; water gives the sand under it. */
export function paintMaterial(
  lattice: HexLattice,
  tables: NoiseTables,
  material: number,
  at: GroundPoint,
): void {
  clearSurface()
  const { u, v } = at
  if (isBuilt(material)) {
    paintBuilt(tables, material, at, lattice.isUniform[at.hex] === 1)
    return
  }
  switch (material) {
    case MATERIAL.meadow:
    case MATERIAL.brush:
    case MATERIAL.forest:
      paintGrass(tables, u, v, material)
      break
    case MATERIAL.yard:
    case MATERIAL.path:
      paintTrodden(lattice, tables, material, at)
      break
    case MATERIAL.cobble:
      paintCobble(tables, u, v)
      break
    case MATERIAL.crops:
      paintFurrows(tables, u, v)
      break
    case MATERIAL.rocks:
      paintRock(tables, u, v)
      break
    case MATERIAL.rubble:
      paintRubble(tables, u, v)
      break
    case MATERIAL.cave:
      paintCave(tables, u, v)
      break
    case MATERIAL.kelbonite:
      paintKelbonite(tables, u, v)
      break
    case MATERIAL.chasm:
      setMix(CHASM, CHASM, 0)
      break
    default:
      paintSand(tables, u, v)
  }
}

/** Sand with which land meets water. */
export function paintBeach(tables: NoiseTables, u: number, v: number): void {
  clearSurface()
  const grain = sampleSlope(tables.fineSlope, u * 1.1, v * 1.1)
  setMix(SAND, PALE_SAND, smoothstep(-0.6, 0.6, grain))
  addBump(1.2)
}

/** The bed of a lake. */
export function paintLakeBed(tables: NoiseTables, u: number, v: number): void {
  clearSurface()
  const grain = sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  setMix(WET_SAND, SAND, smoothstep(-0.5, 0.5, grain))
  addBump(1)
}

function paintGrass(tables: NoiseTables, u: number, v: number, material: number): void {
  const broad = sample(tables.broad, u * 0.93 + 91, v * 0.93)
  const patch = sample(tables.fine, u * 0.21, v * 0.21 + 40)
  const marks = sampleSlope(tables.grassSlope, u * 1.25, v)
  const marksU = gradient[0]
  const marksV = gradient[1]
  const fine = sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  const k1 = smoothstep(-0.55, 0.6, broad)
  const k2 = smoothstep(-0.6, 0.6, fine)
  for (let c = 0; c < 3; c++) {
    const slow = GRASS[0][c] + (GRASS[1][c] - GRASS[0][c]) * k1
    surface[c] = 0.5 * (slow + GRASS[2][c] + (GRASS[3][c] - GRASS[2][c]) * k2)
  }
  const sunburnt = material === MATERIAL.brush ? 0.85 : smoothstep(0.15, 0.9, patch - 0.3 * broad)
  const straw = k2 > 0.5 ? STRAW_GREEN : DRY_GREEN
  switch (material) {
    case MATERIAL.brush:
      mixIn(straw, sunburnt * 0.5)
      mixIn(k1 > 0.5 ? PALE_STRAW : STRAW, 0.3)
      mixIn(MOSS, 0.35 * smoothstep(0, 0.7, -patch))
      break
    case MATERIAL.forest:
      mixIn(FERN, 0.6)
      mixIn(LEAF_MOULD, 0.5 * smoothstep(0, 0.8, fine + patch))
      break
    default:
      mixIn(straw, sunburnt * 0.42)
      mixIn(MOSS, 0.38 * smoothstep(0.25, 0.9, -patch - 0.25 * broad))
  }
  darken(1 + 0.085 * marks)
  addBump(0.9)
  surface[BUMP_U] += 0.22 * marksU
  surface[BUMP_V] += 0.22 * marksV
}

/** Grass worn down to soil: along a path's spokes, or around a house. */
function paintTrodden(
  lattice: HexLattice,
  tables: NoiseTables,
  material: number,
  at: GroundPoint,
): void {
  const { u, v } = at
  const ragged = 7 * sample(tables.fine, u * 0.45, v * 0.45) + 5 * sample(tables.other, u, v)
  const distance =
    material === MATERIAL.yard
      ? Math.hypot(at.dx, at.dy) - 46
      : distanceToPath(lattice.pathLinks[at.hex], at.dx, at.dy) - PATH_HALF_WIDTH
  const worn = smoothstep(7, -6, distance + ragged)
  if (worn < 1) paintGrass(tables, u, v, MATERIAL.meadow)
  if (worn <= 0) return
  remember(1)
  clearSurface()
  paintSoil(tables, u, v)
  if (worn < 1) layOver(1, worn)
}

/** Distance to the spokes that run from a hex's centre to the edges where its path goes on. */
function distanceToPath(links: number, dx: number, dy: number): number {
  let nearest = Math.hypot(dx, dy) + (links === 0 ? -6 : 0)
  for (let k = 0; k < 6; k++) {
    if (!(links & (1 << k))) continue
    const along = Math.max(0, dx * TOWARD_X[k] + dy * TOWARD_Y[k])
    const x = dx - along * TOWARD_X[k]
    const y = dy - along * TOWARD_Y[k]
    nearest = Math.min(nearest, Math.sqrt(x * x + y * y))
  }
  return nearest
}

function paintSoil(tables: NoiseTables, u: number, v: number): void {
  const broad = sample(tables.broad, u * 0.7, v * 0.9 + 200)
  const fine = sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  const patch = sample(tables.fine, u * 0.35, v * 0.35)
  setMix(SOIL, PALE_SOIL, smoothstep(-0.9, 0.8, 0.7 * fine + 0.6 * patch))
  mixIn(DARK_SOIL, 0.35 * smoothstep(0.2, 0.9, -broad - 0.4 * fine))
  darken(1 + 0.07 * sample(tables.fine, u * 2.3, v * 2.3))
  addBump(0.9)
}

function paintCobble(tables: NoiseTables, u: number, v: number): void {
  const fine = sample(tables.fine, u * 0.92, v * 0.92)
  const x = u * 1.3 + 2.2 * fine
  const y = v * 1.3 + 2 * sample(tables.fine, v * 0.9, u * 0.9)
  const joint = sampleSlope(tables.cellSlope, x, y)
  const edgeU = gradient[0]
  const edgeV = gradient[1]
  setMix(SOIL, PALE_SOIL, smoothstep(-0.5, 0.5, fine))
  darken(0.8)
  remember(1)
  setMix(STONE, PALE_STONE, cellValueAt(tables, x, y))
  mixIn(WORN_STONE, 0.5 * smoothstep(0.1, 0.8, fine))
  layOver(1, smoothstep(0.8, 3.4, joint))
  surface[BUMP_U] = 1.7 * edgeU
  surface[BUMP_V] = 1.7 * edgeV
  sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  addBump(1.1)
}

function paintFurrows(tables: NoiseTables, u: number, v: number): void {
  const fine = sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  const phase = (v / CROP_ROW + 0.5) * 2 * Math.PI
  const row = Math.cos(phase)
  setMix(FURROW, PALE_FURROW, smoothstep(-0.6, 0.6, fine + 0.45 * row))
  darken(0.92 + 0.12 * row)
  surface[BUMP_V] = 0.45 * Math.sin(phase)
  addBump(1.6)
}

function paintSand(tables: NoiseTables, u: number, v: number): void {
  const fine = sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  const phase = (v + 0.35 * u) * 0.42 + sample(tables.broad, u * 0.3, v * 0.3) * 9
  const amount = smoothstep(-0.4, 0.7, sample(tables.other, u * 0.4, v * 0.4))
  const ripple = Math.sin(phase) * amount
  const patch = sample(tables.fine, u * 0.3, v * 0.3)
  setMix(SAND, PALE_SAND, smoothstep(-1, 0.8, 0.7 * fine + 0.25 * ripple + 0.5 * patch))
  darken(1 + 0.04 * ripple)
  addBump(0.6)
  surface[BUMP_V] -= 0.13 * Math.cos(phase) * amount
  surface[BUMP_U] -= 0.045 * Math.cos(phase) * amount
}

function paintRock(tables: NoiseTables, u: number, v: number): void {
  const ridge = sample(tables.ridged, u * 0.9, v * 0.9)
  const crack = sampleSlope(tables.ridgedSlope, u * 1.7 + 60, v * 1.7)
  const crackU = gradient[0]
  const crackV = gradient[1]
  const fine = sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  setMix(ROCK, PALE_ROCK, smoothstep(-0.7, 0.6, fine * 0.7 + ridge * 0.6))
  mixIn(GREY_ROCK, 0.4 * smoothstep(0, 0.8, sample(tables.other, u * 0.6, v * 0.6)))
  mixIn(LICHEN, 0.3 * smoothstep(0.3, 0.8, sample(tables.fine, u * 0.4, v * 0.4 + 77)))
  darken(1 + 0.12 * crack)
  surface[BUMP_U] = 0.7 * crackU
  surface[BUMP_V] = 0.7 * crackV
  addBump(0.8)
}

function paintRubble(tables: NoiseTables, u: number, v: number): void {
  const fine = sample(tables.fine, u * 0.92, v * 0.92)
  const x = u * 1.7 + 4 * fine
  const y = v * 1.7 + 3 * sample(tables.fine, v * 0.7, u * 0.7)
  const joint = sampleSlope(tables.cellSlope, x, y)
  const edgeU = gradient[0]
  const edgeV = gradient[1]
  const tone = cellValueAt(tables, x, y)
  setMix(ROCK, PALE_ROCK, tone)
  mixIn(DARK_SOIL, smoothstep(1.6, 0.4, joint))
  surface[BUMP_U] = 2.2 * edgeU + (tone - 0.5)
  surface[BUMP_V] = 2.2 * edgeV + (hash((tone * 999) | 0, 3, 1) - 0.5)
  sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  addBump(0.9)
}

function paintCave(tables: NoiseTables, u: number, v: number): void {
  const fine = sample(tables.fine, u * 0.92, v * 0.92)
  const x = u * 0.62 + 6 * fine
  const y = v * 0.62 + 5 * sample(tables.fine, v * 0.5, u * 0.5)
  const joint = sampleSlope(tables.cellSlope, x, y)
  const edgeU = gradient[0]
  const edgeV = gradient[1]
  const patch = sample(tables.broad, u * 0.6, v * 0.6)
  setMix(CAVE_FLOOR, CAVE_STONE, smoothstep(-0.8, 0.7, fine + 0.4 * patch))
  mixIn(CAVE_BLUE, 0.4 * cellValueAt(tables, x, y))
  const damp = smoothstep(0.35, 0.6, sample(tables.other, u * 0.5 + 30, v * 0.5))
  darken((0.55 + 0.45 * smoothstep(0.1, 1.3, joint)) * (1 - 0.4 * damp))
  surface[GLOSS] = damp
  surface[BUMP_U] = 0.9 * edgeU * (1 - damp)
  surface[BUMP_V] = 0.9 * edgeV * (1 - damp)
  sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  addBump(0.9 * (1 - 0.7 * damp))
}

function paintKelbonite(tables: NoiseTables, u: number, v: number): void {
  const fine = sample(tables.fine, u * 0.92, v * 0.92)
  const x = u * 0.8 + 2 * fine
  const y = v * 0.8
  const joint = sampleSlope(tables.cellSlope, x, y)
  const edgeU = gradient[0]
  const edgeV = gradient[1]
  const tone = cellValueAt(tables, x, y)
  setMix(KELBONITE, PALE_KELBONITE, tone)
  mixIn(BLUE_KELBONITE, 0.5 * smoothstep(-0.4, 0.6, fine))
  surface[BUMP_U] = (tone - 0.5) * 0.8 + 0.9 * edgeU
  surface[BUMP_V] = (hash((tone * 999) | 0, 3, 1) - 0.5) * 0.8 + 0.9 * edgeV
  surface[GLOSS] = 0.35
  sampleSlope(tables.fineSlope, u * 0.92, v * 0.92)
  addBump(0.8)
  const lit = smoothstep(0, 0.5, sample(tables.broad, u * 0.8, v * 0.8))
  glow(VEIN, smoothstep(1.3, 0.2, joint) * lit)
}
