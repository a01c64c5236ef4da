// Subspace charges and what they tear open; warp cores let go and blown up.
import { type Effect, easeBoth, easeOut, hump, luck, NOTHING, part } from '../../effects/effect'
import { sparks } from '../../effects/shapes'
import { between } from '../../overlay/dashes'
import { HEX_WIDTH } from '../../projection'
import type { SkyActOf } from '../cue'
import { FLAT } from '../heading'
import { lightning, rift } from '../rift'
import { placeOf, type SkyContext } from './context'
import { burst } from './firing'

const VIOLET = 0xc4b2ff
const CORE = 0x8fe4ff

/** A charge drifts to its hex and begins to blink. */
export function charge(context: SkyContext, act: SkyActOf<'charge'>): Effect {
  const { lights, centre } = context
  const goal = centre(act.hex)
  const from = placeOf(context, act.unit, act.hex)
  return {
    draw(share) {
      const at = between(from, goal, context.isCalm() ? 1 : easeBoth(part(share, 0, 0.6)))
      lights.put('airGlow', 'disc', at.x, at.y, 80, 72, VIOLET, 0.7)
      lights.put('airGlow', 'core', at.x, at.y, 20, 20, 0xffffff, 0.9)
      const t = part(share, 0.55, 1)
      const ring = 300 * (1 - easeOut(t))
      lights.put('airGlow', 'ring', goal.x, goal.y, ring, ring * FLAT, VIOLET, 0.9 * hump(t))
    },
    end: () => undefined,
  }
}

/** A line of white, then space gives way. */
export function tearOpen(context: SkyContext, act: SkyActOf<'tearOpen'>): Effect {
  const { lights, centre } = context
  const at = centre(act.hex)
  context.holdTear(act.hex, true)
  let hasShaken = false
  return {
    draw(share, wholeMs) {
      const crack = part(share, 0, 0.35)
      const reach = HEX_WIDTH * (0.3 + 1.1 * easeOut(crack))
      const fade = 1 - part(share, 0.4, 0.6)
      for (const side of [-1, 1]) {
        const to = { x: at.x + side * reach * 0.7, y: at.y - side * reach * 0.6 }
        const salt = Math.floor((share * wholeMs) / 80)
        lightning(lights, at, to, salt + side, 26, VIOLET, fade)
      }
      const open = easeOut(part(share, 0.3, 1))
      if (open > 0 && !hasShaken) context.shake(14)
      hasShaken ||= open > 0
      rift(lights, at, act.radius, open, share * wholeMs, context.detail())
      const flash = hump(part(share, 0.26, 0.6))
      lights.put('airGlow', 'disc', at.x, at.y, HEX_WIDTH * 5, HEX_WIDTH * 4, VIOLET, 0.8 * flash)
      if (context.detail() === 0) return
      const ring = HEX_WIDTH * 5 * easeOut(part(share, 0.3, 0.9))
      const thin = 0.7 * (1 - part(share, 0.3, 0.9))
      lights.put('airGlow', 'ring', at.x, at.y, ring, ring * FLAT, 0xffffff, thin)
    },
    end: () => context.holdTear(act.hex, false),
  }
}

/** It creeps on and grows. */
export function tearMove(context: SkyContext, act: SkyActOf<'tearMove'>): Effect {
  const { lights, centre } = context
  const [from, to] = [centre(act.from), centre(act.hex)]
  context.holdTear(act.from, true)
  context.holdTear(act.hex, true)
  context.shake(6)
  return {
    draw(share, wholeMs) {
      const t = context.isCalm() ? 1 : easeBoth(share)
      const at = between(from, to, t)
      const radius = act.radius - (1 - t) * 0.8
      rift(lights, at, radius, 1, share * wholeMs + 900, context.detail())
      if (context.detail() < 2) return
      for (let i = 0; i < 5; i++) {
        const behind = between(from, at, luck(i, act.from))
        const size = 60 + 50 * luck(i, act.hex)
        const glow = 0.3 * (1 - share)
        lights.put('groundGlow', 'puff', behind.x, behind.y, size, size * 0.8, VIOLET, glow, i)
      }
    },
    end() {
      context.holdTear(act.from, false)
      context.holdTear(act.hex, false)
    },
  }
}

export function tearClose(context: SkyContext, act: SkyActOf<'tearClose'>): Effect {
  const { lights, centre } = context
  const at = centre(act.hex)
  context.holdTear(act.hex, true)
  return {
    draw(share, wholeMs) {
      rift(
        lights,
        at,
        act.radius,
        1 - easeBoth(part(share, 0, 0.8)),
        share * wholeMs,
        context.detail(),
      )
      const flash = hump(part(share, 0.66, 1))
      lights.put('airGlow', 'streak', at.x, at.y, HEX_WIDTH * 3 * flash, 14, 0xffffff, flash)
      lights.put('airGlow', 'disc', at.x, at.y, HEX_WIDTH * 2, HEX_WIDTH * 1.7, VIOLET, 0.8 * flash)
    },
    end: () => context.holdTear(act.hex, false),
  }
}

/** The core is thrown out of its ship. */
export function eject(context: SkyContext, act: SkyActOf<'eject'>): Effect {
  const { ships, lights } = context
  const pose = ships.at(act.unit)
  if (!pose) return NOTHING
  return {
    draw(share) {
      const { x, y } = context.centre(act.hex)
      const t = easeOut(part(share, 0.1, 0.8))
      const at = { x: x + 26 * t, y: y + 16 * t - 30 * hump(part(share, 0.1, 0.8)) }
      lights.put('airGlow', 'disc', at.x, at.y, 90, 80, CORE, 0.8)
      lights.put('airGlow', 'core', at.x, at.y, 24, 24, 0xffffff, 1)
      if (context.detail() > 0) sparks(lights, x, y, 60, 12, part(share, 0, 0.6), CORE, act.unit)
    },
    end: () => undefined,
  }
}

/** A core goes up: white and blue, as wide as what it reaches. */
export function blow(context: SkyContext, act: SkyActOf<'blow'>): Effect {
  const { lights } = context
  const at = context.centre(act.hex)
  const reach = (act.radius + 0.5) * HEX_WIDTH
  context.shake(20)
  return {
    draw(share) {
      const flare = Math.min(1, share * 10) * (1 - part(share, 0.08, 0.5))
      lights.put('airGlow', 'disc', at.x, at.y, reach * 3, reach * 2.5, CORE, 0.9 * flare)
      lights.put('airGlow', 'core', at.x, at.y, reach * 0.9, reach * 0.8, 0xffffff, flare)
      const wave = reach * 2.2 * easeOut(part(share, 0.02, 0.7))
      const thin = (1 - part(share, 0.02, 0.7)) ** 1.2
      lights.put('airGlow', 'ring', at.x, at.y, wave, wave * FLAT, CORE, 0.9 * thin)
      lights.put(
        'airGlow',
        'ring',
        at.x,
        at.y,
        wave * 0.84,
        wave * 0.84 * FLAT,
        0xffffff,
        0.6 * thin,
      )
      burst(context, at, reach * 0.5, share, 0xbfeaff, act.hex)
      if (context.detail() < 2 || context.isCalm()) return
      sparks(lights, at.x, at.y, reach * 1.1, 34, part(share, 0, 0.8), CORE, act.hex + 3)
    },
    end: () => undefined,
  }
}
