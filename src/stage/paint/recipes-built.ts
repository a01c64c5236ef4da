// What people and machines built: each hex of a deck, door, bulkhead, console or emitter looks the same,
// so its swatch is one hex.
import { palette, type Rgb, smoothstep } from './colour'
import { MATERIAL } from './ground-board'
import { APOTHEM, TOWARD_X, TOWARD_Y } from './hex-lattice'
import { hash, type NoiseTables, sample } from './noise'
import { BUMP_U, BUMP_V, darken, GLOW, mixIn, SHINE, setMix, surface } from './surface'

const [DECK, PALE_DECK, SEAM, BRASS] = palette('#5D6874 #7E8A94 #343C46 #C79A3A')
const [WALL, PALE_WALL, DOOR, PALE_DOOR] = palette('#3C434E #59636F #6E5A48 #A5845C')
const [HAZARD, HAZARD_DARK] = palette('#D0A03A #2A2622')
const [CONSOLE, PALE_CONSOLE, EMITTER, PALE_EMITTER] = palette('#39434F #4E5A68 #3E4A5C #5C7086')
/** The inlaid ring of a plate lies this far inside the edge, plan units. */
const RING = 26

/** Writes the surface of a built material at an offset from its hex's centre, plan units. */
export function paintBuilt(tables: NoiseTables, material: number, dx: number, dy: number): void {
  let edge = 99
  for (let k = 0; k < 6; k++) edge = Math.min(edge, APOTHEM - dx * TOWARD_X[k] - dy * TOWARD_Y[k])
  const across = Math.min(Math.abs(dx * 0.5 + dy * 0.866), Math.abs(dx * 0.5 - dy * 0.866))
  const seam = Math.min(Math.abs(dy), across)
  const ring = Math.abs(edge - RING)
  const groove = smoothstep(1.7, 0.6, Math.min(edge, edge > RING ? 99 : seam, ring))
  const plate = edge > RING ? 9 : ((Math.atan2(dy, dx) * 3) / Math.PI + 6) | 0
  const fine = sample(tables.fine, dx * 0.92, dy * 0.92)
  const brushed = sample(tables.fine, dx * 0.15, dy * 2.4)
  const tone = 0.5 + 0.25 * sample(tables.other, dx * 0.4, dy * 0.4) + 0.25 * hash(7, plate, 5)
  const [dark, pale] = platesOf(material)
  setMix(dark, pale, tone)
  darken(1 + 0.06 * fine + 0.06 * brushed)
  const bevel = smoothstep(4, 2.2, edge)
  surface[BUMP_U] = 0.25 * bevel * Math.sign(dx)
  surface[BUMP_V] = 0.25 * bevel * Math.sign(dy)
  surface[SHINE] = 0.12 + 0.08 * brushed
  switch (material) {
    case MATERIAL.deck:
      if (edge > 30 && edge < 33) mixIn(BRASS, 0.55)
      break
    case MATERIAL.door:
    case MATERIAL.doorSealed:
      paintDoor(dx, dy, edge, material === MATERIAL.doorSealed)
      break
    case MATERIAL.doorOpen:
      paintThreshold(dx, edge)
      break
    case MATERIAL.bulkhead:
      if (edge < 10 && edge > 7) surface[GLOW] = 0.35
      break
    case MATERIAL.console:
      paintConsole(dx, dy, edge)
      break
    case MATERIAL.emitter:
      paintEmitter(edge)
      break
    default:
  }
  mixIn(SEAM, groove)
  surface[SHINE] *= 1 - groove
}

/** Chevrons around two leaves that meet in the middle; a bar across them seals them. */
function paintDoor(dx: number, dy: number, edge: number, isSealed: boolean): void {
  const stripe = (Math.abs(dx) * 0.8 + dy + 400) % 16
  if (edge > 8 && edge < 20) mixIn(stripe < 8 ? HAZARD : HAZARD_DARK, 0.85)
  if (edge <= RING) return
  if (Math.abs(dx) < 1.6) mixIn(SEAM, 1)
  if (isSealed) {
    const bar = Math.min(Math.abs(dx - dy), Math.abs(dx + dy))
    if (bar < 7) mixIn(HAZARD_DARK, 0.8)
    if (bar < 2.4) surface[GLOW] = 1
  } else if (Math.abs(dx) > 5 && Math.abs(dx) < 8) surface[GLOW] = 0.8
}

/** An open door: bare sill, the leaves drawn aside, a lit edge to either side. */
function paintThreshold(dx: number, edge: number): void {
  const aside = Math.abs(dx)
  if (aside > 44) mixIn(PALE_DOOR, 0.8)
  if (aside > 39 && aside < 43 && edge > 4) surface[GLOW] = 1
  if (aside < 40 && edge > 6) mixIn(SEAM, 0.25 + 0.2 * (aside % 10 < 1.4 ? 1 : 0))
}

/** A desk of lit keys. */
function paintConsole(dx: number, dy: number, edge: number): void {
  if (edge <= RING) return
  const isScreen = dy < -4
  const key = isScreen ? (dy + 200) % 6 : Math.max((dx + 200) % 8, (dy + 200) % 8)
  surface[GLOW] = isScreen ? (key < 3.2 ? 0.75 : 0.25) : key < 4.6 ? 0.6 : 0
  if (edge < RING + 4) surface[GLOW] = 1
}

/** Rings of light that tighten toward the middle. */
function paintEmitter(edge: number): void {
  const ring = Math.abs(((edge - RING + 90) % 9) - 4.5)
  const lit = edge > RING ? 0.75 * smoothstep(1.9, 0.4, ring) : smoothstep(3, 0.6, RING - edge)
  surface[GLOW] = Math.max(lit, edge > 54 ? 1 : 0)
}

function platesOf(material: number): readonly [Rgb, Rgb] {
  switch (material) {
    case MATERIAL.bulkhead:
      return [WALL, PALE_WALL]
    case MATERIAL.door:
    case MATERIAL.doorSealed:
      return [DOOR, PALE_DOOR]
    case MATERIAL.console:
      return [CONSOLE, PALE_CONSOLE]
    case MATERIAL.emitter:
      return [EMITTER, PALE_EMITTER]
    default:
      return [DECK, PALE_DECK]
  }
}
