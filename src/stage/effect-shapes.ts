// The shapes that effects are made of. All are functions of the share that has passed, without memory,
// so that a cue looks the same however often a frame is drawn.
import type Phaser from 'phaser'
import { between } from './overlay/dashes'
import { hash } from './paint/noise'
import type { ScreenPoint } from './projection'

export type Graphics = Phaser.GameObjects.Graphics

/** Pulses of a weapon: each runs from the muzzle to the body, with a glow around a bright core. */
export function drawBeams(
  graphics: Graphics,
  from: ScreenPoint,
  to: ScreenPoint,
  share: number,
  count: number,
  colour: number,
): void {
  const own = share * count
  const pulse = own - Math.floor(own)
  const head = between(from, to, Math.min(1, pulse * 2.2))
  const tail = between(from, to, Math.max(0, pulse * 2.2 - 0.9))
  const fade = pulse < 0.6 ? 1 : (1 - pulse) / 0.4
  for (const [width, alpha] of [
    [12, 0.14],
    [6, 0.32],
    [2.4, 0.95],
  ]) {
    graphics.lineStyle(width, width < 3 ? 0xffffff : colour, alpha * fade)
    graphics.lineBetween(tail.x, tail.y, head.x, head.y)
  }
  if (pulse * 2.2 < 1) return
  graphics.fillStyle(colour, 0.35 * fade).fillCircle(to.x, to.y, 14)
  graphics.fillStyle(0xffffff, 0.6 * fade).fillCircle(to.x, to.y, 5)
}

/** A ring that lies on the ground. */
export function drawRing(
  graphics: Graphics,
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
  graphics: Graphics,
  body: ScreenPoint,
  share: number,
  colour: number,
): void {
  const strength = Math.sin(Math.PI * Math.min(1, share))
  graphics.fillStyle(colour, 0.13 * strength).fillEllipse(body.x, body.y - 4, 58, 118)
  graphics.fillStyle(0xffffff, 0.1 * strength).fillEllipse(body.x, body.y - 4, 30, 108)
  for (let i = 0; i < MOTES; i++) {
    const lane = hash(i, 1, 77) - 0.5
    const climb = (hash(i, 2, 77) + share * (0.6 + hash(i, 3, 77))) % 1
    const x = body.x + lane * 52
    const y = body.y + 50 - climb * 112
    const bright = strength * (0.35 + 0.65 * hash(i, Math.floor(share * 18), 78))
    const size = 1 + 2 * hash(i, 4, 77)
    graphics.fillStyle(i % 3 === 0 ? 0xffffff : colour, bright)
    graphics.fillRect(x - size / 2, y - size * 1.6, size, size * 3.2)
  }
}

const SPARKS = 34

/** Fire that opens and sparks that fall; no flash: it swells and dies. */
export function drawBurst(
  graphics: Graphics,
  at: ScreenPoint,
  radius: number,
  share: number,
): void {
  const swell = 1 - (1 - share) ** 3
  const fade = 1 - share
  for (const [size, alpha, colour] of [
    [1, 0.28, 0xd8541e],
    [0.66, 0.4, 0xff9a3c],
    [0.34, 0.5, 0xffe2a0],
  ]) {
    graphics.fillStyle(colour, alpha * fade)
    graphics.fillEllipse(
      at.x,
      at.y - 14 * swell,
      1.5 * radius * size * swell,
      radius * size * swell,
    )
  }
  drawRing(graphics, at, radius * swell, fade * 0.7, 0xffb36a)
  for (let i = 0; i < SPARKS; i++) {
    const angle = hash(i, 5, 91) * 2 * Math.PI
    const reach = radius * (0.4 + 0.9 * hash(i, 6, 91)) * swell
    const rise = 70 * hash(i, 7, 91) * Math.sin(Math.PI * Math.min(1, share * 1.1))
    const x = at.x + Math.cos(angle) * reach
    const y = at.y + Math.sin(angle) * reach * 0.7 - rise
    graphics.fillStyle(i % 2 === 0 ? 0xffc070 : 0xff8a4a, fade)
    graphics.fillRect(x - 1.5, y - 1.5, 3, 3)
  }
}
