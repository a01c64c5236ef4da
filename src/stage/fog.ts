// Fog: ground that nobody of ours sees now lies in a cool dusk with soft edges.
import type Phaser from 'phaser'
import { bitsEqual, hasBit } from '../hex'
import { DEPTH } from './depth'
import { type BoardShape, boardRect, hexCorners } from './projection'

/** Board pixels a texture pixel: the dusk is soft anyway. */
const COARSENESS = 8
const MARGIN = 256
/** The dusk of what was never seen lies on top of the other. */
const DUSK = { seen: 'rgba(9,14,34,0.34)', never: 'rgba(9,14,34,0.24)' }

export type Fog = {
  /** Redraws where the bitsets (a bit a hex, 32 a word) have changed. */
  update(visible: readonly number[], explored: readonly number[]): void
  destroy(): void
}

export function createFog(scene: Phaser.Scene, board: BoardShape): Fog {
  const rect = boardRect(board.cols, board.rows)
  const left = rect.x - MARGIN
  const top = rect.y - MARGIN
  const width = Math.ceil((rect.width + 2 * MARGIN) / COARSENESS)
  const height = Math.ceil((rect.height + 2 * MARGIN) / COARSENESS)
  const key = 'fog'
  if (scene.textures.exists(key)) scene.textures.remove(key)
  const texture = scene.textures.createCanvas(key, width, height)
  const image = scene.add
    .image(left, top, key)
    .setOrigin(0)
    .setScale(COARSENESS)
    .setDepth(DEPTH.fog)
  let shown: { visible: readonly number[]; explored: readonly number[] } | null = null

  const cut = (context: CanvasRenderingContext2D, bits: readonly number[], colour: string) => {
    context.fillStyle = colour
    context.strokeStyle = colour
    context.lineWidth = 1.5
    context.beginPath()
    for (let hex = 0; hex < board.cols * board.rows; hex++) {
      if (!hasBit(bits, hex)) continue
      hexCorners(board, hex).forEach(({ x, y }, k) => {
        const px = (x - left) / COARSENESS
        const py = (y - top) / COARSENESS
        if (k === 0) context.moveTo(px, py)
        else context.lineTo(px, py)
      })
      context.closePath()
    }
    context.fill()
    context.stroke()
  }

  return {
    update(visible, explored) {
      if (!texture) return
      // Views make their sets anew; most events change none of them, and an upload is dear.
      if (shown && bitsEqual(shown.visible, visible) && bitsEqual(shown.explored, explored)) return
      shown = { visible, explored }
      const context = texture.getContext()
      context.globalCompositeOperation = 'copy'
      context.fillStyle = DUSK.never
      context.fillRect(0, 0, width, height)
      context.filter = 'blur(2px)'
      context.globalCompositeOperation = 'destination-out'
      cut(context, explored, '#000')
      context.globalCompositeOperation = 'destination-over'
      context.filter = 'none'
      context.fillStyle = DUSK.seen
      context.fillRect(0, 0, width, height)
      context.filter = 'blur(2.5px)'
      context.globalCompositeOperation = 'destination-out'
      cut(context, visible, '#000')
      context.filter = 'none'
      fadeEdges(context, width, height)
      texture.refresh()
    },
    destroy() {
      image.destroy()
      scene.textures.remove(key)
    },
  }
}

/** Past the board's edge the dusk thins out, where the land does: no line is seen where it ends. */
function fadeEdges(context: CanvasRenderingContext2D, width: number, height: number): void {
  const reach = MARGIN / COARSENESS
  const fade = (x: number, y: number, w: number, h: number, toX: number, toY: number) => {
    const fromX = toX < 0 ? x + w : x
    const fromY = toY < 0 ? y + h : y
    const gradient = context.createLinearGradient(fromX, fromY, fromX + toX, fromY + toY)
    gradient.addColorStop(0, 'rgba(0,0,0,1)')
    gradient.addColorStop(1, 'rgba(0,0,0,0)')
    context.fillStyle = gradient
    context.fillRect(x, y, w, h)
  }
  context.globalCompositeOperation = 'destination-out'
  fade(0, 0, reach, height, reach, 0)
  fade(width - reach, 0, reach, height, -reach, 0)
  fade(0, 0, width, reach, 0, reach)
  fade(0, height - reach, width, reach, 0, -reach)
}
