// Natural ground: grass, soil, stone, sand, rock. Each recipe paints the repeating swatch of a material;
// slow variation over the board is added where the swatch is read.
import { palette, type Rgb, smoothstep } from './colour'
import { cellValueAt, gradient, hash, sample, sampleSlope } from './noise'
import { addBump, BUMP_U, BUMP_V, darken, GLOW, mixIn, SHINE, setMix, surface } from './surface'
import type { Patch, Recipe } from './swatch'

const [GRASS, PALE_GRASS, DEEP_GRASS, BLADE] = palette('#6C8C3C #92A64C #4C6E34 #A9B660')
const [STRAW, PALE_STRAW, DRY_GREEN] = palette('#A99A55 #C6B472 #869048')
const [FERN, DEEP_FERN, LEAF_MOULD, RUST_LEAF] = palette('#5A7A3C #45622F #6A5A34 #7E6A3E')
const [SOIL, PALE_SOIL, DARK_SOIL] = palette('#A5845E #CFB086 #7E6146')
const [STONE, PALE_STONE, WORN_STONE, JOINT] = palette('#A0927F #CDBFA8 #857A70 #6B583F')
const [SAND, PALE_SAND, WET_SAND] = palette('#C2A574 #DCC593 #8F7A58')
const [FURROW, PALE_FURROW] = palette('#6E5434 #9A7B4A')
const [ROCK, PALE_ROCK, GREY_ROCK, LICHEN] = palette('#6A5F5A #B0A292 #857A74 #8C8F5A')
const [CAVE_FLOOR, CAVE_STONE, CAVE_BLUE] = palette('#3E3A4C #6C6474 #55586E')
const [KELBONITE, PALE_KELBONITE, BLUE_KELBONITE] = palette('#2C3A48 #5C6A74 #3C4A66')
const [CLIFF, PALE_CLIFF, WARM_CLIFF] = palette('#6A5850 #B8A28C #98796A')
const [CAVE_CLIFF, PALE_CAVE_CLIFF] = palette('#2E2A3C #6A6076')
const CHASM: Rgb = [0.006, 0.006, 0.012]
/** Distance between two crop rows, plan units. */
export const CROP_ROW = 14

export const meadow: Recipe = (patch) => grass(patch, 'meadow')
export const straw: Recipe = (patch) => grass(patch, 'straw')
export const woodland: Recipe = (patch) => grass(patch, 'woodland')

function grass(patch: Patch, kind: 'meadow' | 'straw' | 'woodland') {
  const { tables } = patch
  const slow = patch.wave(0.5)
  const marks = patch.wave(1.25, 1)
  const grain = patch.wave(0.92)
  return (u: number, v: number) => {
    const patchy = sample(tables.broad, u * slow.u, v * slow.v)
    const blade = sampleSlope(tables.grassSlope, u * marks.u, v * marks.v)
    const bladeU = gradient[0]
    const bladeV = gradient[1]
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    const tone = smoothstep(-0.7, 0.7, 0.55 * fine + 0.45 * blade)
    if (kind === 'meadow') {
      setMix(GRASS, PALE_GRASS, tone)
      mixIn(DEEP_GRASS, 0.34 * smoothstep(0.1, 0.9, -patchy - 0.4 * fine))
      mixIn(BLADE, 0.3 * smoothstep(0.4, 1.1, blade))
    } else if (kind === 'straw') {
      setMix(STRAW, PALE_STRAW, tone)
      mixIn(DRY_GREEN, 0.75 * smoothstep(-0.35, 0.5, -patchy + 0.4 * fine))
    } else {
      setMix(FERN, DEEP_FERN, smoothstep(-0.6, 0.6, patchy + 0.4 * fine))
      mixIn(LEAF_MOULD, 0.55 * smoothstep(0, 0.8, fine + 0.5 * patchy))
      mixIn(RUST_LEAF, 0.3 * smoothstep(0.5, 1, fine * patchy * 3))
    }
    darken(1 + 0.1 * blade)
    addBump(0.9)
    surface[BUMP_U] += 0.24 * bladeU
    surface[BUMP_V] += 0.24 * bladeV
  }
}

export const soil: Recipe = (patch) => {
  const { tables } = patch
  const slow = patch.wave(0.6)
  const grain = patch.wave(0.92)
  const dust = patch.wave(2.3)
  return (u, v) => {
    const broad = sample(tables.broad, u * slow.u, v * slow.v)
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    setMix(SOIL, PALE_SOIL, smoothstep(-0.9, 0.8, 0.7 * fine + 0.5 * broad))
    mixIn(DARK_SOIL, 0.4 * smoothstep(0.2, 0.9, -broad - 0.4 * fine))
    darken(1 + 0.08 * sample(tables.fine, u * dust.u, v * dust.v))
    addBump(1)
  }
}

/** Paving: worn stones of several sizes, moss in some joints. */
export const cobble: Recipe = (patch) => {
  const { tables } = patch
  const stones = patch.wave(1.15)
  const grain = patch.wave(0.92)
  return (u, v) => {
    const fine = sample(tables.fine, u * grain.u, v * grain.v)
    const x = u * stones.u + 2 * fine
    const y = v * stones.v + 1.8 * sample(tables.fine, v * grain.v, u * grain.u)
    const joint = sampleSlope(tables.cellSlope, x, y)
    const edgeU = gradient[0]
    const edgeV = gradient[1]
    const value = cellValueAt(tables, x, y)
    const inside = smoothstep(0.7, 2.6, joint)
    setMix(STONE, PALE_STONE, value)
    mixIn(WORN_STONE, 0.5 * smoothstep(0.1, 0.8, fine))
    darken(0.94 + 0.1 * smoothstep(1.5, 5, joint))
    const [r, g, b] = value > 0.6 ? DEEP_GRASS : JOINT
    surface[0] = r + (surface[0] - r) * inside
    surface[1] = g + (surface[1] - g) * inside
    surface[2] = b + (surface[2] - b) * inside
    surface[BUMP_U] = 1.6 * edgeU + 0.22 * (value - 0.5)
    surface[BUMP_V] = 1.6 * edgeV + 0.22 * (hash((value * 997) | 0, 3, 1) - 0.5)
    sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    addBump(0.8)
  }
}

/** Ploughed soil; the plants are scattered on its ridges. */
export const furrows: Recipe = (patch) => {
  const { tables } = patch
  const grain = patch.wave(0.92)
  const turn = (2 * Math.PI) / patch.rows(CROP_ROW)
  return (u, v) => {
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    const phase = v * turn + Math.PI
    const ridge = Math.cos(phase)
    setMix(FURROW, PALE_FURROW, smoothstep(-0.6, 0.6, fine + 0.45 * ridge))
    darken(0.9 + 0.14 * ridge)
    surface[BUMP_V] = 0.5 * Math.sin(phase)
    addBump(1.5)
  }
}

export const sand: Recipe = (patch) => {
  const { tables } = patch
  const slow = patch.wave(0.5)
  const grain = patch.wave(0.92)
  return (u, v) => {
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    const broad = sample(tables.other, u * slow.u, v * slow.v)
    setMix(SAND, PALE_SAND, smoothstep(-1, 0.8, 0.7 * fine + 0.4 * broad))
    addBump(0.8)
  }
}

/** What lies under water: pebbles and sand. */
export const lakeBed: Recipe = (patch) => {
  const { tables } = patch
  const grain = patch.wave(0.92)
  const stones = patch.wave(1.6)
  return (u, v) => {
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    setMix(WET_SAND, SAND, smoothstep(-0.5, 0.5, fine))
    const x = u * stones.u + 3 * fine
    const y = v * stones.v
    const joint = sample(tables.cellDistance, x, y)
    const value = cellValueAt(tables, x, y)
    if (value > 0.55) mixIn(value > 0.8 ? PALE_STONE : WORN_STONE, 0.6 * smoothstep(2, 4, joint))
    addBump(1)
  }
}

/** Bare rock: plates that split along two directions, lichen on the old ones. */
export const rock: Recipe = (patch) => {
  const { tables } = patch
  const plates = patch.wave(0.55, 0.8)
  const ridges = patch.wave(0.9)
  const cracks = patch.wave(1.7)
  const grain = patch.wave(0.92)
  const slow = patch.wave(0.5)
  return (u, v) => {
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    const fineU = gradient[0]
    const fineV = gradient[1]
    const x = u * plates.u + 5 * fine
    const y = v * plates.v + 4 * sample(tables.fine, v * grain.v, u * grain.u)
    const joint = sampleSlope(tables.cellSlope, x, y)
    const edgeU = gradient[0]
    const edgeV = gradient[1]
    const value = cellValueAt(tables, x, y)
    const ridge = sample(tables.ridged, u * ridges.u, v * ridges.v)
    const crack = sampleSlope(tables.ridgedSlope, u * cracks.u, v * cracks.v)
    setMix(ROCK, PALE_ROCK, smoothstep(-0.8, 0.7, fine * 0.5 + ridge * 0.4 + (value - 0.5)))
    mixIn(GREY_ROCK, 0.45 * smoothstep(0, 0.8, sample(tables.other, u * slow.u, v * slow.v)))
    mixIn(
      LICHEN,
      0.4 * smoothstep(0.35, 0.9, sample(tables.broad, u * slow.u, v * slow.v) + 0.4 * fine),
    )
    darken((1 + 0.1 * crack) * (0.62 + 0.38 * smoothstep(0.2, 2.2, joint)))
    // Each plate leans its own way: that is what tells broken rock from cloth.
    surface[BUMP_U] = 0.6 * gradient[0] + 1.1 * edgeU + 0.9 * (value - 0.5) + 0.7 * fineU
    surface[BUMP_V] =
      0.6 * gradient[1] + 1.1 * edgeV + 0.9 * (hash((value * 997) | 0, 5, 1) - 0.5) + 0.7 * fineV
  }
}

/** Broken stone: scree at the foot of cliffs, and what is left where something fell. */
export const rubble: Recipe = (patch) => {
  const { tables } = patch
  const stones = patch.wave(1.5)
  const grain = patch.wave(0.92)
  return (u, v) => {
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    const fineU = gradient[0]
    const fineV = gradient[1]
    const x = u * stones.u + 4 * fine
    const y = v * stones.v + 3 * sample(tables.fine, v * grain.v, u * grain.u)
    const joint = sampleSlope(tables.cellSlope, x, y)
    const value = cellValueAt(tables, x, y)
    setMix(ROCK, PALE_ROCK, value)
    mixIn(DARK_SOIL, smoothstep(1.6, 0.4, joint))
    surface[BUMP_U] = 2 * gradient[0] + (value - 0.5) + 0.8 * fineU
    surface[BUMP_V] = 2 * gradient[1] + (hash((value * 997) | 0, 3, 1) - 0.5) + 0.8 * fineV
  }
}

export const cave: Recipe = (patch) => {
  const { tables } = patch
  const flags = patch.wave(0.62)
  const grain = patch.wave(0.92)
  const slow = patch.wave(0.5)
  return (u, v) => {
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    const fineU = gradient[0]
    const fineV = gradient[1]
    const x = u * flags.u + 6 * fine
    const y = v * flags.v + 5 * sample(tables.fine, v * grain.v, u * grain.u)
    const joint = sampleSlope(tables.cellSlope, x, y)
    const patchy = sample(tables.broad, u * slow.u, v * slow.v)
    setMix(CAVE_FLOOR, CAVE_STONE, smoothstep(-0.8, 0.7, fine + 0.4 * patchy))
    mixIn(CAVE_BLUE, 0.4 * cellValueAt(tables, x, y))
    const damp = smoothstep(0.3, 0.6, sample(tables.other, u * slow.u, v * slow.v))
    darken((0.55 + 0.45 * smoothstep(0.1, 1.3, joint)) * (1 - 0.35 * damp))
    surface[SHINE] = 0.55 * damp * smoothstep(0.2, 0.9, fine)
    surface[BUMP_U] = (0.9 * gradient[0] + 0.9 * fineU) * (1 - damp)
    surface[BUMP_V] = (0.9 * gradient[1] + 0.9 * fineV) * (1 - damp)
  }
}

export const kelbonite: Recipe = (patch) => {
  const { tables } = patch
  const facets = patch.wave(0.8)
  const grain = patch.wave(0.92)
  const slow = patch.wave(0.6)
  return (u, v) => {
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    const fineU = gradient[0]
    const fineV = gradient[1]
    const x = u * facets.u + 2 * fine
    const y = v * facets.v
    const joint = sampleSlope(tables.cellSlope, x, y)
    const tone = cellValueAt(tables, x, y)
    setMix(KELBONITE, PALE_KELBONITE, tone)
    mixIn(BLUE_KELBONITE, 0.5 * smoothstep(-0.4, 0.6, fine))
    surface[BUMP_U] = (tone - 0.5) * 1.1 + 0.9 * gradient[0] + 0.7 * fineU
    surface[BUMP_V] = (hash((tone * 997) | 0, 3, 1) - 0.5) * 1.1 + 0.9 * gradient[1] + 0.7 * fineV
    const lit = smoothstep(0, 0.5, sample(tables.broad, u * slow.u, v * slow.v))
    surface[GLOW] = smoothstep(1.3, 0.2, joint) * lit
    surface[SHINE] = 0.25 * smoothstep(0.75, 1, tone)
  }
}

export const chasm: Recipe = () => () => setMix(CHASM, CHASM, 0)

/** The face of a cliff: u runs along it, v up it. */
export const cliff: Recipe = (patch) => face(patch, CLIFF, PALE_CLIFF, WARM_CLIFF)
export const darkCliff: Recipe = (patch) => face(patch, CAVE_CLIFF, PALE_CAVE_CLIFF, CAVE_CLIFF)

/** Strata: hard beds stand out as ledges that catch the light, soft ones weather back; joints cut both. */
function face(patch: Patch, dark: Rgb, pale: Rgb, warm: Rgb) {
  const { tables } = patch
  const bend = patch.wave(0.5)
  const beds = patch.wave(0.1, 2.1)
  const thin = patch.wave(0.3, 4.4)
  const blocks = patch.wave(0.5, 0.9)
  const grain = patch.wave(1.1, 1.6)
  return (u: number, v: number) => {
    const sway = 5 * sample(tables.broad, u * bend.u, v * bend.v)
    const bed = sampleSlope(tables.fineSlope, u * beds.u, v * beds.v + sway)
    const bedV = gradient[1]
    const layer = sampleSlope(tables.fineSlope, u * thin.u + 50, v * thin.v + 2 * sway)
    const layerU = gradient[0]
    const layerV = gradient[1]
    const fine = sampleSlope(tables.fineSlope, u * grain.u, v * grain.v)
    const fineU = gradient[0]
    const fineV = gradient[1]
    const joint = sampleSlope(tables.cellSlope, u * blocks.u + 3 * fine, v * blocks.v + 2 * layer)
    const jointU = gradient[0]
    const jointV = gradient[1]
    const value = cellValueAt(tables, u * blocks.u + 3 * fine, v * blocks.v + 2 * layer)
    setMix(dark, pale, smoothstep(-0.9, 0.8, 0.6 * bed + 0.4 * layer + 0.7 * (value - 0.5)))
    mixIn(warm, 0.5 * smoothstep(-0.2, 0.7, bed))
    darken((1 + 0.1 * fine) * (0.66 + 0.34 * smoothstep(0.1, 1.4, joint)))
    surface[BUMP_U] = 1.1 * jointU + 0.5 * layerU + 0.5 * fineU + 0.7 * (value - 0.5)
    surface[BUMP_V] = 2.2 * bedV + 1.5 * layerV + 0.8 * jointV + 0.4 * fineV
  }
}

/** Plating of what machines built, as a face: courses with seams and a line of light. */
export const plating: Recipe = (patch) => {
  const [plate, pale] = palette('#3E464F #8A949C')
  const grain = patch.wave(0.3, 0.5)
  const course = patch.rows(12)
  return (u, v) => {
    const up = v % course
    setMix(plate, pale, 0.5 + 0.3 * sample(patch.tables.fine, u * grain.u, v * grain.v))
    if (up < 1.3 || u % 32 < 1.2) darken(0.4)
    surface[GLOW] = up > course * 0.7 && up < course * 0.86 ? 1 : 0
    surface[SHINE] = 0.15
  }
}
