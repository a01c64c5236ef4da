// Plain dark space behind a board, until the nebula is painted.
import type Phaser from 'phaser'
import { DEPTH } from '../depth'
import { skyArea } from './area'
import type { SkyBoard } from './repertoire'

export function createBackdrop(
  scene: Phaser.Scene,
  board: SkyBoard,
): { readonly destroy: () => void } {
  const { x, y, width, height } = skyArea(board)
  const plain = scene.add
    .rectangle(x, y, width, height, 0x14102c)
    .setOrigin(0)
    .setDepth(DEPTH.backdrop)
  return { destroy: () => plain.destroy() }
}
