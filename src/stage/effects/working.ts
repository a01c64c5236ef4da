// Hands on things: doors and consoles, what lies hidden, rocks that are set loose, somebody carried.
import type { ActOf } from '../cue'
import type { FigureLayer } from '../figures'
import { INK } from '../ink'
import type { Stander } from '../stander'
import {
  type Effect,
  type EffectContext,
  easeIn,
  easeOut,
  facingTo,
  hump,
  luck,
  NOTHING,
  part,
} from './effect'
import { debris, dustWave, fireball, groundRing, halo, puffs, sparks } from './shapes'

const ROCK = [0x6f655c, 0x8b8076, 0x554c46]
const DUST = 0xb9aa94
const GOLD = 0xffe2a0

export function work(context: EffectContext, act: ActOf<'work'>): Effect {
  const { figures, lights } = context
  const { x, y } = figures.spotOf(act.hex)
  const isWild = () => context.detail() === 2 && !context.isCalm()
  figures.hold(act.unit)
  const draw: Readonly<Record<typeof act.manner, (share: number) => void>> = {
    door: (share) => groundRing(lights, x, y, 30 + 40 * easeOut(share), 1 - share, INK.ice),
    console(share) {
      lights.put('airGlow', 'disc', x, y - 34, 110, 90, INK.ice, 0.6 * hump(share))
      for (let i = 0; i < 2; i++)
        halo(lights, x, y - 34, 40, part(share, 0.2 * i, 0.7 + 0.2 * i), INK.ice)
    },
    overload(share) {
      const build = part(share, 0, 0.42)
      lights.put(
        'airGlow',
        'disc',
        x,
        y - 30,
        60 + 70 * build,
        60 + 60 * build,
        INK.amber,
        0.8 * build * (1 - part(share, 0.42, 0.6)),
      )
      fireball(lights, x, y - 22, 74, part(share, 0.42, 0.8))
      groundRing(
        lights,
        x,
        y,
        160 * easeOut(part(share, 0.42, 0.8)),
        0.8 * (1 - part(share, 0.42, 0.8)),
        INK.amber,
      )
      if (!isWild()) return
      sparks(lights, x, y - 30, 110, 26, part(share, 0.36, 0.95), 0xbfe4ff, act.hex)
      puffs(lights, x, y - 20, 60, 80, 7, part(share, 0.48, 1), 0x2d2629, 0.55, act.hex)
    },
    find(share) {
      lights.put('airGlow', 'shaft', x, y - 80, 60, 190, GOLD, 0.7 * hump(share))
      groundRing(lights, x, y, 20 + 46 * easeOut(share), 1 - share, GOLD)
      if (isWild()) sparks(lights, x, y - 30, 62, 14, part(share, 0.2, 1), GOLD, act.hex)
    },
  }
  return {
    draw(share) {
      figures.pose(act.unit, share < 0.6 ? 'use' : 'idle', null)
      if (context.detail() > 0) draw[act.manner](share)
    },
    end: () => figures.free(act.unit),
  }
}

/** Boulders tumble down from behind and bury the place in dust. */
export function rockfall(context: EffectContext, act: ActOf<'rockfall'>): Effect {
  const { figures, lights } = context
  const { x, y } = figures.spotOf(act.hex)
  figures.hold(act.unit)
  let hasShaken = false
  return {
    draw(share) {
      figures.pose(act.unit, share < 0.4 ? 'use' : 'idle', null)
      if (context.detail() === 0) return
      if (share > 0.26 && !hasShaken) {
        hasShaken = true
        context.shake(11)
      }
      for (let i = 0; i < 11; i++) {
        const own = part(share, 0.05 + 0.24 * luck(i, 11), 0.34 + 0.24 * luck(i, 11))
        if (own <= 0 || share > 0.92) continue
        const fall = easeIn(own)
        const px = x + (luck(i, 12) - 0.5) * 120 - 40 * (1 - fall)
        const py =
          y + (luck(i, 13) - 0.5) * 64 - 210 * (1 - fall) - 10 * hump(part(share, 0.5, 0.62))
        const size = 20 + 24 * luck(i, 14)
        const fade = 1 - part(share, 0.72, 0.92)
        lights.put(
          'airSolid',
          'shard',
          px,
          py - size / 3,
          size,
          size * 0.84,
          ROCK[i % 3],
          fade,
          fall * 9 * (luck(i, 15) - 0.5) + i,
        )
      }
      dustWave(lights, x, y, 150, part(share, 0.28, 0.8), DUST)
      puffs(lights, x, y - 10, 110, 70, 12, part(share, 0.24, 1), DUST, 0.6, act.hex)
      if (context.detail() === 2)
        debris(lights, x, y, 120, 70, 14, part(share, 0.3, 0.8), ROCK, act.hex, 6)
    },
    end: () => figures.free(act.unit),
  }
}

/** Puts somebody over a bearer's shoulder: such pictures are drawn for where the bearer stands. */
export function shoulder(figures: FigureLayer, unit: number, bearer: Stander): void {
  figures.pose(unit, 'carried', bearer.facing)
  figures.place(unit, bearer.x, bearer.y, bearer.row + 1)
}

/** Somebody is taken up: the bearer stoops to who lies there, then stands with the load. */
export function lift(context: EffectContext, act: ActOf<'lift'>): Effect {
  const { figures } = context
  const bearer = figures.at(act.unit)
  const body = figures.at(act.target)
  if (!bearer || !body) return NOTHING
  const facing = facingTo(context, bearer, body)
  figures.hold(act.unit)
  figures.hold(act.target)
  return {
    draw(share) {
      const isUp = share >= 0.5
      figures.pose(act.unit, isUp ? 'idle' : 'use', facing)
      if (isUp) shoulder(figures, act.target, bearer)
      else figures.pose(act.target, 'down', null)
      const rise = isUp && !context.isCalm() ? 9 * (1 - easeOut(part(share, 0.5, 0.9))) : 0
      figures.nudge(act.target, 0, rise, 0)
    },
    end() {
      figures.free(act.unit)
      figures.free(act.target)
    },
  }
}
