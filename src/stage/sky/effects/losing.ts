// The end of a ship: fires run along it, it breaks, it goes up.
import { type Effect, easeOut, hump, luck, NOTHING, part } from '../../effects/effect'
import { debris, fireball, puffs, sparks } from '../../effects/shapes'
import type { ScreenPoint } from '../../projection'
import type { SkyActOf } from '../cue'
import { FLAT, towards } from '../heading'
import { measuresOf } from '../measures'
import { lightning } from '../rift'
import type { ShipPose } from '../ships'
import type { SkyContext } from './context'
import { burst } from './firing'

const METAL = [0x8a8f96, 0x5b6068, 0xb58a4a, 0xd8dde6]
/** Shares of its time: until it breaks, and until the last light is gone. */
const BREAKS = 0.42

export function destroy(context: SkyContext, act: SkyActOf<'destroy'>): Effect {
  const { ships } = context
  const pose = ships.at(act.unit)
  if (!pose) return NOTHING
  ships.hold(act.unit)
  const at = { x: pose.x, y: pose.y }
  const { ahead, beam } = measuresOf(pose.ship.kind)
  const size = Math.max(ahead, beam)
  const isLarge = size > 40
  const spots = spotsOn(pose, act.unit, isLarge ? 7 : 3)
  let hasShaken = false
  return {
    draw(share, wholeMs) {
      const dying = part(share, 0, BREAKS)
      if (!context.isCalm()) {
        const shiver = dying * (1 - part(share, BREAKS, BREAKS + 0.05))
        const dx = Math.sin(share * 240) * 3 * shiver
        const dy = Math.cos(share * 210) * 2 * shiver
        ships.nudge(act.unit, dx, dy, 0.16 * dying * (luck(act.unit, 3) - 0.5))
      }
      ships.burnEngines(act.unit, 0.5 * (1 - dying) * (Math.sin(share * 160) > 0 ? 1 : 0.2))
      ships.fade(act.unit, 1 - part(share, BREAKS, BREAKS + 0.06))
      if (context.detail() === 0) {
        burst(context, at, size * 1.6, part(share, BREAKS, 1), 0xffa04a, act.unit)
        return
      }
      smaller(context, spots, dying, act.unit, Math.floor((share * wholeMs) / 90))
      if (share < BREAKS - 0.02) return
      if (!hasShaken) context.shake(isLarge ? 18 : 9)
      hasShaken = true
      final(context, at, size, part(share, BREAKS - 0.02, 1), act.unit)
    },
    end() {
      ships.fade(act.unit, 1)
      ships.free(act.unit)
    },
  }
}

function spotsOn(pose: ShipPose, salt: number, count: number): ScreenPoint[] {
  const { ahead, beam } = measuresOf(pose.ship.kind)
  return Array.from({ length: count }, (_, i) => {
    const along = (luck(i, salt + 11) - 0.5) * 1.4 * ahead
    const across = (luck(i, salt + 12) - 0.5) * beam
    return towards(towards(pose, pose.angle, along), pose.angle + Math.PI / 2, across)
  })
}

/** Small bursts over the hull, ever faster, and lightning between them. */
function smaller(
  context: SkyContext,
  spots: readonly ScreenPoint[],
  dying: number,
  salt: number,
  moment: number,
): void {
  const { lights } = context
  spots.forEach((spot, i) => {
    const begin = 0.85 * Math.sqrt(i / spots.length)
    const t = part(dying, begin, begin + 0.4)
    if (t <= 0) return
    if (t < 1) {
      fireball(lights, spot.x, spot.y, 26 + 14 * luck(i, salt), t)
      if (!context.isCalm()) sparks(lights, spot.x, spot.y, 60, 8, t, 0xffc070, salt * 5 + i)
    }
    const glow = 0.5 + 0.5 * Math.sin(dying * 60 + i)
    lights.put('airGlow', 'disc', spot.x, spot.y, 46, 40, 0xff7a2c, 0.6 * glow)
  })
  if (dying <= 0.1 || dying >= 1 || context.detail() < 2) return
  for (let i = 0; i < 2; i++) {
    const a = spots[(moment + i) % spots.length]
    const b = spots[(moment * 3 + i + 1) % spots.length]
    if (a !== b) lightning(lights, a, b, moment + i, 12, 0xa8dcff, 0.7 * dying)
  }
}

/** It goes up: a white flash, two balls of fire, a shell of light, wreckage that tumbles away, smoke. */
function final(
  context: SkyContext,
  { x, y }: ScreenPoint,
  size: number,
  t: number,
  salt: number,
): void {
  if (t <= 0 || t >= 1) return
  const { lights } = context
  const flare = Math.min(1, t * 16) * (1 - part(t, 0.06, 0.34))
  lights.put('airGlow', 'disc', x, y, size * 7, size * 5.6, 0xffe0b0, 0.9 * flare)
  lights.put('airGlow', 'core', x, y, size * 2.2, size * 2, 0xffffff, flare)
  // A cross of light, as a lens would see it.
  lights.put('airGlow', 'streak', x, y, size * 9 * flare, 18, 0xffd9a0, 0.8 * flare)
  fireball(lights, x, y, size * 1.15, part(t, 0, 0.6))
  fireball(lights, x + size * 0.4, y - size * 0.2, size * 0.8, part(t, 0.08, 0.7))
  fireball(lights, x - size * 0.45, y + size * 0.12, size * 0.7, part(t, 0.14, 0.78))
  const shell = size * (1 + 6.4 * easeOut(part(t, 0.02, 0.75)))
  const thin = (1 - part(t, 0.02, 0.75)) ** 1.3
  lights.put('airGlow', 'ring', x, y, shell, shell * FLAT, 0xffc88a, 0.8 * thin)
  lights.put('airGlow', 'ring', x, y, shell * 0.72, shell * 0.72 * FLAT, 0x9fd8ff, 0.5 * thin)
  if (context.detail() < 2 || context.isCalm()) return
  debris(lights, x, y, size * 2.6, size * 0.5, 26, part(t, 0.02, 0.95), METAL, salt + 21)
  sparks(lights, x, y, size * 2.4, 30, part(t, 0, 0.8), 0xffb45a, salt + 22)
  puffs(lights, x, y, size * 1.1, size * 0.3, 10, part(t, 0.1, 1), 0x241c22, 0.6, salt + 23)
  for (let i = 0; i < 6; i++) {
    // Embers that glow on.
    const angle = luck(i, salt + 24) * 2 * Math.PI
    const at = towards({ x, y }, angle, size * 2 * easeOut(t) * (0.4 + 0.6 * luck(i, salt + 25)))
    const beat = hump(t) * (0.5 + 0.5 * Math.sin(t * 50 + i))
    lights.put('airGlow', 'disc', at.x, at.y, 20, 18, 0xff8a34, 0.8 * beat)
  }
}
