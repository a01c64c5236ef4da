// A tear in space: cold white and violet, jagged, never still.
import { luck } from '../effects/effect'
import type { Lights } from '../effects/lights'
import { HEX_WIDTH, type ScreenPoint } from '../projection'
import { FLAT } from './heading'

const COLOURS = { edge: 0x9a86ff, glow: 0xc9b8ff, heart: 0xf4f0ff, dark: 0x0a0618 }
const ARMS = 9
/** How often its lightning finds another way, a second. */
const RESTLESS_MS = 130

/** Draws a tear of so many hexes about a point; `open` 0 to 1. */
export function rift(
  lights: Lights,
  { x, y }: ScreenPoint,
  radius: number,
  open: number,
  timeMs: number,
  detail: 0 | 1 | 2,
): void {
  if (open <= 0) return
  const reach = (radius + 0.42) * HEX_WIDTH * 0.92 * open
  const beat = 0.9 + 0.1 * Math.sin(timeMs / 420)
  lights.put(
    'groundSolid',
    'disc',
    x,
    y,
    reach * 2.1,
    reach * 2.1 * FLAT,
    COLOURS.dark,
    0.86 * open,
  )
  lights.put('groundGlow', 'disc', x, y, reach * 2.5, reach * 2.5 * FLAT, COLOURS.edge, 0.34 * beat)
  const width = (reach * 2) / 0.9
  lights.put('groundGlow', 'ring', x, y, width, width * FLAT, COLOURS.glow, 0.6 * beat)
  const arms = detail === 2 ? ARMS : 5
  const moment = Math.floor(timeMs / RESTLESS_MS)
  for (let i = 0; i < arms; i++) {
    // Each arm changes at its own moments.
    const own = Math.floor((moment + i * 3) / 4)
    const angle = (i / arms) * 2 * Math.PI + 0.5 * luck(i, own + 7)
    const far = reach * (0.72 + 0.26 * luck(i, own + 8))
    const to = { x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far * FLAT }
    lightning(lights, { x, y }, to, own * 13 + i, reach * 0.09, COLOURS.glow, 0.9 * open)
  }
  lights.put('airGlow', 'disc', x, y, reach * 0.9, reach * 0.8 * FLAT, COLOURS.glow, 0.6 * beat)
  lights.put('airGlow', 'core', x, y, reach * 0.36, reach * 0.5 * FLAT, COLOURS.heart, 0.95)
  if (detail === 0) return
  for (let i = 0; i < 14; i++) {
    // Dust that falls in.
    const t = (timeMs / 2400 + luck(i, 61)) % 1
    const angle = luck(i, 62) * 2 * Math.PI + t * 2.2
    const far = reach * 1.15 * (1 - t)
    const size = 9 * (1 - t) + 3
    const px = x + Math.cos(angle) * far
    const py = y + Math.sin(angle) * far * FLAT
    lights.put('airGlow', 'spark', px, py, size, size, COLOURS.glow, 0.8 * Math.min(1, 4 * t))
  }
}

/** A jagged line of light from one point to another; the same `salt` gives the same line. */
export function lightning(
  lights: Lights,
  from: ScreenPoint,
  to: ScreenPoint,
  salt: number,
  swing: number,
  colour: number,
  alpha: number,
): void {
  const pieces = 5
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  let last = from
  for (let k = 1; k <= pieces; k++) {
    const t = k / pieces
    const off = k === pieces ? 0 : (luck(k, salt) - 0.5) * 2 * swing
    const next = {
      x: from.x + dx * t - (dy / length) * off,
      y: from.y + dy * t + (dx / length) * off,
    }
    const thin = 1 - 0.6 * t
    lights.stroke(
      'airGlow',
      'streak',
      last.x,
      last.y,
      next.x,
      next.y,
      15 * thin,
      colour,
      0.4 * alpha,
    )
    lights.stroke('airGlow', 'streak', last.x, last.y, next.x, next.y, 5 * thin, 0xffffff, alpha)
    last = next
  }
}
