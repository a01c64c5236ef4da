// What a ship suffers and how it mends: shields that flash where they are struck, hulls that spark, systems
// that break.
import type Phaser from 'phaser'
import { SYSTEMS } from '../../../battle'
import { text } from '../../../text'
import { DEPTH } from '../../depth'
import { type Effect, easeOut, hump, luck, NOTHING, part } from '../../effects/effect'
import { floatingWord, numberTexture, type Tone } from '../../effects/floating'
import { debris, puffs, sparks } from '../../effects/shapes'
import { CSS, GLYPH_FONT, INK } from '../../ink'
import { drawnTexture, MARK_DENSITY } from '../../marks'
import type { ScreenPoint } from '../../projection'
import type { SkyActOf } from '../cue'
import { angleOf, FLAT, towards } from '../heading'
import { measuresOf } from '../measures'
import { lightning } from '../rift'
import type { ShipPose } from '../ships'
import type { SkyContext } from './context'

const SHIELDS = { blue: 0x7fd8ff, red: 0xc8ff8a }
const METAL = [0x8a8f96, 0x5b6068, 0xb58a4a]

/** Radius of a ship's ring of shields, board pixels in the plane of the board. */
export function shieldRadius({ ship }: Pick<ShipPose, 'ship'>): number {
  const { ahead, beam } = measuresOf(ship.kind)
  return Math.max(30, Math.max(ahead, beam) + 8)
}

/** One arc of light around a ship. */
export function shieldArc(
  context: SkyContext,
  pose: ShipPose,
  middle: number,
  colour: number,
  strength: number,
  width = Math.PI / 3,
): void {
  if (strength <= 0.01) return
  const { lights } = context
  const radius = shieldRadius(pose)
  const pieces = 6
  let last: ScreenPoint | null = null
  for (let k = 0; k <= pieces; k++) {
    const angle = middle - width / 2 + (width * k) / pieces
    const at = towards(pose, angle, radius)
    const edge = hump((k + 0.5) / (pieces + 1))
    lights.put('airGlow', 'disc', at.x, at.y, 44, 40, colour, 0.42 * strength * edge)
    if (last) {
      lights.stroke('airGlow', 'streak', last.x, last.y, at.x, at.y, 20, colour, 0.8 * strength)
      lights.stroke('airGlow', 'streak', last.x, last.y, at.x, at.y, 6, 0xffffff, 0.8 * strength)
    }
    last = at
  }
}

/** The arc flashes where it is struck, ripples run along the hull, the number says what it took. */
export function shield(context: SkyContext, act: SkyActOf<'shield'>): Effect {
  const { ships, lights } = context
  const first = ships.at(act.unit)
  if (!first) return NOTHING
  const colour = SHIELDS[first.ship.side]
  const middle = angleOf(act.arc)
  const number = floating(context, shieldNumber(context.scene, act.absorbed))
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      const glow = Math.min(1, share * 14) * (1 - share) ** 1.4
      const flicker = 1 - 0.25 * Math.abs(Math.sin(share * 40))
      shieldArc(context, pose, middle, colour, glow * flicker)
      const at = towards(pose, middle, shieldRadius(pose))
      number.draw(at, share)
      if (context.detail() === 0) return
      const ripple = 24 + 90 * easeOut(share)
      lights.put(
        'airGlow',
        'ring',
        at.x,
        at.y,
        ripple,
        ripple * 0.9,
        colour,
        0.6 * (1 - share) ** 2,
      )
      if (context.detail() === 2) {
        shieldArc(context, pose, middle, colour, 0.24 * glow, Math.PI)
      }
    },
    end: number.end,
  }
}

/** Fire passes over all six arcs. */
export function sweep(context: SkyContext, act: SkyActOf<'sweep'>): Effect {
  const { ships } = context
  const number = floating(context, shieldNumber(context.scene, act.strength))
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      const glow = Math.min(1, share * 8) * (1 - share)
      for (let arc = 0; arc < 6; arc++) {
        const own = 0.7 + 0.3 * Math.sin(share * 50 + arc * 2)
        shieldArc(context, pose, angleOf(pose.ship.facing + arc), 0xff8a3a, glow * own)
      }
      number.draw({ x: pose.x - 40, y: pose.y - 30 }, share)
    },
    end: number.end,
  }
}

/** The shields go down: their ring falls apart. */
export function arcsDrop(context: SkyContext, act: SkyActOf<'arcsDrop'>): Effect {
  const { ships, lights } = context
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose) return
      for (let arc = 0; arc < 6; arc++) {
        const blink = Math.sin(share * 40 + arc * 1.9) > 2 * share - 1 ? 1 : 0
        const angle = angleOf(pose.ship.facing + arc)
        shieldArc(context, pose, angle, SHIELDS[pose.ship.side], 0.8 * (1 - share) * blink)
      }
      if (context.detail() > 0) sparks(lights, pose.x, pose.y, 80, 14, share, 0xcfe8ff, act.unit)
    },
    end: () => undefined,
  }
}

export function reinforce(context: SkyContext, act: SkyActOf<'reinforce'>): Effect {
  return {
    draw(share) {
      const pose = context.ships.at(act.unit)
      if (pose) shieldArc(context, pose, angleOf(act.arc), INK.ice, 0.75 * hump(share))
    },
    end: () => undefined,
  }
}

/** The arcs fill: a faint ring that runs once around. */
export function restore(context: SkyContext, act: SkyActOf<'restore'>): Effect {
  return {
    draw(share) {
      const pose = context.ships.at(act.unit)
      if (!pose || context.detail() === 0) return
      for (let arc = 0; arc < 6; arc++) {
        const own = hump(part(share, arc / 12, arc / 12 + 0.5))
        const angle = angleOf(pose.ship.facing + arc)
        shieldArc(context, pose, angle, SHIELDS[pose.ship.side], 0.34 * own)
      }
    },
    end: () => undefined,
  }
}

/** Points of the hull, lost or mended; who loses them reels and throws sparks. */
export function hull(context: SkyContext, act: SkyActOf<'hull'>): Effect {
  const { ships, lights } = context
  if (!ships.at(act.unit)) return NOTHING
  const isLoss = act.amount < 0
  const number = floating(context, numberTexture(context.scene, act.amount))
  const force = Math.min(1, -act.amount / 8)
  if (isLoss && act.cause !== 'debris') context.shake(2 + 7 * force)
  const turned = luck(act.unit, 31) * 2 * Math.PI
  return {
    draw(share, wholeMs) {
      const pose = ships.at(act.unit)
      if (!pose) return
      number.draw({ x: pose.x + 30, y: pose.y - 18 }, share)
      if (!isLoss) {
        if (context.detail() > 0) glowRing(context, pose, part(share, 0, 0.7), 0x9df0c0)
        return
      }
      const reel = Math.exp(-share * 9) * (0.4 + force)
      if (!context.isCalm() && act.cause !== 'debris') {
        const dx = Math.cos(turned) * 6 * reel * Math.cos(share * 44)
        const dy = Math.sin(turned) * 4 * reel * Math.cos(share * 44)
        ships.nudge(act.unit, dx, dy, 0.05 * reel * Math.sin(share * 40))
      }
      if (context.detail() === 0) return
      const at = woundPlace(pose, act.unit + Math.abs(act.amount))
      const heat = (1 - share) ** 2
      const size = 60 + 70 * force
      lights.put('airGlow', 'disc', at.x, at.y, size, size * 0.86, 0xff8a3a, 0.8 * heat)
      lights.put('airGlow', 'core', at.x, at.y, size * 0.3, size * 0.3, 0xfff0d0, heat)
      const count = context.detail() === 2 ? 10 + Math.round(14 * force) : 6
      sparks(
        lights,
        at.x,
        at.y,
        54 + 40 * force,
        count,
        part(share, 0, 0.7),
        0xffb45a,
        act.unit * 3,
      )
      if (context.detail() < 2 || context.isCalm()) return
      debris(
        lights,
        at.x,
        at.y,
        60,
        26,
        5 + Math.round(6 * force),
        share,
        METAL,
        wholeMs + act.unit,
      )
      puffs(lights, at.x, at.y, 34, 18, 4, share, 0x2a2228, 0.5, act.unit + 9)
    },
    end() {
      number.end()
      if (isLoss) ships.nudge(act.unit, 0, 0, 0)
    },
  }
}

function woundPlace(pose: ShipPose, salt: number): ScreenPoint {
  const { ahead, beam } = measuresOf(pose.ship.kind)
  const along = (luck(salt, 41) - 0.5) * ahead
  const across = (luck(salt, 42) - 0.5) * beam
  return towards(towards(pose, pose.angle, along), pose.angle + Math.PI / 2, across)
}

/** A system breaks: its name, and lightning over the hull. */
export function breakDown(context: SkyContext, act: SkyActOf<'break'>): Effect {
  const { ships, lights } = context
  const word = floatingName(
    context,
    text('stage.word.broken', { system: nameOf(act.system) }),
    'harm',
  )
  return {
    draw(share, wholeMs) {
      const pose = ships.at(act.unit)
      if (!pose) return
      word.draw(pose, share)
      if (context.detail() === 0) return
      const moment = Math.floor((share * wholeMs) / 90)
      const fade = 1 - part(share, 0.3, 0.7)
      for (let i = 0; i < 3 && fade > 0; i++) {
        const from = woundPlace(pose, moment * 5 + i)
        const to = woundPlace(pose, moment * 5 + i + 17)
        lightning(lights, from, to, moment + i, 16, 0x9fd8ff, 0.8 * fade)
      }
      const at = woundPlace(pose, act.system + 60)
      lights.put('airGlow', 'disc', at.x, at.y, 90, 80, 0xff7a2c, 0.7 * (1 - share) ** 2)
      puffs(lights, at.x, at.y, 40, 30, 5, share, 0x241c22, 0.6, act.unit + 4)
    },
    end: word.end,
  }
}

export function mend(context: SkyContext, act: SkyActOf<'mend'>): Effect {
  const word = floatingName(
    context,
    text('stage.word.mended', { system: nameOf(act.system) }),
    'good',
  )
  return {
    draw(share) {
      const pose = context.ships.at(act.unit)
      if (!pose) return
      word.draw(pose, share)
      if (context.detail() > 0) glowRing(context, pose, part(share, 0, 0.6), 0x9df0c0)
    },
    end: word.end,
  }
}

export function shipFire(context: SkyContext, act: SkyActOf<'shipFire'>): Effect {
  const { ships, lights } = context
  return {
    draw(share) {
      const pose = ships.at(act.unit)
      if (!pose || context.detail() === 0) return
      const at = woundPlace(pose, act.unit + 71)
      if (act.begins) {
        lights.put('airGlow', 'disc', at.x, at.y, 70, 60, 0xff7a2c, 0.9 * hump(share))
        sparks(lights, at.x, at.y, 40, 8, share, 0xffb45a, act.unit)
      } else puffs(lights, at.x, at.y, 40, 34, 6, share, 0x9aa4b4, 0.4, act.unit)
    },
    end: () => undefined,
  }
}

function glowRing({ lights }: SkyContext, pose: ShipPose, t: number, colour: number): void {
  if (t <= 0 || t >= 1) return
  const size = shieldRadius(pose) * (1 + 1.1 * easeOut(t))
  lights.put('airGlow', 'ring', pose.x, pose.y, size, size * FLAT, colour, 0.6 * hump(t))
}

function nameOf(system: number): string {
  const id = SYSTEMS[system] ?? 'engines'
  return text(`system.${id}`)
}

type Floating = { draw(at: ScreenPoint, share: number): void; end(): void }

/** A number that rises from a point and fades. */
function floating(context: SkyContext, texture: string): Floating {
  const image = context.scene.add.image(0, 0, texture).setDepth(DEPTH.numbers).setVisible(false)
  return {
    draw({ x, y }, share) {
      const size = context.unitSize()
      const pop = context.isCalm()
        ? 1
        : 0.7 + 0.55 * easeOut(part(share, 0, 0.12)) - 0.25 * part(share, 0.12, 0.26)
      const rise = context.isCalm() ? 16 : 30 * easeOut(share)
      image
        .setVisible(true)
        .setPosition(x, y - rise * size)
        .setScale((size * pop) / MARK_DENSITY)
        .setAlpha(share < 0.72 ? Math.min(1, share * 10) : (1 - share) / 0.28)
    },
    end: () => image.destroy(),
  }
}

/** A word over a ship. */
export function floatingName(context: SkyContext, words: string, tone: Tone): Floating {
  const plate: Phaser.GameObjects.Image = floatingWord(context.scene, words, tone)
  return {
    draw({ x, y }, share) {
      const size = context.unitSize()
      const pop = context.isCalm() ? 1 : 0.8 + 0.2 * easeOut(part(share, 0, 0.14))
      const rise = context.isCalm() ? 0 : 16 * easeOut(share)
      plate
        .setVisible(true)
        .setPosition(x, y - 44 - rise * size)
        .setScale((size * pop) / MARK_DENSITY)
        .setAlpha(share < 0.78 ? Math.min(1, share * 9) : (1 - share) / 0.22)
    },
    end: () => plate.destroy(),
  }
}

/** What a shield took: cold, so that it is not taken for harm. */
function shieldNumber(scene: Phaser.Scene, points: number): string {
  const shown = `−${points}`
  const width = 16 * shown.length + 14
  return drawnTexture(scene, `shield-number-${points}`, width, 34, (context) => {
    context.font = `700 26px ${GLYPH_FONT}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineWidth = 6
    context.strokeStyle = '#06202A'
    context.strokeText(shown, width / 2, 18)
    context.fillStyle = CSS.pale
    context.fillText(shown, width / 2, 18)
  })
}
