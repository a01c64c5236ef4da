// Who is seen and who is not: silence, cloaks, scans, and what they find.

import { text } from '../../../text'
import { DEPTH } from '../../depth'
import { type Effect, easeBoth, easeOut, hump, luck, NOTHING, part } from '../../effects/effect'
import { INK } from '../../ink'
import { MARK_DENSITY } from '../../marks'
import type { SkyActOf } from '../cue'
import { angleOf, FLAT, towards } from '../heading'
import { rangeAt } from '../overlay/sky-lines'
import { skyMarkTexture } from '../overlay/sky-marks'
import type { SkyContext } from './context'
import { floatingName, shieldRadius } from './harm'

/** Lights go out one by one under a ring that closes; or come back under one that opens. */
export function silence(context: SkyContext, act: SkyActOf<'silence'>): Effect {
  const { ships, lights } = context
  if (!ships.at(act.unit)) return NOTHING
  const word = floatingName(
    context,
    text(act.falls ? 'stage.word.silent' : 'stage.word.heard'),
    act.falls ? 'good' : 'note',
  )
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      word.draw(pose, share)
      if (context.detail() === 0) return
      const radius = shieldRadius(pose)
      const t = act.falls ? 1 - easeBoth(share) : easeOut(share)
      const size = radius * (0.6 + 2.4 * t)
      const colour = act.falls ? 0x8fa6d8 : INK.amber
      lights.put('airGlow', 'ring', pose.x, pose.y, size, size * FLAT, colour, 0.7 * hump(share))
      if (!act.falls) return
      const shade = radius * 2.6
      lights.put(
        'airSolid',
        'disc',
        pose.x,
        pose.y,
        shade,
        shade * FLAT,
        0x0a0e1c,
        0.4 * hump(share),
      )
      ships.burnEngines(act.unit, 0.3 * (1 - share))
    },
    end: word.end,
  }
}

/** It shimmers, thins to an outline, and is hard to see; or gathers out of one. */
export function cloak(context: SkyContext, act: SkyActOf<'cloak'>): Effect {
  const { ships, lights } = context
  const first = ships.at(act.unit)
  if (!first) return NOTHING
  ships.hold(act.unit)
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      const gone = act.on ? easeBoth(part(share, 0.1, 0.9)) : 1 - easeBoth(part(share, 0.1, 0.9))
      ships.fade(act.unit, 1 - 0.62 * gone)
      ships.tint(act.unit, share > 0.05 && share < 0.95 ? 0xb8f0ff : 0xffffff)
      if (context.detail() === 0) return
      const radius = shieldRadius(pose)
      const count = context.detail() === 2 ? 16 : 7
      for (let i = 0; i < count; i++) {
        // Bands of light sweep along the hull.
        const t = (share * 1.6 + i / count) % 1
        const at = towards(pose, pose.angle, radius * (1 - 2 * t))
        const wide = radius * 1.7 * hump(t) * (0.6 + 0.4 * luck(i, act.unit))
        const from = towards(at, pose.angle + Math.PI / 2, wide / 2)
        const to = towards(at, pose.angle - Math.PI / 2, wide / 2)
        const glow = 0.5 * hump(share) * hump(t)
        lights.stroke('airGlow', 'streak', from.x, from.y, to.x, to.y, 12, 0x9ff0ff, glow)
      }
      const ring = radius * (2.6 - 1.2 * gone)
      lights.put('airGlow', 'ring', pose.x, pose.y, ring, ring * FLAT, 0x9ff0ff, 0.5 * hump(share))
    },
    end() {
      ships.tint(act.unit, 0xffffff)
      ships.fade(act.unit, 1)
      ships.free(act.unit)
    },
  }
}

/** A fan of light sweeps over the hexes that are searched, wave after wave. */
export function scan(context: SkyContext, act: SkyActOf<'scan'>): Effect {
  const { ships, lights } = context
  const middle = angleOf(act.facing)
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      const half = Math.PI / 6
      const edge = (angle: number, t: number) =>
        towards(pose, angle, rangeAt(act.reach + 0.5, angle) * t)
      const sweep = middle + half * (1 - 2 * easeBoth(part(share, 0.05, 0.85)))
      const head = edge(sweep, 1)
      const fade = hump(share)
      lights.stroke('airGlow', 'streak', pose.x, pose.y, head.x, head.y, 30, INK.ice, 0.4 * fade)
      lights.stroke('airGlow', 'streak', pose.x, pose.y, head.x, head.y, 6, 0xffffff, 0.7 * fade)
      for (const side of [-half, half]) {
        const to = edge(middle + side, 1)
        lights.stroke('airGlow', 'streak', pose.x, pose.y, to.x, to.y, 5, INK.ice, 0.5 * fade)
      }
      if (context.detail() === 0) return
      for (let wave = 0; wave < 3; wave++) {
        const t = part(share, 0.1 + wave * 0.2, 0.6 + wave * 0.2)
        if (t <= 0 || t >= 1) continue
        let last = edge(middle - half, t)
        for (let k = 1; k <= 8; k++) {
          const next = edge(middle - half + (2 * half * k) / 8, t)
          const glow = 0.6 * (1 - t)
          lights.stroke('airGlow', 'streak', last.x, last.y, next.x, next.y, 9, INK.ice, glow)
          last = next
        }
      }
      // Behind the line the hexes glow on.
      for (let k = 1; k <= 6; k++) {
        const angle = sweep + 0.07 * k
        if (angle > middle + half) break
        const to = edge(angle, 0.98)
        const glow = 0.14 * fade * (1 - k / 7)
        lights.stroke('airGlow', 'streak', pose.x, pose.y, to.x, to.y, 44, INK.ice, glow)
      }
    },
    end: () => undefined,
  }
}

/** Something was found there. */
export function find(context: SkyContext, act: SkyActOf<'find'>): Effect {
  const { x, y } = context.centre(act.hex)
  return {
    draw(share) {
      for (let i = 0; i < 2; i++) {
        const t = part(share, 0.15 * i, 0.7 + 0.15 * i)
        const size = 150 - 90 * easeOut(t)
        const glow = 0.8 * hump(t)
        context.lights.put('airGlow', 'ring', x, y, size, size * FLAT, INK.amber, glow)
      }
      context.lights.put('airGlow', 'disc', x, y, 90, 80, INK.amber, 0.5 * hump(share))
    },
    end: () => undefined,
  }
}

/** A ship comes into sight. */
export function appear(context: SkyContext, act: SkyActOf<'appear'>): Effect {
  const { ships, lights } = context
  if (!ships.at(act.unit)) return NOTHING
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      ships.fade(act.unit, easeBoth(part(share, 0, 0.7)))
      if (context.detail() === 0) return
      const size = shieldRadius(pose) * (3.2 - 1.4 * easeOut(share))
      const colour = pose.ship.side === 'blue' ? INK.ice : INK.ember
      lights.put('airGlow', 'ring', pose.x, pose.y, size, size * FLAT, colour, 0.8 * hump(share))
    },
    end: () => ships.fade(act.unit, 1),
  }
}

/** Somebody is near, unseen: a mark that pings. */
export function contact(context: SkyContext, act: SkyActOf<'contact'>): Effect {
  const { x, y } = context.centre(act.hex)
  const mark = context.scene.add
    .image(x, y, skyMarkTexture(context.scene, 'unknown'))
    .setDepth(DEPTH.numbers)
  return {
    draw(share) {
      const pop = context.isCalm() ? 1 : 0.6 + 0.4 * easeOut(part(share, 0, 0.3))
      mark
        .setScale((context.unitSize() * pop) / MARK_DENSITY)
        .setAlpha(Math.min(1, 4 * (1 - share)))
      for (let i = 0; i < 2; i++) {
        const t = part(share, 0.25 * i, 0.75 + 0.25 * i)
        const size = 40 + 130 * easeOut(t)
        const glow = 0.7 * hump(t)
        context.lights.put('airGlow', 'ring', x, y, size, size * FLAT, INK.ember, glow)
      }
    },
    end: () => mark.destroy(),
  }
}

/** A ship goes out of sight: what is left is where it was. */
export function vanish(context: SkyContext, act: SkyActOf<'vanish'>): Effect {
  const { ships, lights } = context
  ships.hold(act.unit)
  const at = context.centre(act.hex)
  return {
    draw(share) {
      ships.fade(act.unit, 1 - easeBoth(part(share, 0, 0.85)))
      const size = 70 + 60 * easeOut(share)
      lights.put('airGlow', 'ring', at.x, at.y, size, size * FLAT, INK.grey, 0.6 * hump(share))
    },
    end() {
      ships.fade(act.unit, 1)
      ships.free(act.unit)
    },
  }
}
