// What bursts, falls and burns: shells, bombardments, a blown bridge, a probe that is shot down.
import type { ActOf } from '../cue'
import {
  bodyY,
  type Effect,
  type EffectContext,
  easeIn,
  easeOut,
  LYING,
  luck,
  NOTHING,
  part,
} from './effect'
import { debris, dustWave, fireball, groundRing, puffs, sparks } from './shapes'

const EARTH = [0x5b4632, 0x7a6146, 0x3d332b]
const TIMBER = [0x6b4a2c, 0x8f6a42, 0x4a3522, 0xa98455]
const METAL = [0x8a8f96, 0x5b6068, 0xb58a4a]
const DUST = 0xc9b794
const SMOKE = 0x2d2629

/** A burst on the ground with everything that belongs to it. */
function burst(
  context: EffectContext,
  x: number,
  y: number,
  radius: number,
  t: number,
  salt: number,
): void {
  if (t <= 0 || t >= 1) return
  const { lights } = context
  const detail = context.detail()
  if (detail === 0) {
    lights.put('airSolid', 'disc', x, y - 20, radius * 2, radius * 1.7, 0xffb46a, 0.6 * (1 - t))
    return
  }
  const scorch = Math.min(1, t * 8) * (1 - part(t, 0.7, 1))
  lights.put('groundSolid', 'disc', x, y, radius * 1.9, radius * 1.4, 0x14100e, 0.55 * scorch)
  fireball(lights, x, y - 8, radius * 0.72, part(t, 0, 0.5))
  const wave = radius * (0.3 + 1.6 * easeOut(part(t, 0, 0.4)))
  groundRing(lights, x, y, wave, 0.7 * (1 - part(t, 0, 0.4)), 0xffd6a0)
  puffs(
    lights,
    x,
    y - 12,
    radius * 0.8,
    radius * 0.95,
    detail === 2 ? 10 : 5,
    part(t, 0.06, 1),
    SMOKE,
    0.62,
    salt,
  )
  if (detail < 2 || context.isCalm()) return
  dustWave(lights, x, y + 4, radius * 1.35, part(t, 0.03, 0.6), DUST)
  debris(lights, x, y - 6, radius * 1.25, radius * 0.9, 16, part(t, 0, 0.85), EARTH, salt + 9, 8)
  sparks(lights, x, y - 10, radius * 1.15, 24, part(t, 0, 0.62), 0xffa04a, salt + 3)
}

export function blast(context: EffectContext, act: ActOf<'blast'>): Effect {
  const { x, y } = context.figures.spotOf(act.hex)
  context.shake(9)
  return { draw: (share) => burst(context, x, y, 120, share, act.hex), end: () => undefined }
}

export function bombard(context: EffectContext, act: ActOf<'bombard'>): Effect {
  const spots = act.hexes.map(context.figures.spotOf)
  const { lights } = context
  const last = Math.max(1, spots.length - 1)
  context.shake(12)
  return {
    draw(share) {
      spots.forEach(({ x, y }, i) => {
        const own = part(share, 0.34 * (i / last), 0.34 * (i / last) + 0.66)
        const fall = part(own, 0, 0.16)
        if (fall > 0 && own < 0.3 && context.detail() > 0) {
          const top = y - 620 * (1 - easeIn(fall))
          const fade = 1 - part(own, 0.14, 0.3)
          lights.stroke('airGlow', 'comet', x + 60, top - 260, x, top, 34, 0xff9a6a, 0.9 * fade)
          lights.stroke('airGlow', 'comet', x + 60, top - 260, x, top, 11, 0xffffff, fade)
        }
        burst(context, x, y, 105, part(own, 0.15, 1), act.hexes[i])
      })
    },
    end: () => undefined,
  }
}

/** Three blinks that hurry, the burst, the timbers, and what the water makes of it. */
export function collapse(context: EffectContext, act: ActOf<'collapse'>): Effect {
  const { figures, lights } = context
  const { x, y } = figures.spotOf(act.hex)
  figures.hold(act.unit)
  let hasShaken = false
  return {
    draw(share, wholeMs) {
      const ms = share * wholeMs
      figures.pose(act.unit, ms < 900 ? 'use' : 'idle', null)
      if (ms < 1120) {
        blink(context, x, y, ms)
        return
      }
      if (!hasShaken) context.shake(16)
      hasShaken = true
      const since = ms - 1120
      burst(context, x, y - 4, 150, part(since, 0, 1500), act.hex)
      burst(context, x - 52, y + 6, 84, part(since, 90, 1300), act.hex + 1)
      burst(context, x + 50, y - 12, 88, part(since, 170, 1400), act.hex + 2)
      if (context.detail() < 2 || context.isCalm()) return
      debris(lights, x, y - 10, 190, 190, 34, part(since, 0, 1300), TIMBER, act.hex + 5, 46)
      puffs(lights, x, y - 10, 150, 90, 12, part(since, 120, 1950), DUST, 0.5, act.hex + 6)
      splashes(context, x, y + 24, since)
    },
    end: () => figures.free(act.unit),
  }
}

function blink(context: EffectContext, x: number, y: number, ms: number): void {
  const { lights } = context
  for (const at of [60, 420, 690, 880, 1000]) {
    const own = part(ms, at, at + 240)
    if (own <= 0 || own >= 1) continue
    const glow = (1 - own) * Math.min(1, own * 10)
    lights.put('airGlow', 'disc', x, y - 10, 90, 80, 0xffbc57, 0.8 * glow)
    lights.put('airGlow', 'core', x, y - 10, 22, 22, 0xfff3d8, glow)
    groundRing(lights, x, y, 20 + 60 * easeOut(own), 0.9 * glow, 0xffbc57)
  }
}

/** Timbers strike the water one after the other. */
function splashes(context: EffectContext, x: number, y: number, sinceMs: number): void {
  const { lights } = context
  for (let i = 0; i < 9; i++) {
    const own = part(sinceMs, 480 + 110 * i, 1150 + 110 * i)
    if (own <= 0 || own >= 1) continue
    const px = x + (luck(i, 81) - 0.5) * 230
    const py = y + (luck(i, 82) - 0.5) * 96
    const size = 18 + 66 * easeOut(own)
    lights.put('groundGlow', 'ring', px, py, size, size * LYING, 0xc9f2f6, 0.7 * (1 - own))
    const up = 4 * own * (1 - own)
    for (let k = 0; k < 5; k++) {
      const side = (k - 2) * (6 + 9 * own)
      const high = up * (30 + 26 * luck(i * 5 + k, 83))
      lights.put(
        'airGlow',
        'disc',
        px + side,
        py - high,
        9,
        15 + 10 * up,
        0xd8f6fa,
        0.55 * (1 - own),
      )
    }
  }
}

/** It is struck, spins, sparks, falls and smokes out on the ground. */
export function destroy(context: EffectContext, act: ActOf<'destroy'>): Effect {
  const { figures, lights } = context
  if (!figures.at(act.unit)) return NOTHING
  figures.hold(act.unit)
  const side = luck(act.unit, 9) < 0.5 ? 1 : -1
  let hasShaken = false
  return {
    draw(share) {
      const probe = figures.at(act.unit)
      if (!probe) return
      const calm = context.isCalm()
      const { x, y, lift } = probe
      const reel = part(share, 0, 0.3)
      const fall = easeIn(part(share, 0.24, 0.5))
      const bounce = part(share, 0.5, 0.66)
      const drop = (lift + 12) * fall - 13 * Math.sin(Math.PI * bounce) * (bounce < 1 ? 1 : 0)
      figures.pose(act.unit, share < 0.3 ? 'hit' : 'fall', null)
      const spin = side * (26 * Math.sin(reel * 9) * reel + 150 * fall + 18 * easeOut(bounce))
      if (!calm)
        figures.nudge(
          act.unit,
          side * 34 * (fall + 0.3 * easeOut(bounce)),
          drop,
          spin,
          1 - 0.1 * fall,
        )
      figures.fade(act.unit, 1 - part(share, 0.78, 1))
      if (context.detail() === 0) return
      const px = x + side * 34 * fall
      const py = bodyY(probe) + drop
      const jolt = 1 - reel
      lights.put('airGlow', 'disc', x, bodyY(probe), 130, 120, 0xffb46a, 0.8 * jolt)
      sparks(
        lights,
        x,
        bodyY(probe),
        76,
        context.detail() === 2 ? 20 : 8,
        part(share, 0, 0.36),
        0xffc070,
        act.unit,
      )
      if (context.detail() === 2 && !calm) {
        debris(lights, px, py, 84, 62, 10, part(share, 0.02, 0.6), METAL, act.unit + 4, 40)
        trail(context, x, bodyY(probe), px, py, share, fall)
        puffs(lights, px, y - 6, 46, 92, 7, part(share, 0.4, 1), SMOKE, 0.66, act.unit + 6)
      }
      if (fall >= 1 && !hasShaken) {
        hasShaken = true
        context.shake(4)
      }
      fireball(lights, px, y - 12, 42, part(share, 0.49, 0.84))
      groundRing(
        lights,
        px,
        y,
        20 + 74 * easeOut(part(share, 0.5, 0.8)),
        0.6 * (1 - part(share, 0.5, 0.8)) * Math.sign(bounce),
        0xffd6a0,
      )
    },
    end() {
      figures.fade(act.unit, 1)
      figures.free(act.unit)
    },
  }
}

/** Smoke along the way down. */
function trail(
  context: EffectContext,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  share: number,
  fall: number,
): void {
  for (let i = 0; i < 9; i++) {
    const at = i / 9
    if (at > fall) break
    const age = part(share, 0.24 + 0.26 * Math.sqrt(at), 0.95)
    const size = 16 + 34 * age
    context.lights.put(
      'airSolid',
      'puff',
      fromX + (toX - fromX) * at,
      fromY + (toY - fromY) * at - 34 * age,
      size,
      size,
      SMOKE,
      0.5 * (1 - age) * Math.min(1, age * 9),
      i,
    )
  }
}
