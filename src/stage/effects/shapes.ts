// Shapes that several effects share. All are functions of the share that has passed, without memory.

import { easeOut, hump, LYING, luck, part } from './effect'
import type { Lights } from './lights'

/** A ring that opens on the ground and fades. Light alone would turn white on a bright meadow. */
export function groundRing(
  lights: Lights,
  x: number,
  y: number,
  radius: number,
  alpha: number,
  colour: number,
): void {
  // The line of the picture runs at 0.9 of its half.
  const width = (radius * 2) / 0.9
  lights.put('groundSolid', 'ring', x, y, width, width * LYING, colour, 0.75 * alpha)
  lights.put('groundGlow', 'ring', x, y, width, width * LYING, colour, 0.55 * alpha)
}

/** The ground darkens around a light, so that its colour is seen on the brightest meadow. */
export function nightfall(
  lights: Lights,
  x: number,
  y: number,
  wide: number,
  colour: number,
  strength: number,
): void {
  lights.put('groundSolid', 'disc', x, y, wide * 5, wide * 3.8, colour, 0.62 * strength)
}

/** Sparks that fly from a point and fall; `t` 0 to 1. */
export function sparks(
  lights: Lights,
  x: number,
  y: number,
  reach: number,
  count: number,
  t: number,
  colour: number,
  salt: number,
): void {
  if (t <= 0 || t >= 1) return
  const out = easeOut(t)
  for (let i = 0; i < count; i++) {
    const angle = luck(i, salt) * 2 * Math.PI
    const far = reach * (0.35 + 0.65 * luck(i, salt + 1)) * out
    const rise = reach * 0.6 * luck(i, salt + 2) * Math.sin(Math.PI * Math.min(1, t * 1.15))
    const size = (7 + 8 * luck(i, salt + 3)) * (1 - t * 0.6)
    const px = x + Math.cos(angle) * far
    const py = y + Math.sin(angle) * far * 0.7 - rise + 14 * t * t
    lights.put('airGlow', 'spark', px, py, size, size, i % 3 === 0 ? 0xffffff : colour, 1 - t)
  }
}

/** Solid pieces thrown up, turning, and falling back; `floor` is how far below the start they land. */
export function debris(
  lights: Lights,
  x: number,
  y: number,
  reach: number,
  height: number,
  count: number,
  t: number,
  colours: readonly number[],
  salt: number,
  floor = 0,
): void {
  if (t <= 0 || t >= 1) return
  for (let i = 0; i < count; i++) {
    const own = part(t, 0.12 * luck(i, salt + 5), 0.7 + 0.3 * luck(i, salt + 6))
    if (own <= 0 || own >= 1) continue
    const angle = luck(i, salt) * 2 * Math.PI
    const far = reach * (0.25 + 0.75 * luck(i, salt + 1)) * (0.25 + 0.75 * own) * own ** 0.3
    const up = height * (0.45 + 0.55 * luck(i, salt + 2)) * 4 * own * (1 - own)
    const size = 6 + 13 * luck(i, salt + 3) ** 2
    const px = x + Math.cos(angle) * far
    const py = y + Math.sin(angle) * far * LYING - up + floor * own * own
    const turn = (luck(i, salt + 4) - 0.5) * 18 * own
    const colour = colours[i % colours.length]
    const fade = own > 0.85 ? (1 - own) / 0.15 : 1
    lights.put('airSolid', 'shard', px, py, size, size * 0.7, colour, fade, turn)
  }
}

/** Dust or smoke that swells, rises and thins. */
export function puffs(
  lights: Lights,
  x: number,
  y: number,
  radius: number,
  rise: number,
  count: number,
  t: number,
  colour: number,
  alpha: number,
  salt: number,
): void {
  if (t <= 0 || t >= 1) return
  for (let i = 0; i < count; i++) {
    const own = part(t, 0.25 * luck(i, salt + 4), 1)
    if (own <= 0) continue
    const swell = easeOut(own)
    const angle = luck(i, salt) * 2 * Math.PI
    const far = radius * (0.2 + 0.8 * luck(i, salt + 1)) * swell
    const size = radius * (0.7 + 0.7 * luck(i, salt + 2)) * (0.35 + 0.9 * swell)
    const px = x + Math.cos(angle) * far
    const py = y + Math.sin(angle) * far * 0.6 - rise * (0.4 + 0.6 * luck(i, salt + 3)) * own
    const shown = alpha * Math.min(1, own * 6) * (1 - own) ** 1.2
    lights.put('airSolid', 'puff', px, py, size, size * 0.86, colour, shown, angle + own * 0.7)
  }
}

/** A flat wave of dust along the ground. */
export function dustWave(
  lights: Lights,
  x: number,
  y: number,
  radius: number,
  t: number,
  colour: number,
): void {
  if (t <= 0 || t >= 1) return
  const out = easeOut(t)
  for (let i = 0; i < 14; i++) {
    const angle = (i / 14) * 2 * Math.PI + luck(i, 61)
    const far = radius * out * (0.85 + 0.3 * luck(i, 62))
    const size = radius * (0.34 + 0.3 * luck(i, 63)) * (0.5 + out)
    const px = x + Math.cos(angle) * far
    const py = y + Math.sin(angle) * far * LYING
    lights.put('airSolid', 'puff', px, py, size, size * 0.7, colour, 0.4 * (1 - t) ** 1.3, angle)
  }
}

/** Fire that swells and dies within its smoke. No flash: it comes up over several frames. */
export function fireball(lights: Lights, x: number, y: number, radius: number, t: number): void {
  if (t <= 0 || t >= 1) return
  const swell = easeOut(t)
  const fire = Math.min(1, t * 7) * (1 - t) ** 1.6
  const size = radius * (0.5 + 1.5 * swell)
  const heart = y - radius * 0.3 * swell
  lights.put('groundGlow', 'disc', x, y, size * 2.6, size * 2 * LYING, 0xff8a3a, 0.5 * fire)
  for (let i = 0; i < 7; i++) {
    const angle = luck(i, 71) * 2 * Math.PI
    const far = radius * 0.42 * luck(i, 72) * swell
    const lobe = size * (0.5 + 0.5 * luck(i, 73))
    const px = x + Math.cos(angle) * far
    const py = heart + Math.sin(angle) * far * 0.8 - radius * 0.3 * luck(i, 74) * t
    lights.put(
      'airGlow',
      'puff',
      px,
      py,
      lobe,
      lobe,
      i % 2 === 0 ? 0xff7a2c : 0xe2501c,
      0.5 * fire,
      angle,
    )
  }
  lights.put('airGlow', 'disc', x, heart, size * 1.5, size * 1.3, 0xff8a34, 0.42 * fire)
  lights.put('airGlow', 'core', x, heart, size * 0.46, size * 0.4, 0xffe0a0, 0.8 * fire)
}

/** A column of a transporter's light: shafts that sway, a ring on the ground, motes that climb. */
export function lightColumn(
  lights: Lights,
  x: number,
  foot: number,
  wide: number,
  high: number,
  strength: number,
  t: number,
  motes: number,
  colour: number,
  salt: number,
): void {
  if (strength <= 0.01) return
  const shafts = 5
  for (let i = 0; i < shafts; i++) {
    const sway = Math.sin(t * 9 + i * 2.1) * 3
    const px = x + ((i + 0.5) / shafts - 0.5) * wide + sway
    const pulse = 0.62 + 0.38 * Math.sin(t * 21 + i * 1.9)
    const tall = high * (0.78 + 0.3 * luck(i, salt))
    const width = wide * (0.26 + 0.2 * luck(i, salt + 1))
    const alpha = strength * 0.42 * pulse
    lights.put('airGlow', 'shaft', px, foot - tall / 2 + 6, width, tall, colour, alpha)
  }
  lights.put(
    'airGlow',
    'shaft',
    x,
    foot - high * 0.55,
    wide * 1.5,
    high * 1.1,
    colour,
    0.24 * strength,
  )
  lights.put('groundGlow', 'disc', x, foot, wide * 1.9, wide * 1.3 * LYING, colour, 0.5 * strength)
  for (let i = 0; i < motes; i++) {
    const lane = luck(i, salt + 2) - 0.5
    const climb = (luck(i, salt + 3) + t * (1.1 + 1.5 * luck(i, salt + 4))) % 1
    const bow = Math.sqrt(Math.max(0, 1 - (lane * 2) ** 2))
    const px = x + lane * wide * 1.05 + Math.sin(climb * 7 + i) * 2
    const py = foot + bow * wide * 0.16 - climb * high * 0.92
    const blink = 0.35 + 0.65 * Math.abs(Math.sin(t * 34 + i * 2.4))
    const size = (4 + 9 * luck(i, salt + 5) ** 2) * (1 - 0.45 * climb)
    const alpha = strength * blink * Math.min(1, climb * 7) * (1 - climb) ** 0.7
    lights.put('airGlow', 'spark', px, py, size, size * 1.5, i % 3 === 0 ? 0xffffff : colour, alpha)
  }
}

/** A short-lived circle around a body, seen from the camera. */
export function halo(
  lights: Lights,
  x: number,
  y: number,
  radius: number,
  t: number,
  colour: number,
): void {
  if (t <= 0 || t >= 1) return
  const size = radius * 2 * (0.5 + 0.6 * easeOut(t))
  lights.put('airGlow', 'ring', x, y, size, size, colour, hump(t) * 0.8)
}
