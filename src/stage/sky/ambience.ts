// What glows by itself: engines, hulls that burn, torpedoes on their way, rifts, tractor beams. Drawn anew in
// each frame from what is there, so that it needs no memory.
import { easeBoth, hump, luck } from '../effects/effect'
import type { Lights } from '../effects/lights'
import { INK } from '../ink'
import type { Polyline } from '../overlay/outline'
import { HEX_WIDTH, type ScreenPoint } from '../projection'
import type { SkyDisplay } from './display'
import { FLAT, towards } from './heading'
import { measuresOf } from './measures'
import { rift } from './rift'
import type { ShipLayer, ShipPose } from './ships'
import { CORE_ASIDE, type Things } from './things'

type Scene = {
  readonly lights: Lights
  readonly ships: ShipLayer
  readonly things: Things
  readonly centre: (hex: number) => ScreenPoint
  readonly detail: () => 0 | 1 | 2
  /** Tears that a cue draws instead. */
  readonly heldTears: ReadonlySet<number>
  /** Where the board's goal begins. */
  readonly goal: readonly Polyline[]
}

const TORPEDO = { own: 0xffc05a, enemy: 0x8cff7a }
const SMOKE = 0x241c22

/** Draws it at a time, milliseconds; the same time gives the same picture. */
export function drawAmbience(scene: Scene, display: SkyDisplay, timeMs: number): void {
  const detail = scene.detail()
  for (const pose of scene.ships.all()) {
    if (detail > 0) drawEngines(scene.lights, pose, timeMs)
    if (detail > 0) drawWounds(scene.lights, pose, timeMs, detail)
    if (pose.ship.tractor !== 0) drawTractor(scene, pose, timeMs)
  }
  if (detail === 2) shimmer(scene.lights, scene.goal, timeMs)
  for (const torpedo of scene.things.torpedoes()) {
    const colour = torpedo.side === 'blue' ? TORPEDO.own : TORPEDO.enemy
    drawTorpedo(scene.lights, torpedo.at, torpedo.angle, colour, timeMs + torpedo.id * 310, 1)
  }
  for (const { hex, radius } of display.tears) {
    if (!scene.heldTears.has(hex)) rift(scene.lights, scene.centre(hex), radius, 1, timeMs, detail)
  }
  for (const { hex } of display.charges) drawCharge(scene.lights, scene.centre(hex), timeMs)
  for (const { hex } of display.cores) {
    const { x, y } = scene.centre(hex)
    const beat = 0.6 + 0.4 * Math.sin(timeMs / 340 + hex)
    scene.lights.put(
      'airGlow',
      'disc',
      x + CORE_ASIDE.x,
      y + CORE_ASIDE.y,
      70,
      64,
      0x7fe0ff,
      0.5 * beat,
    )
    scene.lights.put(
      'airGlow',
      'core',
      x + CORE_ASIDE.x,
      y + CORE_ASIDE.y,
      18,
      18,
      0xffffff,
      0.8 * beat,
    )
  }
}

/** Light runs along the line beyond which a message is heard or a ship is safe. */
function shimmer(lights: Lights, goal: readonly Polyline[], timeMs: number): void {
  goal.forEach(({ points: [from, to] }, i) => {
    const wave = Math.sin(timeMs / 700 - i * 0.55)
    if (wave <= 0) return
    const { x: fromX, y: fromY } = from
    lights.stroke('groundGlow', 'streak', fromX, fromY, to.x, to.y, 26, INK.ice, 0.5 * wave)
    if (i % 3 !== 0) return
    const size = 20 * wave
    lights.put('airGlow', 'spark', fromX, fromY, size, size, 0xffffff, 0.7 * wave)
  })
}

/** The glow of engines, longer and brighter with speed; next to nothing on a ship that runs silent. */
function drawEngines(lights: Lights, pose: ShipPose, timeMs: number): void {
  const { ship, angle, thrust, shown } = pose
  const { engines, glow } = measuresOf(ship.kind)
  const power = thrust * shown * (ship.isSilent ? 0.16 : 1) * (ship.isCloaked ? 0 : 1)
  if (power < 0.02) return
  engines.forEach(({ astern, aside, sink }, i) => {
    const flicker = 0.9 + 0.1 * Math.sin(timeMs / 70 + i * 2 + ship.id)
    const at = sunk(
      towards(towards(pose, angle + Math.PI, astern), angle + Math.PI / 2, aside),
      sink,
    )
    const size = 16 + 22 * power
    lights.put(
      'groundGlow',
      'disc',
      at.x,
      at.y,
      size * 1.5,
      size * 1.3,
      glow,
      0.55 * power * flicker,
    )
    const tail = towards(at, angle + Math.PI, 12 + 46 * power * flicker)
    lights.stroke(
      'groundGlow',
      'comet',
      tail.x,
      tail.y,
      at.x,
      at.y,
      11 + 5 * power,
      glow,
      0.75 * power,
    )
    lights.put('airGlow', 'core', at.x, at.y, 9, 8, 0xffffff, 0.55 * power * flicker)
  })
}

export function sunk({ x, y }: ScreenPoint, by: number): ScreenPoint {
  return { x, y: y + by }
}

/** Smoke, glow and now and then a spark from a hull that is hurt. */
function drawWounds(lights: Lights, pose: ShipPose, timeMs: number, detail: number): void {
  const { ship, angle, shown } = pose
  if (shown < 0.5 || (ship.state === 'whole' && ship.fires === 0)) return
  const { ahead } = measuresOf(ship.kind)
  const places = ship.state === 'ruined' ? 3 : ship.state === 'hurt' ? 2 : 0
  const wounds = Math.max(places, Math.min(3, ship.fires))
  for (let i = 0; i < wounds; i++) {
    const along = (luck(ship.id * 7 + i, 91) - 0.5) * ahead * 1.1
    const across = (luck(ship.id * 7 + i, 92) - 0.5) * ahead * 0.5
    const at = towards(towards(pose, angle, along), angle + Math.PI / 2, across)
    const beat = 0.6 + 0.4 * Math.sin(timeMs / 130 + i * 1.7 + ship.id)
    const isBurning = i < ship.fires || ship.state === 'ruined'
    if (isBurning) {
      lights.put('airGlow', 'disc', at.x, at.y, 34, 28, 0xff7a2c, 0.5 * beat)
      lights.put('airGlow', 'core', at.x, at.y, 11, 10, 0xffd9a0, 0.6 * beat)
    }
    for (let k = 0; k < 4; k++) {
      const age = (timeMs / 2600 + k / 4 + luck(i, 93)) % 1
      const drift = towards(at, angle + Math.PI, 12 + 46 * age)
      const size = 12 + 30 * age
      const fade = hump(age) * 0.34
      lights.put('airSolid', 'puff', drift.x, drift.y - 8 * age, size, size, SMOKE, fade, age + k)
    }
    if (detail < 2) continue
    const spark = (timeMs / 1900 + luck(i + ship.id, 94)) % 1
    if (spark < 0.14) {
      const out = 26 * spark
      const size = 12 * (1 - spark / 0.14) + 3
      lights.put('airGlow', 'spark', at.x + out, at.y - out, size, size, 0xfff0c0, 1)
    }
  }
}

/** A torpedo's light with its tail; `strength` 0 to 1. */
export function drawTorpedo(
  lights: Lights,
  { x, y }: ScreenPoint,
  angle: number,
  colour: number,
  timeMs: number,
  strength: number,
): void {
  const beat = 0.8 + 0.2 * Math.sin(timeMs / 90)
  const tail = { x: x - Math.cos(angle) * 58, y: y - Math.sin(angle) * 58 }
  lights.stroke('airGlow', 'comet', tail.x, tail.y, x, y, 17, colour, 0.7 * strength)
  lights.put('airGlow', 'disc', x, y, 50 * beat, 50 * beat, colour, 0.75 * strength)
  lights.put('airGlow', 'core', x, y, 15, 15, 0xffffff, strength)
  lights.put('airGlow', 'spark', x, y, 36 * beat, 36 * beat, 0xfff4d8, 0.8 * strength, timeMs / 300)
}

function drawCharge(lights: Lights, { x, y }: ScreenPoint, timeMs: number): void {
  const beat = (timeMs / 900) % 1
  const ring = 30 + 90 * beat
  lights.put('airGlow', 'ring', x, y, ring, ring * FLAT, 0xcbb8ff, 0.6 * (1 - beat))
  lights.put('airGlow', 'disc', x, y, 74, 68, 0xa48cff, 0.4 + 0.3 * hump(beat))
}

function drawTractor({ lights, ships }: Scene, pose: ShipPose, timeMs: number): void {
  const held = ships.at(pose.ship.tractor)
  if (held) tractorBeam(lights, pose, held, 0.55, timeMs)
}

/** A cone of pale light from one ship onto another, with bands that run along it. */
export function tractorBeam(
  lights: Lights,
  from: ScreenPoint,
  to: ScreenPoint,
  strength: number,
  timeMs: number,
): void {
  const colour = 0x8fe8ff
  lights.stroke('airGlow', 'streak', from.x, from.y, to.x, to.y, 44, colour, 0.22 * strength)
  lights.stroke('airGlow', 'streak', from.x, from.y, to.x, to.y, 14, colour, 0.4 * strength)
  for (let i = 0; i < 5; i++) {
    const t = (1 - (timeMs / 1500 + i / 5)) % 1
    const along = easeBoth(t < 0 ? t + 1 : t)
    const x = from.x + (to.x - from.x) * along
    const y = from.y + (to.y - from.y) * along
    const size = 14 + 46 * along
    lights.put('airGlow', 'ring', x, y, size, size, colour, 0.5 * strength * hump(along))
  }
  lights.put(
    'airGlow',
    'disc',
    to.x,
    to.y,
    HEX_WIDTH * 0.9,
    HEX_WIDTH * 0.8,
    INK.ice,
    0.2 * strength,
  )
}
