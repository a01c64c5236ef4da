// Small things drawn once and stamped all over the ground: tufts, flowers, crops, stones, crystals. Each
// stamp exists twice, in the sun and in the shade, and is mixed as it is laid down.
import type { PaintCanvas } from './canvas'
import { palette, type Rgb, scaled } from './colour'
import { lit, putPixel } from './grade'
import { hash } from './noise'
import { disc, dropShadow, makeSketch, pebble, type Sketch, type Stamp, stroke } from './sketch'
import type { Workshop } from './workshop'

export type StampKind =
  | 'grass'
  | 'straw'
  | 'fern'
  | 'flower'
  | 'wheat'
  | 'greens'
  | 'stone'
  | 'boulder'
  | 'darkStone'
  | 'crystals'
  | 'reeds'
  | 'leaves'

/** Colours under a share of the sun, in the sun (1) or shade (0) of the spot. */
type Tinter = (colour: Rgb, sun: number) => Rgb
type Draw = (sketch: Sketch, luck: (salt: number) => number, tinted: Tinter, lit: number) => void

const GRASS = palette('#7C9846 #A0AE56 #68873E #93A44C #58783A #A59C58')
const STRAW = palette('#B9A25A #D2BE78 #9C8A4A #C0AC60')
const FERN = palette('#4F7434 #6C8C40 #3F6030 #7C8E48')
const FLOWERS = palette('#F4E9DA #E29A8E #EAC85A #F4E9DA #B79AE0')
const WHEAT = palette('#B8943F #E0C468')
const GREENS = palette('#74903C #A4AC54')
const STONES = palette('#8E8478 #A89C8C #746A62')
const DARK_STONES = palette('#4A4658 #625C70')
const CRYSTALS = palette('#2F8F8C #58D6C4 #7A6AD0')
const REEDS = palette('#6F8440 #93964C #5A6E38')
const LEAVES = palette('#86683A #A08246 #6E5430')
const STEM: Rgb = [0.05, 0.09, 0.025]
const SPARK: Rgb = [0.8, 1, 0.95]

/** Variants a kind, and the room it needs around its foot, board pixels: to the sides, above, below. */
const KINDS: Readonly<
  Record<StampKind, { count: number; side: number; above: number; below: number; draw: Draw }>
> = {
  grass: { count: 24, side: 13, above: 12, below: 3, draw: tuft(GRASS) },
  straw: { count: 16, side: 13, above: 13, below: 3, draw: tuft(STRAW) },
  fern: { count: 16, side: 13, above: 12, below: 3, draw: tuft(FERN) },
  flower: { count: 15, side: 5, above: 7, below: 3, draw: drawFlower },
  wheat: { count: 12, side: 11, above: 11, below: 3, draw: plant(WHEAT, 7) },
  greens: { count: 12, side: 10, above: 8, below: 3, draw: plant(GREENS, 4.4) },
  stone: { count: 20, side: 11, above: 9, below: 5, draw: stone(STONES, 1.2, 3.4) },
  boulder: { count: 12, side: 22, above: 15, below: 9, draw: stone(STONES, 4.5, 4.5) },
  darkStone: { count: 16, side: 12, above: 9, below: 6, draw: stone(DARK_STONES, 1.3, 4) },
  crystals: { count: 9, side: 34, above: 34, below: 14, draw: drawCrystals },
  reeds: { count: 10, side: 12, above: 20, below: 3, draw: drawReeds },
  leaves: { count: 10, side: 8, above: 6, below: 6, draw: drawLeaves },
}

/** How far from its foot a stamp reaches, board pixels. */
export const STAMP_REACH = 36

/** All stamps of a kind, drawn when first asked for. */
export function stampsOf(shop: Workshop, kind: StampKind): readonly Stamp[] {
  const ready = shop.stamps.get(kind)
  if (ready) return ready
  const made = Array.from({ length: KINDS[kind].count }, (_, i) => makeStamp(shop, kind, i))
  shop.stamps.set(kind, made)
  return made
}

function makeStamp(shop: Workshop, kind: StampKind, variant: number): Stamp {
  const { side, above, below, draw } = KINDS[kind]
  const d = shop.density
  const width = Math.ceil(2 * side * d)
  const height = Math.ceil((above + below) * d)
  const render = (sun: number) => {
    const sketch = makeSketch(
      width,
      height,
      Math.floor(side * d) + 0.5,
      Math.floor(above * d) + 0.5,
    )
    draw(sketch, (salt) => hash(variant, salt, kind.length * 31), tinter(shop, sun), sun)
    return toBytes(shop, sketch)
  }
  return {
    width,
    height,
    footX: Math.floor(side * d),
    footY: Math.floor(above * d),
    sunlit: render(1),
    shaded: render(0),
  }
}

function tinter({ lighting }: Workshop, lit: number): Tinter {
  const { sun, sky, bounce } = lighting
  return (colour, share) => [
    colour[0] * (sun[0] * share * lit + 0.6 * sky[0] + 0.4 * bounce[0]),
    colour[1] * (sun[1] * share * lit + 0.6 * sky[1] + 0.4 * bounce[1]),
    colour[2] * (sun[2] * share * lit + 0.6 * sky[2] + 0.4 * bounce[2]),
  ]
}

function toBytes(shop: Workshop, { pixels, width, height }: Sketch): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < out.length; at += 4) {
    if (pixels[at + 3] <= 0.004) continue
    for (let c = 0; c < 3; c++) lit[c] = pixels[at + c]
    putPixel(shop.grade, out, at)
    out[at + 3] = 255 * pixels[at + 3]
  }
  return out
}

/** Lays a stamp on the picture with its foot at a board-wide pixel; `lit` 0 to 255. */
export function blit(canvas: PaintCanvas, stamp: Stamp, x: number, y: number, lit: number): void {
  const left = x - stamp.footX - canvas.left
  const top = y - stamp.footY - canvas.top
  const firstCol = Math.max(0, -left)
  const lastCol = Math.min(stamp.width, canvas.width - left)
  const firstRow = Math.max(0, -top)
  const lastRow = Math.min(stamp.height, canvas.height - top)
  if (firstCol >= lastCol) return
  const { sunlit, shaded } = stamp
  const { rgba } = canvas
  for (let row = firstRow; row < lastRow; row++) {
    let from = (row * stamp.width + firstCol) * 4
    let to = ((row + top) * canvas.width + firstCol + left) * 4
    for (let col = firstCol; col < lastCol; col++, from += 4, to += 4) {
      const dark = shaded[from + 3]
      const bright = sunlit[from + 3]
      if (dark === 0 && bright === 0) continue
      const cover = dark + (((bright - dark) * lit) >> 8)
      for (let c = 0; c < 3; c++) {
        const a = shaded[from + c]
        const colour = a + (((sunlit[from + c] - a) * lit) >> 8)
        rgba[to + c] += ((colour - rgba[to + c]) * cover) / 255
      }
    }
  }
}

function tuft(blades: readonly Rgb[]): Draw {
  return (sketch, luck, tinted, lit) => {
    const s = sketchScale(sketch, 15)
    const size = luck(1)
    const length = (3.4 + 4 * size + (size > 0.9 ? 3 : 0)) * s
    dropShadow(sketch, -s, 0, length * 1.1, 1.7 * s, 0.16 + 0.3 * lit)
    const count = 3 + ((luck(2) * 3) | 0)
    for (let k = 0; k < count; k++) {
      const a = luck(10 + k)
      const lean = (a - 0.5) * 1.3 + (k - (count - 1) / 2) * 0.62
      const sun = lean > 0.25 ? 0.1 + 0.25 * a : 0.55 + 0.5 * luck(20 + k)
      const colour = blades[(luck(30 + k) * blades.length) | 0]
      const root = (k - (count - 1) / 2) * 0.8 * s
      const tip = -length * (0.45 + 0.55 * a)
      stroke(sketch, root, 0, root + lean * length * 0.8, tip, 1.15 * s, tinted(colour, sun), 0.95)
    }
  }
}

/** Pixels a board pixel, from the sketch's height and what it was to be in board pixels. */
function sketchScale(sketch: Sketch, boardHeight: number): number {
  return sketch.height / boardHeight
}

function drawFlower(
  sketch: Sketch,
  luck: (salt: number) => number,
  tinted: Tinter,
  lit: number,
): void {
  const s = sketchScale(sketch, 10)
  const colour = FLOWERS[(luck(1) * FLOWERS.length) | 0]
  const heads = 1 + ((luck(2) * 3) | 0)
  dropShadow(sketch, 0, 0.5 * s, 2.4 * s, 1.2 * s, 0.12 + 0.25 * lit)
  for (let k = 0; k < heads; k++) {
    const x = (luck(5 + k) - 0.5) * 5 * s
    const y = -(1.2 + 2.6 * luck(9 + k)) * s
    stroke(sketch, x * 0.4, 0.6 * s, x, y, 0.5 * s, STEM, 0.7)
    stroke(sketch, x, y, x + 0.1, y, (0.8 + 0.5 * luck(13 + k)) * s, tinted(colour, 0.85), 1, 0)
  }
}

/** A plant of a row: blades that fan out, the middle one tallest. */
function plant(colours: readonly Rgb[], tall: number): Draw {
  return (sketch, luck, tinted, lit) => {
    const s = sketchScale(sketch, tall > 5 ? 14 : 11)
    const height = tall * (0.75 + 0.5 * luck(1)) * s
    dropShadow(sketch, 0, 0, height * 0.9, 2 * s, 0.14 + 0.26 * lit)
    for (let k = -2; k <= 2; k++) {
      const sun = 0.3 + 0.6 * luck(3 + k) - (k > 0 ? 0.18 : 0)
      const colour = colours[luck(9 + k) > 0.5 ? 1 : 0]
      const tip = -height * (1 - 0.12 * Math.abs(k))
      stroke(sketch, k * 0.7 * s, 0, k * 1.9 * s, tip, 1.2 * s, tinted(colour, sun), 1)
    }
  }
}

function stone(stones: readonly Rgb[], least: number, more: number): Draw {
  return (sketch, luck, tinted, lit) => {
    const isBig = least > 4
    const s = sketchScale(sketch, isBig ? 24 : more > 3.6 ? 15 : 14)
    const size = luck(1)
    const radius = (least + more * size * size * (isBig ? 1 : size)) * s
    dropShadow(sketch, 0, radius * 0.25, radius * 1.9, radius * 0.9, 0.25 + 0.35 * lit)
    const colour = stones[(luck(2) * stones.length) | 0]
    pebble(sketch, radius, radius * 0.78, luck(3) * 40, (sun) => tinted(colour, 1.1 * sun))
  }
}

function drawCrystals(
  sketch: Sketch,
  luck: (salt: number) => number,
  tinted: Tinter,
  lit: number,
): void {
  const s = sketchScale(sketch, 48)
  const count = 2 + ((luck(1) * 3) | 0)
  const colour = CRYSTALS[(luck(2) * CRYSTALS.length) | 0]
  disc(sketch, -4 * s, 20 * s, scaled(colour, 1.2), 0.22)
  for (let k = 0; k < count; k++) {
    const lean = luck(4 + k) - 0.5
    const tall = (9 + 16 * luck(10 + k)) * s * (k === 0 ? 1 : 0.7)
    const half = tall * 0.22
    const root = (k - count / 2) * 6 * s
    const tip = root + lean * tall * 0.8
    dropShadow(sketch, root, 0, tall * 0.7, half, 0.15 + 0.25 * lit)
    stroke(sketch, root, 0, tip, -tall, half, scaled(colour, 0.32), 1)
    const bright = tinted(scaled(colour, 1.25), 0.7)
    stroke(sketch, root - half * 0.35, 0, tip - half * 0.1, -tall, half * 0.55, bright, 0.95)
    stroke(
      sketch,
      root - half * 0.55,
      -tall * 0.15,
      tip - half * 0.15,
      -tall * 0.97,
      half * 0.14,
      SPARK,
      0.7,
    )
  }
}

function drawReeds(
  sketch: Sketch,
  luck: (salt: number) => number,
  tinted: Tinter,
  lit: number,
): void {
  const s = sketchScale(sketch, 23)
  dropShadow(sketch, 0, 0, 9 * s, 2.4 * s, 0.14 + 0.22 * lit)
  const count = 4 + ((luck(1) * 4) | 0)
  for (let k = 0; k < count; k++) {
    const root = (k - (count - 1) / 2) * 1.5 * s
    const tall = (9 + 8 * luck(3 + k)) * s
    const lean = (luck(14 + k) - 0.45) * 5 * s
    const colour = REEDS[(luck(24 + k) * REEDS.length) | 0]
    stroke(
      sketch,
      root,
      0,
      root + lean,
      -tall,
      0.95 * s,
      tinted(colour, 0.3 + 0.6 * luck(34 + k)),
      1,
    )
    if (luck(44 + k) > 0.6) {
      const head = tinted(LEAVES[2], 0.7)
      stroke(sketch, root + lean * 0.9, -tall * 0.95, root + lean, -tall * 1.1, 1.2 * s, head, 1, 0)
    }
  }
}

function drawLeaves(sketch: Sketch, luck: (salt: number) => number, tinted: Tinter): void {
  const s = sketchScale(sketch, 12)
  const count = 2 + ((luck(1) * 4) | 0)
  for (let k = 0; k < count; k++) {
    const x = (luck(3 + k) - 0.5) * 11 * s
    const y = (luck(11 + k) - 0.5) * 7 * s
    const turn = luck(19 + k) * 6.3
    const colour = LEAVES[(luck(27 + k) * LEAVES.length) | 0]
    const reach = (1 + luck(35 + k)) * s
    stroke(
      sketch,
      x,
      y,
      x + Math.cos(turn) * reach,
      y + Math.sin(turn) * reach * 0.7,
      0.9 * s,
      tinted(colour, 0.35 + 0.55 * luck(43 + k)),
      0.9,
    )
  }
}
