// What effects are lit with: sharp strokes, and soft discs of light or smoke, drawn anew each frame.
import Phaser from 'phaser'
import { DEPTH } from './depth'
import { drawnTexture } from './marks'
import type { ScreenPoint } from './projection'

/** Side of the soft disc's picture as shown at size 1, pixels. */
const DISC = 64

export type Lights = {
  /** Sharp shapes that add light. */
  readonly strokes: Phaser.GameObjects.Graphics
  /** A soft disc that adds light, `width` by `height` board pixels. */
  glow(at: ScreenPoint, width: number, height: number, colour: number, alpha: number): void
  /** A soft disc that covers. */
  smoke(at: ScreenPoint, width: number, height: number, colour: number, alpha: number): void
  /** Takes everything away before the next frame is drawn. */
  clear(): void
  destroy(): void
}

export function createLights(scene: Phaser.Scene): Lights {
  const strokes = scene.add
    .graphics()
    .setDepth(DEPTH.effects + 2)
    .setBlendMode(Phaser.BlendModes.ADD)
  const images: Phaser.GameObjects.Image[] = []
  let used = 0
  const disc = (
    at: ScreenPoint,
    width: number,
    height: number,
    colour: number,
    alpha: number,
    isLight: boolean,
  ) => {
    const image = images[used] ?? scene.add.image(0, 0, softDisc(scene))
    images[used++] = image
    image
      .setPosition(at.x, at.y)
      .setDisplaySize(Math.max(1, width), Math.max(1, height))
      .setTint(colour)
      .setAlpha(Math.min(1, Math.max(0, alpha)))
      .setBlendMode(isLight ? Phaser.BlendModes.ADD : Phaser.BlendModes.NORMAL)
      .setDepth(DEPTH.effects + (isLight ? 1 : 0))
      .setVisible(true)
  }
  return {
    strokes,
    glow: (at, width, height, colour, alpha) => disc(at, width, height, colour, alpha, true),
    smoke: (at, width, height, colour, alpha) => disc(at, width, height, colour, alpha, false),
    clear() {
      strokes.clear()
      used = 0
      for (const image of images) image.setVisible(false)
    },
    destroy() {
      strokes.destroy()
      for (const image of images) image.destroy()
    },
  }
}

function softDisc(scene: Phaser.Scene): string {
  return drawnTexture(scene, 'soft-disc', DISC, DISC, (context) => {
    const half = DISC / 2
    const gradient = context.createRadialGradient(half, half, 0, half, half, half)
    gradient.addColorStop(0, 'rgba(255,255,255,1)')
    gradient.addColorStop(0.35, 'rgba(255,255,255,0.55)')
    gradient.addColorStop(0.7, 'rgba(255,255,255,0.14)')
    gradient.addColorStop(1, 'rgba(255,255,255,0)')
    context.fillStyle = gradient
    context.fillRect(0, 0, DISC, DISC)
  })
}
