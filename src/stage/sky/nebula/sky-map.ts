// A board in space as a small picture: for the map beside the battle and the one in the briefing. It knows
// nothing of the stage, so that any page can paint it.
import type { SpaceTerrainId } from '../../../battle'
import { hash } from '../../paint/noise'
import { flatCentre, flatHexAt, HEX_HEIGHT, HEX_WIDTH, ROW_STEP } from '../../projection'
import { cloudNoise, type Fractal } from './cloud-noise'
import { currentOf, TOWARDS } from './currents'
import type { NebulaBoard } from './nebula'

type Tone = readonly [red: number, green: number, blue: number]

const SPACE: Tone = [27, 19, 56]
const CLOUD: Tone = [74, 40, 104]
const TONES: Readonly<Record<'thin' | 'dense' | 'metreon' | 'ringlight' | 'asteroids', Tone>> = {
  thin: [70, 158, 178],
  dense: [178, 66, 164],
  metreon: [226, 132, 44],
  ringlight: [206, 176, 112],
  asteroids: [112, 96, 104],
}
const ROCK: Tone = [158, 140, 128]
const CURRENT: Tone = [150, 200, 255]
/** How much of the sky a terrain hides. */
const COVER = { thin: 0.72, dense: 0.92, metreon: 0.94, ringlight: 0.55, asteroids: 0.3 }
/** Looks at so many places to each side of a pixel's middle, so that hexes have soft edges. */
const LOOKS = [-0.3, 0.3] as const
/** How far noise moves the edges of clouds, board pixels. */
const FRAY = 18
const CLOUDS: Fractal = { octaves: 4, gain: 0.5, salt: 211 }
const PUFFS: Fractal = { octaves: 3, gain: 0.55, salt: 307 }

/** The picture, four bytes a pixel row by row, of the whole board stretched over `width` by `height` pixels. */
export function paintSkyMap(
  board: NebulaBoard,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const { cols, rows, terrain } = board
  const across = HEX_WIDTH * (cols + (rows > 1 ? 0.5 : 0))
  const down = ROW_STEP * (rows - 1) + HEX_HEIGHT
  const step = { x: across / width, y: down / height }
  const salt = board.seed % 1009
  const bytes = new Uint8ClampedArray(width * height * 4)
  for (let row = 0, at = 0; row < height; row++) {
    for (let col = 0; col < width; col++, at += 4) {
      const x = (col + 0.5) * step.x
      const y = (row + 0.5) * step.y
      const puff = cloudNoise(x / 210 + salt, y / 170, PUFFS)
      const sky = 0.5 + 0.22 * cloudNoise(x / 900 + salt, y / 700, CLOUDS)
      const sum = [0, 0, 0]
      for (const dx of LOOKS) {
        for (const dy of LOOKS) {
          const px = x + dx * step.x + puff * FRAY
          const py = y + dy * step.y + puff * FRAY * 0.6
          const hex = flatHexAt(cols, rows, px, py)
          const kind = hex === null ? 'clear' : terrain[hex]
          addTone(sum, kind, sky, puff)
        }
      }
      for (let c = 0; c < 3; c++) bytes[at + c] = sum[c] / (LOOKS.length * LOOKS.length)
      bytes[at + 3] = 255
    }
  }
  terrain.forEach((kind, hex) => {
    const centre = flatCentre(cols, hex)
    if (kind === 'asteroids') strewRocks(bytes, width, height, centre, step, hex)
    const direction = currentOf(kind)
    if (direction === null) return
    const [dx, dy] = TOWARDS[direction]
    const length = Math.hypot(dx, dy)
    drawArrow(bytes, width, height, centre, step, [dx / length, dy / length])
  })
  return bytes
}

function addTone(sum: number[], kind: SpaceTerrainId, sky: number, puff: number): void {
  const tone = kind in TONES ? TONES[kind as keyof typeof TONES] : null
  const cover = tone ? COVER[kind as keyof typeof COVER] : 0
  for (let c = 0; c < 3; c++) {
    const space = SPACE[c] + (CLOUD[c] - SPACE[c]) * sky
    const gas = tone ? tone[c] * (0.9 + 0.14 * puff) : 0
    sum[c] += space + (gas - space) * cover
  }
}

type Spot = { readonly x: number; readonly y: number }

function strewRocks(
  bytes: Uint8ClampedArray,
  width: number,
  height: number,
  centre: Spot,
  step: Spot,
  hex: number,
): void {
  for (let i = 0; i < 6; i++) {
    const x = centre.x + (hash(hex, i, 1) - 0.5) * HEX_WIDTH * 0.8
    const y = centre.y + (hash(hex, i, 2) - 0.5) * HEX_HEIGHT * 0.7
    const light = 0.55 + 0.5 * hash(hex, i, 3)
    const reach = (i === 0 ? 24 : 11) + 8 * hash(hex, i, 4)
    dab(bytes, width, height, { x: x / step.x, y: y / step.y }, reach / step.x, ROCK, light)
  }
}

/** A shaft along the current and two barbs. */
function drawArrow(
  bytes: Uint8ClampedArray,
  width: number,
  height: number,
  centre: Spot,
  step: Spot,
  [dx, dy]: readonly [number, number],
): void {
  const mark = (along: number, aside: number) => {
    const x = (centre.x + dx * along - dy * aside) / step.x
    const y = (centre.y + dy * along + dx * aside) / step.y
    dab(bytes, width, height, { x, y }, Math.max(0.6, 5 / step.x), CURRENT, 0.9)
  }
  const fine = Math.max(2, step.x / 2)
  for (let along = -44; along <= 44; along += fine) mark(along, 0)
  for (let back = 0; back <= 24; back += fine) {
    mark(44 - back, back)
    mark(44 - back, -back)
  }
}

/** A round dab of a colour; places and reach in pixels of the picture. */
function dab(
  bytes: Uint8ClampedArray,
  width: number,
  height: number,
  at: Spot,
  reach: number,
  tone: Tone,
  light: number,
): void {
  const left = Math.max(0, Math.floor(at.x - reach))
  const right = Math.min(width - 1, Math.ceil(at.x + reach))
  const top = Math.max(0, Math.floor(at.y - reach))
  const bottom = Math.min(height - 1, Math.ceil(at.y + reach))
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) {
      const away = Math.hypot(col + 0.5 - at.x, row + 0.5 - at.y)
      const share = Math.min(1, Math.max(0, reach + 0.5 - away))
      const i = (row * width + col) * 4
      for (let c = 0; c < 3; c++) bytes[i + c] += (tone[c] * light - bytes[i + c]) * share
    }
  }
}
