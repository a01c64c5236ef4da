// What shape a prop throws its shadow with: read from its mask where the art has one, else built of balls
// and drums by its kind.
import type { PropBody } from './ground-board'
import { hash } from './noise'

/**
 * A mask as the art is described with: `side` lines of `side` digits, 0 to f, northernmost first, of how
 * high the prop stands there in sixteenths of its height; `base` likewise where it begins. It spans twice
 * the prop's radius.
 */
export type PropMask = {
  readonly side: number
  readonly top: readonly string[]
  readonly base?: readonly string[]
}

/** Parts of a body in shares of its radius and height: a ball, or a drum that reaches from z down by `tall`. */
type Part = {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly radius: number
  /** Height of the part as a share of the whole. */
  readonly tall: number
  readonly isDrum?: boolean
}

const SIDE = 32

/** A body from its mask. */
export function bodyOfMask(mask: PropMask): PropBody {
  const digits = (lines: readonly string[]) =>
    Uint8Array.from(lines.join(''), (digit) => Number.parseInt(digit, 16) * 17)
  return {
    side: mask.side,
    top: digits(mask.top),
    base: mask.base ? digits(mask.base) : new Uint8Array(mask.side * mask.side),
  }
}

/** A body for a prop without mask, by the name of its picture ("prop/tree/leafy/0"). */
export function bodyOfKind(frame: string): PropBody {
  const kind = frame.split('/').slice(1, -1).join('/')
  return bodyOf(partsOf(kind, frame.length + frame.charCodeAt(frame.length - 1)))
}

function partsOf(kind: string, seed: number): Part[] {
  const luck = (salt: number) => hash(seed, salt, 11)
  if (kind.startsWith('tree/poplar') || kind.startsWith('tree/cypress')) {
    return [
      { x: 0, y: 0, z: 0.12, radius: 0.14, tall: 0.24, isDrum: true },
      { x: 0, y: 0, z: 0.55, radius: 0.52, tall: 0.86 },
      { x: 0.3, y: 0.1, z: 0.4, radius: 0.36, tall: 0.6 },
    ]
  }
  if (kind.startsWith('tree')) return crown(luck)
  if (kind === 'house') {
    return [
      { x: -0.15, y: 0, z: 0.3, radius: 0.6, tall: 0.6, isDrum: true },
      { x: -0.15, y: 0, z: 0.6, radius: 0.52, tall: 0.8 },
      { x: 0.6, y: 0.1, z: 0.16, radius: 0.34, tall: 0.34, isDrum: true },
    ]
  }
  if (kind === 'cave') {
    return [
      { x: -0.5, y: -0.1, z: 0.35, radius: 0.48, tall: 1.1 },
      { x: 0.5, y: -0.1, z: 0.32, radius: 0.46, tall: 1 },
      { x: 0, y: -0.35, z: 0.45, radius: 0.6, tall: 1.1 },
    ]
  }
  if (kind === 'flag' || kind === 'inhibitor' || kind === 'fence') {
    return [
      { x: 0, y: 0, z: 0.5, radius: 0.22, tall: 1, isDrum: true },
      { x: 0, y: 0, z: 0.86, radius: 0.5, tall: 0.26 },
    ]
  }
  if (kind === 'crystals') {
    return [0, 1, 2, 3].map((k) => ({
      x: (luck(k) - 0.5) * 1.1,
      y: (luck(k + 5) - 0.5) * 0.8,
      z: 0.3,
      radius: 0.24,
      tall: 0.7 + 0.5 * luck(k + 9),
    }))
  }
  return heap(luck)
}

/** A trunk, and balls of leaves around a middle. */
function crown(luck: (salt: number) => number): Part[] {
  const balls = [0, 1, 2, 3, 4, 5, 6].map((k) => {
    const turn = k * 0.9 + luck(k)
    const out = k === 0 ? 0 : 0.46
    return {
      x: Math.cos(turn) * out,
      y: Math.sin(turn) * out,
      z: 0.56 + 0.24 * (luck(k + 10) - 0.4),
      radius: 0.36 + 0.14 * luck(k + 20),
      tall: 0.4 + 0.14 * luck(k + 30),
    }
  })
  return [{ x: 0, y: 0, z: 0.2, radius: 0.13, tall: 0.4, isDrum: true }, ...balls]
}

/** Lumps on the ground: rocks, bushes, rubble. */
function heap(luck: (salt: number) => number): Part[] {
  return [0, 1, 2, 3, 4].map((k) => ({
    x: (luck(k) - 0.5) * 1,
    y: (luck(k + 5) - 0.5) * 0.7,
    z: 0.12 + 0.2 * luck(k + 10),
    radius: 0.34 + 0.22 * luck(k + 15),
    tall: 0.6 + 0.5 * luck(k + 20),
  }))
}

function bodyOf(parts: readonly Part[]): PropBody {
  const top = new Uint8Array(SIDE * SIDE)
  const base = new Uint8Array(SIDE * SIDE).fill(255)
  for (let row = 0, at = 0; row < SIDE; row++) {
    const y = ((row + 0.5) / SIDE) * 2 - 1
    for (let col = 0; col < SIDE; col++, at++) {
      const x = ((col + 0.5) / SIDE) * 2 - 1
      for (const part of parts) {
        const away = Math.hypot(x - part.x, y - part.y) / part.radius
        if (away >= 1) continue
        const half = (part.tall / 2) * (part.isDrum ? 1 : Math.sqrt(1 - away * away))
        top[at] = Math.max(top[at], 255 * Math.min(1, part.z + half))
        base[at] = Math.min(base[at], 255 * Math.max(0, part.z - half))
      }
    }
  }
  return { side: SIDE, base, top }
}
