// Gas drawn in, poured out, lit, and burning from hex to hex.
import { type Effect, easeIn, easeOut, hump, LYING, luck, part } from '../../effects/effect'
import { fireball, puffs, sparks } from '../../effects/shapes'
import { between } from '../../overlay/dashes'
import { HEX_WIDTH, type ScreenPoint } from '../../projection'
import type { Burning, SkyActOf } from '../cue'
import { BURN_MS, CHAIN_MS } from '../cues'
import { FLAT, towards } from '../heading'
import { placeOf, type SkyContext } from './context'
import { burst } from './firing'

const METREON = 0xffb04a
const FIRE = { deep: 0xe2501c, hot: 0xff8a34, pale: 0xffe0a0 }

/** Wisps run from the hex into the ship. */
export function scoop(context: SkyContext, act: SkyActOf<'scoop'>): Effect {
  const { lights, centre } = context
  const hex = centre(act.hex)
  return {
    draw(share) {
      if (context.detail() === 0) return
      const goal = placeOf(context, act.unit, act.hex)
      stream(context, act.hex, share, (t, i) => {
        const angle = luck(i, act.hex) * 2 * Math.PI
        const far = HEX_WIDTH * (0.35 + 0.3 * luck(i, act.hex + 1))
        const from = towards(hex, angle, far)
        const curl = towards(between(from, goal, easeIn(t)), angle + Math.PI / 2, 26 * hump(t))
        return { at: curl, size: 44 * (1 - 0.75 * t) }
      })
      lights.put('airGlow', 'disc', goal.x, goal.y, 90, 80, METREON, 0.4 * hump(share))
    },
    end: () => undefined,
  }
}

/** Gas pours out of the ship and spreads over the hex. */
export function vent(context: SkyContext, act: SkyActOf<'vent'>): Effect {
  const { lights, centre } = context
  const hex = centre(act.hex)
  const reach = HEX_WIDTH * (0.34 + 0.1 * act.units)
  return {
    draw(share) {
      if (context.detail() === 0) {
        lights.put(
          'groundGlow',
          'puff',
          hex.x,
          hex.y,
          reach * 2,
          reach * 1.6,
          METREON,
          0.5 * hump(share),
        )
        return
      }
      const from = placeOf(context, act.unit, act.hex)
      stream(context, act.hex + 3, share, (t, i) => {
        const angle = luck(i, act.hex + 4) * 2 * Math.PI
        const goal = towards(hex, angle, reach * (0.3 + 0.7 * luck(i, act.hex + 5)))
        return { at: between(from, goal, easeOut(t)), size: 30 + 70 * t }
      })
    },
    end: () => undefined,
  }
}

/** Wisps that set out one after the other. */
function stream(
  context: SkyContext,
  salt: number,
  share: number,
  path: (t: number, i: number) => { readonly at: ScreenPoint; readonly size: number },
): void {
  const count = context.detail() === 2 ? 18 : 8
  for (let i = 0; i < count; i++) {
    const begin = 0.5 * (i / count)
    const t = part(share, begin, begin + 0.5)
    if (t <= 0 || t >= 1) continue
    const { at, size } = path(t, i)
    const alpha = 0.42 * hump(t)
    const turn = i + 2 * t
    context.lights.put('airGlow', 'puff', at.x, at.y, size, size * 0.84, METREON, alpha, turn)
    if (i % 3 === 0) {
      const glint = 8 * luck(i, salt) + 5
      context.lights.put('airGlow', 'spark', at.x, at.y, glint, glint, 0xfff0c8, 0.9 * hump(t))
    }
  }
}

/** A hex catches: a spark, and an ember that stays. What will only spread there glows more faintly. */
export function ignite(context: SkyContext, act: SkyActOf<'ignite'>): Effect {
  const { lights, centre } = context
  const { x, y } = centre(act.hex)
  const strength = act.isSpread ? 0.5 : 1
  return {
    draw(share) {
      const flare = Math.min(1, share * 12) * (1 - part(share, 0.1, 0.6))
      const ember = hump(part(share, 0.05, 1))
      const flicker = 0.85 + 0.15 * Math.sin(share * 60 + act.hex)
      lights.put('airGlow', 'disc', x, y, 130, 112, FIRE.hot, 0.6 * ember * flicker * strength)
      if (context.detail() === 0) return
      lights.put('airGlow', 'core', x, y, 46, 44, FIRE.pale, flare * strength)
      const ring = 24 + 110 * easeOut(share)
      lights.put('airGlow', 'ring', x, y, ring, ring * FLAT, FIRE.hot, 0.7 * (1 - share) * strength)
      const count = act.isSpread ? 6 : 14
      if (!context.isCalm()) sparks(lights, x, y, 70, count, part(share, 0, 0.8), 0xffb45a, act.hex)
    },
    end: () => undefined,
  }
}

/**
 * Fire runs hex by hex through what is lit: each flares, throws its light on the gas around and licks over to
 * the next.
 */
export function burn(context: SkyContext, act: SkyActOf<'burn'>): Effect {
  const { lights, centre } = context
  const spots = act.fires.map((fire) => ({ fire, at: centre(fire.hex) }))
  /** Where the fire of each hex came from; null where it began. */
  const sources = spots.map(({ fire, at }) => {
    const near = spots.find(
      (one) =>
        one.fire.rank === fire.rank - 1 &&
        Math.hypot(one.at.x - at.x, one.at.y - at.y) < HEX_WIDTH * 1.1,
    )
    return near?.at ?? null
  })
  let shaken = -1
  return {
    draw(share, wholeMs) {
      const ms = share * wholeMs
      for (const { fire, at } of spots) {
        const t = part(ms, fire.rank * CHAIN_MS, fire.rank * CHAIN_MS + BURN_MS)
        if (t <= 0 || t >= 1) continue
        context.burn({ hex: fire.hex, share: t, strength: fire.strength })
        flame(context, fire, at, t)
        if (fire.rank > shaken) {
          context.shake(3 + fire.strength * 0.5)
          shaken = fire.rank
        }
      }
      if (context.detail() < 2 || context.isCalm()) return
      tongues(ms)
    },
    end: () => undefined,
  }

  /** Fire that leaps from a hex to those that it has lit. */
  function tongues(ms: number): void {
    spots.forEach(({ fire, at }, i) => {
      const from = sources[i]
      const t = part(ms, (fire.rank - 0.9) * CHAIN_MS, (fire.rank + 1.2) * CHAIN_MS)
      if (from === null || t <= 0 || t >= 1) return
      const { x, y } = between(from, at, easeOut(t))
      lights.stroke('airGlow', 'comet', from.x, from.y, x, y, 52, FIRE.deep, 0.6 * hump(t))
      lights.stroke('airGlow', 'comet', from.x, from.y, x, y, 16, FIRE.pale, 0.7 * hump(t))
    })
  }

  function flame(scene: SkyContext, fire: Burning, { x, y }: ScreenPoint, t: number): void {
    const detail = scene.detail()
    const radius = HEX_WIDTH * (0.5 + 0.03 * fire.strength)
    const rise = Math.min(1, t * 9)
    const glow = rise * (1 - part(t, 0.25, 1)) ** 1.3
    const flicker = 0.86 + 0.14 * Math.sin(t * 70 + fire.hex)
    // The nebula burns by itself: this is its light on what it reaches, and what it throws.
    const reach = (fire.radius + 0.6) * HEX_WIDTH * 2
    lights.put('groundGlow', 'disc', x, y, reach, reach * FLAT, FIRE.deep, 0.26 * glow * flicker)
    if (detail === 0) {
      lights.put('airGlow', 'disc', x, y, radius * 2, radius * 1.7, FIRE.hot, 0.4 * glow)
      return
    }
    const flash = Math.min(1, t * 14) * (1 - part(t, 0.06, 0.24))
    lights.put('airGlow', 'disc', x, y, radius * 3, radius * 2.4, FIRE.hot, 0.4 * flash)
    for (let i = 0; i < (detail === 2 ? 6 : 4); i++) {
      const angle = luck(i, fire.hex) * 2 * Math.PI + t * (luck(i, fire.hex + 1) - 0.5) * 2
      const far = radius * (0.2 + 0.62 * luck(i, fire.hex + 2)) * easeOut(t)
      const lobe = radius * (0.7 + 0.6 * luck(i, fire.hex + 3)) * (0.4 + easeOut(t))
      const own = glow * (0.6 + 0.4 * Math.sin(t * 40 + i * 2.3))
      const px = x + Math.cos(angle) * far
      const py = y + Math.sin(angle) * far * LYING - radius * 0.35 * t * luck(i, fire.hex + 4)
      const ink = i % 2 === 0 ? FIRE.hot : FIRE.deep
      lights.put('airGlow', 'puff', px, py, lobe, lobe * 0.9, ink, 0.2 * own, angle + t)
    }
    lights.put('airGlow', 'core', x, y, radius * 0.6, radius * 0.5, FIRE.pale, 0.9 * flash)
    const wave = (fire.radius + 0.5) * HEX_WIDTH * 2 * easeOut(part(t, 0, 0.55))
    const thin = (1 - part(t, 0, 0.55)) ** 1.5
    lights.put('airGlow', 'ring', x, y, wave, wave * FLAT, FIRE.hot, 0.5 * thin)
    if (detail < 2 || scene.isCalm()) return
    sparks(lights, x, y, radius * 1.5, 6, part(t, 0.02, 0.7), 0xffc070, fire.hex * 5)
    puffs(lights, x, y - 10, radius * 0.8, 50, 4, part(t, 0.3, 1), 0x2a1c1c, 0.42, fire.hex + 8)
  }
}

/** A hidden hazard goes off under a ship. */
export function hazard(context: SkyContext, act: SkyActOf<'hazard'>): Effect {
  const at = context.centre(act.hex)
  context.shake(6)
  return {
    draw(share) {
      burst(context, at, HEX_WIDTH * 0.55, share, FIRE.hot, act.hex)
      if (context.detail() > 0) fireball(context.lights, at.x, at.y, 40, part(share, 0.05, 0.6))
    },
    end: () => undefined,
  }
}
