// Somebody who is carried: drawn over whoever bears them, hanging from the shoulder.
import type Phaser from 'phaser'
import { frameOf, pageOf } from './art'
import type { DisplayUnit } from './display'

export type Burden = {
  /** Shows whom the unit carries, seen from where it faces; nothing if nobody. */
  dress(bearer: DisplayUnit, facing: number): void
  /** Keeps to the bearer's picture: place, size, turn and look. */
  follow(bearer: Phaser.GameObjects.Image): void
  destroy(): void
}

/** Drawn just before the bearer, and behind whoever stands a row nearer. */
const BEFORE = 0.5

export function createBurden(scene: Phaser.Scene): Burden {
  let image: Phaser.GameObjects.Image | null = null
  return {
    dress({ load }, facing) {
      const figure = load && { ...load, facing, pose: 'carried' as const, households: 0 }
      const frame = figure && frameOf(figure)
      const page = frame && pageOf(scene, frame)
      if (!frame || !page) {
        image?.setVisible(false)
        return
      }
      image ??= scene.add.image(0, 0, page, frame)
      image.setTexture(page, frame).setVisible(true)
    },
    follow(bearer) {
      if (!image?.visible) return
      image
        .setPosition(bearer.x, bearer.y)
        .setScale(bearer.scaleX, bearer.scaleY)
        .setRotation(bearer.rotation)
        .setAlpha(bearer.alpha)
      const depth = bearer.depth + BEFORE
      if (image.depth !== depth) image.setDepth(depth)
    },
    destroy() {
      image?.destroy()
      image = null
    },
  }
}
