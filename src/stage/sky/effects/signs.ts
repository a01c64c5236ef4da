// Words, orders and messages: what is told over a ship.
import { type TextKey, text } from '../../../text'
import { type Effect, easeOut, hump, NOTHING, part } from '../../effects/effect'
import type { Tone } from '../../effects/floating'
import { INK } from '../../ink'
import { tractorBeam } from '../ambience'
import type { ShipState, SkyActOf, SkyWord } from '../cue'
import { angleOf, FLAT, towards } from '../heading'
import type { SkyContext } from './context'
import { floatingName, shieldArc, shieldRadius } from './harm'

const TONES: Readonly<Record<SkyWord, Tone>> = {
  miss: 'note',
  graze: 'note',
  hazard: 'harm',
  newCourse: 'harm',
  held: 'note',
}

export function word(context: SkyContext, act: SkyActOf<'word'>): Effect {
  const shown = floatingName(
    context,
    text(`stage.word.${act.word}` satisfies TextKey),
    TONES[act.word],
  )
  return {
    draw(share) {
      const pose = context.ships.at(act.unit)
      if (pose) shown.draw(pose, share)
    },
    end: shown.end,
  }
}

/** What an officer's order makes of a ship. */
const CONDITIONS: Readonly<Record<ShipState, number>> = {
  hardOver: 0x9fe6ff,
  surge: 0xffd26a,
  fullSpread: 0xffb04a,
  brace: 0x9df0c0,
  loud: 0xffbc57,
  held: 0x8fe8ff,
}

export function condition(context: SkyContext, act: SkyActOf<'condition'>): Effect {
  const { ships, lights } = context
  const colour = CONDITIONS[act.condition]
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose || context.detail() === 0) return
      const radius = shieldRadius(pose)
      for (let i = 0; i < 2; i++) {
        const t = part(share, 0.2 * i, 0.8 + 0.2 * i)
        const size = radius * (1 + 1.6 * easeOut(t))
        lights.put('airGlow', 'ring', pose.x, pose.y, size, size * FLAT, colour, 0.7 * hump(t))
      }
      if (act.condition === 'brace') {
        for (let arc = 0; arc < 6; arc++) {
          shieldArc(context, pose, angleOf(arc), colour, 0.6 * hump(share))
        }
      }
      lights.put(
        'airGlow',
        'disc',
        pose.x,
        pose.y,
        radius * 2,
        radius * 1.7,
        colour,
        0.4 * hump(share),
      )
    },
    end: () => undefined,
  }
}

/** The beam takes hold. */
export function tractor(context: SkyContext, act: SkyActOf<'tractor'>): Effect {
  const { ships } = context
  if (!ships.at(act.unit) || !ships.at(act.target)) return NOTHING
  return {
    draw(share, wholeMs) {
      const [from, to] = [ships.at(act.unit), ships.at(act.target)]
      if (!from || !to) return
      const strength = Math.min(1, share * 5) * (1 - 0.5 * part(share, 0.7, 1))
      tractorBeam(context.lights, from, to, strength, share * wholeMs)
      if (!context.isCalm()) {
        const tug = hump(part(share, 0.1, 0.5)) * 5
        const pull = Math.atan2(from.y - to.y, from.x - to.x)
        ships.nudge(act.target, Math.cos(pull) * tug, Math.sin(pull) * tug, 0)
      }
    },
    end: () => ships.nudge(act.target, 0, 0, 0),
  }
}

/** A message goes out: rings that run far. */
export function message(context: SkyContext, act: SkyActOf<'message'>): Effect {
  const { ships, lights } = context
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      for (let i = 0; i < 4; i++) {
        const t = part(share, 0.14 * i, 0.58 + 0.14 * i)
        if (t <= 0 || t >= 1) continue
        const size = 60 + 620 * easeOut(t)
        lights.put('airGlow', 'ring', pose.x, pose.y, size, size * FLAT, INK.ice, 0.7 * (1 - t))
      }
      lights.put('airGlow', 'spark', pose.x, pose.y - 20, 70, 60, 0xffffff, hump(share))
    },
    end: () => undefined,
  }
}

/** Two ships that fly as one. */
export function link(context: SkyContext, act: SkyActOf<'link'>): Effect {
  const { ships, lights } = context
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose || context.detail() === 0) return
      const size = shieldRadius(pose) * (1.4 + 1.2 * easeOut(share))
      lights.put('airGlow', 'ring', pose.x, pose.y, size, size * FLAT, INK.ice, 0.8 * hump(share))
      lights.put('airGlow', 'disc', pose.x, pose.y, 110, 96, INK.ice, 0.4 * hump(share))
    },
    end: () => undefined,
  }
}

/** A sail of the collector opens: gold that runs out along it. */
export function sail(context: SkyContext, act: SkyActOf<'sail'>): Effect {
  const { ships, lights } = context
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      const angle = angleOf(pose.ship.facing + act.sails)
      const t = easeOut(part(share, 0, 0.7))
      const tip = towards(pose, angle, 110 * t)
      const glow = hump(share)
      lights.stroke('airGlow', 'streak', pose.x, pose.y, tip.x, tip.y, 70, 0xffc860, 0.5 * glow)
      lights.stroke('airGlow', 'streak', pose.x, pose.y, tip.x, tip.y, 12, 0xfff2c8, 0.8 * glow)
      lights.put('airGlow', 'spark', tip.x, tip.y, 90, 80, 0xfff2c8, glow)
      const ring = 80 + 160 * t
      lights.put('airGlow', 'ring', pose.x, pose.y, ring, ring * FLAT, 0xffc860, 0.5 * (1 - t))
    },
    end: () => undefined,
  }
}
