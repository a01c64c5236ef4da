// Fog: ground that nobody of ours sees now lies in a cool dusk with soft edges.
import type Phaser from 'phaser'
import { bitsEqual } from '../hex'
import { DEPTH } from './depth'
import { createDusk } from './dusk'
import type { BoardShape } from './projection'
import { showTexels } from './texel-texture'

const KEY = 'fog'

export type Fog = {
  /** Redraws where the bitsets (a bit a hex, 32 a word) have changed. */
  update(visible: readonly number[], explored: readonly number[]): void
  destroy(): void
}

export function createFog(scene: Phaser.Scene, board: BoardShape): Fog {
  const dusk = createDusk(board)
  let image: Phaser.GameObjects.Image | null = null
  let shown: { visible: readonly number[]; explored: readonly number[] } | null = null

  return {
    update(visible, explored) {
      // Views make their sets anew; most events change none of them, and an upload is dear.
      if (shown && bitsEqual(shown.visible, visible) && bitsEqual(shown.explored, explored)) return
      shown = { visible, explored }
      if (!showTexels(scene, KEY, dusk.paint(visible, explored))) return
      image ??= scene.add
        .image(dusk.x, dusk.y, KEY)
        .setOrigin(0)
        .setScale(dusk.scale)
        .setDepth(DEPTH.fog)
    },
    destroy() {
      if (image === null) return
      image.destroy()
      scene.textures.remove(KEY)
    },
  }
}
