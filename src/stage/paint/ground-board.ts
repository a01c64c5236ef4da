// What the painter is given: a board as materials and heights, and the things that stand on it.
import type { GroundLight } from './light'

/** Ground materials by code. The order matters only where two meet: the ragged edge leans one way. */
export const MATERIAL = {
  meadow: 0,
  brush: 1,
  forest: 2,
  yard: 3,
  path: 4,
  cobble: 5,
  crops: 6,
  sand: 7,
  rocks: 8,
  rubble: 9,
  shallow: 10,
  deep: 11,
  cave: 12,
  kelbonite: 13,
  deck: 14,
  bulkhead: 15,
  door: 16,
  console: 17,
  emitter: 18,
  chasm: 19,
  bridge: 20,
  doorOpen: 21,
  doorSealed: 22,
  bridgeBlown: 23,
} as const

export type MaterialCode = (typeof MATERIAL)[keyof typeof MATERIAL]

/** A prop's body on a square grid over [-radius, radius] both ways: bytes of its full height. */
export type PropBody = {
  readonly side: number
  /** Where the body begins and ends above each cell, 0 to 255; nothing stands where top is 0. */
  readonly base: Uint8Array
  readonly top: Uint8Array
}

/** Something that stands on the ground and casts a shadow: foot in board pixels at elevation 0, half width and height in pixels. */
export type GroundProp = {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly h: number
  /** Names its body in `GroundBoard.bodies`. */
  readonly kind: string
  readonly isFlipped: boolean
}

/** The painter's whole input. `terrain` holds material codes, `elevation` levels 0 to 4, a byte a hex. */
export type GroundBoard = {
  readonly cols: number
  readonly rows: number
  readonly terrain: Uint8Array
  readonly elevation: Uint8Array
  /** 1 where a tunnel's floor is shown through the rock before it. */
  readonly tunnels: Uint8Array
  /** Picks the noise; the same board and seed paint the same bytes. */
  readonly seed: number
  readonly light: GroundLight
  readonly props: readonly GroundProp[]
  readonly bodies: ReadonlyMap<string, PropBody>
}

const MATERIAL_OF_KIND = {
  meadow: MATERIAL.meadow,
  trail: MATERIAL.path,
  square: MATERIAL.cobble,
  bridge: MATERIAL.bridge,
  crop: MATERIAL.crops,
  brush: MATERIAL.brush,
  forest: MATERIAL.forest,
  rocks: MATERIAL.rocks,
  house: MATERIAL.yard,
  shallow: MATERIAL.shallow,
  deep: MATERIAL.deep,
  cave: MATERIAL.cave,
  kelbonite: MATERIAL.kelbonite,
  rubble: MATERIAL.rubble,
  deck: MATERIAL.deck,
  bulkhead: MATERIAL.bulkhead,
  door: MATERIAL.door,
  doorOpen: MATERIAL.doorOpen,
  doorSealed: MATERIAL.doorSealed,
  console: MATERIAL.console,
  emitter: MATERIAL.emitter,
  chasm: MATERIAL.chasm,
} as const satisfies Record<string, MaterialCode>

/** Terrain kinds that the painter knows how to show. */
type PaintedKind = keyof typeof MATERIAL_OF_KIND

/** The material that shows a terrain kind; a kind without one of its own is shown as meadow. */
export function materialOf(kind: string): MaterialCode {
  return isPaintedKind(kind) ? MATERIAL_OF_KIND[kind] : MATERIAL.meadow
}

export function isPaintedKind(kind: string): kind is PaintedKind {
  return Object.hasOwn(MATERIAL_OF_KIND, kind)
}

export function isWater(material: number): boolean {
  return material === MATERIAL.shallow || material === MATERIAL.deep
}

/** Ship's decks and their furniture: straight edges, metal sides. */
export function isBuilt(material: number): boolean {
  return (
    (material >= MATERIAL.deck && material <= MATERIAL.emitter) ||
    material === MATERIAL.doorOpen ||
    material === MATERIAL.doorSealed
  )
}
