// What people and machines built (decks, bulkheads, doors), and the faces of cliffs.
import { palette, type Rgb, smoothstep } from './colour'
import { isBuilt, MATERIAL } from './ground-board'
import { APOTHEM, TOWARD_X, TOWARD_Y } from './hex-lattice'
import { gradient, hash, type NoiseTables, sample, sampleSlope } from './noise'
import {
  BUMP_U,
  BUMP_V,
  clearSurface,
  darken,
  GLOSS,
  type GroundPoint,
  glow,
  mixIn,
  setMix,
  surface,
} from './surface'

const [DECK, PALE_DECK, SEAM, BRASS] = palette('#5D6874 #76828C #343C46 #C79A3A')
const [WALL, PALE_WALL, DOOR, PALE_DOOR] = palette('#48505C #5F6976 #6E5A48 #93765A')
const [CLIFF, PALE_CLIFF, WARM_CLIFF] = palette('#6E5E54 #AE9C88 #937C68')
const [CAVE_CLIFF, PALE_CAVE_CLIFF] = palette('#2E2A3C #6A6076')
const [PLATE, PALE_PLATE] = palette('#3E464F #8A949C')
const EDGE_LIGHT: Rgb = [0.02, 0.22, 0.3]
const PLATE_LIGHT: Rgb = [0.05, 0.35, 0.45]
const CONSOLE_LIGHT: Rgb = [0.55, 0.32, 0.06]
const EMITTER_LIGHT: Rgb = [0.12, 0.5, 0.85]
/** The inlaid ring of a deck plate lies this far inside the edge, plan units. */
const RING = 26

export function paintBuilt(
  tables: NoiseTables,
  material: number,
  at: GroundPoint,
  isInside: boolean,
): void {
  const { u, v, dx, dy } = at
  let edge = 99
  for (let k = 0; k < 6; k++) edge = Math.min(edge, APOTHEM - dx * TOWARD_X[k] - dy * TOWARD_Y[k])
  const across = Math.min(Math.abs(dx * 0.5 + dy * 0.866), Math.abs(dx * 0.5 - dy * 0.866))
  const seam = Math.min(Math.abs(dy), across)
  const ring = Math.abs(edge - RING)
  const groove = smoothstep(1.7, 0.6, Math.min(edge, edge > RING ? 99 : seam, ring))
  const plate = edge > RING ? 9 : ((Math.atan2(dy, dx) * 3) / Math.PI + 6) | 0
  const tone = 0.5 + 0.35 * sample(tables.other, u * 0.4, v * 0.4) + 0.25 * hash(at.hex, plate, 5)
  const [dark, pale] = platesOf(material)
  setMix(dark, pale, tone)
  const fine = sample(tables.fine, u * 0.92, v * 0.92)
  darken(1 + 0.07 * fine + 0.06 * sample(tables.fine, u * 0.15, v * 2.4))
  if (material !== MATERIAL.bulkhead && edge > 30 && edge < 34) mixIn(BRASS, 0.55)
  mixIn(SEAM, groove)
  surface[GLOSS] = 0.5 * (1 - groove)
  const bevel = smoothstep(4, 2.2, edge)
  surface[BUMP_U] += 0.25 * bevel * Math.sign(dx)
  surface[BUMP_V] += 0.25 * bevel * Math.sign(dy)
  if (material === MATERIAL.console) glow(CONSOLE_LIGHT, smoothstep(3, 0.5, ring))
  else if (material === MATERIAL.emitter) glow(EMITTER_LIGHT, emitterLight(edge, ring))
  else if (edge < 1.4 && isInside) glow(EDGE_LIGHT, 1)
}

/** Rings of light that tighten toward the middle of an emitter's hex. */
function emitterLight(edge: number, ring: number): number {
  const inner = Math.abs(((edge - RING) % 9) - 4.5)
  return smoothstep(2.4, 0.4, ring) + (edge > RING ? 0.6 * smoothstep(1.6, 0.4, inner) : 0)
}

function platesOf(material: number): readonly [Rgb, Rgb] {
  if (material === MATERIAL.bulkhead) return [WALL, PALE_WALL]
  if (material === MATERIAL.door) return [DOOR, PALE_DOOR]
  return [DECK, PALE_DECK]
}

/** The face of a cliff below a hex of the material; z runs up the face, pixels. */
export function paintCliff(
  tables: NoiseTables,
  material: number,
  u: number,
  v: number,
  z: number,
): void {
  clearSurface()
  const along = u + 0.55 * v
  if (isBuilt(material)) {
    paintPlating(tables, along, z)
    return
  }
  const strata = z * 1.35 + 5 * sample(tables.broad, u * 0.5, v * 0.5)
  const layer = sampleSlope(tables.fineSlope, along * 0.26, strata * 1.25)
  const layerV = gradient[1]
  const band = sample(tables.fine, along * 0.11 + 9, strata * 0.6 + 50)
  const crack = sampleSlope(tables.ridgedSlope, along * 0.45, strata * 1.1)
  const crackU = gradient[0]
  const tone = smoothstep(-0.85, 0.8, layer * 0.7 + band * 0.7)
  if (isDark(material)) setMix(CAVE_CLIFF, PALE_CAVE_CLIFF, tone)
  else {
    setMix(CLIFF, PALE_CLIFF, tone)
    mixIn(WARM_CLIFF, 0.5 * smoothstep(-0.3, 0.7, band))
  }
  const grain = 1 + 0.1 * crack + 0.11 * sample(tables.fine, along * 1.3, z * 2.1)
  darken(grain * (0.86 + 0.14 * smoothstep(-0.6, -0.1, layer)) * (1.06 + 0.07 * band))
  sampleSlope(tables.fineSlope, along * 0.5, strata * 1.1)
  surface[BUMP_U] = 0.75 * crackU + 0.6 * gradient[0]
  surface[BUMP_V] = 1.3 * layerV
}

function isDark(material: number): boolean {
  return (
    material === MATERIAL.cave || material === MATERIAL.kelbonite || material === MATERIAL.chasm
  )
}

function paintPlating(tables: NoiseTables, along: number, z: number): void {
  const course = modulo(z, 12)
  setMix(PLATE, PALE_PLATE, 0.5 + 0.3 * sample(tables.fine, along * 0.1, z * 0.5))
  if (course < 1.2 || modulo(along, 32) < 1.2) darken(0.4)
  if (course > 8.5 && course < 10.5) glow(PLATE_LIGHT, 1)
  surface[GLOSS] = 0.4
}

function modulo(value: number, period: number): number {
  return ((value % period) + period) % period
}
