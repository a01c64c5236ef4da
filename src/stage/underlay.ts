// A picture that lies under the ground, with a texture of its own.
import type Phaser from 'phaser'

export type Underlay = {
  show(isShown: boolean): void
  /** Takes picture and texture away; what is gone already stays so. */
  remove(): void
}

export function createUnderlay(scene: Phaser.Scene, image: Phaser.GameObjects.Image): Underlay {
  const { key } = image.texture
  let isGone = false
  return {
    show(isShown) {
      if (!isGone) image.setVisible(isShown)
    },
    remove() {
      if (isGone) return
      isGone = true
      image.destroy()
      scene.textures.remove(key)
    },
  }
}
