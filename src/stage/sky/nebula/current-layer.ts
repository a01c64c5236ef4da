// Shear: streaks of light that run along the arrow of a hex, so that a current shows which way it carries.
import type Phaser from 'phaser'
import type { SpaceTerrainId } from '../../../battle'
import { DEPTH } from '../../depth'
import { drawnTexture, MARK_DENSITY } from '../../marks'
import { hash } from '../../paint/noise'
import { flatCentre } from '../../projection'
import { currentOf, TOWARDS } from './currents'

/** Streaks a hex, how long and thick they are, board pixels, and how long one is on its way, milliseconds. */
const STREAKS = 7
const STREAK = { length: 74, thickness: 9, ms: 2300 }
/** The still arrows under them. */
const ARROW = { length: 84, height: 58, alpha: 0.46 }
/** How far a streak goes, and how far its lanes lie from the middle, board pixels. */
const WAY = 120
const LANES = 44

export type CurrentLayer = {
  /** Moves the streaks to where they are at a time, milliseconds; null leaves them where they lie. */
  animate(timeMs: number | null): void
  destroy(): void
}

type Streak = {
  readonly image: Phaser.GameObjects.Image
  readonly x: number
  readonly y: number
  readonly along: readonly [number, number]
  readonly phase: number
}

export function createCurrentLayer(
  scene: Phaser.Scene,
  cols: number,
  terrain: readonly SpaceTerrainId[],
): CurrentLayer {
  const streaks: Streak[] = []
  const arrows: Phaser.GameObjects.Image[] = []
  terrain.forEach((kind, hex) => {
    const direction = currentOf(kind)
    if (direction === null) return
    const [dx, dy] = TOWARDS[direction]
    const length = Math.hypot(dx, dy)
    const along = [dx / length, dy / length] as const
    const { x, y } = flatCentre(cols, hex)
    const angle = Math.atan2(dy, dx)
    const arrow = scene.add.image(x, y, arrowTexture(scene)).setRotation(angle)
    arrows.push(
      arrow
        .setDepth(DEPTH.ground + 0.2)
        .setAlpha(ARROW.alpha)
        .setScale(1 / MARK_DENSITY),
    )
    for (let i = 0; i < STREAKS; i++) {
      const lane = ((i + 0.5) / STREAKS - 0.5) * 2 * LANES + 8 * (hash(hex, i, 3) - 0.5)
      const image = scene.add.image(x, y, streakTexture(scene)).setRotation(angle)
      image.setDepth(DEPTH.ground + 0.4).setBlendMode('ADD')
      image.setScale((0.7 + 0.5 * hash(hex, i, 7)) / MARK_DENSITY, 1 / MARK_DENSITY)
      const phase = hash(hex, i, 5)
      streaks.push({ image, x: x - along[1] * lane, y: y + along[0] * lane, along, phase })
    }
  })

  const animate = (timeMs: number | null) => {
    for (const { image, x, y, along, phase } of streaks) {
      const share = (phase + (timeMs ?? 0) / STREAK.ms) % 1
      const way = (share - 0.5) * WAY
      image.setPosition(x + along[0] * way, y + along[1] * way)
      image.setAlpha(Math.sin(share * Math.PI) ** 1.3 * (0.35 + 0.4 * phase))
    }
  }
  animate(null)

  return {
    animate,
    destroy() {
      for (const { image } of streaks) image.destroy()
      for (const arrow of arrows) arrow.destroy()
    },
  }
}

/** Pale in front, fading behind. */
function streakTexture(scene: Phaser.Scene): string {
  const { length, thickness } = STREAK
  return drawnTexture(scene, 'nebula-streak', length, thickness, (context) => {
    const fade = context.createLinearGradient(0, 0, length, 0)
    fade.addColorStop(0, 'rgba(120,170,255,0)')
    fade.addColorStop(0.7, 'rgba(150,205,255,0.55)')
    fade.addColorStop(0.94, 'rgba(225,242,255,1)')
    fade.addColorStop(1, 'rgba(225,242,255,0)')
    context.fillStyle = fade
    for (const [share, alpha] of [
      [1, 0.16],
      [0.6, 0.3],
      [0.24, 1],
    ]) {
      context.globalAlpha = alpha
      context.beginPath()
      const half = (thickness / 2) * share
      context.moveTo(0, thickness / 2)
      context.quadraticCurveTo(length * 0.75, thickness / 2 - half, length, thickness / 2)
      context.quadraticCurveTo(length * 0.75, thickness / 2 + half, 0, thickness / 2)
      context.fill()
    }
  })
}

/** Three chevrons, each brighter than the one behind it. */
function arrowTexture(scene: Phaser.Scene): string {
  const { length, height } = ARROW
  return drawnTexture(scene, 'nebula-arrow', length, height, (context) => {
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.strokeStyle = '#a9d2ff'
    for (let i = 0; i < 3; i++) {
      const tip = length * (0.44 + 0.22 * i)
      for (const [width, alpha] of [
        [9, 0.12],
        [3.2, 0.7],
      ]) {
        context.lineWidth = width
        context.globalAlpha = alpha * (0.4 + 0.3 * i)
        context.beginPath()
        context.moveTo(tip - 17, height / 2 - 19)
        context.lineTo(tip, height / 2)
        context.lineTo(tip - 17, height / 2 + 19)
        context.stroke()
      }
    }
  })
}
