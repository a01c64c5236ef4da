// What ships send at each other: phaser beams, volleys of disruptor bolts, torpedoes.
import { type Effect, easeIn, easeOut, hump, luck, part } from '../../effects/effect'
import { fireball, sparks } from '../../effects/shapes'
import { between } from '../../overlay/dashes'
import { HEX_WIDTH, type ScreenPoint } from '../../projection'
import { drawTorpedo } from '../ambience'
import type { SkyActOf } from '../cue'
import { VOLLEY } from '../cues'
import { angleOfWay, FLAT, towards } from '../heading'
import { measuresOf } from '../measures'
import { waitingPlace } from '../things'
import { placeOf, type SkyContext } from './context'

const PHASER = { glow: 0xff9a2e, body: 0xffc46a, dim: 0xb8763a }
const DISRUPTOR = 0x84ff72
const TORPEDO = { own: 0xffc05a, enemy: 0x8cff7a }

/** Where a weapon sits: on the rim of the hull, towards what it fires at, or astern. */
function muzzle(context: SkyContext, unit: number, from: number, to: ScreenPoint): ScreenPoint {
  const at = placeOf(context, unit, from)
  const pose = context.ships.at(unit)
  const { ahead, beam } = measuresOf(pose?.ship.kind ?? '')
  const aim = angleOfWay(to.x - at.x, to.y - at.y)
  const bow = pose ? Math.cos(aim - pose.angle) : 1
  return towards(at, aim, beam * 0.6 + Math.max(0, bow) * (ahead - beam) * 0.7)
}

/** A beam stops at the shields of what it meets; at a hex it goes to its middle. */
function stopAt(context: SkyContext, target: number, hex: number, from: ScreenPoint): ScreenPoint {
  const at = target === 0 ? context.centre(hex) : placeOf(context, target, hex)
  if (target === 0) return at
  const away = angleOfWay(from.x - at.x, from.y - at.y)
  return towards(at, away, 24)
}

/** The beam runs out, stands with a live edge, and is drawn in after its head. */
export function beam(context: SkyContext, act: SkyActOf<'beam'>): Effect {
  const { lights } = context
  const goal = placeOf(context, act.target, act.hex)
  const from = muzzle(context, act.unit, act.from, goal)
  const to = stopAt(context, act.target, act.hex, from)
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    draw(share) {
      const u = part(share, 0.16, 0.92)
      gather(context, from, part(share, 0, 0.2), act.isDimmed ? PHASER.dim : PHASER.glow)
      if (u <= 0 || u >= 1) return
      const head = easeOut(part(u, 0, 0.24))
      const tail = easeIn(part(u, 0.74, 1))
      const [a, b] = [between(from, to, tail), between(from, to, head)]
      const fade = (1 - part(u, 0.84, 1)) * (act.isDimmed ? 0.6 : 1)
      const flicker = 0.88 + 0.12 * Math.sin(u * 120) * (act.isDimmed ? 3 : 1)
      const wide = act.isDimmed ? 0.6 : 1
      const stroke = (width: number, ink: number, alpha: number) =>
        lights.stroke('airGlow', 'streak', a.x, a.y, b.x, b.y, width * wide, ink, alpha * fade)
      if (context.detail() === 0) {
        stroke(9, PHASER.body, 1)
        return
      }
      const glow = act.isDimmed ? PHASER.dim : PHASER.glow
      stroke(66, glow, 0.2 * flicker)
      stroke(26, glow, 0.55 * flicker)
      stroke(11, PHASER.body, 0.9)
      stroke(4.5, 0xffffff, 1)
      // Beads of light that run along it.
      for (let i = 0; i < (context.detail() === 2 ? 6 : 0); i++) {
        const t = (u * 3.2 + i / 6) % 1
        if (t > head || t < tail) continue
        const at = between(from, to, t)
        lights.put('airGlow', 'disc', at.x, at.y, 22 * wide, 16 * wide, PHASER.body, 0.7 * fade)
      }
      lights.put('airGlow', 'disc', from.x, from.y, 60 * wide, 54 * wide, glow, 0.7 * (1 - tail))
      if (act.isDimmed) scatter(context, from, to, u, length)
      if (head >= 1) impact(context, to, part(u, 0.24, 1), wide, glow, act.unit)
    },
    end: () => undefined,
  }
}

/** Light gathers where a weapon is about to fire. */
function gather(context: SkyContext, { x, y }: ScreenPoint, t: number, colour: number): void {
  if (context.detail() === 0 || t <= 0 || t >= 1) return
  const size = 60 * easeIn(t)
  context.lights.put('airGlow', 'disc', x, y, size, size * FLAT, colour, 0.7 * t)
  context.lights.put('airGlow', 'core', x, y, size * 0.3, size * 0.3, 0xffffff, t)
}

/** Gas takes light from a beam all along it. */
function scatter(
  { lights }: SkyContext,
  from: ScreenPoint,
  to: ScreenPoint,
  u: number,
  length: number,
): void {
  const count = Math.min(12, Math.round(length / 70))
  for (let i = 0; i < count; i++) {
    const at = between(from, to, (i + 0.5) / count)
    const size = 34 + 30 * luck(i, 5) + 20 * u
    lights.put('airGlow', 'puff', at.x, at.y, size, size * 0.8, PHASER.dim, 0.24 * hump(u), i)
  }
}

function impact(
  context: SkyContext,
  { x, y }: ScreenPoint,
  t: number,
  wide: number,
  colour: number,
  salt: number,
): void {
  const { lights } = context
  const glow = (1 - t) ** 0.8
  const throb = 1 + 0.12 * Math.sin(t * 60)
  lights.put('airGlow', 'disc', x, y, 110 * wide * throb, 96 * wide * throb, colour, 0.75 * glow)
  lights.put('airGlow', 'core', x, y, 32 * wide, 30 * wide, 0xfff4dc, glow)
  if (context.detail() < 2 || context.isCalm()) return
  sparks(lights, x, y, 64 * wide, 12, t, colour, salt * 7 + 11)
}

/** Bolts one after the other; those that miss go by. */
export function volley(context: SkyContext, act: SkyActOf<'volley'>, wholeMs: number): Effect {
  const { lights } = context
  const goal = placeOf(context, act.target, act.hex)
  const from = muzzle(context, act.unit, act.from, goal)
  const to = stopAt(context, act.target, act.hex, from)
  const way = angleOfWay(to.x - from.x, to.y - from.y)
  return {
    draw(share) {
      const ms = share * wholeMs
      for (let i = 0; i < act.shots; i++) {
        const since = ms - VOLLEY.firstMs - i * VOLLEY.pulseMs
        if (since < 0) continue
        const isHit = i < act.hits || act.target === 0
        const aside = (luck(i, act.unit + 3) - 0.5) * (isHit ? 22 : 0) + (isHit ? 0 : missBy(i))
        const aim = towards(to, way + Math.PI / 2, aside)
        const start = towards(from, way + Math.PI / 2, ((i % 3) - 1) * 9)
        const t = since / VOLLEY.flightMs
        const flown = isHit ? Math.min(1, t) : t
        flash(context, start, since)
        if (t < 1 || !isHit) bolt(context, start, aim, flown, isHit ? 1 : 1 - part(t, 1, 2))
        if (isHit && t >= 1) {
          const hit = part(since, VOLLEY.flightMs, VOLLEY.flightMs + 380)
          if (hit < 1) impact(context, aim, hit, 0.62, DISRUPTOR, act.unit + i)
        }
      }
      if (context.detail() > 0) {
        lights.put('airGlow', 'disc', from.x, from.y, 60, 50, DISRUPTOR, 0.3 * hump(share * 1.4))
      }
    },
    end: () => undefined,
  }
}

function missBy(i: number): number {
  return (i % 2 === 0 ? 1 : -1) * (44 + 16 * luck(i, 6))
}

function flash({ lights, detail }: SkyContext, { x, y }: ScreenPoint, sinceMs: number): void {
  if (detail() === 0 || sinceMs > 120) return
  const glow = 1 - sinceMs / 120
  lights.put('airGlow', 'disc', x, y, 50, 42, DISRUPTOR, 0.8 * glow)
}

function bolt(
  { lights, detail }: SkyContext,
  from: ScreenPoint,
  to: ScreenPoint,
  t: number,
  alpha: number,
): void {
  if (alpha <= 0) return
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const head = between(from, to, t)
  const tail = between(from, to, t - Math.min(t, 52 / length))
  const stroke = (width: number, ink: number, strength: number) =>
    lights.stroke('airGlow', 'comet', tail.x, tail.y, head.x, head.y, width, ink, strength * alpha)
  if (detail() > 0) stroke(30, DISRUPTOR, 0.45)
  stroke(12, DISRUPTOR, 1)
  stroke(5, 0xffffff, 1)
}

/** It is thrown out and settles on its way to the mark, where it waits for its moment. */
export function launch(context: SkyContext, act: SkyActOf<'launch'>): Effect {
  const { lights, centre, things } = context
  const mark = centre(act.hex)
  const from = muzzle(context, act.unit, act.from, mark)
  const { at: rest } = waitingPlace({ ...act, isNear: false }, centre)
  const angle = Math.atan2(mark.y - from.y, mark.x - from.x)
  const colour = act.isEnemy ? TORPEDO.enemy : TORPEDO.own
  things.hold(act.torpedo, true)
  return {
    draw(share, wholeMs) {
      gather(context, from, part(share, 0, 0.2), colour)
      const t = part(share, 0.16, 1)
      if (t > 0) {
        const at = between(from, rest, easeOut(t))
        drawTorpedo(lights, at, angle, colour, share * wholeMs, 1)
      }
      if (context.detail() === 0) return
      const ring = 20 + 110 * easeOut(part(share, 0.16, 0.6))
      const fade = (1 - part(share, 0.16, 0.6)) * part(share, 0.14, 0.2)
      lights.put('airGlow', 'ring', from.x, from.y, ring, ring * FLAT, colour, 0.6 * fade)
      const drawn = 46 * easeOut(part(share, 0.3, 0.8))
      const closing = 150 - 2 * drawn
      const shown = 0.7 * hump(part(share, 0.3, 1))
      lights.put('airGlow', 'ring', mark.x, mark.y, closing, closing * FLAT, colour, shown)
    },
    end: () => things.hold(act.torpedo, false),
  }
}

/** The mark goes after its target. */
export function shift(context: SkyContext, act: SkyActOf<'shift'>): Effect {
  const { lights, centre } = context
  const [from, to] = [centre(act.from), centre(act.hex)]
  return {
    draw(share) {
      const at = between(from, to, context.isCalm() ? 1 : easeOut(share))
      const size = 100 + 16 * Math.sin(share * 20)
      lights.put('airGlow', 'ring', at.x, at.y, size, size * FLAT, 0xffbc57, 0.9)
      if (context.detail() > 0) {
        lights.stroke(
          'airGlow',
          'streak',
          from.x,
          from.y,
          at.x,
          at.y,
          8,
          0xffbc57,
          0.5 * (1 - share),
        )
      }
    },
    end: () => undefined,
  }
}

/** The last stretch of a torpedo, and its burst over the mark and the hexes around. */
export function strike(context: SkyContext, act: SkyActOf<'strike'>): Effect {
  const { lights, centre, things } = context
  const mark = centre(act.hex)
  const waiting = things.torpedoes().find((one) => one.id === act.torpedo)
  const from = waiting?.at ?? mark
  const colour = act.isEnemy ? TORPEDO.enemy : TORPEDO.own
  const arrives = 0.25
  let hasShaken = false
  things.hold(act.torpedo, true)
  return {
    draw(share, wholeMs) {
      if (share < arrives) {
        const at = between(from, mark, easeIn(share / arrives))
        const angle = Math.atan2(mark.y - from.y, mark.x - from.x)
        drawTorpedo(lights, at, angle, colour, share * wholeMs, 1)
        return
      }
      if (!hasShaken) context.shake(10)
      hasShaken = true
      burst(context, mark, HEX_WIDTH, part(share, arrives, 1), colour, act.hex)
    },
    end: () => things.hold(act.torpedo, false),
  }
}

/** A burst in space: a flash, a ball of fire, a shell of light that runs out, sparks. */
export function burst(
  context: SkyContext,
  { x, y }: ScreenPoint,
  radius: number,
  t: number,
  colour: number,
  salt: number,
): void {
  if (t <= 0 || t >= 1) return
  const { lights } = context
  const detail = context.detail()
  const flare = Math.min(1, t * 12) * (1 - part(t, 0.1, 0.42))
  lights.put('airGlow', 'disc', x, y, radius * 2.6, radius * 2.2, colour, 0.85 * flare)
  lights.put('airGlow', 'core', x, y, radius * 0.9, radius * 0.8, 0xffffff, flare)
  if (detail === 0) return
  fireball(lights, x, y + radius * 0.1, radius * 0.6, part(t, 0, 0.62))
  const shell = radius * (0.5 + 2.7 * easeOut(part(t, 0.02, 0.7)))
  const thin = (1 - part(t, 0.02, 0.7)) ** 1.2
  lights.put('airGlow', 'ring', x, y, shell, shell * FLAT, colour, 0.8 * thin)
  lights.put('airGlow', 'ring', x, y, shell * 0.8, shell * 0.8 * FLAT, 0xffffff, 0.4 * thin)
  if (detail < 2 || context.isCalm()) return
  sparks(lights, x, y, radius * 1.15, 26, part(t, 0, 0.7), colour, salt * 3 + 5)
}
