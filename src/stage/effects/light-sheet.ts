// The sheet of small white pictures that effects are composed of; each is tinted and stretched.
import { hash } from '../paint/noise'

export type LightFrame =
  | 'disc'
  | 'core'
  | 'streak'
  | 'comet'
  | 'ring'
  | 'puff'
  | 'spark'
  | 'shard'
  | 'bar'
  | 'person'
  | 'shaft'
  | 'crack'

type Cell = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const SHEET_SIZE = 512

export const SHEET: Readonly<Record<LightFrame, Cell>> = {
  disc: { x: 2, y: 2, width: 124, height: 124 },
  core: { x: 130, y: 2, width: 60, height: 60 },
  ring: { x: 194, y: 2, width: 156, height: 156 },
  puff: { x: 354, y: 2, width: 124, height: 124 },
  streak: { x: 2, y: 162, width: 252, height: 28 },
  comet: { x: 2, y: 194, width: 252, height: 28 },
  bar: { x: 2, y: 226, width: 124, height: 12 },
  spark: { x: 130, y: 66, width: 28, height: 28 },
  shard: { x: 162, y: 66, width: 28, height: 28 },
  person: { x: 260, y: 162, width: 44, height: 92 },
  shaft: { x: 310, y: 162, width: 60, height: 250 },
  crack: { x: 376, y: 162, width: 124, height: 124 },
}

/** Draws the sheet; white on nothing. */
export function drawSheet(context: CanvasRenderingContext2D): void {
  for (const [name, cell] of Object.entries(SHEET)) {
    context.save()
    context.beginPath()
    context.rect(cell.x, cell.y, cell.width, cell.height)
    context.clip()
    context.translate(cell.x, cell.y)
    DRAW[name as LightFrame](context, cell.width, cell.height)
    context.restore()
  }
}

type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void

const DRAW: Readonly<Record<LightFrame, Draw>> = {
  disc: (context, width) => soft(context, width, [1, 0.55, 0.14]),
  core: (context, width) => soft(context, width, [1, 0.92, 0.3]),
  ring(context, width) {
    const half = width / 2
    const gradient = context.createRadialGradient(half, half, half * 0.8, half, half, half)
    gradient.addColorStop(0, white(0))
    gradient.addColorStop(0.3, white(0.12))
    gradient.addColorStop(0.5, white(1))
    gradient.addColorStop(0.62, white(0.5))
    gradient.addColorStop(0.8, white(0.1))
    gradient.addColorStop(1, white(0))
    context.fillStyle = gradient
    context.fillRect(0, 0, width, width)
  },
  puff(context, width) {
    const half = width / 2
    for (let i = 0; i < 16; i++) {
      const angle = hash(i, 1, 17) * 2 * Math.PI
      const reach = half * 0.5 * Math.sqrt(hash(i, 2, 17))
      const size = half * (0.28 + 0.24 * hash(i, 3, 17))
      const x = half + Math.cos(angle) * reach
      const y = half + Math.sin(angle) * reach
      const gradient = context.createRadialGradient(x, y, 0, x, y, size)
      gradient.addColorStop(0, white(0.34))
      gradient.addColorStop(0.6, white(0.2))
      gradient.addColorStop(1, white(0))
      context.fillStyle = gradient
      context.fillRect(0, 0, width, width)
    }
  },
  streak: (context, width, height) =>
    rows(context, width, height, (along, across) => ends(along, 0.06) * bell(across)),
  comet: (context, width, height) =>
    rows(context, width, height, (along, across) => {
      const body = along ** 1.6 * Math.min(1, (1 - along) / 0.05)
      return body * bell(across / (0.25 + 0.75 * along))
    }),
  bar(context, width, height) {
    context.fillStyle = white(1)
    context.beginPath()
    context.roundRect(1, 2, width - 2, height - 4, height / 2 - 2)
    context.fill()
  },
  spark(context, width) {
    const half = width / 2
    soft(context, width, [0.5, 0.16, 0.03])
    context.fillStyle = white(1)
    context.beginPath()
    for (let k = 0; k < 8; k++) {
      const radius = k % 2 === 0 ? half * 0.92 : half * 0.13
      const angle = (k / 8) * 2 * Math.PI
      context.lineTo(half + Math.cos(angle) * radius, half + Math.sin(angle) * radius)
    }
    context.fill()
  },
  shard(context, width) {
    context.fillStyle = white(1)
    context.beginPath()
    context.moveTo(width * 0.12, width * 0.3)
    context.lineTo(width * 0.7, width * 0.08)
    context.lineTo(width * 0.92, width * 0.62)
    context.lineTo(width * 0.34, width * 0.9)
    context.fill()
  },
  person(context, width, height) {
    context.filter = 'blur(2.5px)'
    context.fillStyle = white(1)
    context.beginPath()
    context.ellipse(width / 2, height * 0.14, width * 0.16, height * 0.095, 0, 0, 2 * Math.PI)
    context.fill()
    context.beginPath()
    context.roundRect(width * 0.26, height * 0.24, width * 0.48, height * 0.42, width * 0.18)
    context.fill()
    context.beginPath()
    context.roundRect(width * 0.31, height * 0.55, width * 0.38, height * 0.4, width * 0.08)
    context.fill()
    context.filter = 'none'
  },
  shaft: (context, width, height) =>
    rows(context, width, height, (along, _across, down) => {
      // Bright at the ground, gone at the top, soft at both flanks.
      const rise = Math.min(1, down * 1.4) * Math.min(1, (1 - down) / 0.04)
      return rise * bell((along - 0.5) * 2)
    }),
  crack(context, width) {
    const half = width / 2
    context.strokeStyle = white(1)
    context.lineCap = 'round'
    for (let i = 0; i < 7; i++) {
      let angle = (i / 7) * 2 * Math.PI + hash(i, 4, 29)
      let x = half
      let y = half
      for (let k = 0; k < 4; k++) {
        const step = half * 0.22 * (0.7 + 0.5 * hash(i, k, 31))
        context.lineWidth = 3.4 - k * 0.8
        context.beginPath()
        context.moveTo(x, y)
        x += Math.cos(angle) * step
        y += Math.sin(angle) * step
        context.lineTo(x, y)
        context.stroke()
        angle += (hash(i, k, 33) - 0.5) * 1.3
      }
    }
  },
}

function soft(context: CanvasRenderingContext2D, width: number, stops: readonly number[]): void {
  const half = width / 2
  const gradient = context.createRadialGradient(half, half, 0, half, half, half)
  gradient.addColorStop(0, white(stops[0]))
  gradient.addColorStop(0.35, white(stops[1]))
  gradient.addColorStop(0.7, white(stops[2]))
  gradient.addColorStop(1, white(0))
  context.fillStyle = gradient
  context.fillRect(0, 0, width, width)
}

/** Made pixel by pixel: `along` 0 to 1, `across` -1 to 1, `down` 0 to 1. */
function rows(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  strength: (along: number, across: number, down: number) => number,
): void {
  const { e, f } = context.getTransform()
  const image = context.createImageData(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const down = (y + 0.5) / height
      const alpha = strength((x + 0.5) / width, down * 2 - 1, down)
      image.data.fill(255, (y * width + x) * 4, (y * width + x) * 4 + 3)
      image.data[(y * width + x) * 4 + 3] = 255 * Math.min(1, Math.max(0, alpha))
    }
  }
  context.putImageData(image, e, f)
}

function bell(across: number): number {
  return Math.max(0, 1 - across * across) ** 2
}

function ends(along: number, soft: number): number {
  return Math.min(1, along / soft, (1 - along) / soft)
}

function white(alpha: number): string {
  return `rgba(255,255,255,${alpha})`
}
