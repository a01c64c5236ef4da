// The shapes that effects are made of. All are functions of the share that has passed, without memory,
// so that a cue looks the same however often a frame is drawn.
import type Phaser from 'phaser'
import type { Lights } from './lights'
import { between } from './overlay/dashes'
import { hash } from './paint/noise'
import type { ScreenPoint } from './projection'

/** Pulses of a weapon: each runs from the muzzle to the body, with a glow around a bright core. */
export function drawBeams(
  lights: Lights,
  from: ScreenPoint,
  to: ScreenPoint,
  share: number,
  count: number,
  colour: number,
): void {
  const own = Math.min(share * count, count - 0.001)
  const pulse = own - Math.floor(own)
  const head = between(from, to, Math.min(1, pulse * 2.4))
  const tail = between(from, to, Math.max(0, pulse * 2.4 - 1))
  const fade = pulse < 0.65 ? 1 : (1 - pulse) / 0.35
  const { strokes } = lights
  strokes.lineStyle(13, colour, 0.12 * fade).lineBetween(tail.x, tail.y, head.x, head.y)
  strokes.lineStyle(6.5, colour, 0.34 * fade).lineBetween(tail.x, tail.y, head.x, head.y)
  strokes.lineStyle(2.4, 0xffffff, 0.95 * fade).lineBetween(tail.x, tail.y, head.x, head.y)
  if (pulse < 0.3) lights.glow(from, 46, 46, colour, 0.8 * (1 - pulse / 0.3))
  if (pulse * 2.4 < 1) return
  lights.glow(to, 92, 92, colour, 0.75 * fade)
  lights.glow(to, 34, 34, 0xffffff, 0.8 * fade)
}

/** A ring that lies on the ground. */
export function drawRing(
  graphics: Phaser.GameObjects.Graphics,
  at: ScreenPoint,
  radius: number,
  alpha: number,
  colour: number,
): void {
  graphics.lineStyle(4, colour, 0.75 * alpha)
  graphics.strokeEllipse(at.x, at.y, radius * 2, radius * 1.58, 36)
}

const MOTES = 46

/** A transporter's column: motes that climb around a body, thickest half way. */
export function drawShimmer(
  lights: Lights,
  body: ScreenPoint,
  share: number,
  colour: number,
): void {
  const strength = Math.sin(Math.PI * Math.min(1, share))
  lights.glow({ x: body.x, y: body.y - 4 }, 104, 176, colour, 0.5 * strength)
  lights.glow({ x: body.x, y: body.y - 4 }, 44, 150, 0xffffff, 0.4 * strength)
  for (let i = 0; i < MOTES; i++) {
    const lane = hash(i, 1, 77) - 0.5
    const climb = (hash(i, 2, 77) + share * (0.6 + hash(i, 3, 77))) % 1
    const x = body.x + lane * 52
    const y = body.y + 50 - climb * 112
    const bright = strength * (0.35 + 0.65 * hash(i, Math.floor(share * 18), 78))
    const size = 1 + 2 * hash(i, 4, 77)
    lights.strokes.fillStyle(i % 3 === 0 ? 0xffffff : colour, bright)
    lights.strokes.fillRect(x - size / 2, y - size * 1.6, size, size * 3.2)
  }
}

const SPARKS = 34
const PUFFS = 9

/** Fire that swells and dies, smoke that stays a little, sparks that fall. No flash. */
export function drawBurst(lights: Lights, at: ScreenPoint, radius: number, share: number): void {
  const swell = 1 - (1 - share) ** 3
  const rise = Math.min(1, share * 6)
  const fire = rise * (1 - share) ** 1.5
  for (let i = 0; i < PUFFS; i++) {
    const angle = hash(i, 1, 93) * 2 * Math.PI
    const reach = radius * 0.55 * hash(i, 2, 93) * swell
    const size = radius * (0.5 + 0.6 * hash(i, 3, 93)) * (0.4 + swell)
    const puff = {
      x: at.x + Math.cos(angle) * reach,
      y: at.y + Math.sin(angle) * reach * 0.6 - 46 * share * hash(i, 4, 93) - 8,
    }
    lights.smoke(puff, size, size * 0.85, 0x2b2226, 0.5 * rise * (1 - share))
  }
  const heart = { x: at.x, y: at.y - 14 * swell }
  lights.glow(heart, 2.5 * radius * swell, 1.9 * radius * swell, 0xd8541e, 0.8 * fire)
  lights.glow(heart, 1.6 * radius * swell, 1.3 * radius * swell, 0xff9a3c, 0.8 * fire)
  lights.glow(heart, 0.8 * radius * swell, 0.7 * radius * swell, 0xffe2a0, 0.9 * fire)
  for (let i = 0; i < SPARKS; i++) {
    const angle = hash(i, 5, 91) * 2 * Math.PI
    const reach = radius * (0.4 + 0.9 * hash(i, 6, 91)) * swell
    const height = 70 * hash(i, 7, 91) * Math.sin(Math.PI * Math.min(1, share * 1.1))
    const x = at.x + Math.cos(angle) * reach
    const y = at.y + Math.sin(angle) * reach * 0.7 - height
    lights.strokes.fillStyle(i % 2 === 0 ? 0xffc070 : 0xff8a4a, 1 - share)
    lights.strokes.fillRect(x - 1.5, y - 1.5, 3, 3)
  }
}
