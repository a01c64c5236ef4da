// What a painter keeps between boards: noise, swatches, stamps and tables for one light and density.
// Swatches are painted when a material is first met.
import { palette, type Rgb, scaled } from './colour'
import { type Grade, makeGrade } from './grade'
import { MATERIAL } from './ground-board'
import { APOTHEM, PLAN_PER_ROW } from './hex-lattice'
import { type GroundLight, type Lighting, lightingOf } from './light'
import { makeTables, type NoiseTables, sample } from './noise'
import { paintBuilt } from './recipes-built'
import * as natural from './recipes-natural'
import type { Stamp } from './sketch'
import {
  fillSwatch,
  makePatch,
  makeSwatch,
  type Patch,
  type Recipe,
  SWATCH_HEIGHT,
  SWATCH_WIDTH,
  type Swatch,
} from './swatch'
import { makeWaterTables, type WaterTables } from './water'

/** Materials that are not the ground of any hex. */
export const FACE = { rock: 30, dark: 31, plating: 32 } as const
const MOST_CODES = 33

export type Workshop = {
  readonly light: GroundLight
  readonly density: number
  readonly lighting: Lighting
  readonly grade: Grade
  readonly tables: NoiseTables
  readonly patch: Patch
  readonly swatches: (Swatch | undefined)[]
  /** Frays borders: -127 to 127 a texel of a repeating swatch. */
  readonly fray: Int8Array
  readonly water: WaterTables
  readonly stamps: Map<string, readonly Stamp[]>
}

const RECIPES: Readonly<Record<number, Recipe>> = {
  [MATERIAL.meadow]: natural.meadow,
  [MATERIAL.brush]: natural.straw,
  [MATERIAL.forest]: natural.woodland,
  [MATERIAL.yard]: natural.soil,
  [MATERIAL.path]: natural.soil,
  [MATERIAL.cobble]: natural.cobble,
  [MATERIAL.crops]: natural.furrows,
  [MATERIAL.sand]: natural.sand,
  [MATERIAL.rocks]: natural.rock,
  [MATERIAL.rubble]: natural.rubble,
  [MATERIAL.shallow]: natural.lakeBed,
  [MATERIAL.cave]: natural.cave,
  [MATERIAL.kelbonite]: natural.kelbonite,
  [MATERIAL.chasm]: natural.chasm,
  [FACE.rock]: natural.cliff,
  [FACE.dark]: natural.darkCliff,
  [FACE.plating]: natural.plating,
}

const [AMBER, ICE, TEAL, CYAN, EMBER] = palette('#FFB040 #58B8FF #4CFFD8 #40D8FF #FF4A38')
/** Colour of the light that a material gives off. */
const GLOW_COLOURS: Readonly<Record<number, Rgb>> = {
  [MATERIAL.kelbonite]: scaled(TEAL, 0.75),
  [MATERIAL.console]: scaled(AMBER, 0.7),
  [MATERIAL.emitter]: scaled(ICE, 0.9),
  [MATERIAL.door]: scaled(AMBER, 0.5),
  [MATERIAL.doorOpen]: scaled(TEAL, 0.5),
  [MATERIAL.doorSealed]: scaled(EMBER, 0.6),
  [MATERIAL.bulkhead]: scaled(CYAN, 0.25),
  [FACE.plating]: scaled(CYAN, 0.45),
}

/** Sets up a workshop. `before` lends what still fits. */
export function makeWorkshop(light: GroundLight, density: number, before?: Workshop): Workshop {
  if (before && serves(before, light, density)) return before
  const tables = before?.tables ?? makeTables()
  const lighting = lightingOf(light)
  const patch = makePatch(tables, density)
  return {
    light,
    density,
    lighting,
    grade: makeGrade(light),
    tables,
    patch,
    swatches: new Array<Swatch | undefined>(MOST_CODES).fill(undefined),
    fray: makeFray(patch, density),
    water: makeWaterTables(patch, density),
    stamps: new Map(),
  }
}

/** Whether a workshop serves a board's light at a density. */
function serves(shop: Workshop, light: GroundLight, density: number): boolean {
  return shop.density === density && JSON.stringify(shop.light) === JSON.stringify(light)
}

export function swatchOf(shop: Workshop, code: number): Swatch {
  const ready = shop.swatches[code]
  if (ready) return ready
  const recipe = RECIPES[code]
  const made = recipe
    ? makeSwatch(recipe, shop.patch, shop.lighting, shop.density)
    : hexSwatch(shop, code)
  shop.swatches[code] = made
  return made
}

/** Paints ahead what nearly every valley shows. */
export function stockUp(shop: Workshop): void {
  for (const code of [MATERIAL.meadow, FACE.rock, MATERIAL.path, MATERIAL.rocks, MATERIAL.brush]) {
    swatchOf(shop, code)
  }
}

/** By material code: the light that it gives off. */
export const GLOWS: readonly Float64Array[] = Array.from({ length: MOST_CODES }, (_, code) =>
  Float64Array.from(GLOW_COLOURS[code] ?? [0, 0, 0]),
)

/** One hex of a built material, its centre in the middle. */
function hexSwatch(shop: Workshop, code: number): Swatch {
  const { density, tables, lighting } = shop
  const width = 2 * Math.ceil(APOTHEM * density) + 2
  const height = 2 * Math.ceil(((2 * APOTHEM) / Math.sqrt(3) / PLAN_PER_ROW) * density) + 2
  return fillSwatch(width, height, lighting, (col, row) => {
    const dx = (col + 0.5 - width / 2) / density
    const dy = ((row + 0.5 - height / 2) / density) * PLAN_PER_ROW
    paintBuilt(tables, code, dx, dy)
  })
}

function makeFray({ tables, wave }: Patch, density: number): Int8Array {
  const out = new Int8Array(SWATCH_WIDTH * SWATCH_HEIGHT)
  const coarse = wave(0.45)
  const fine = wave(1.1)
  const blades = wave(1.25, 1)
  for (let row = 0, at = 0; row < SWATCH_HEIGHT; row++) {
    const v = ((row + 0.5) / density) * PLAN_PER_ROW
    for (let col = 0; col < SWATCH_WIDTH; col++, at++) {
      const u = (col + 0.5) / density
      const value =
        38 * sample(tables.fine, u * coarse.u, v * coarse.v) +
        22 * sample(tables.fine, u * fine.u, v * fine.v) +
        12 * sample(tables.grass, u * blades.u, v * blades.v)
      out[at] = Math.max(-127, Math.min(127, value))
    }
  }
  return out
}
