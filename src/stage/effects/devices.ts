// What happens to places: inhibitors, omens of what will come down, the flag, watched ground, the alarm.
import type { ActOf } from '../cue'
import { INK } from '../ink'
import { HEX_WIDTH } from '../projection'
import { type Effect, type EffectContext, easeIn, easeOut, hump, LYING, part } from './effect'
import { groundRing, sparks } from './shapes'

/** Reach of an inhibitor's field on the picture, board pixels. */
const FIELD = 2.5 * HEX_WIDTH

export function field(context: EffectContext, act: ActOf<'field'>): Effect {
  const { figures, lights } = context
  const { x, y } = figures.spotOf(act.hex)
  const { unit, change } = act
  if (unit !== null) figures.hold(unit)
  const draw: Readonly<Record<typeof change, (share: number) => void>> = {
    placed(share) {
      const grow = easeOut(part(share, 0.16, 0.75))
      dome(context, x, y, FIELD * grow, (1 - part(share, 0.6, 1)) * Math.min(1, share * 5))
      groundRing(lights, x, y, FIELD * grow, 0.9 * (1 - part(share, 0.55, 1)), INK.ice)
      groundRing(
        lights,
        x,
        y,
        FIELD * easeOut(part(share, 0.34, 0.92)),
        0.5 * (1 - part(share, 0.6, 1)),
        INK.ice,
      )
      lights.put(
        'airGlow',
        'core',
        x,
        y - 40,
        46 * hump(share),
        46 * hump(share),
        0xe6fbff,
        hump(share),
      )
    },
    lifted(share) {
      const shrink = 1 - easeIn(share)
      groundRing(lights, x, y, FIELD * shrink, 0.7 * (1 - share * 0.4), INK.ice)
      dome(context, x, y, FIELD * shrink, 0.5 * (1 - share))
    },
    weakened(share) {
      for (let i = 0; i < 3; i++) {
        const t = part(share, 0.14 * i, 0.6 + 0.14 * i)
        groundRing(
          lights,
          x,
          y,
          FIELD * (0.35 + 0.65 * easeOut(t)),
          hump(t) * 0.9,
          i === 0 ? 0xffffff : INK.ice,
        )
      }
      dome(context, x, y, FIELD, 0.8 * hump(share))
      if (context.detail() === 2 && !context.isCalm())
        sparks(lights, x, y - 40, 90, 12, share, INK.ice, act.hex)
    },
    spent(share) {
      groundRing(
        lights,
        x,
        y,
        FIELD * (1 - 0.8 * easeIn(part(share, 0.2, 0.7))),
        0.8 * (1 - part(share, 0.4, 0.8)),
        INK.amber,
      )
      dome(
        context,
        x,
        y,
        FIELD,
        0.6 * (1 - part(share, 0, 0.4)) * (0.5 + 0.5 * Math.sin(share * 46)),
      )
      lights.put(
        'groundGlow',
        'crack',
        x,
        y,
        120,
        120 * LYING,
        INK.ice,
        hump(part(share, 0.1, 0.9)),
      )
      if (context.detail() === 2 && !context.isCalm())
        sparks(lights, x, y - 36, 84, 18, part(share, 0.3, 1), INK.amber, act.hex + 3)
    },
  }
  return {
    draw(share) {
      if (unit !== null) figures.pose(unit, share < 0.5 ? 'use' : 'idle', null)
      if (context.detail() > 0) draw[change](context.isCalm() ? 0.5 * share + 0.35 : share)
    },
    end() {
      if (unit !== null) figures.free(unit)
    },
  }
}

/** A dome over the ground: rings that grow narrower with height. */
export function dome(
  context: EffectContext,
  x: number,
  y: number,
  radius: number,
  alpha: number,
  colour: number = INK.ice,
): void {
  const { lights } = context
  if (alpha <= 0.01 || radius < 4) return
  lights.put('groundGlow', 'disc', x, y, radius * 2, radius * 2 * LYING, colour, 0.22 * alpha)
  for (let i = 1; i <= 3; i++) {
    const height = Math.sin((i * Math.PI) / 8)
    const wide = Math.cos((i * Math.PI) / 8)
    const size = (radius * 2 * wide) / 0.9
    const lift = radius * 0.62 * height
    lights.put(
      'airGlow',
      'ring',
      x,
      y - lift,
      size,
      size * LYING,
      colour,
      0.32 * alpha * (1 - i * 0.2),
    )
  }
}

/** Something will come down here: light falls on the place and stays as its mark. */
export function omen(context: EffectContext, act: ActOf<'omen'>): Effect {
  const spots = act.hexes.map(context.figures.spotOf)
  const { lights } = context
  return {
    draw(share) {
      spots.forEach(({ x, y }, i) => {
        const t = part(share, 0.06 * (i % 5), 0.7 + 0.06 * (i % 5))
        const fall = context.isCalm() ? 1 : easeIn(part(t, 0, 0.5))
        groundRing(lights, x, y, 108 - 48 * fall, hump(t), INK.ember)
        groundRing(
          lights,
          x,
          y,
          60 + 40 * part(t, 0.5, 1),
          part(t, 0.5, 0.6) * (1 - part(t, 0.5, 1)),
          INK.ember,
        )
        if (context.detail() > 0)
          lights.put(
            'airGlow',
            'shaft',
            x,
            y - 130 - 190 * (1 - fall),
            46,
            280,
            INK.ember,
            0.55 * hump(t),
          )
      })
    },
    end: () => undefined,
  }
}

export function flag(context: EffectContext, act: ActOf<'flag'>): Effect {
  const { x, y } = context.figures.spotOf(act.hex)
  return {
    draw(share) {
      if (context.detail() === 0) return
      const t = context.isCalm() ? 0.5 : share
      groundRing(context.lights, x, y, 16 + 52 * easeOut(t), 1 - share, INK.ice)
      groundRing(
        context.lights,
        x,
        y,
        16 + 34 * easeOut(part(t, 0.2, 1)),
        0.7 * (1 - share),
        0xffffff,
      )
    },
    end: () => undefined,
  }
}

/** Overwatch: the eye sweeps over the ground it holds, nearest first. */
export function watch(context: EffectContext, act: ActOf<'watch'>): Effect {
  const { figures, lights } = context
  const watcher = figures.at(act.unit)
  if (watcher) figures.hold(act.unit)
  const colour = watcher?.unit.side === 'blue' ? INK.ice : INK.ember
  const spots = act.hexes.map((hex) => {
    const spot = figures.spotOf(hex)
    const far = watcher ? Math.hypot(spot.x - watcher.x, (spot.y - watcher.y) / LYING) : 0
    return { x: spot.x, y: spot.y, far }
  })
  const farthest = spots.reduce((most, { far }) => Math.max(most, far), 1)
  return {
    draw(share) {
      if (watcher) figures.pose(act.unit, 'aim', null)
      if (context.detail() === 0) return
      for (const { x, y, far } of spots) {
        const at = (far / farthest) * 0.55
        const t = context.isCalm() ? share : part(share, at, at + 0.4)
        lights.put('groundGlow', 'disc', x, y, 116, 116 * LYING, colour, 0.5 * hump(t))
      }
    },
    end: () => figures.free(act.unit),
  }
}

/** The search grows: a light runs in from the edges of what is seen, twice. */
export function alarm(context: EffectContext, _act: ActOf<'alarm'>): Effect {
  const { lights } = context
  return {
    draw(share) {
      const { x, y, width, height } = context.seen()
      const beat = Math.max(hump(part(share, 0, 0.46)), 0.8 * hump(part(share, 0.42, 1)))
      const deep = Math.min(width, height) * (context.isCalm() ? 0.3 : 0.22 + 0.14 * beat)
      const alpha = 0.5 * beat
      // Soft bars along the four edges; each stretches past the corners, so that they join.
      lights.put('airGlow', 'disc', x, y + height / 2, deep, height * 1.5, INK.ember, alpha)
      lights.put('airGlow', 'disc', x + width, y + height / 2, deep, height * 1.5, INK.ember, alpha)
      lights.put('airGlow', 'disc', x + width / 2, y, width * 1.5, deep, INK.ember, alpha)
      lights.put('airGlow', 'disc', x + width / 2, y + height, width * 1.5, deep, INK.ember, alpha)
    },
    end: () => undefined,
  }
}
